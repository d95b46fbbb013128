/** A meeting: preparing the agenda, then one card large at a time. */
import {html, nothing, repeat, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import {agendaOf, decisionsOn, type AgendaItem, type Meeting} from '../model/meeting';
import type {ColumnView, Outcome} from '../model/types';
import type {CardState} from '../services/card-session';
import './decisions';
import type {Decisions} from './decisions';
import {failureText} from './failure';
import './meeting-agenda';
import type {MeetingAgenda} from './meeting-agenda';
import {meetingCard} from './meeting-card';
import './notice';
import type {NoticeContent} from './notice';

/** Where somebody writes, the arrow keys move the cursor. */
const WRITES = 'input, textarea, select, [contenteditable]';
const STEPS: Readonly<Record<string, number>> = {ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1};

/**
 * Emits `thementeam-meeting-show` (card id; undefined: the agenda), `thementeam-meeting-begin`, `thementeam-meeting-end`,
 * `thementeam-meeting-full` (whether), `thementeam-meeting-delete` and `thementeam-reload`, besides what its parts emit.
 */
export class MeetingView extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        meeting: {attribute: false},
        columns: {attribute: false},
        readers: {attribute: false},
        urls: {attribute: false},
        gone: {attribute: false},
        offline: {attribute: false},
        trouble: {attribute: false},
        cardid: {attribute: false},
        state: {attribute: false},
        full: {attribute: false},
        notice: {attribute: false},
    };

    declare strings: Strings;
    declare meeting: Meeting;
    declare columns: readonly ColumnView[];
    declare readers: string;
    declare urls: {space: string; list: string; result: string};
    declare gone: boolean;
    /** Why the page may be out of date; '' while it is not. */
    declare offline: string;
    /** How the last act ended that did not work. */
    declare trouble: Outcome | undefined;
    /** The card that is shown large; undefined: the agenda. */
    declare cardid: number | undefined;
    declare state: CardState | undefined;
    declare full: boolean;
    declare notice: NoticeContent | undefined;
    /** The cards on which something is being written. */
    private begun: number[] = [];

    private readonly onKey = (event: KeyboardEvent): void => {
        const step = STEPS[event.key];
        const modified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
        if (event.key === 'Escape' && this.full && !event.defaultPrevented) {
            this.emit('thementeam-meeting-full', false);
        } else if (step && !modified && this.cardid !== undefined && !(event.target as Element).closest(WRITES)) {
            event.preventDefault();
            this.go(step);
        }
    };

    override connectedCallback(): void {
        super.connectedCallback();
        document.addEventListener('keydown', this.onKey);
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        document.removeEventListener('keydown', this.onKey);
    }

    get agenda(): MeetingAgenda | null {
        return this.querySelector('thementeam-agenda');
    }

    /** The decisions on a card that is shown, or on which something is being written. */
    decisionsOn(cardid: number): Decisions | null {
        return this.querySelector(`thementeam-decisions[data-card="${cardid}"]`);
    }

    /** Whether something is written, on whichever card, that would be lost. */
    get dirty(): boolean {
        return this.written.some(({dirty}) => dirty);
    }

    /** The cards on which a decision is written that was not sent. */
    get unsent(): number[] {
        return this.written.filter(({unsent}) => unsent).map(({dataset}) => Number(dataset.card));
    }

    private get written(): Decisions[] {
        return [...this.querySelectorAll<Decisions>('thementeam-decisions')];
    }

    /** A new card begins at its beginning. */
    toTop(): void {
        const frame = this.querySelector('.thementeam-meeting');
        if (frame) {
            frame.scrollTop = 0;
        }
    }

    /** Puts the focus on what the view is about now. */
    async focusHeading(): Promise<void> {
        await this.updateComplete;
        this.querySelector<HTMLElement>('h2')?.focus();
    }

    /** The agenda; and the card that is shown although it is off the agenda. */
    get items(): readonly AgendaItem[] {
        const items = agendaOf(this.meeting);
        const shown = this.meeting.items.find(({cardid}) => cardid === this.cardid);
        return shown && !shown.listed ? [...items, shown] : items;
    }

    protected override willUpdate(changed: PropertyValues): void {
        if (changed.has('cardid')) {
            // What is being written stays with its card.
            this.begun = this.written.filter(({unsent, dirty}) => unsent || dirty).map(({dataset}) => Number(dataset.card));
        }
    }

    protected override render(): TemplateResult {
        const {strings, gone, trouble, cardid} = this;
        return html`
            <div class="thementeam-meeting ${this.full ? 'thementeam-meeting-full' : ''}">
                <div role="status" class="thementeam-trouble">${this.offline || nothing}</div>
                ${trouble ? html`<p class="alert alert-warning" role="alert">${failureText(strings, trouble, false)}</p>` : nothing}
                ${gone ? html`<p class="alert alert-info" role="alert">${strings('meeting_gone')}
                    <a href=${this.urls.list}>${strings('meetings_all')}</a></p>` : cardid === undefined ? this.preparing() : this.showing()}
                <thementeam-notice .strings=${strings} .content=${this.notice}></thementeam-notice>
            </div>`;
    }

    private preparing(): TemplateResult {
        const {strings, meeting, columns, urls} = this;
        return html`
            <p><a href=${urls.list}>${strings('meetings_all')}</a></p>
            <header class="thementeam-header">
                <h2 tabindex="-1">${strings('meeting')}</h2>
                <span class="thementeam-tag">${strings(`meeting_${meeting.state}`)}</span>
                <p class="thementeam-readers">${this.readers}</p>
            </header>
            <div class="thementeam-buttons">${this.beginning()}
                ${meeting.state === 'prepared' ? nothing : html`<a class="btn btn-link" href=${urls.result}>${strings('meeting_result')}</a>`}</div>
            <thementeam-agenda .strings=${strings} .meeting=${meeting} .columns=${columns}></thementeam-agenda>
            ${meeting.candelete ? html`<button type="button" class="btn btn-link" @click=${() => this.emit('thementeam-meeting-delete')}
                >${strings('meeting_delete')}</button>` : nothing}`;
    }

    /** What comes after the agenda: beginning, or going on. */
    private beginning(): TemplateResult | typeof nothing {
        const {strings, meeting} = this;
        if (!this.items.length) {
            return nothing;
        }
        const key = !meeting.cancontribute || meeting.state === 'running' ? 'meeting_continue'
            : meeting.state === 'ended' ? 'meeting_reopen' : 'meeting_begin';
        return html`<button type="button" class="btn btn-primary thementeam-meeting-start" @click=${() => this.emit('thementeam-meeting-begin')}
            >${strings(key)}</button>`;
    }

    private showing(): TemplateResult {
        const {strings, meeting, full, items, urls} = this;
        const place = this.place;
        return html`
            <header class="thementeam-meeting-bar">
                <button type="button" class="btn btn-link" @click=${() => this.emit('thementeam-meeting-show')}>${strings('agenda')}</button>
                <span class="thementeam-meeting-place">${strings('meeting_place', {place: place + 1, count: items.length})}</span>
                <button type="button" class="btn btn-link thementeam-meeting-screen" @click=${() => this.emit('thementeam-meeting-full', !full)}
                >${strings(full ? 'meeting_small' : 'meeting_full')}</button>
                ${meeting.cancontribute && meeting.state === 'running' ? html`
                    <button type="button" class="btn btn-outline-secondary" @click=${() => this.emit('thementeam-meeting-end')}
                    >${strings('meeting_end')}</button>`
                : html`<a class="btn btn-outline-secondary" href=${urls.result}>${strings('meeting_result')}</a>`}
            </header>
            <article class="thementeam-meeting-card">${this.card(items[place])}</article>
            <nav class="thementeam-meeting-nav" aria-label=${strings('agenda')}>
                ${this.stepper(-1, 'meeting_back', 'btn-outline-secondary')}
                ${this.stepper(1, 'meeting_next', 'btn-primary')}
            </nav>
            <p class="thementeam-muted thementeam-meeting-hint">${strings('meeting_keys')}</p>`;
    }

    private card(item: AgendaItem | undefined): TemplateResult {
        const {strings, state} = this;
        const gone = !item || Boolean(state?.gone);
        return html`
            ${item?.listed === false ? html`<p class="thementeam-muted">${strings('meeting_off_agenda')}</p>` : nothing}
            <h2 tabindex="-1">${serverHtml(item?.title ?? state?.title ?? '')}</h2>
            ${gone ? html`<p class="alert alert-warning" role="alert">${strings('refused_deleted_card')}</p>` : nothing}
            ${state?.detail ? meetingCard(strings, state.detail) : html`<p class="thementeam-muted">${this.waiting()}</p>`}
            ${this.decided(gone)}`;
    }

    /** The decisions of the card that is shown; those of cards on which something is being written wait beside it. */
    private decided(gone: boolean): unknown {
        const {strings, meeting, state, cardid = 0} = this;
        return repeat([...new Set([...this.begun, cardid])], id => id, id => html`
            <thementeam-decisions data-card=${id} ?hidden=${id !== cardid} .strings=${strings}
                .decisions=${decisionsOn(meeting, id, id === cardid ? state?.detail?.decisions : undefined)}
                .note=${`decision-${meeting.id}-${id}`} .cancontribute=${meeting.cancontribute && !(gone && id === cardid)}></thementeam-decisions>`);
    }

    private waiting(): TemplateResult {
        const {strings, state} = this;
        return state?.failure ? html`${failureText(strings, state.failure, false)}
            <button type="button" class="btn btn-link" @click=${() => this.emit('thementeam-reload')}>${strings('try_again')}</button>`
            : html`${strings('loading')}`;
    }

    private stepper(step: number, key: string, look: string): TemplateResult {
        const possible = this.items[this.place + step] !== undefined;
        return html`<button type="button" class="btn ${look}" data-step=${step} aria-disabled=${!possible} @click=${() => this.go(step)}
            >${this.strings(key)}</button>`;
    }

    private get place(): number {
        return this.items.findIndex(({cardid}) => cardid === this.cardid);
    }

    private go(step: number): void {
        const next = this.items[this.place + step];
        if (next) {
            this.emit('thementeam-meeting-show', next.cardid);
        }
    }
}

define('thementeam-meeting', MeetingView);
