/** The dates of a series, with what a trainer can do to each. */
import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import type {SeriesDate} from '../services/series';

export type DateAction = 'move' | 'cancel' | 'reinstate' | 'back' | 'remove';

/** What is said where the dates run out; without a button there is nothing to propose. */
export interface Ending {
    text: string;
    button: string;
    hint: string;
}

/** Detail of the event `kki-date-action`. */
export interface DateActionDetail {
    action: DateAction;
    date: SeriesDate;
    button: HTMLElement;
}

/** Emits `kki-date-action`, `kki-date-add`, `kki-dates-undo` and `kki-dates-extend`. */
export class SeriesDates extends KkiElement {
    static override properties: PropertyDeclarations = {
        dates: {attribute: false},
        strings: {attribute: false},
        undoable: {type: Number},
        ending: {attribute: false},
    };

    declare dates: readonly SeriesDate[] | undefined;
    declare strings: Strings | undefined;
    /** How many dates were created just now and can be taken back. */
    declare undoable: number;
    declare ending: Ending | undefined;

    constructor() {
        super();
        this.undoable = 0;
    }

    protected override get ready(): boolean {
        return this.dates !== undefined && this.strings !== undefined;
    }

    protected override render(): unknown {
        const {dates, strings} = this;
        if (!dates || !strings) {
            return nothing;
        }
        const past = dates.filter(date => date.past);
        const coming = dates.filter(date => !date.past);
        return html`
            <div class="kki-series__head">
                <h3 tabindex="-1">${strings('series_dates')}</h3>
                <button type="button" class="btn btn-outline-secondary" @click=${this.onAdd}>${strings('series_add_one')}</button>
            </div>
            ${this.undoable ? this.undo(strings) : this.end()}
            ${coming.length
                ? html`<ul class="kki-series__dates list-unstyled">${coming.map(date => this.row(date, strings))}</ul>`
                : html`<p class="text-muted">${strings('series_dates_empty')}</p>`}
            ${past.length ? html`
                <details class="kki-series__past">
                    <summary>${strings('series_dates_past', past.length)}</summary>
                    <ul class="kki-series__dates list-unstyled">${past.map(date => this.row(date, strings))}</ul>
                </details>` : nothing}`;
    }

    private undo(strings: Strings): TemplateResult {
        const text = this.undoable === 1 ? strings('series_created_dates_one') : strings('series_created_dates', this.undoable);
        return html`
            <p class="alert alert-success kki-series__undo">
                ${text} <button type="button" class="btn btn-link" @click=${() => this.emit('kki-dates-undo')}>${strings('series_undo')}</button>
            </p>`;
    }

    private end(): TemplateResult | typeof nothing {
        const {ending} = this;
        return ending ? html`
            <p class="alert alert-info kki-series__undo">
                ${ending.text} ${ending.button ? html`<button type="button" class="btn btn-primary" @click=${() => this.emit('kki-dates-extend')}
                >${ending.button}</button>` : nothing} <span class="small">${ending.hint}</span>
            </p>` : nothing;
    }

    private row(date: SeriesDate, strings: Strings): TemplateResult {
        return html`
            <li class="kki-series__date">
                <span class="kki-series__when ${date.cancelled ? 'kki-series__when--cancelled' : ''}">
                    <strong>${date.day}</strong>, ${date.time}
                    <span class="text-muted">${strings('series_minutes', date.duration)}</span>
                </span>
                ${date.cancelled ? html`<span class="kki-series__tag kki-series__tag--warning">${strings('series_cancelled')}</span>` : nothing}
                ${date.movedfrom ? html`<span class="kki-series__tag kki-series__tag--info">${strings('series_moved', date.movedfrom)}</span>` : nothing}
                ${date.reason ? html`<span class="text-muted">${serverHtml(date.reason)}</span>` : nothing}
                ${date.past ? nothing : html`
                    <span class="kki-series__actions" role="group" aria-label=${strings('series_actions', date.day)}>
                        ${date.cancelled
                            ? this.button('reinstate', date, strings)
                            : html`${this.button('move', date, strings)}${date.canmoveback
                                ? this.button('back', date, strings) : nothing}${this.button('cancel', date, strings)}`}
                        ${this.button('remove', date, strings)}
                    </span>`}
            </li>`;
    }

    private button(action: DateAction, date: SeriesDate, strings: Strings): TemplateResult {
        const label = strings(`series_${action}`);
        const onClick = (event: Event): void => {
            const detail: DateActionDetail = {action, date, button: event.currentTarget as HTMLElement};
            this.emit('kki-date-action', detail);
        };
        return html`<button type="button" class="btn btn-link" aria-label="${label}: ${date.day}" @click=${onClick}>${label}</button>`;
    }

    private readonly onAdd = (event: Event): void => this.emit('kki-date-add', event.currentTarget);

    /** Puts the focus on the heading, for when the row that had it is gone. */
    focusHeading(): void {
        this.querySelector('h3')?.focus();
    }
}

define('kki-series-dates', SeriesDates);
