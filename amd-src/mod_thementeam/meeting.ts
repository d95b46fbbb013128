/** A meeting of a team: finds its root and starts the page. */
import {showError} from '../platform/notification';
import {readData} from '../platform/page';
import {loadStrings} from '../platform/strings';
import type {MeetingData} from './model/meeting';
import {DECISION_STRING_KEYS} from './page/decision-acts';
import {MeetingPage} from './page/meeting-page';
import {MEETING_STRING_KEYS} from './page/meeting-strings';

const start = async (elementid: string): Promise<void> => {
    const root = document.getElementById(elementid);
    if (root) {
        const strings = await loadStrings('mod_thementeam', [...MEETING_STRING_KEYS, ...DECISION_STRING_KEYS]);
        await new MeetingPage(root, readData<MeetingData>(root), strings).start();
    }
};

/**
 * Starts the page of a meeting.
 *
 * @param elementid the element that holds the server's first paint and data
 */
export const init = (elementid: string): void => {
    start(elementid).catch(showError);
};
