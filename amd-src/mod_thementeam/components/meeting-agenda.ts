/** The agenda of a meeting: picked from the cards of the space, put in order. */
import {html, nothing, repeat, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {plainText, serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import {agendaOf, pickable, stepTarget, type AgendaItem, type Meeting} from '../model/meeting';
import type {Card, ColumnView} from '../model/types';
import {downIcon, upIcon} from './arrow-icons';
import {closeIcon} from './icons';

export interface AgendaMove {
    cardid: number;
    aftercardid: number;
    /** What the person pressed. */
    control: 'up' | 'down';
}

/** Emits `thementeam-agenda-add` (card id), `thementeam-agenda-remove` (card id) and `thementeam-agenda-move` ({@link AgendaMove}). */
export class MeetingAgenda extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        meeting: {attribute: false},
        columns: {attribute: false},
        words: {state: true},
    };

    declare strings: Strings;
    declare meeting: Meeting;
    declare columns: readonly ColumnView[];
    private declare words: string;

    constructor() {
        super();
        this.words = '';
    }

    /** Puts the focus on a control of a card on the agenda; where the card is not there, on the heading. */
    async focusItem(cardid: number, control: string): Promise<void> {
        await this.updateComplete;
        const button = this.querySelector<HTMLElement>(`[data-item="${cardid}"] [data-control="${control}"]`);
        (button ?? this.querySelector<HTMLElement>('h3'))?.focus();
    }

    /** Puts the focus on the card to choose from that takes over; where there is none, on the field above. */
    async focusPick(cardid: number | undefined): Promise<void> {
        await this.updateComplete;
        const button = this.querySelector<HTMLElement>(`[data-pick="${cardid}"]`);
        (button ?? this.querySelector<HTMLElement>('#thementeam-agenda-words'))?.focus();
    }

    /** The card that stands next to another one in the choice. */
    neighbourOf(cardid: number): number | undefined {
        const ids = pickable(this.columns, this.meeting, this.words).flatMap(({cards}) => cards.map(({id}) => id));
        const index = ids.indexOf(cardid);
        return ids[index + 1] ?? ids[index - 1];
    }

    protected override render(): TemplateResult {
        const {strings, meeting} = this;
        const items = agendaOf(meeting);
        return html`
            <div class="thementeam-agenda">
                <section aria-labelledby="thementeam-agenda-heading">
                    <h3 id="thementeam-agenda-heading" tabindex="-1">${strings('agenda')}</h3>
                    ${items.length ? html`<ol class="thementeam-agenda-list">
                        ${repeat(items, ({cardid}) => cardid, (item, index) => this.item(items, item, index))}</ol>`
                    : html`<p>${strings('agenda_empty')}
                        ${meeting.cancontribute ? html`<span class="thementeam-muted">${strings('agenda_empty_hint')}</span>` : nothing}</p>`}
                </section>
                ${meeting.cancontribute ? this.choice() : nothing}
            </div>`;
    }

    private item(items: readonly AgendaItem[], {cardid, title, column}: AgendaItem, index: number): TemplateResult {
        const {strings, meeting} = this;
        const name = plainText(title);
        return html`
            <li class="thementeam-agenda-item" data-item=${cardid}>
                <span class="thementeam-agenda-number" aria-hidden="true">${index + 1}</span>
                <span class="thementeam-agenda-title">${serverHtml(title)} <span class="thementeam-muted">${serverHtml(column)}</span></span>
                ${meeting.cancontribute ? html`<span class="thementeam-row-buttons">
                    ${this.mover(items, cardid, name, 'up')} ${this.mover(items, cardid, name, 'down')}
                    <button type="button" class="thementeam-icon-button" data-control="remove" aria-label=${strings('agenda_remove', name)}
                        @click=${() => this.emit('thementeam-agenda-remove', cardid)}>${closeIcon}</button>
                </span>` : nothing}
            </li>`;
    }

    private mover(items: readonly AgendaItem[], cardid: number, name: string, control: 'up' | 'down'): TemplateResult {
        const aftercardid = stepTarget(items, cardid, control === 'up' ? -1 : 1);
        const move = (): void => {
            if (aftercardid !== undefined) {
                this.emit('thementeam-agenda-move', {cardid, aftercardid, control} satisfies AgendaMove);
            }
        };
        return html`<button type="button" class="thementeam-icon-button" data-control=${control} aria-disabled=${aftercardid === undefined}
            aria-label=${this.strings(`agenda_${control}`, name)} @click=${move}>${control === 'up' ? upIcon : downIcon}</button>`;
    }

    private choice(): TemplateResult {
        const {strings, columns, meeting, words} = this;
        const shown = pickable(columns, meeting, words);
        const none = strings(words.trim() ? 'agenda_no_cards' : 'agenda_all_in');
        return html`
            <section aria-labelledby="thementeam-agenda-cards">
                <h3 id="thementeam-agenda-cards">${strings('agenda_cards')}</h3>
                <label for="thementeam-agenda-words">${strings('agenda_filter')}</label>
                <input class="form-control" type="search" id="thementeam-agenda-words" autocomplete="off" @input=${(event: Event) => {
                    this.words = (event.target as HTMLInputElement).value;
                }}>
                <p class="thementeam-muted" role="status">${shown.length ? nothing : none}</p>
                ${shown.map(({column, cards}) => html`
                    <h4>${serverHtml(column.name)}</h4>
                    <ul class="thementeam-agenda-list">${repeat(cards, ({id}) => id, card => this.pick(card))}</ul>`)}
            </section>`;
    }

    private pick({id, title}: Card): TemplateResult {
        const {strings} = this;
        return html`
            <li class="thementeam-agenda-item">
                <span class="thementeam-agenda-title">${serverHtml(title)}</span>
                <button type="button" class="btn btn-outline-secondary" data-pick=${id} aria-label=${strings('agenda_add', plainText(title))}
                    @click=${() => this.emit('thementeam-agenda-add', id)}>${strings('agenda_pick')}</button>
            </li>`;
    }
}

define('thementeam-agenda', MeetingAgenda);
