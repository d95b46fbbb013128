/** A form for a text, with or without a title. Keeps what was written until it has arrived. */
import {html, nothing, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import type {Outcome, Texts} from '../model/types';
import {failureText} from './failure';
import type {KeptForm} from './kept-form';

/** What the form says; it has the parts that are named. */
export interface FormLabels {
    title?: string;
    content: string;
    submit: string;
    cancel?: string;
}

const TITLE_CODES = ['empty_title', 'too_long'];
const MAX_TITLE = 255;
const MENDED_BY_WRITING = /^(empty_|too_long)/;

/**
 * Emits `thementeam-submit` ({@link Texts}); whoever handles it sets {@link outcome}. Emits `thementeam-form-cancel`, and for
 * those who keep drafts `thementeam-form` when it is there and `thementeam-form-sent` (its name) when the text has arrived.
 */
export class TextForm extends KkiElement implements KeptForm {
    static override properties = {
        strings: {attribute: false},
        name: {attribute: false},
        labels: {attribute: false},
        texts: {attribute: false},
        outcome: {attribute: false},
        note: {attribute: false},
        busy: {state: true},
    };

    declare strings: Strings;
    /** Part of the fields' ids. */
    declare name: string;
    declare labels: FormLabels;
    /** What stands in the fields at first; a new object replaces what stands there. */
    declare texts: Texts | undefined;
    /** How the last attempt ended; a new object each time. */
    declare outcome: Outcome | undefined;
    /** What else is to be said about the text. */
    declare note: unknown;
    /** Whether the text is kept in this browser: then nothing is lost when the form goes. */
    kept = false;
    private declare busy: boolean;

    constructor() {
        super();
        this.busy = false;
    }

    /** What the fields hold now. */
    get current(): Texts {
        return {title: this.read('input'), content: this.read('textarea')};
    }

    /** Whether anything is written. */
    get dirty(): boolean {
        const {title, content} = this.current;
        return !this.kept && (title !== '' || content !== '');
    }

    override focus(): void {
        this.field(this.labels.title ? 'input' : 'textarea')?.focus();
    }

    protected override willUpdate(changed: PropertyValues): void {
        if (changed.has('outcome')) {
            this.busy = false;
        }
    }

    protected override firstUpdated(): void {
        this.emit('thementeam-form');
    }

    protected override updated(changed: PropertyValues): void {
        if (changed.has('texts') && this.texts) {
            this.fill(this.texts);
        }
        if (changed.has('outcome') && this.outcome) {
            if (this.outcome.ok) {
                this.fill({title: '', content: ''});
                this.emit('thementeam-form-sent', this.name);
            }
            this.focus();
        }
    }

    protected override render(): TemplateResult {
        const {strings, name, labels, busy, outcome} = this;
        const failure = outcome?.ok === false ? failureText(strings, outcome) : nothing;
        const atTitle = labels.title && TITLE_CODES.includes(outcome?.code ?? '');
        return html`
            <form class="thementeam-form" novalidate @submit=${this.submit} @keydown=${this.onKey} @input=${this.onInput}>
                ${labels.title ? html`
                    <label for="thementeam-${name}-title">${labels.title}</label>
                    <input class="form-control" id="thementeam-${name}-title" maxlength=${MAX_TITLE} autocomplete="off"
                        ?readonly=${busy} aria-required="true" aria-invalid=${atTitle ? 'true' : 'false'}
                        aria-describedby="thementeam-${name}-error1">
                    <p class="thementeam-error" id="thementeam-${name}-error1" role="alert">${atTitle ? failure : nothing}</p>`
                : nothing}
                <label for="thementeam-${name}-content">${labels.content}</label>
                <textarea class="form-control" id="thementeam-${name}-content" rows=${this.texts ? 8 : 3}
                    ?readonly=${busy} aria-describedby="thementeam-${name}-error2"></textarea>
                <p class="thementeam-error" id="thementeam-${name}-error2" role="alert">${atTitle ? nothing : failure}</p>
                ${this.note}
                <div class="thementeam-buttons">
                    <button type="submit" class="btn btn-primary" aria-disabled=${busy}>${labels.submit}</button>
                    ${labels.cancel ? html`<button type="button" class="btn btn-link" @click=${this.cancel}
                        >${labels.cancel}</button>` : nothing}
                </div>
            </form>`;
    }

    private field(tag: 'input' | 'textarea'): HTMLInputElement | HTMLTextAreaElement | null {
        return this.querySelector(tag);
    }

    private read(tag: 'input' | 'textarea'): string {
        const field = this.field(tag);
        return field ? field.value.trim() : '';
    }

    /** Puts texts into the fields. */
    fill(texts: Texts): void {
        const [title, content] = [this.field('input'), this.field('textarea')];
        if (title) {
            title.value = texts.title;
        }
        if (content) {
            content.value = texts.content;
        }
    }

    private submit(event: Event): void {
        event.preventDefault();
        if (this.busy) {
            return;
        }
        const {labels, current} = this;
        const code = labels.title ? 'empty_title' : 'empty_comment';
        if (labels.title ? current.title : current.content) {
            this.busy = true;
            this.emit('thementeam-submit', current);
        } else {
            this.outcome = {ok: false, code, message: this.strings(`refused_${code}`)};
        }
    }

    private cancel(): void {
        this.emit('thementeam-form-cancel');
    }

    /** Who writes mends what was wrong with the text: the sentence about it goes. */
    private onInput(): void {
        const {outcome} = this;
        if (outcome?.ok === false && MENDED_BY_WRITING.test(outcome.code)) {
            this.outcome = undefined;
        }
    }

    private onKey(event: KeyboardEvent): void {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            this.submit(event);
        }
    }
}

define('thementeam-text-form', TextForm);
