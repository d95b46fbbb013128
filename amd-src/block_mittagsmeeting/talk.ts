/** The page of what is talked about: one-liners for the next time, links and notes of the meeting that was just now. */
import {announce, confirm} from '../platform/notification';
import {readData} from '../platform/page';
import {loadStrings} from '../platform/strings';
import type {Talk} from './components/talk';
import './components/talk';
import {TalkStore, type Acted, type NoteText, type TalkState} from './services/talk';

const KEYS = [
    'failed', 'talk_add', 'talk_added', 'talk_conflict', 'talk_conflict_both', 'talk_conflict_mine', 'talk_conflict_mine_text',
    'talk_conflict_theirs', 'talk_conflict_theirs_text', 'talk_cancel', 'talk_empty', 'talk_label', 'talk_mine',
    'talk_names', 'talk_next', 'talk_note', 'talk_note_add', 'talk_note_change', 'talk_note_empty', 'talk_note_link', 'talk_note_saved',
    'talk_notes', 'talk_notes_until', 'talk_remove', 'talk_remove_confirm', 'talk_removed', 'talk_save', 'talk_too', 'talk_too_count',
    'talk_too_said',
];

/**
 * Starts the page.
 *
 * @param id of the element that the template painted
 */
export const init = async (id: string): Promise<void> => {
    const root = document.getElementById(id);
    const talk = root?.querySelector<Talk>('mittagsmeeting-talk');
    if (!root || !talk) {
        return;
    }
    const strings = await loadStrings('block_mittagsmeeting', KEYS);
    const store = new TalkStore(readData<TalkState>(root), state => {
        talk.state = state;
    });
    talk.strings = strings;
    talk.state = store.state;

    const detailOf = <T>(event: Event): T => (event as CustomEvent<T>).detail;
    /** Runs a write: what went wrong is said next to the form, and what was typed stays there. */
    const act = async (place: string, write: () => Promise<Acted>, said: string): Promise<void> => {
        if (talk.busy) {
            return;
        }
        talk.busy = place;
        talk.problem = {place: '', text: ''};
        let acted: Acted;
        try {
            acted = await write();
        } catch {
            acted = {status: 'failed', message: strings('failed')};
        }
        talk.busy = '';
        if (acted.status === 'ok') {
            talk.done(place);
            announce(strings(said));
        } else if (acted.status === 'conflict' && acted.theirs) {
            talk.showConflict(place, acted.theirs);
            announce(strings('talk_conflict'));
        } else {
            talk.problem = {place, text: acted.message};
        }
        await talk.focusPlace(place);
    };

    talk.addEventListener('talk-add', event => {
        const {content} = detailOf<{content: string}>(event);
        void act('concern', () => store.add(content), 'talk_added');
    });
    talk.addEventListener('talk-too', event => {
        const {id: concernid, too} = detailOf<{id: number; too: boolean}>(event);
        void act(`too${concernid}`, () => store.sayToo(concernid, too), 'talk_too_said');
    });
    talk.addEventListener('talk-remove', event => {
        const {id: itemid, note} = detailOf<{id: number; note: boolean}>(event);
        void confirm(strings('talk_remove'), strings('talk_remove_confirm'), strings('talk_remove')).then(sure =>
            sure ? act('concern', () => note ? store.removeNote(itemid) : store.remove(itemid), 'talk_removed') : undefined);
    });
    talk.addEventListener('talk-note', event => {
        const {place, dateid, note} = detailOf<{place: string; dateid: number; note: NoteText}>(event);
        void act(place, () => store.saveNote(dateid, note), 'talk_note_saved');
    });
};
