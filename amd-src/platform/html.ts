/** The only place where a string becomes HTML. */
import {unsafeHTML} from 'local_kki/lit-lazy';

/**
 * Shows HTML that Moodle's `format_text` or `format_string` cleaned. Never call it with anything else.
 *
 * @param formatted what the server returned as formatted
 */
export const serverHtml = (formatted: string): ReturnType<typeof unsafeHTML> => unsafeHTML(formatted);

/**
 * The words of formatted HTML, for a label or an announcement.
 *
 * @param formatted what the server returned as formatted
 */
export const plainText = (formatted: string): string => {
    if (!/[<&]/.test(formatted)) {
        return formatted;
    }
    return new DOMParser().parseFromString(formatted, 'text/html').body.textContent;
};
