/** The block: counts down to the next meeting and lets people in. */
import {moodleUrl, sesskey} from '../platform/config';
import {announce} from '../platform/notification';
import {readData} from '../platform/page';
import {loadStrings} from '../platform/strings';
import type {Status} from './components/status';
import './components/status';
import {Meeting} from './services/meeting';
import type {State} from './services/moment';
import {wordsFor} from './services/words';

const KEYS = [
    'cancelled_on', 'cancelled_on_reason', 'cancelled_today', 'cancelled_today_reason', 'consent_agree', 'consent_cancel',
    'consent_data', 'consent_name', 'consent_remember', 'consent_room', 'consent_title', 'hint', 'in_minute', 'in_minutes',
    'join', 'join_newtab', 'moved', 'moved_reason', 'next', 'none', 'open', 'open_text', 'over', 'running',
    'running_until', 'signin', 'starts', 'today', 'zone',
];

/**
 * Starts one block.
 *
 * @param id of the element that the template painted
 */
export const init = async (id: string): Promise<void> => {
    const root = document.getElementById(id);
    const status = root?.querySelector<Status>('mittagsmeeting-status');
    if (!root || !status) {
        return;
    }
    const state = readData<State>(root);
    const strings = await loadStrings('block_mittagsmeeting', KEYS);
    let wasOpen: boolean | undefined;
    const meeting = new Meeting(state, (current, now) => {
        if (!status.isConnected) {
            meeting.stop();
            return;
        }
        const words = wordsFor(current, now, strings);
        if (wasOpen === false && words.open) {
            announce([words.lead, words.text].filter(Boolean).join(' '));
        }
        wasOpen = words.open;
        status.state = current;
        status.words = words;
    });
    status.strings = strings;
    status.joinUrl = moodleUrl('/blocks/mittagsmeeting/join.php');
    status.sesskey = sesskey();
    status.signinUrl = root.dataset.signinurl ?? '';
    status.addEventListener('mittagsmeeting-join', event => {
        if ((event as CustomEvent<{remember: boolean}>).detail.remember) {
            meeting.setConsented();
        }
    });
    meeting.start();
};
