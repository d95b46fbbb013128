/** Fake of Moodle's `core/toast`: the notices go to the fake Moodle. */
import type * as RealToast from 'core/toast';
import {fakeMoodle} from '../../moodle';

export const add: typeof RealToast.add = async (message, {type = 'info'} = {}) => {
    fakeMoodle().toasts.push({message: await message, type});
};
