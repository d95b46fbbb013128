/** Takes back what one did last: a notice with a button after each act, and Ctrl+Z where nobody writes. */
import {plainText} from '../../platform/html';
import {announce} from '../../platform/notification';
import {loadStrings, type Strings} from '../../platform/strings';
import type {Board} from '../components/board';
import {failureText} from '../components/failure';
import type {NoticeContent} from '../components/notice';
import {placeOf} from '../model/order';
import {OFFLINE, type Outcome} from '../model/types';
import {commentsRepository} from '../services/comments-repository';
import {outcomeOf} from '../services/outcome';
import type {SpaceStore} from '../services/space-store';
import {UNDO_STRING_KEYS} from './undo-strings';

/** Where a notice is shown: the board, or the dialog that lies over it. */
export interface NoticePlace {
    notice: NoticeContent | undefined;
}

/** The page of the board. */
export interface UndoHost {
    readonly root: HTMLElement;
    readonly board: Board;
    readonly store: SpaceStore;
}

interface Act {
    readonly place: NoticePlace;
    readonly cardid: number;
    /** Takes it back. */
    readonly run: () => Promise<Outcome>;
    /** Said afterwards. */
    readonly done: string;
    /** Where the focus goes afterwards; nothing: it stays. */
    readonly focus: () => Promise<void> | undefined;
}

const FIELDS = 'input, textarea, select, [contenteditable], iframe, [role="textbox"], [role="menu"]';
const DIALOGS = 'dialog[open], .modal.show';

export class Undo {
    private last: Act | undefined;
    /** Gets the focus when the notice of a removed card is closed. */
    private after: number | undefined;

    private constructor(private readonly host: UndoHost, private readonly strings: Strings) {
        host.root.addEventListener('thementeam-undo', () => void this.takeBack());
        host.board.addEventListener('thementeam-dismiss', event => void this.dismissed((event as CustomEvent<boolean>).detail));
        document.addEventListener('keydown', this.onKey);
    }

    static async of(host: UndoHost): Promise<Undo> {
        return new Undo(host, await loadStrings('mod_thementeam', UNDO_STRING_KEYS));
    }

    stop(): void {
        document.removeEventListener('keydown', this.onKey);
    }

    /** Removes a card and offers the way back; `removed` is called in between, for the notice takes the focus. */
    async remove(cardid: number, removed: () => void): Promise<Outcome> {
        const {strings} = this;
        const {board, store} = this.host;
        const title = plainText(store.card(cardid)?.title ?? '');
        this.after = board.neighbourOf(cardid);
        const outcome = await store.remove(cardid);
        if (outcome.ok) {
            removed();
            this.offer(strings('card_removed', title), true, {
                place: board, cardid, run: () => store.restore(cardid), done: 'card_restored', focus: () => board.focusCard(cardid),
            });
        }
        return outcome;
    }

    /** Says where a card stands now, and offers the way back where it stood elsewhere before. */
    moved(cardid: number, revision: number | undefined): void {
        const {strings} = this;
        const {board, store} = this.host;
        const title = plainText(store.card(cardid)?.title ?? '');
        const place = placeOf(store.view, cardid);
        const view = store.view.find(({column}) => column.id === place?.columnid);
        if (!place || !view) {
            return;
        }
        const column = plainText(view.column.name);
        const text = strings('moved', {title, column, place: place.index + 1, count: view.cards.length});
        this.after = undefined;
        if (revision === undefined) {
            announce(text);
            return;
        }
        this.offer(text, false, {
            place: board, cardid, run: () => store.undo(revision), done: 'undo_done', focus: () => board.focusCard(cardid),
        });
    }

    /** Says that a card was changed, and offers the way back. */
    changed(place: NoticePlace, cardid: number, revision: number): void {
        this.offer(this.strings('card_saved_undo'), false, {
            place, cardid, run: () => this.host.store.undo(revision), done: 'undo_done', focus: () => undefined,
        });
    }

    /** Says that one's comment was removed, and offers the way back. */
    uncommented(place: NoticePlace, cardid: number, commentid: number, restored: () => Promise<void>): void {
        this.offer(this.strings('comment_removed'), false, {
            place,
            cardid,
            run: async () => {
                const {outcome, answer} = await outcomeOf(commentsRepository.restore(commentid));
                this.host.store.wrote(answer?.revision ?? 0, answer?.card);
                return outcome;
            },
            done: 'comment_restored',
            focus: restored,
        });
    }

    private offer(text: string, focus: boolean, act: Act): void {
        this.last = act;
        act.place.notice = {text, undo: act.cardid, focus};
    }

    private async takeBack(): Promise<void> {
        const act = this.last;
        if (!act) {
            return;
        }
        this.last = undefined;
        const outcome = await act.run();
        if (outcome.ok) {
            act.place.notice = undefined;
            announce(this.strings(act.done));
            await act.focus();
        } else if (outcome.code === OFFLINE) {
            this.offer(failureText(this.strings, outcome, false), true, act);
        } else {
            act.place.notice = {text: failureText(this.strings, outcome, false)};
        }
    }

    private readonly onKey = (event: KeyboardEvent): void => {
        const {last} = this;
        const wanted = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
        if (!wanted || !last || event.defaultPrevented || (event.target as Element).closest(FIELDS)) {
            return;
        }
        const over = [...document.querySelectorAll(DIALOGS)].pop();
        if (!over || over.contains(last.place as unknown as Node) || (last.place as unknown as Node).contains(over)) {
            event.preventDefault();
            void this.takeBack();
        }
    };

    private async dismissed(focused: boolean): Promise<void> {
        if (focused && this.after !== undefined) {
            await this.host.board.focusCard(this.after);
        }
    }
}
