/** Moodle's own forms in a dialogue: editor, file picker and validation come with them. */
import Ajax from 'core/ajax';
import ModalEvents from 'core/modal_events';
import ModalForm from 'core_form/modalform';
import {toError, WsError} from './ajax';
import {confirm} from './notification';
import {loadStrings} from './strings';

const LEAVE = ['form_leave', 'form_leave_question', 'form_leave_confirm'] as const;

/**
 * Escape is pressed by accident, too: a form in which something was written asks before Moodle closes it.
 *
 * @param root the form's dialogue
 * @param close closes it as Escape does
 */
const guard = (root: HTMLElement, close: () => void): void => {
    let touched = false;
    const touch = (): void => {
        touched = true;
    };
    root.addEventListener('input', touch);
    root.addEventListener('change', touch);
    // What is typed into Moodle's editor stays inside its frame; that somebody was there is all one sees from here.
    root.addEventListener('focusin', event => {
        touched ||= event.target instanceof HTMLIFrameElement;
    });
    // Moodle listens at the root: what is inside hears the key before it.
    root.firstElementChild?.addEventListener('keydown', event => {
        if (!touched || event.defaultPrevented || (event as KeyboardEvent).key !== 'Escape') {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        void (async() => {
            const strings = await loadStrings('local_kki', LEAVE);
            const [title, question, yes] = LEAVE.map(key => strings(key)) as [string, string, string];
            if (await confirm(title, question, yes)) {
                close();
            } else {
                (event.target as HTMLElement).focus();
            }
        })();
    });
};

/**
 * Opens a form and waits until it was saved or given up.
 *
 * @param formClass PHP class of a `\core_form\dynamic_form`
 * @param args what the form is about
 * @param title heading of the dialogue
 * @param returnFocus gets the focus afterwards
 * @param saveLabel what the button says that saves, instead of "Save changes"
 * @returns what the form's `process_dynamic_submission()` returned, or undefined when it was given up in whatever way
 */
export const openForm = <T>(
    formClass: string,
    args: Record<string, string | number>,
    title: string,
    returnFocus?: HTMLElement | null,
    saveLabel?: string,
): Promise<T | undefined> => new Promise((resolve, reject) => {
    const form = new ModalForm({
        formClass, args, modalConfig: {title}, returnFocus: returnFocus ?? undefined,
        ...(saveLabel ? {saveButtonText: saveLabel} : {}),
    });
    form.addEventListener(form.events.FORM_SUBMITTED, event => resolve((event as CustomEvent<T>).detail));
    // Moodle's form tells nobody that it was given up. Its dialogue does, for the button, the cross and Escape alike.
    form.addEventListener(form.events.LOADED, () => {
        const {modal} = form;
        modal?.getRoot().on(ModalEvents.hidden, () => resolve(undefined));
        if (modal) {
            guard(modal.getRoot()[0], () => modal.destroy());
        }
    });
    form.show().catch(reject);
});

/**
 * Sends a form again without showing it, with what it said before.
 *
 * @param formClass PHP class of a `\core_form\dynamic_form`
 * @param formdata fields as a query string
 * @returns what the form's `process_dynamic_submission()` returned
 * @throws {WsError} with the code `form` when the form does not take it any more
 */
export const submitForm = async <T>(formClass: string, formdata: string): Promise<T> => {
    const [request] = Ajax.call([{methodname: 'core_form_dynamic_form', args: {form: formClass, formdata}}]);
    let answer: {submitted: boolean; data?: string};
    try {
        answer = await request as typeof answer;
    } catch (reason) {
        throw toError(reason);
    }
    if (!answer.submitted) {
        throw new WsError('form', '');
    }
    return JSON.parse(answer.data ?? 'null') as T;
};
