/** Moodle's own forms in a dialogue: editor, file picker and validation come with them. */
import ModalForm from 'core_form/modalform';

/**
 * Opens a form and waits until it was saved or given up.
 *
 * @param formClass PHP class of a `\core_form\dynamic_form`
 * @param args what the form is about
 * @param title heading of the dialogue
 * @param returnFocus gets the focus afterwards
 * @param saveLabel what the button says that saves, instead of "Save changes"
 * @returns what the form's `process_dynamic_submission()` returned, or undefined when it was given up
 */
export const openForm = <T>(
    formClass: string,
    args: Record<string, string | number>,
    title: string,
    returnFocus?: HTMLElement | null,
    saveLabel?: string,
): Promise<T | undefined> => new Promise(resolve => {
    const form = new ModalForm({
        formClass, args, modalConfig: {title}, returnFocus: returnFocus ?? undefined,
        ...(saveLabel ? {saveButtonText: saveLabel} : {}),
    });
    form.addEventListener(form.events.FORM_SUBMITTED, event => resolve((event as CustomEvent<T>).detail));
    form.addEventListener(form.events.FORM_CANCELLED, () => resolve(undefined));
    void form.show();
});
