/** The form in which a card asks the Kommunen: one line, and until when. */
import {html, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import {dayOf, endOfDay} from '../model/day';
import type {AskTexts, Outcome} from '../model/types';
import {failureText} from './failure';

const MAX_QUESTION = 255;

/** Emits `thementeam-ask-submit` ({@link AskTexts}); whoever handles it sets {@link outcome}. Emits `thementeam-form-cancel`. */
export class AskForm extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        texts: {attribute: false},
        changes: {attribute: false},
        outcome: {attribute: false},
        busy: {state: true},
    };

    declare strings: Strings;
    /** What stands in the fields at first. */
    declare texts: AskTexts;
    /** Whether the card asks already. */
    declare changes: boolean;
    declare outcome: Outcome | undefined;
    private declare busy: boolean;

    constructor() {
        super();
        this.busy = false;
    }

    get current(): AskTexts {
        const [question, date] = this.querySelectorAll('input');
        const unchanged = date?.value === dayOf(this.texts.timeclose);
        return {
            question: question?.value.trim() ?? '',
            timeclose: unchanged ? this.texts.timeclose : endOfDay(date?.value ?? ''),
        };
    }

    get dirty(): boolean {
        const {question, timeclose} = this.current;
        return question !== this.texts.question || timeclose !== this.texts.timeclose;
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
        const [question, date] = this.querySelectorAll('input');
        if (question && date) {
            question.value = this.texts.question;
            date.value = dayOf(this.texts.timeclose);
        }
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
        if (!this.busy) {
            this.busy = true;
            this.emit('thementeam-ask-submit', this.current);
        }
    }
}

define('thementeam-ask-form', AskForm);
