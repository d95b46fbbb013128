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

    describe('on Escape', () => {
        /** A form with one field that stays open. */
        const field = (): {field: HTMLInputElement; over: Promise<unknown>} => {
            const input = document.createElement('input');
            moodle.submissions.set(FORM, {submitted: false, stays: dialogue => {
                document.body.append(dialogue.parentElement!);
                dialogue.append(input);
            }});
            const over = open();
            return {field: input, over};
        };

        /** @returns whether Moodle got the key and would close the form */
        const escape = (input: HTMLInputElement): boolean =>
            input.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true}));

        it('lets Moodle close a form in which nothing was written', () => {
            expect(escape(field().field)).toBe(true);
            expect(moodle.questions).toEqual([]);
        });

        it('asks whether to discard what was written, and stays when it is to be kept', async () => {
            const {field: input} = field();
            input.dispatchEvent(new Event('input', {bubbles: true}));
            moodle.answers.push(false);
            expect(escape(input)).toBe(false);
            await new Promise(resolve => setTimeout(resolve));
            expect(moodle.questions).toHaveLength(1);
            expect(input).toHaveFocus();
        });

        it('closes it when the person says so', async () => {
            const {field: input, over} = field();
            input.dispatchEvent(new Event('input', {bubbles: true}));
            moodle.answers.push(true);
            escape(input);
            expect(await over).toBeUndefined();
        });
    });
});
