/** Tells whether an element has room for columns. */

const NARROW_WINDOW = '(max-width: 767.98px)';
const NARROW_ELEMENT = 600;

/**
 * Watches the window and the element: beside open drawers a wide window leaves little.
 *
 * @param element the board
 * @param onChange told at once and whenever it changes
 * @returns stops watching
 */
export const watchWidth = (element: HTMLElement, onChange: (narrow: boolean) => void): (() => void) => {
    const media = window.matchMedia(NARROW_WINDOW);
    const check = (): void => {
        const width = element.clientWidth;
        onChange(media.matches || (width > 0 && width < NARROW_ELEMENT));
    };
    const observer = new ResizeObserver(check);
    media.addEventListener('change', check);
    observer.observe(element);
    check();
    return () => {
        media.removeEventListener('change', check);
        observer.disconnect();
    };
};
