/** The block: counts down to the next meeting and lets people in. */
import {call} from '../platform/ajax';
import {moodleUrl, sesskey} from '../platform/config';
import {announce} from '../platform/notification';
import {readData} from '../platform/page';
import {loadStrings} from '../platform/strings';
import type {Status} from './components/status';
import './components/status';
import {Meeting} from './services/meeting';
import {Memory} from './services/memory';
import {momentAt, type State} from './services/moment';
import {wordsFor} from './services/words';

const KEYS = [
    'cancelled_on', 'cancelled_on_reason', 'cancelled_today', 'cancelled_today_reason', 'consent_call', 'failed', 'hint', 'in_minute',
    'in_minutes', 'interest', 'interest_back', 'interest_done', 'interest_one', 'interest_some', 'join', 'join_newtab', 'leave', 'left',
    'moved', 'moved_reason', 'next', 'none', 'open', 'open_text', 'over', 'phone', 'phone_alt', 'phone_text', 'present',
    'present_clicks', 'present_one', 'present_only', 'running', 'running_until', 'signin', 'starts', 'today', 'topics', 'zone',
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
    const memory = new Memory(root.dataset.userid ?? '', state.now);
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
        const date = momentAt(current, now).next;
        status.state = current;
        status.words = words;
        status.own = date ? {...memory.of(date.id), date} : undefined;
    });
    status.strings = strings;
    status.joinUrl = moodleUrl('/blocks/mittagsmeeting/join.php');
    status.qrUrl = root.dataset.qrurl ?? '';
    status.sesskey = sesskey();
    status.signinUrl = root.dataset.signinurl ?? '';
    const card = root.querySelector('template')?.content.querySelector<HTMLElement>('form');
    if (card) {
        status.setCard(document.importNode(card, true));
    }

    const remember = (change: {comes?: boolean; joined?: boolean}): void => {
        const date = status.own?.date;
        if (date) {
            memory.keep(date.id, {...memory.of(date.id), ...change, end: date.end});
        }
    };
    const setInterest = async (comes: boolean): Promise<void> => {
        const date = status.own?.date;
        if (!date || status.busy) {
            return;
        }
        status.busy = true;
        status.problem = '';
        // Kept before it is sent: when the answer is lost, the next attempt brings the same token and counts once.
        remember({});
        const {token} = memory.of(date.id);
        try {
            const answer = await call('block_mittagsmeeting_set_interest', {dateid: date.id, token, comes});
            if (answer.status === 'ok') {
                remember({comes});
                meeting.changeDate(date.id, {interested: answer.interested});
                announce(comes ? strings('interest_done') : status.words?.interested ?? '');
            } else {
                status.problem = answer.message;
            }
        } catch {
            status.problem = strings('failed');
        }
        status.busy = false;
        await status.focusButton();
    };
    const leave = async (): Promise<void> => {
        const date = status.own?.date;
        if (!date) {
            return;
        }
        try {
            const {present} = await call('block_mittagsmeeting_leave_meeting', {dateid: date.id});
            remember({joined: false});
            meeting.changeDate(date.id, {present});
            announce(strings('left'));
        } catch {
            // The count goes with the meeting's end; the button stays.
        }
        await status.focusButton();
    };

    status.addEventListener('mittagsmeeting-join', event => {
        remember({joined: true});
        meeting.change((event as CustomEvent<{remember: boolean}>).detail.remember ? {consented: true} : {});
    });
    status.addEventListener('mittagsmeeting-interest', event => {
        void setInterest((event as CustomEvent<{comes: boolean}>).detail.comes);
    });
    status.addEventListener('mittagsmeeting-leave', () => void leave());
    meeting.start();
};
