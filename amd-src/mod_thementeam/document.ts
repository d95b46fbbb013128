/** A solution that the team writes together: finds its root and starts the page. */
import {showError} from '../platform/notification';
import {readData} from '../platform/page';
import {loadStrings} from '../platform/strings';
import type {DocumentData} from './model/document';
import {DocumentPage} from './page/document-page';
import {DOCUMENT_STRING_KEYS} from './page/document-strings';

const start = async (elementid: string): Promise<void> => {
    const root = document.getElementById(elementid);
    if (root) {
        const strings = await loadStrings('mod_thementeam', DOCUMENT_STRING_KEYS);
        await new DocumentPage(root, readData<DocumentData>(root), strings).start();
    }
};

/**
 * Starts the page of a document.
 *
 * @param elementid the element that holds the server's first paint and data
 */
export const init = (elementid: string): void => {
    start(elementid).catch(showError);
};
