/** What the simulated browser of the tests lacks. */

let narrow = false;
const listeners = new Set<() => void>();

/** Makes the window narrow or wide. */
export const setNarrow = (value: boolean): void => {
    narrow = value;
    listeners.forEach(listener => listener());
};

/** Gives the simulated browser dialogs, media queries and sizes. */
export const completeBrowser = (): void => {
    narrow = false;
    listeners.clear();
    localStorage.clear();
    window.matchMedia = () => ({
        get matches() {
            return narrow;
        },
        addEventListener: (_: string, listener: () => void) => listeners.add(listener),
        removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
    }) as unknown as MediaQueryList;
    globalThis.ResizeObserver = class {
        observe = (): void => undefined;
        unobserve = (): void => undefined;
        disconnect = (): void => undefined;
    };
    Element.prototype.scrollIntoView = () => undefined;
    HTMLDialogElement.prototype.showModal = function() {
        this.setAttribute('open', '');
    };
    HTMLDialogElement.prototype.close = function() {
        this.removeAttribute('open');
    };
};
