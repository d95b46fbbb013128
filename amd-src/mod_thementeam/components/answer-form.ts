/** The form in which a person answers for the Kommune: yes, no or planned, and one line. */
import {html, nothing, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {moodleUrl} from '../../platform/config';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import type {AnswerRow, AnswerTexts, Outcome} from '../model/types';
import {failureText} from './failure';
import type {KeptForm} from './kept-form';

const ANSWERS = ['yes', 'no', 'planned'] as const;
const MAX_LINE = 255;

/**
 * Emits `thementeam-answer` ({@link AnswerTexts}); whoever handles it sets {@link outcome}. Emits `thementeam-form-cancel`, and
 * `thementeam-form` when it is there, for those who keep drafts.
 */
export class AnswerForm extends KkiElement implements KeptForm {
    static override properties = {
        strings: {attribute: false},
        name: {attribute: false},
        note: {attribute: false},
        municipality: {attribute: false},
        own: {attribute: false},
        outcome: {attribute: false},
        missing: {state: true},
        busy: {state: true},
    };

    declare strings: Strings;
    declare name: string;
    declare note: unknown;
    kept = false;
    /** The Kommune in the person's profile; empty where there is none. */
    declare municipality: string;
    /** The answer that stands already. */
    declare own: AnswerRow | undefined;
    /** How the last attempt ended; a new object each time. */
    declare outcome: Outcome | undefined;
    private declare missing: boolean;
    private declare busy: boolean;

    constructor() {
        super();
        this.missing = false;
        this.busy = false;
    }

    /** What the fields hold now. */
    get current(): AnswerTexts {
        return {
            answer: this.querySelector<HTMLInputElement>('input:checked')?.value ?? '',
            line: this.querySelector<HTMLInputElement>('input[type="text"]')?.value.trim() ?? '',
        };
    }

    /** The answer that stands already. */
    get texts(): AnswerTexts | undefined {
        return this.own && {answer: this.own.answer, line: this.own.line};
    }

    /** Whether something else is written than what stands already. */
    get dirty(): boolean {
        const {current: {answer, line}, texts} = this;
        return !this.kept && (answer !== (texts?.answer ?? '') || line !== (texts?.line ?? ''));
    }

    override focus(): void {
        this.querySelector<HTMLInputElement>('input:checked, input')?.focus();
    }

    /** Puts a text into the fields, such as one that was kept. */
    fill({answer, line}: AnswerTexts): void {
        this.querySelectorAll<HTMLInputElement>('input[type="radio"]').forEach(radio => {
            radio.checked = radio.value === answer;
        });
        const field = this.querySelector<HTMLInputElement>('input[type="text"]');
        if (field) {
            field.value = line;
        }
    }

    protected override willUpdate(changed: PropertyValues): void {
        if (changed.has('outcome')) {
            this.busy = false;
        }
    }

    protected override firstUpdated(): void {
        if (this.texts) {
            this.fill(this.texts);
        }
        this.emit('thementeam-form');
    }

    protected override updated(changed: PropertyValues): void {
        if (changed.has('outcome') && this.outcome?.ok === false) {
            this.focus();
        }
    }

    protected override render(): TemplateResult {
        const {strings, municipality, own, outcome, missing, busy} = this;
        const failure = !missing && outcome?.ok === false ? failureText(strings, outcome) : nothing;
        return html`
            <form class="thementeam-form thementeam-answer-form" novalidate @submit=${this.submit}>
                <fieldset aria-describedby="thementeam-answer-missing thementeam-answer-for">
                    <legend>${municipality ? strings('answer_for', municipality) : strings('answer_for_self')}</legend>
                    <div class="thementeam-choices">
                        ${ANSWERS.map(answer => html`
                            <label class="thementeam-choice">
                                <input type="radio" name="thementeam-answer" value=${answer} ?disabled=${busy}>
                                ${strings(`answer_${answer}`)}
                            </label>`)}
                    </div>
                    <p class="thementeam-error" id="thementeam-answer-missing" role="alert">${missing ? strings('answer_choose') : nothing}</p>
                </fieldset>
                <label for="thementeam-answer-line">${strings('answer_line')}</label>
                <input type="text" class="form-control" id="thementeam-answer-line" maxlength=${MAX_LINE} autocomplete="off"
                    ?readonly=${busy} aria-describedby="thementeam-answer-error">
                <p class="thementeam-error" id="thementeam-answer-error" role="alert">${failure}</p>
                ${this.note}
                <p class="thementeam-muted" id="thementeam-answer-for">${municipality ? strings('answer_shared') : html`
                    ${strings('answer_unknown')}
                    <a href=${moodleUrl('/local/kki/profile.php')}>${strings('answer_enter')}</a>`}</p>
                <div class="thementeam-buttons">
                    <button type="submit" class="btn btn-primary" aria-disabled=${busy}
                    >${strings(own ? 'answer_change' : 'answer_send')}</button>
                    ${own ? html`<button type="button" class="btn btn-link" @click=${() => this.emit('thementeam-form-cancel')}
                        >${strings('cancel')}</button>` : nothing}
                </div>
            </form>`;
    }

    private submit(event: Event): void {
        event.preventDefault();
        const {current, busy} = this;
        if (busy) {
            return;
        }
        this.missing = !current.answer;
        if (this.missing) {
            this.focus();
        } else {
            this.busy = true;
            this.emit('thementeam-answer', current);
        }
    }
}

define('thementeam-answer-form', AnswerForm);
