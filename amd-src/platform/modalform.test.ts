import {setupMoodle, type FakeMoodle} from '../test/moodle';
import {openForm} from './modalform';

const FORM = 'local_kki\\form\\phase_form';

describe('openForm', () => {
    let moodle: FakeMoodle;
    let button: HTMLButtonElement;

    beforeEach(() => {
        moodle = setupMoodle();
        button = document.createElement('button');
        document.body.replaceChildren(button);
    });

    const open = (): Promise<{id: number} | undefined> => openForm(FORM, {id: 7}, 'Schritt', button, 'Speichern');

    it('returns what the form returned', async () => {
        moodle.submissions.set(FORM, {submitted: true, value: {id: 8}});
        expect(await open()).toEqual({id: 8});
        expect(button).toHaveFocus();
    });

    it('is over when the dialogue was closed without saving', async () => {
        moodle.submissions.set(FORM, {submitted: false});
        expect(await open()).toBeUndefined();
        expect(button).toHaveFocus();
    });

    it('fails when the dialogue cannot be shown', async () => {
        await expect(open()).rejects.toThrow('Unexpected form');
    });
});
