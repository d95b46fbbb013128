/** The cards of a board as a table, on phones one line for each. */
import {html, nothing, repeat, type TemplateResult} from 'local_kki/lit-lazy';
import {moodleUrl} from '../../platform/config';
import {define, KkiElement} from '../../platform/element';
import {serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import {formatDay} from '../../platform/time';
import {rowsOf, stateOf, type ListRow, type Order} from '../model/list';
import type {Card, ColumnView, People} from '../model/types';
import {commentCount} from './card';

/** Rows that are drawn at once. */
const STEP = 100;

export class CardList extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        columns: {attribute: false},
        people: {attribute: false},
        order: {state: true},
        limit: {state: true},
    };

    declare strings: Strings;
    declare columns: readonly ColumnView[];
    declare people: People;
    private declare order: Order;
    /** A long list is drawn in steps, so that nobody waits for its end. */
    private declare limit: number;

    constructor() {
        super();
        this.order = 'newest';
        this.limit = STEP;
    }

    protected override updated(): void {
        const count = this.columns.reduce((sum, {cards}) => sum + cards.length, 0);
        if (count > this.limit) {
            setTimeout(() => {
                this.limit += STEP;
            });
        }
    }

    protected override render(): TemplateResult {
        const {strings} = this;
        const rows = rowsOf(this.columns, this.order).slice(0, this.limit);
        const now = Date.now() / 1000;
        return html`
            <div class="thementeam-views" role="group" aria-label=${strings('list_sort')}>
                ${this.sorter('newest', 'list_newest')}${this.sorter('column', 'list_by_column')}
            </div>
            <table class="table-reboot thementeam-list">
                <thead><tr>
                    ${['list_title', 'list_column', 'list_who', 'list_until', 'list_state'].map(key => html`<th scope="col">${strings(key)}</th>`)}
                </tr></thead>
                <tbody>${repeat(rows, ({card}) => card.id, row => this.row(row, now))}</tbody>
            </table>`;
    }

    private sorter(order: Order, key: string): TemplateResult {
        return html`<button type="button" class="thementeam-chip" aria-pressed=${this.order === order} @click=${() => {
            this.order = order;
        }}>${this.strings(key)}</button>`;
    }

    private row({card, column}: ListRow, now: number): TemplateResult {
        return html`
            <tr data-card=${card.id}>
                <td class="thementeam-list-title"><a data-control="open" href=${moodleUrl('/mod/thementeam/card.php', {id: card.id})}
                    >${serverHtml(card.title)}</a></td>
                <td class="thementeam-list-column"><span class="thementeam-dot thementeam-dot-${column.color || 'grey'}"></span>
                    <span>${serverHtml(column.name)}</span></td>
                <td>${this.who(card)}</td>
                <td>${card.timedue === undefined ? nothing : formatDay(card.timedue)}</td>
                <td>${this.state(card, now)}</td>
            </tr>`;
    }

    /** Who takes care, else who wrote it. */
    private who({assigneeid, userid, anonymous}: Card): string | typeof nothing {
        const person = this.people.get(assigneeid ?? userid);
        return person?.name ?? (anonymous ? nothing : this.strings('formermember'));
    }

    private state(card: Card, now: number): TemplateResult {
        const {strings} = this;
        const state = stateOf(card, now);
        const a = state && ('time' in state ? formatDay(state.time) : 'a' in state ? state.a : undefined);
        return html`
            ${state ? html`<span>${strings(state.key, a)}</span>` : nothing}
            ${card.commentcount ? html`<span class="thementeam-muted">${commentCount(strings, card.commentcount)}</span>` : nothing}`;
    }
}

define('thementeam-list', CardList);
