/**
 * Stands in for the jQuery object around a dialogue's element, in the fakes and in the preview.
 *
 * @param element events are dispatched on it
 */
export const modalRoot = (element: HTMLElement): MoodleModalRoot => ({
    0: element,
    on(event, handler) {
        element.addEventListener(event, handler);
        return this;
    },
});
