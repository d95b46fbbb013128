/** Moodle's own forms in a dialogue: editor, file picker and validation come with them. */
import Ajax from 'core/ajax';
import ModalEvents from 'core/modal_events';
import ModalForm from 'core_form/modalform';
import {toError, WsError} from './ajax';

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
    form.addEventListener(form.events.LOADED, () => form.modal?.getRoot().on(ModalEvents.hidden, () => resolve(undefined)));
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
