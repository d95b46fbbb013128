/** The sentence that makes dates ("jeden 2. Dienstag im Monat, 12:15, 30 Minuten, ab …") and the days that follow from it. */
import {html, live, nothing, repeat, type PropertyDeclarations, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import type {Region} from '../model/holidays';
import {isLocalDate, type Rule} from '../model/recurrence';
import type {Plan, PlannedDay} from '../services/series-plan';
import {ruleInWords} from '../model/rule-words';
import './planned-day';
import './series-regions';

/** A rhythm to choose from, and the name that it is chosen by. */
export interface Rhythm {
    name: string;
    rule: Rule;
}

/**
 * Emits `kki-plan-change` (what changed of the plan), `kki-plan-more` and `kki-plan-create`; from inside come `kki-day-choose`,
 * `kki-day-move` and `kki-regions-change`.
 */
export class SeriesRule extends KkiElement {
    static override properties: PropertyDeclarations = {
        plan: {attribute: false},
        days: {attribute: false},
        rhythms: {attribute: false},
        regions: {attribute: false},
        missing: {attribute: false},
        strings: {attribute: false},
        error: {type: String},
        busy: {type: Boolean},
    };

    declare plan: Plan | undefined;
    declare days: readonly PlannedDay[];
    declare rhythms: readonly Rhythm[];
    /** Whose holidays are marked. */
    declare regions: readonly Region[];
    /** For whom nobody has entered school holidays. */
    declare missing: readonly Region[];
    declare strings: Strings | undefined;
    /** Why the server refused, shown next to the button. */
    declare error: string;
    declare busy: boolean;

    constructor() {
        super();
        this.days = [];
        this.rhythms = [];
        this.regions = [];
        this.missing = [];
        this.error = '';
        this.busy = false;
    }

    protected override get ready(): boolean {
        return this.plan !== undefined && this.strings !== undefined;
    }

    protected override render(): unknown {
        const {plan, strings} = this;
        if (!plan || !strings) {
            return nothing;
        }
        return html`
            <form class="kki-rule card p-3" @submit=${this.onSubmit}>
                <h3>${strings('series_plan')}</h3>
                <div class="kki-rule__inputs">
                    ${this.field('from', strings('series_from'), html`
                        <input id="kki-rule-from" type="date" required class="form-control" .value=${live(plan.from)} @input=${this.onFrom}>`)}
                    ${this.field('rhythm', strings('series_rhythm'), html`
                        <select id="kki-rule-rhythm" class="form-control form-select" @change=${this.onRhythm}>
                            ${this.rhythms.map(({name, rule}) => html`
                                <option value=${name} .selected=${name === plan.rhythm}>${ruleInWords(rule, strings)}</option>`)}
                        </select>`)}
                    ${this.field('time', strings('series_time'), html`
                        <input id="kki-rule-time" type="time" required class="form-control" .value=${live(plan.time)} @input=${this.onTime}>`)}
                    ${this.field('duration', strings('series_duration'), html`
                        <input id="kki-rule-duration" type="number" min="1" max="600" required class="form-control"
                            .value=${live(String(plan.duration))} @input=${this.onDuration}>`)}
                </div>
                ${plan.rhythm === 'manual' ? this.dayInput(strings) : nothing}
                <kki-series-regions .regions=${this.regions} .missing=${this.missing} .strings=${strings}></kki-series-regions>
                ${this.preview(strings)}
                ${this.error ? html`<p class="alert alert-danger" role="alert">${this.error}</p>` : nothing}
                <div class="kki-rule__foot">${this.submit(strings)}</div>
            </form>`;
    }

    private field(name: string, label: string, input: TemplateResult): TemplateResult {
        return html`<div class="kki-rule__field"><label for="kki-rule-${name}">${label}</label>${input}</div>`;
    }

    private dayInput(strings: Strings): TemplateResult {
        return html`
            <div class="kki-rule__inputs">
                ${this.field('day', strings('series_day_more'), html`<input id="kki-rule-day" type="date" class="form-control">`)}
                <button type="button" class="btn btn-outline-secondary" @click=${this.onDay}>${strings('series_day_add')}</button>
            </div>`;
    }

    private preview(strings: Strings): TemplateResult {
        return html`
            <fieldset class="kki-rule__preview">
                <legend>${strings('series_preview')} <span class="text-muted">${strings('series_preview_hint')}</span></legend>
                <ul class="list-unstyled">${repeat(this.days, day => day.planned, day => this.day(day, strings))}</ul>
            </fieldset>
            ${this.plan?.rhythm === 'manual' || this.days.length >= 120 ? nothing : html`
                <button type="button" class="btn btn-link" @click=${() => this.emit('kki-plan-more')}>${strings('series_preview_more')}</button>`}`;
    }

    private day(day: PlannedDay, strings: Strings): TemplateResult {
        const taken = this.days.filter(other => other !== day).map(({date}) => date);
        return html`<li><kki-planned-day .day=${day} .taken=${taken} .strings=${strings}></kki-planned-day></li>`;
    }

    private submit(strings: Strings): TemplateResult {
        const count = this.days.filter(day => day.chosen).length;
        const label = count === 1 ? strings('series_create_dates_one') : strings('series_create_dates', count);
        return html`
            <button type="submit" class="btn btn-primary" ?disabled=${this.busy || count === 0}>
                ${count === 0 ? strings('series_create_none') : label}
            </button>`;
    }

    private change(change: Partial<Plan>): void {
        this.emit('kki-plan-change', change);
    }

    private readonly onFrom = (event: Event): void => {
        const from = (event.target as HTMLInputElement).value;
        // A year is typed digit by digit: 2, 20, 202.
        if (isLocalDate(from) && from >= '2000') {
            this.change({from});
        }
    };

    private readonly onRhythm = (event: Event): void => this.change({rhythm: (event.target as HTMLSelectElement).value});

    private readonly onTime = (event: Event): void => {
        const time = (event.target as HTMLInputElement).value;
        if (time) {
            this.change({time});
        }
    };

    private readonly onDuration = (event: Event): void => {
        const {value} = event.target as HTMLInputElement;
        if (value) {
            this.change({duration: Number(value)});
        }
    };

    private readonly onDay = (): void => {
        const input = this.querySelector<HTMLInputElement>('#kki-rule-day');
        if (input?.value) {
            this.change({days: [...this.plan?.days ?? [], input.value]});
            input.value = '';
        }
        input?.focus();
    };

    private readonly onSubmit = (event: Event): void => {
        event.preventDefault();
        this.emit('kki-plan-create');
    };
}

define('kki-series-rule', SeriesRule);
