/** Watching a card: whether the person wants to hear at once when something happens on it. */
import {html, nothing, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import type {CardDetail} from '../model/types';
import {bellIcon} from './stay-icons';

export interface WatchDetail {
    cardid: number;
    watching: boolean;
}

/** Emits `thementeam-watch-card` ({@link WatchDetail}); whoever handles it calls {@link settle}. */
export class WatchToggle extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        card: {attribute: false},
        watching: {state: true},
        failure: {state: true},
    };

    declare strings: Strings;
    declare card: CardDetail;
    private declare watching: boolean;
    private declare failure: string;

    /**
     * How the last choice ended.
     *
     * @param watching what is so now
     * @param failure why it could not be saved; '' when it could
     */
    settle(watching: boolean, failure: string): void {
        this.watching = watching;
        this.failure = failure;
    }

    protected override willUpdate(changed: PropertyValues): void {
        if (changed.has('card')) {
            this.settle(Boolean(this.card.watching), '');
        }
    }

    protected override render(): TemplateResult {
        const {strings, watching, failure} = this;
        return html`
            <button type="button" class="thementeam-chip" aria-pressed=${watching} @click=${this.toggle}
            >${bellIcon} ${strings('watch_card')}</button>
            ${failure ? html`<p class="alert alert-warning" role="alert">${failure}</p>` : nothing}`;
    }

    private toggle(): void {
        const detail: WatchDetail = {cardid: this.card.id, watching: !this.watching};
        this.emit('thementeam-watch-card', detail);
    }
}

define('thementeam-watch', WatchToggle);
