/** A column: its name, its cards and the way to add one. */
import {html, nothing, repeat, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import type {ColumnView, Outcome, People, Texts} from '../model/types';
import {cardTemplate} from './card';
import {lockIcon, plusIcon} from './icons';
import type {TextForm} from './text-form';

export interface CreateDetail extends Texts {
    columnid: number;
}

/**
 * Emits `thementeam-create` ({@link CreateDetail}); whoever handles it sets {@link outcome}. Emits `thementeam-need-form`
 * when the form's module is to be there.
 */
export class BoardColumn extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        view: {attribute: false},
        people: {attribute: false},
        tags: {attribute: false},
        filtered: {attribute: false},
        alone: {attribute: false},
        cancontribute: {attribute: false},
        grabbed: {attribute: false},
        menuOf: {attribute: false},
        prominent: {attribute: false},
        outcome: {attribute: false},
        adding: {state: true},
        waiting: {state: true},
    };

    declare strings: Strings;
    declare view: ColumnView;
    declare people: People;
    declare tags: ReadonlyMap<number, string>;
    /** Whether cards may be hidden by a filter. */
    declare filtered: boolean;
    /** Whether there is no other column to move a card from. */
    declare alone: boolean;
    declare cancontribute: boolean;
    declare grabbed: number | undefined;
    declare menuOf: number | undefined;
    /** Whether adding a card is the one thing to do here. */
    declare prominent: boolean;
    /** How the last attempt to add a card ended. */
    declare outcome: Outcome | undefined;
    private declare adding: boolean;
    /** What stands in the closed form; '': nothing. */
    private declare waiting: string;

    constructor() {
        super();
        this.adding = false;
        this.waiting = '';
    }

    get dirty(): boolean {
        return this.form?.dirty ?? false;
    }

    /** Opens the form for a new card and puts the cursor into it. */
    async openForm(): Promise<void> {
        this.emit('thementeam-need-form');
        await customElements.whenDefined('thementeam-text-form');
        this.adding = true;
        await this.updateComplete;
        await this.form?.updateComplete;
        this.form?.scrollIntoView({block: 'nearest'});
        this.form?.focus();
    }

    private async closeForm(): Promise<void> {
        const {title = '', content = ''} = this.form?.current ?? {};
        this.waiting = title || content;
        this.adding = false;
        await this.updateComplete;
        this.querySelector<HTMLElement>('.thementeam-add')?.focus();
    }

    private create(texts: Texts): void {
        const detail: CreateDetail = {columnid: this.view.column.id, ...texts};
        this.emit('thementeam-create', detail);
    }

    private onKey(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            void this.closeForm();
        }
    }

    private get form(): TextForm | null {
        return this.querySelector<TextForm>('thementeam-text-form');
    }

    protected override render(): TemplateResult {
        const {strings, people, tags, filtered, grabbed, menuOf, view: {column, cards}} = this;
        const cancontribute = this.cancontribute && !column.locked;
        const context = {strings, people, tags, canmove: cancontribute, grabbed, menuOf};
        const count = cards.length === 1 ? strings('card_one') : strings('card_many', cards.length);
        return html`
            <header class="thementeam-column-header">
                <span class="thementeam-dot thementeam-dot-${column.color || 'grey'}"></span>
                <h3 id="thementeam-c${column.id}">${serverHtml(column.name)}</h3>
                <span class="thementeam-count" aria-hidden="true">${cards.length}</span>
                <span class="sr-only visually-hidden">${count}</span>
            </header>
            ${column.locked ? html`<p class="thementeam-locked">${lockIcon} ${strings('column_locked')}</p>` : nothing}
            <ul class="thementeam-cards" aria-labelledby="thementeam-c${column.id}">
                ${repeat(cards, card => card.id, card => cardTemplate(card, context))}
            </ul>
            <thementeam-documents></thementeam-documents>
            <thementeam-waiting data-place="column${column.id}"></thementeam-waiting>
            ${cancontribute && !cards.length && !filtered && !this.alone ? html`<p class="thementeam-hint">${strings('column_empty')}</p>` : nothing}
            ${cancontribute ? this.addArea() : nothing}`;
    }

    private addArea(): TemplateResult {
        const {strings, view: {column}, adding, waiting, prominent, outcome} = this;
        // The form stays in the page when it is closed: what was written is there the next time.
        return html`
            <thementeam-text-form ?hidden=${!adding} .strings=${strings} .name=${`add${column.id}`} .outcome=${outcome}
                .labels=${{
                    title: strings('card_title'), content: strings('card_content_optional'), submit: strings('add'),
                    cancel: strings('finish_adding'),
                }}
                @thementeam-submit=${(event: CustomEvent<Texts>) => this.create(event.detail)}
                @thementeam-form-cancel=${this.closeForm} @keydown=${this.onKey}></thementeam-text-form>
            ${!adding && waiting ? html`<p class="thementeam-hint" role="status">${strings('add_waits', waiting)}</p>` : nothing}
            <button type="button" ?hidden=${adding} id="thementeam-a${column.id}" @click=${this.openForm}
                class="thementeam-add btn ${prominent ? 'btn-primary' : 'btn-link'}"
                aria-labelledby="thementeam-a${column.id} thementeam-c${column.id}"
            >${plusIcon} ${strings('add_card')}</button>`;
    }
}

define('thementeam-column', BoardColumn);
