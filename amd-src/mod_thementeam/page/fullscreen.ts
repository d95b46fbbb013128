/** The whole screen for an element, where the browser has that; else the whole window. */

/** Shows an element on the whole screen, as far as the browser lets it. */
export const enterFullscreen = async (element: Element): Promise<void> => {
    try {
        // Not there on iPhones, and refused where the page stands in a frame.
        await (element as Partial<Element>).requestFullscreen?.call(element);
    } catch {
        // The whole window is what is left.
    }
};

export const leaveFullscreen = async (): Promise<void> => {
    if (document.fullscreenElement) {
        await document.exitFullscreen();
    }
};

/**
 * Tells when the person has left the whole screen, by Escape for example.
 *
 * @returns ends the listening
 */
export const onFullscreenLeft = (act: () => void): () => void => {
    const listener = (): void => {
        if (!document.fullscreenElement) {
            act();
        }
    };
    document.addEventListener('fullscreenchange', listener);
    return () => document.removeEventListener('fullscreenchange', listener);
};
