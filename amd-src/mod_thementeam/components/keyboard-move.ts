/** Moves a card with the keyboard: grab, arrow keys, drop or back. */
import {plainText} from '../../platform/html';
import {announce} from '../../platform/notification';
import type {Strings} from '../../platform/strings';
import {findCard, placeOf, stepTo, targetOf, type Preview} from '../model/order';
import type {ColumnView, Target} from '../model/types';

export interface KeyboardHost {
    readonly strings: Strings;
    /** The columns between which cards are moved, as they are shown, without the preview. */
    readonly places: readonly ColumnView[];
    preview: Preview | undefined;
    hold(cardid: number): void;
    release(): void;
    move(cardid: number, target: Target): void;
}

export class KeyboardMove {
    constructor(private readonly host: KeyboardHost) {}

    get cardid(): number | undefined {
        return this.host.preview?.cardid;
    }

    /** Grabs a card, or drops the one that is grabbed. */
    toggle(cardid: number): void {
        if (this.cardid === cardid) {
            this.drop();
        } else {
            this.cancel();
            this.grab(cardid);
        }
    }

    /** @returns whether the key was one of ours */
    key(key: string): boolean {
        const {preview} = this.host;
        if (!preview) {
            return false;
        }
        if (key === 'Escape') {
            this.cancel();
            return true;
        }
        if (!/^Arrow(Up|Down|Left|Right)$/.test(key)) {
            return false;
        }
        const next = stepTo(this.host.places, preview, key);
        if (next) {
            this.host.preview = next;
            this.say('moving_at', next);
        } else {
            announce(this.host.strings('moving_end'));
        }
        return true;
    }

    /** Back to where it was. */
    cancel(): void {
        const {preview} = this.host;
        if (preview) {
            this.host.preview = undefined;
            this.host.release();
            announce(this.host.strings('moving_cancelled', this.title(preview.cardid)));
        }
    }

    private grab(cardid: number): void {
        this.host.hold(cardid);
        this.host.preview = placeOf(this.host.places, cardid);
        announce(this.host.strings('moving_grabbed', this.title(cardid)));
    }

    private drop(): void {
        const {preview, places} = this.host;
        if (!preview) {
            return;
        }
        const from = placeOf(places, preview.cardid);
        if (from?.columnid === preview.columnid && from.index === preview.index) {
            this.cancel();
            return;
        }
        this.host.preview = undefined;
        this.host.move(preview.cardid, targetOf(places, preview));
    }

    private title(cardid: number): string {
        return plainText(findCard(this.host.places, cardid)?.title ?? '');
    }

    private say(key: string, place: Preview): void {
        const view = this.host.places.find(({column}) => column.id === place.columnid);
        const others = view?.cards.filter(card => card.id !== place.cardid).length ?? 0;
        announce(this.host.strings(key, {
            column: plainText(view?.column.name ?? ''), place: place.index + 1, count: others + 1,
        }));
    }
}
