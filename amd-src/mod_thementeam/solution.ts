/** A published solution: printing, passing on, and the reader's answer in one click. */
import {announce, showError} from '../platform/notification';
import {readData} from '../platform/page';
import {loadStrings} from '../platform/strings';
import {copyText} from './page/copy';
import {ReactionsPage} from './page/reactions-page';
import {SOLUTION_STRING_KEYS} from './page/solution-strings';
import type {ReactionsData} from './model/document';

const start = async (elementid: string): Promise<void> => {
    const root = document.getElementById(elementid);
    if (!root) {
        return;
    }
    const strings = await loadStrings('mod_thementeam', SOLUTION_STRING_KEYS);
    root.querySelectorAll<HTMLElement>('[data-action="thementeam-print"]').forEach(button => {
        button.hidden = false;
        button.addEventListener('click', () => window.print());
    });
    root.querySelectorAll<HTMLElement>('[data-action="thementeam-copy"]').forEach(button => {
        button.hidden = false;
        button.addEventListener('click', () => {
            const text = button.parentElement?.querySelector<HTMLElement>('.thementeam-share-text');
            if (text) {
                copyText(text).then(done => announce(strings(done ? 'copied' : 'copy_failed'))).catch(showError);
            }
        });
    });
    const region = root.querySelector<HTMLElement>('[data-region="thementeam-reactions"]');
    if (region) {
        await new ReactionsPage(region, readData<ReactionsData>(region), strings).start();
    }
};

/**
 * Starts the page of a published solution.
 *
 * @param elementid the element that holds it
 */
export const init = (elementid: string): void => {
    start(elementid).catch(showError);
};
