/** What the person is told: announcements, toasts, questions, errors. */
import Notification from 'core/notification';
import {add as addToast} from 'core/toast';

let region: HTMLElement | undefined;

/**
 * Tells a screen reader what happened, without moving the focus.
 *
 * @param text plain text
 */
export const announce = (text: string): void => {
    // What lies outside an open modal dialog is inert and would stay silent.
    const container = [...document.querySelectorAll('dialog[open]')].pop() ?? document.body;
    if (region?.parentNode !== container) {
        region?.remove();
        region = document.createElement('div');
        region.className = 'sr-only visually-hidden';
        region.setAttribute('role', 'status');
        container.append(region);
    }
    region.textContent = '';
    // A region that is filled in the same tick as it is made or emptied stays silent in some readers.
    const target = region;
    setTimeout(() => {
        target.textContent = text;
    }, 50);
};

/**
 * A short notice that goes away by itself and is read out.
 *
 * @param text plain text
 * @param type Bootstrap's colour name
 */
export const toast = (text: string, type: 'success' | 'info' | 'warning' | 'danger' = 'success'): void => {
    void addToast(escapeText(text), {type});
};

/**
 * Asks before something that cannot be taken back easily.
 *
 * @param title heading of the dialogue
 * @param question plain text
 * @param confirmLabel what the button says
 * @returns whether the person agreed
 */
export const confirm = async (title: string, question: string, confirmLabel: string): Promise<boolean> => {
    try {
        await Notification.saveCancelPromise(title, escapeText(question), confirmLabel);
        return true;
    } catch {
        return false;
    }
};

/** Shows an error for which there is no better place. */
export const showError = (error: unknown): void => {
    void Notification.exception(error instanceof Error ? error : new Error(String(error)));
};

const escapeText = (text: string): string => {
    const element = document.createElement('span');
    element.textContent = text;
    return element.innerHTML;
};
