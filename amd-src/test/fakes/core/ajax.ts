/** Fake of Moodle's `core/ajax`: answered by the fake Moodle that the test set up. */
import type RealAjax from 'core/ajax';
import {fakeMoodle} from '../../moodle';

const ajax: typeof RealAjax = {
    call: requests => requests.map(({methodname, args}) => fakeMoodle().call(methodname, {...args})) as
        unknown as ReturnType<typeof RealAjax.call>,
};

export default ajax;
