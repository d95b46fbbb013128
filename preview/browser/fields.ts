/** What Moodle's `hideIf` does: fields are there only while another field has a certain value. */
export const hideUnneeded = (form: HTMLFormElement): void => {
    const hide = (): void => form.querySelectorAll<HTMLElement>('[data-shown-if]').forEach(item => {
        item.hidden = new FormData(form).get(item.dataset.shownIf ?? '') !== item.dataset.shownValue;
    });
    form.addEventListener('change', hide);
    hide();
};
