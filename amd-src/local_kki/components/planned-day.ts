/** One day of a plan: to be taken in, left out, or moved; with the holidays that fall on it. */
import {html, live, nothing, type PropertyDeclarations, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import {isLocalDate, type LocalDate} from '../model/recurrence';
import {dayInWords} from '../model/rule-words';
import type {PlannedDay} from '../services/series-plan';

/** Detail of the event `kki-day-choose`. */
export interface DayChooseDetail {
    planned: LocalDate;
    chosen: boolean;
}

/** Detail of the event `kki-day-move`; without `to` the day goes back to where the rule has it. */
export interface DayMoveDetail {
    planned: LocalDate;
    to: LocalDate | undefined;
}

/** Emits `kki-day-choose` and `kki-day-move`. */
export class PlannedDayRow extends KkiElement {
    static override properties: PropertyDeclarations = {
        day: {attribute: false},
        taken: {attribute: false},
        strings: {attribute: false},
        moving: {state: true},
        error: {state: true},
    };

    declare day: PlannedDay | undefined;
    /** The other days of the plan. */
    declare taken: readonly LocalDate[];
    declare strings: Strings | undefined;
    private declare moving: boolean;
    private declare error: string;

    constructor() {
        super();
        this.taken = [];
        this.moving = false;
        this.error = '';
    }

    protected override get ready(): boolean {
        return this.day !== undefined && this.strings !== undefined;
    }

    protected override render(): unknown {
        const {day, strings} = this;
        if (!day || !strings) {
            return nothing;
        }
        return html`
            <label class="kki-rule__day">
                <input type="checkbox" .checked=${live(day.chosen)} ?disabled=${day.exists} @change=${this.onChoose}>
                <span>${dayInWords(day.date)}</span>
                ${this.tags(day, strings)}
            </label>
            ${day.exists ? nothing : this.mover(day, strings)}`;
    }

    private tags(day: PlannedDay, strings: Strings): TemplateResult {
        const tag = (text: string, kind = ''): TemplateResult =>
            html`<span class="kki-series__tag ${kind && `kki-series__tag--${kind}`}">${text}</span>`;
        return html`
            ${day.date === day.planned ? nothing : tag(strings('series_moved_day', dayInWords(day.planned)), 'info')}
            ${day.holiday ? tag(this.holiday(day, strings), 'warning') : nothing}
            ${day.school ? tag(strings('series_school', {...day.school, regions: day.school.regions.join(', ')}), 'warning') : nothing}
            ${day.exists ? tag(strings('series_already')) : nothing}`;
    }

    private holiday({holiday, chosen, exists}: PlannedDay, strings: Strings): string {
        const own = strings(`holiday_${holiday?.name ?? ''}`);
        const regions = holiday?.regions.join(', ') ?? '';
        const name = regions ? strings('series_holiday_in', {name: own, regions}) : own;
        return chosen || exists ? name : strings('series_holiday', name);
    }

    private mover(day: PlannedDay, strings: Strings): TemplateResult {
        const id = `kki-day-${day.planned}`;
        if (this.moving) {
            return html`
                <span class="kki-rule__move">
                    <label for=${id}>${strings('series_move_to')}</label>
                    <input id=${id} type="date" class="form-control" .value=${day.date} aria-describedby="${id}-error" @keydown=${this.onKey}>
                    <button type="button" class="btn btn-outline-secondary" @click=${this.onMove}>${strings('series_move')}</button>
                    <span id="${id}-error" class="text-danger" role="alert">${this.error}</span>
                </span>`;
        }
        const moved = day.date !== day.planned;
        const words = dayInWords(moved ? day.planned : day.date);
        return html`
            <button type="button" class="btn btn-link kki-rule__mover" @click=${moved ? this.onBack : this.onAsk}
                aria-label=${strings(moved ? 'series_move_undo' : 'series_move_day', words)}
            >${moved ? strings('series_move_undo', words) : strings('series_move')}</button>`;
    }

    private readonly onChoose = (event: Event): void => {
        const detail: DayChooseDetail = {planned: this.day?.planned ?? '', chosen: (event.target as HTMLInputElement).checked};
        this.emit('kki-day-choose', detail);
    };

    private readonly onAsk = (): void => void this.turn(true, 'input[type="date"]');

    private readonly onBack = (): void => void this.move(undefined);

    private readonly onMove = (): void => {
        const to = this.querySelector<HTMLInputElement>('input[type="date"]')?.value ?? '';
        if (this.taken.includes(to)) {
            this.error = this.strings?.('series_move_taken') ?? '';
        } else if (isLocalDate(to)) {
            void this.move(to);
        }
    };

    private readonly onKey = (event: KeyboardEvent): void => {
        if (event.key === 'Enter') {
            // It would make all the dates.
            event.preventDefault();
            this.onMove();
        } else if (event.key === 'Escape') {
            void this.turn(false, '.kki-rule__mover');
        }
    };

    private async move(to: LocalDate | undefined): Promise<void> {
        const detail: DayMoveDetail = {planned: this.day?.planned ?? '', to};
        this.emit('kki-day-move', detail);
        await this.turn(false, '.kki-rule__mover');
    }

    /** Shows the input or the button, and puts the focus there. */
    private async turn(moving: boolean, selector: string): Promise<void> {
        this.moving = moving;
        this.error = '';
        await this.updateComplete;
        this.querySelector<HTMLElement>(selector)?.focus();
    }
}

define('kki-planned-day', PlannedDayRow);
