/** Takes cards away and brings them back: what happens after "Remove" on an opened card. */
import {plainText} from '../../platform/html';
import {announce} from '../../platform/notification';
import type {Strings} from '../../platform/strings';
import type {Board} from '../components/board';
import {failureText} from '../components/failure';
import type {Outcome} from '../model/types';
import type {SpaceStore} from '../services/space-store';

export class Removal {
    /** Gets the focus when the notice of a removed card is closed. */
    private after: number | undefined;

    constructor(private readonly board: Board, private readonly store: SpaceStore, private readonly strings: Strings) {
        board.addEventListener('thementeam-undo', event => void this.undo((event as CustomEvent<number>).detail));
        board.addEventListener('thementeam-dismiss', event => void this.dismissed((event as CustomEvent<boolean>).detail));
    }

    /** Removes a card and offers the way back; `removed` is called in between, for the notice takes the focus. */
    async remove(cardid: number, removed: () => void): Promise<Outcome> {
        const {strings, board} = this;
        const title = plainText(this.store.card(cardid)?.title ?? '');
        this.after = board.neighbourOf(cardid);
        const outcome = await this.store.remove(cardid);
        if (outcome.ok) {
            removed();
            board.notice = {text: strings('card_removed', title), undo: cardid};
        }
        return outcome;
    }

    private async undo(cardid: number): Promise<void> {
        const {strings, board} = this;
        const outcome = await this.store.restore(cardid);
        if (outcome.ok) {
            board.notice = undefined;
            await board.focusCard(cardid);
            announce(strings('card_restored'));
        } else {
            board.notice = {text: failureText(strings, outcome, false), undo: cardid};
        }
    }

    private async dismissed(focused: boolean): Promise<void> {
        if (focused && this.after !== undefined) {
            await this.board.focusCard(this.after);
        }
    }
}
