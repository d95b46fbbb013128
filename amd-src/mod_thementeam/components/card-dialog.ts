/** A card, opened: reading, editing, settling a conflict. The browser's own dialog keeps the focus inside. */
import {html, nothing, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import {formatAgo} from '../../platform/time';
import type {CardState} from '../services/card-session';
import {sameTexts} from '../model/merge';
import type {CardDetail, Texts} from '../model/types';
import type {Comments} from './comments';
import './comments';
import './conflict-view';
import {failureText} from './failure';
import {closeIcon} from './icons';
import './text-form';
import type {TextForm} from './text-form';

/**
 * Emits `thementeam-reload`, `thementeam-edit`, `thementeam-save` ({@link Texts}), `thementeam-cancel-edit`,
 * `thementeam-remove` (card id) and `thementeam-closed`, besides what its parts emit.
 */
export class CardDialog extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        state: {attribute: false},
        cancontribute: {attribute: false},
        leaving: {state: true},
    };

    declare strings: Strings;
    /** undefined: closed. */
    declare state: CardState | undefined;
    declare cancontribute: boolean;
    /** Whether the question stands what to do with unsaved text. */
    private declare leaving: boolean;

    constructor() {
        super();
        this.leaving = false;
    }

    /** Whether something was written that is not saved. */
    get dirty(): boolean {
        const {state, form} = this;
        const edited = form ? form.current : state?.mode === 'conflict' ? state.texts : undefined;
        return this.differs(edited) || Boolean(this.comments?.dirty);
    }

    /** Puts the cursor where a comment is written. */
    async focusComment(): Promise<void> {
        await this.updateComplete;
        await this.comments?.updateComplete;
        this.comments?.focus();
    }

    /** Closes without a question. */
    shut(): void {
        this.dialog?.close();
        this.state = undefined;
    }

    get comments(): Comments | null {
        return this.querySelector<Comments>('thementeam-comments');
    }

    protected override willUpdate(changed: PropertyValues): void {
        if (changed.has('state')) {
            this.leaving = false;
        }
    }

    protected override updated(changed: PropertyValues): void {
        const dialog = this.dialog;
        if (this.state && dialog && !dialog.open) {
            dialog.showModal();
        }
        const before = changed.get('state') as CardState | undefined;
        if (changed.has('state') && this.state && before && before.mode !== this.state.mode) {
            void this.focusMode(before.mode);
        }
        if (changed.has('leaving') && this.leaving) {
            this.querySelector<HTMLElement>('.thementeam-leaving button')?.focus();
        }
    }

    protected override render(): TemplateResult | typeof nothing {
        const {state, strings} = this;
        if (!state) {
            return nothing;
        }
        return html`
            <dialog class="thementeam-dialog" aria-labelledby="thementeam-dialog-title" @keydown=${this.onKey}
                @cancel=${this.onCancel} @close=${this.onClose} @click=${this.onBackdrop}>
                <div class="thementeam-dialog-inner">
                    <header>
                        <h2 id="thementeam-dialog-title" tabindex="-1">${this.heading()}</h2>
                        <button type="button" class="thementeam-icon-button" aria-label=${strings('close')}
                            @click=${this.requestClose}>${closeIcon}</button>
                    </header>
                    ${this.leaving ? this.question() : nothing}
                    ${state.gone ? html`<p class="alert alert-warning" role="alert">
                        ${strings(state.mode === 'reading' ? 'refused_deleted_card' : 'card_gone')}</p>` : nothing}
                    ${this.body(state)}
                </div>
            </dialog>`;
    }

    private heading(): unknown {
        const {state, strings} = this;
        if (state?.mode === 'editing' || state?.mode === 'conflict') {
            return strings('card_edit');
        }
        return state?.title ? serverHtml(state.title) : strings('loading');
    }

    private body(state: CardState): TemplateResult | typeof nothing {
        const {strings} = this;
        switch (state.mode) {
            case 'failed':
                return html`${this.failure(state)}
                    <button type="button" class="btn btn-outline-secondary" @click=${() => this.emit('thementeam-reload')}
                    >${strings('try_again')}</button>`;
            case 'editing':
                return html`<thementeam-text-form class="thementeam-editor" .strings=${strings} .name=${'edit'} .texts=${state.texts}
                    .outcome=${state.failure} .labels=${{
                        title: strings('card_title'), content: strings('card_content'), submit: strings('save'), cancel: strings('cancel'),
                    }}
                    @thementeam-submit=${(event: CustomEvent<Texts>) => this.emit('thementeam-save', event.detail)}
                    @thementeam-form-cancel=${this.cancelEdit}></thementeam-text-form>`;
            case 'conflict':
                return html`<thementeam-conflict .strings=${strings} .conflict=${state.conflict}></thementeam-conflict>`;
            case 'reading':
                return state.detail ? this.reading(state, state.detail) : nothing;
            default:
                return nothing;
        }
    }

    private failure({failure}: CardState): TemplateResult | typeof nothing {
        return failure ? html`<p class="alert alert-warning" role="alert">${failureText(this.strings, failure, false)}</p>` : nothing;
    }

    private reading(state: CardState, card: CardDetail): TemplateResult {
        const {strings} = this;
        const {gone} = state;
        const cancontribute = this.cancontribute && !gone;
        return html`
            <p class="thementeam-byline">
                <b>${card.author}</b>
                ${card.association ? html`<span class="thementeam-tag">${card.association}</span>` : nothing}
                <span>${formatAgo(card.timemodified)}</span>
            </p>
            <div class="thementeam-text">${serverHtml(card.content)}</div>
            ${this.failure(state)}
            ${cancontribute ? html`
                <div class="thementeam-buttons">
                    <button type="button" class="btn btn-outline-secondary thementeam-edit"
                        @click=${() => this.emit('thementeam-edit')}>${strings('edit')}</button>
                    <button type="button" class="btn btn-link"
                        @click=${() => this.emit('thementeam-remove', card.id)}>${strings('remove')}</button>
                </div>` : nothing}
            <thementeam-comments .strings=${strings} .comments=${card.comments} .cancontribute=${cancontribute}
            ></thementeam-comments>`;
    }

    private question(): TemplateResult {
        const {strings} = this;
        return html`
            <div class="alert alert-warning thementeam-leaving" role="alertdialog" aria-labelledby="thementeam-leaving">
                <p id="thementeam-leaving">${strings('unsaved')}</p>
                <button type="button" class="btn btn-primary" @click=${this.stay}>${strings('unsaved_continue')}</button>
                <button type="button" class="btn btn-link" @click=${this.close}>${strings('unsaved_discard')}</button>
            </div>`;
    }

    private get dialog(): HTMLDialogElement | null {
        return this.querySelector('dialog');
    }

    private get form(): TextForm | null {
        return this.querySelector<TextForm>('.thementeam-editor');
    }

    private differs(edited: Texts | undefined): boolean {
        const base = this.state?.base;
        return Boolean(edited && base && !sameTexts(edited, base));
    }

    private async focusMode(before: CardState['mode']): Promise<void> {
        await this.updateComplete;
        const selector = {
            editing: '.thementeam-editor',
            conflict: 'thementeam-conflict',
            reading: before === 'loading' ? 'h2' : '.thementeam-edit',
            failed: 'h2',
            loading: 'h2',
        }[this.state?.mode ?? 'loading'];
        const element = this.querySelector<KkiElement>(selector);
        await element?.updateComplete;
        element?.focus();
    }

    private async stay(): Promise<void> {
        this.leaving = false;
        await this.updateComplete;
        (this.form ?? this.comments)?.focus();
    }

    /** Only an unchanged editor is left without a question. */
    private cancelEdit(): void {
        if (this.differs(this.form?.current)) {
            this.leaving = true;
        } else {
            this.emit('thementeam-cancel-edit');
        }
    }

    private requestClose(): void {
        if (this.dirty) {
            this.leaving = true;
        } else {
            this.close();
        }
    }

    private close(): void {
        this.shut();
        this.emit('thementeam-closed');
    }

    private onKey(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            event.preventDefault();
            this.requestClose();
        }
    }

    /** A phone's "back". */
    private onCancel(event: Event): void {
        event.preventDefault();
        this.requestClose();
    }

    /** A browser that closes all the same: what was written must stay. */
    private onClose(): void {
        if (this.state && this.dirty) {
            this.dialog?.showModal();
            this.leaving = true;
        } else if (this.state) {
            this.close();
        }
    }

    private onBackdrop(event: Event): void {
        if (event.target === this.dialog) {
            this.requestClose();
        }
    }
}

define('thementeam-card-dialog', CardDialog);
