/** What was written and is not with the server yet: in its place, with its text. */
import {html, nothing, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import type {Waiting} from '../services/outbox';
import {failureText} from './failure';

/**
 * Stands in an element with `data-place`; emits `thementeam-waiting-here`, whereupon it is filled. Emits `thementeam-resend`
 * and `thementeam-discard` (uuid).
 */
export class WaitingList extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        items: {attribute: false},
    };

    declare strings: Strings;
    declare items: readonly Waiting[] | undefined;

    override connectedCallback(): void {
        super.connectedCallback();
        this.emit('thementeam-waiting-here');
    }

    protected override render(): TemplateResult | typeof nothing {
        const {items = []} = this;
        return items.length ? html`<ul class="thementeam-waiting">${items.map(item => this.item(item))}</ul>` : nothing;
    }

    private item(item: Waiting): TemplateResult | typeof nothing {
        const {strings} = this;
        if (item.kind === 'helpful') {
            return nothing;
        }
        const {failure, uuid} = item;
        return html`
            <li>
                ${item.kind === 'card' ? html`<p class="thementeam-card-title">${item.title}</p>` : nothing}
                <p class="thementeam-waiting-text">${item.content}</p>
                ${failure ? html`
                    <p class="thementeam-error" role="alert">${strings('waiting_refused', failureText(strings, failure, false))}</p>
                    <div class="thementeam-buttons">
                        <button type="button" class="btn btn-outline-secondary"
                            @click=${() => this.emit('thementeam-resend', uuid)}>${strings('try_again')}</button>
                        <button type="button" class="btn btn-link"
                            @click=${() => this.emit('thementeam-discard', uuid)}>${strings('draft_discard')}</button>
                    </div>` : html`<p class="thementeam-waiting-line">${strings('waiting_line')}</p>`}
            </li>`;
    }
}

define('thementeam-waiting', WaitingList);
