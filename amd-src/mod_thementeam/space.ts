/** A space of a ThemenTeam: finds its root and starts the board. */
import {readData} from '../platform/page';
import {showError} from '../platform/notification';
import {loadStrings} from '../platform/strings';
import {SpacePage} from './page/space-page';
import {STRING_KEYS} from './page/strings';
import type {Space} from './model/types';

const start = async (elementid: string): Promise<void> => {
    const root = document.getElementById(elementid);
    if (root) {
        const strings = await loadStrings('mod_thementeam', STRING_KEYS);
        await new SpacePage(root, readData<Space>(root), strings).start();
    }
};

/**
 * Starts the board of a space.
 *
 * @param elementid the element that holds the server's first paint and data
 */
export const init = (elementid: string): void => {
    start(elementid).catch(showError);
};
