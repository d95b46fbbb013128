/** Everyone's progress as a table, with the acts of a trainer. */
import {html, ifDefined, nothing, repeat, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {plainText, serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import type {Overview, OverviewQuery, OverviewSort, Person} from '../services/overview-store';

export const OVERVIEW_STRINGS = [
    'overview_association', 'overview_choose', 'overview_choose_all', 'overview_chosen', 'overview_mark',
    'overview_mark_done', 'overview_mark_hint', 'overview_mark_phase', 'overview_mark_undone', 'overview_name_column',
    'overview_next', 'overview_page', 'overview_pages', 'overview_people', 'overview_previous', 'overview_sorted',
    'overview_table', 'overview_way', 'refused_nobody_chosen', 'step_state_done', 'step_state_open', 'tracker_failed',
    'tracker_undo',
] as const;

export interface OverviewMarkDetail {
    phaseid: number;
    userids: number[];
    done: boolean;
}

/** What an act ended with; `undo` takes it back. */
export interface OverviewNotice {
    ok: boolean;
    message: string;
    undo?: OverviewMarkDetail;
}

/**
 * Emits `kki-overview-load` ({@link OverviewQuery}) and `kki-overview-mark` ({@link OverviewMarkDetail}).
 */
export class OverviewTable extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        overview: {attribute: false},
        notice: {attribute: false},
        busy: {attribute: false},
        chosen: {state: true},
        phaseid: {state: true},
    };

    declare strings: Strings;
    declare overview: Overview | undefined;
    declare notice: OverviewNotice | undefined;
    declare busy: boolean;
    private declare chosen: ReadonlySet<number>;
    private declare phaseid: number | undefined;

    constructor() {
        super();
        this.busy = false;
        this.chosen = new Set();
    }

    protected override get ready(): boolean {
        return this.overview !== undefined;
    }

    /** Nobody stays chosen after an act; the focus waits at its message. */
    async done(): Promise<void> {
        this.chosen = new Set();
        await this.updateComplete;
        this.querySelector<HTMLElement>('.kki-overview-notice')?.focus();
    }

    private get markable(): Overview['phases'] {
        return this.overview?.canmark ? this.overview.phases.filter(phase => phase.canmark) : [];
    }

    protected override render(): TemplateResult {
        const overview = this.overview as Overview;
        const canmark = this.markable.length > 0;
        return html`
            ${canmark ? this.renderMark() : nothing}
            <div class="kki-overview-scroll" role="region" aria-label=${this.strings('overview_table')} tabindex="0">
                <table class="table kki-overview-grid" aria-busy=${this.busy}>
                    <caption>${this.strings('overview_people', overview.total)}</caption>
                    <thead><tr>
                        ${canmark ? html`<td>${this.renderAll(overview)}</td>` : nothing}
                        ${this.renderSortable('name', this.strings('overview_name_column'))}
                        <th scope="col">${this.strings('overview_association')}</th>
                        ${overview.phases.map(phase => html`<th scope="col" class="kki-overview-cell">${
                            serverHtml(phase.name)}<span class="kki-overview-type">${phase.typelabel}</span></th>`)}
                        ${this.renderSortable('progress', this.strings('overview_way'))}
                    </tr></thead>
                    <tbody>${repeat(overview.people, person => person.userid, person => this.renderPerson(person, canmark))}</tbody>
                </table>
            </div>
            <p class="kki-overview-key" aria-hidden="true">✓ ${this.strings('step_state_done')} · – ${
                this.strings('step_state_open')}</p>
            ${overview.pages > 1 ? this.renderPages(overview) : nothing}`;
    }

    private renderMark(): TemplateResult {
        const count = this.chosen.size;
        return html`
            <fieldset class="kki-overview-mark">
                <legend>${this.strings('overview_mark')}</legend>
                <p class="kki-overview-hint">${count ? this.strings('overview_chosen', count) : this.strings('overview_mark_hint')}</p>
                <label for="kki-overview-phase">${this.strings('overview_mark_phase')}</label>
                <select class="form-select custom-select" id="kki-overview-phase"
                    @change=${(event: Event) => {
                        this.phaseid = Number((event.target as HTMLSelectElement).value);
                    }}>
                    ${this.markable.map(phase => html`<option value=${phase.id} ?selected=${phase.id === this.markPhase}>${
                        plainText(phase.name)}</option>`)}
                </select>
                <button type="button" class="btn btn-primary" aria-disabled=${ifDefined(this.busy ? 'true' : undefined)}
                    @click=${() => this.mark(true)}>${this.strings('overview_mark_done')}</button>
                <button type="button" class="btn btn-link kki-quiet" aria-disabled=${ifDefined(this.busy ? 'true' : undefined)}
                    @click=${() => this.mark(false)}>${this.strings('overview_mark_undone')}</button>
                ${this.notice ? this.renderNotice(this.notice) : nothing}
            </fieldset>`;
    }

    private renderNotice(notice: OverviewNotice): TemplateResult {
        const {undo} = notice;
        return html`
            <div class="kki-overview-notice alert ${notice.ok ? 'alert-success' : 'alert-warning'}" tabindex="-1">
                <span>${notice.message}</span>
                ${undo ? html`<button type="button" class="btn btn-link kki-quiet"
                    @click=${() => this.emit('kki-overview-mark', undo)}>${this.strings('tracker_undo')}</button>` : nothing}
            </div>`;
    }

    private renderAll(overview: Overview): TemplateResult {
        const count = overview.people.filter(person => this.chosen.has(person.userid)).length;
        return html`<input type="checkbox" aria-label=${this.strings('overview_choose_all')}
            .checked=${count > 0 && count === overview.people.length}
            .indeterminate=${count > 0 && count < overview.people.length}
            @change=${(event: Event) => {
                const {checked} = event.target as HTMLInputElement;
                this.chosen = new Set(checked ? overview.people.map(person => person.userid) : []);
            }}>`;
    }

    private renderSortable(sort: OverviewSort, label: string): TemplateResult {
        const {sort: current, descending} = this.overview as Overview;
        const active = current === sort;
        return html`
            <th scope="col" aria-sort=${ifDefined(active ? (descending ? 'descending' : 'ascending') : undefined)}>
                <button type="button" class="btn btn-link kki-overview-sort"
                    @click=${() => this.load({sort, descending: active && !descending, page: 0})}>${label}<span
                    aria-hidden="true">${active ? (descending ? ' ▾' : ' ▴') : ''}</span></button>
            </th>`;
    }

    private renderPerson(person: Person, canmark: boolean): TemplateResult {
        const done = new Set(person.donephases);
        return html`
            <tr class=${this.chosen.has(person.userid) ? 'kki-overview-chosen' : ''}>
                ${canmark ? html`<td><input type="checkbox" aria-label=${this.strings('overview_choose', person.name)}
                    .checked=${this.chosen.has(person.userid)}
                    @change=${() => this.choose(person.userid)}></td>` : nothing}
                <th scope="row">${person.name}</th>
                <td>${person.association}</td>
                ${this.overview?.phases.map(phase => html`<td class="kki-overview-cell">${done.has(phase.id)
                    ? html`<span class="kki-overview-done"><span aria-hidden="true">✓</span>${this.renderState('step_state_done')}</span>`
                    : html`<span aria-hidden="true">–</span>${this.renderState('step_state_open')}`}</td>`)}
                <td class="kki-overview-way">
                    <div class="kki-bar" aria-hidden="true"><div class="kki-bar-fill" style="width: ${person.percent}%"></div></div>
                    <span>${person.counttext}</span>
                </td>
            </tr>`;
    }

    private renderState(key: 'step_state_done' | 'step_state_open'): TemplateResult {
        return html`<span class="sr-only visually-hidden">${this.strings(key)}</span>`;
    }

    private renderPages({page, pages, sort, descending}: Overview): TemplateResult {
        const turn = (to: number, key: 'overview_previous' | 'overview_next'): TemplateResult => html`
            <button type="button" class="btn btn-outline-secondary" aria-disabled=${ifDefined(to < 0 || to >= pages ? 'true' : undefined)}
                @click=${() => {
                    if (to >= 0 && to < pages) {
                        this.load({sort, descending, page: to});
                    }
                }}>${this.strings(key)}</button>`;
        return html`
            <nav class="kki-toolbar" aria-label=${this.strings('overview_pages')}>
                ${turn(page - 1, 'overview_previous')}
                <span>${this.strings('overview_page', {page: page + 1, pages})}</span>
                ${turn(page + 1, 'overview_next')}
            </nav>`;
    }

    /** The step that is chosen; at first the presence block, since that is what trainers record. */
    private get markPhase(): number | undefined {
        const phases = this.markable;
        return (phases.find(phase => phase.id === this.phaseid) ?? phases.find(phase => phase.type === 'presence') ?? phases[0])?.id;
    }

    private choose(userid: number): void {
        const chosen = new Set(this.chosen);
        if (!chosen.delete(userid)) {
            chosen.add(userid);
        }
        this.chosen = chosen;
    }

    private mark(done: boolean): void {
        const phaseid = this.markPhase;
        if (this.busy || phaseid === undefined) {
            return;
        }
        if (this.chosen.size) {
            this.emit('kki-overview-mark', {phaseid, userids: [...this.chosen], done} satisfies OverviewMarkDetail);
        } else {
            this.notice = {ok: false, message: this.strings('refused_nobody_chosen')};
            void this.done();
        }
    }

    private load(query: OverviewQuery): void {
        this.emit('kki-overview-load', query);
    }
}

define('kki-overview-table', OverviewTable);

declare global {
    interface HTMLElementTagNameMap {
        'kki-overview-table': OverviewTable;
    }
}
