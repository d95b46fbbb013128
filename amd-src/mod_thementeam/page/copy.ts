/** Copies a text to the clipboard. */

/**
 * Copies what an element says. Where the browser does not allow it, the text is selected for the person to copy.
 *
 * @param element holds the text
 * @returns whether it was copied
 */
export const copyText = async (element: HTMLElement): Promise<boolean> => {
    try {
        // Without https there is no clipboard.
        await navigator.clipboard.writeText(element.textContent.trim());
        return true;
    } catch {
        window.getSelection()?.selectAllChildren(element);
        return false;
    }
};
