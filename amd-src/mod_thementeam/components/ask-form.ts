/** The form in which a card asks the Kommunen: one line, and until when. */
import {html, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import {dayOf, endOfDay} from '../model/day';
import type {AskTexts, Outcome} from '../model/types';
import {failureText} from './failure';
import type {KeptForm} from './kept-form';

const MAX_QUESTION = 255;

/** The fields, as texts; the date as the browser's field writes it. */
interface AskFields {
    question: string;
    date: string;
}

/**
 * Emits `thementeam-ask-submit` ({@link AskTexts}); whoever handles it sets {@link outcome}. Emits `thementeam-form-cancel`, and
 * `thementeam-form` when it is there, for those who keep drafts.
 */
export class AskForm extends KkiElement implements KeptForm {
    static override properties = {
        strings: {attribute: false},
        name: {attribute: false},
        note: {attribute: false},
        asked: {attribute: false},
        changes: {attribute: false},
        outcome: {attribute: false},
        busy: {state: true},
    };

    declare strings: Strings;
    declare name: string;
    declare note: unknown;
    kept = false;
    /** What the card asks already, or would. */
    declare asked: AskTexts;
    /** Whether the card asks already. */
    declare changes: boolean;
    declare outcome: Outcome | undefined;
    private declare busy: boolean;

    constructor() {
        super();
        this.busy = false;
    }

    get current(): AskFields {
        const [question, date] = this.querySelectorAll('input');
        return {question: question?.value.trim() ?? '', date: date?.value ?? ''};
    }

    /** What stands in the fields at first. */
    get texts(): AskFields {
        return {question: this.asked.question, date: dayOf(this.asked.timeclose)};
    }

    get dirty(): boolean {
        const {current: {question, date}, texts} = this;
        return !this.kept && (question !== texts.question || date !== texts.date);
    }

    /** Puts texts into the fields. */
    fill(texts: AskFields): void {
        const [question, date] = this.querySelectorAll('input');
        if (question && date) {
            question.value = texts.question;
            date.value = texts.date;
        }
    }

    override focus(): void {
        this.querySelector('input')?.focus();
    }

    protected override willUpdate(changed: PropertyValues): void {
        if (changed.has('outcome')) {
            this.busy = false;
        }
    }

    protected override firstUpdated(): void {
        this.fill(this.texts);
        this.emit('thementeam-form');
    }

    protected override updated(changed: PropertyValues): void {
        if (changed.has('outcome') && this.outcome?.ok === false) {
            this.querySelectorAll('input')[this.outcome.code === 'ask_past' ? 1 : 0]?.focus();
        }
    }

    protected override render(): TemplateResult {
        const {strings, changes, outcome, busy} = this;
        return html`
            <form class="thementeam-form" novalidate @submit=${this.submit}>
                <label for="thementeam-ask-question">${strings('ask_question')}</label>
                <input type="text" class="form-control" id="thementeam-ask-question" maxlength=${MAX_QUESTION}
                    autocomplete="off" ?readonly=${busy} aria-describedby="thementeam-ask-error">
                <label for="thementeam-ask-until">${strings('ask_until')}</label>
                <input type="date" class="form-control thementeam-date" id="thementeam-ask-until" ?readonly=${busy}
                    aria-describedby="thementeam-ask-error">
                <p class="thementeam-error" id="thementeam-ask-error" role="alert">${
                    outcome?.ok === false ? failureText(strings, outcome) : ''}</p>
                ${this.note}
                <div class="thementeam-buttons">
                    <button type="submit" class="btn btn-primary" aria-disabled=${busy}
                    >${strings(changes ? 'save' : 'ask_send')}</button>
                    <button type="button" class="btn btn-link" @click=${() => this.emit('thementeam-form-cancel')}
                    >${strings('cancel')}</button>
                </div>
            </form>`;
    }

    private submit(event: Event): void {
        event.preventDefault();
        const {asked, busy, current: {question, date}, texts} = this;
        if (!busy) {
            this.busy = true;
            const asks: AskTexts = {question, timeclose: date === texts.date ? asked.timeclose : endOfDay(date)};
            this.emit('thementeam-ask-submit', asks);
        }
    }
}

define('thementeam-ask-form', AskForm);
