/** The dialog in which somebody asks the colleagues a short question. What was written stays until it has arrived. */
import {html, nothing, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import type {Outcome, QuestionTexts} from '../model/types';
import {failureText} from './failure';
import {closeIcon} from './icons';

const MAX_TITLE = 255;

const BLANK: QuestionTexts = {title: '', content: '', anonymous: false};

/** Emits `thementeam-question-submit` ({@link QuestionTexts}); whoever handles it sets {@link outcome}. Emits `thementeam-closed`. */
export class QuestionDialog extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        outcome: {attribute: false},
        shown: {state: true},
        busy: {state: true},
    };

    declare strings: Strings;
    /** How the last attempt ended; a new object each time. */
    declare outcome: Outcome | undefined;
    private declare shown: boolean;
    private declare busy: boolean;
    /** What was written when the dialog was closed. */
    private kept = BLANK;

    constructor() {
        super();
        this.shown = false;
        this.busy = false;
    }

    /** What the fields hold now. */
    get current(): QuestionTexts {
        const field = <T extends HTMLElement>(name: string): T | null => this.querySelector<T>(`#thementeam-question-${name}`);
        return this.shown ? {
            title: field<HTMLInputElement>('title')?.value.trim() ?? '',
            content: field<HTMLTextAreaElement>('content')?.value.trim() ?? '',
            anonymous: field<HTMLInputElement>('anonymous')?.checked ?? false,
        } : this.kept;
    }

    get dirty(): boolean {
        const {title, content} = this.current;
        return title !== '' || content !== '';
    }

    /** Shows the dialog with what was written before, and puts the cursor into it. */
    async open(): Promise<void> {
        this.outcome = undefined;
        this.shown = true;
        await this.updateComplete;
        this.querySelector('dialog')?.showModal();
        this.fill(this.kept);
        this.querySelector('input')?.focus();
    }

    protected override willUpdate(changed: PropertyValues): void {
        if (changed.has('outcome')) {
            this.busy = false;
        }
    }

    protected override updated(changed: PropertyValues): void {
        if (!changed.has('outcome') || !this.outcome) {
            return;
        }
        if (this.outcome.ok) {
            this.fill(BLANK);
            this.close();
        } else {
            this.querySelector('input')?.focus();
        }
    }

    protected override render(): TemplateResult | typeof nothing {
        const {strings, outcome, busy} = this;
        if (!this.shown) {
            return nothing;
        }
        return html`
            <dialog class="thementeam-dialog" aria-labelledby="thementeam-question-heading" @cancel=${this.onCancel}
                @close=${this.close}>
                <form class="thementeam-dialog-inner thementeam-form" novalidate @submit=${this.submit}>
                    <header>
                        <h2 id="thementeam-question-heading">${strings('question_short')}</h2>
                        <button type="button" class="thementeam-icon-button" aria-label=${strings('close')}
                            @click=${this.close}>${closeIcon}</button>
                    </header>
                    <p class="thementeam-muted">${strings('question_lead')}</p>
                    <label for="thementeam-question-title">${strings('question_title')}</label>
                    <input type="text" class="form-control" id="thementeam-question-title" maxlength=${MAX_TITLE} autocomplete="off"
                        ?readonly=${busy} aria-required="true" aria-invalid=${outcome?.ok === false ? 'true' : 'false'}
                        aria-describedby="thementeam-question-error">
                    <p class="thementeam-error" id="thementeam-question-error" role="alert">${
                        outcome?.ok === false ? failureText(strings, outcome) : nothing}</p>
                    <label for="thementeam-question-content">${strings('question_content')}</label>
                    <textarea class="form-control" id="thementeam-question-content" rows="3" ?readonly=${busy}></textarea>
                    <label class="thementeam-choice">
                        <input type="checkbox" id="thementeam-question-anonymous" ?disabled=${busy}
                            aria-describedby="thementeam-question-hint">
                        ${strings('question_anonymous')}
                    </label>
                    <p class="thementeam-muted" id="thementeam-question-hint">${strings('question_anonymous_hint')}</p>
                    <div class="thementeam-buttons">
                        <button type="submit" class="btn btn-primary" aria-disabled=${busy}>${strings('question_send')}</button>
                        <button type="button" class="btn btn-link" @click=${this.close}>${strings('cancel')}</button>
                    </div>
                </form>
            </dialog>`;
    }

    private fill({title, content, anonymous}: QuestionTexts): void {
        const [titleField, box] = this.querySelectorAll('input');
        const contentField = this.querySelector('textarea');
        if (titleField && box && contentField) {
            titleField.value = title;
            contentField.value = content;
            box.checked = anonymous;
        }
    }

    private submit(event: Event): void {
        event.preventDefault();
        const {current, busy, strings} = this;
        if (busy) {
            return;
        }
        if (current.title) {
            this.busy = true;
            this.emit('thementeam-question-submit', current);
        } else {
            this.outcome = {ok: false, code: 'empty_title', message: strings('question_empty')};
        }
    }

    private onCancel(event: Event): void {
        event.preventDefault();
        this.close();
    }

    private close(): void {
        if (this.shown) {
            this.kept = this.current;
            this.querySelector('dialog')?.close();
            this.shown = false;
            this.emit('thementeam-closed');
        }
    }
}

define('thementeam-question-dialog', QuestionDialog);
