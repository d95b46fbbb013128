/** A card, opened: reading, editing, settling a conflict. The browser's own dialog keeps the focus inside. */
import {html, nothing, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import type {CardState} from '../services/card-session';
import type {CardDetail} from '../model/types';
import type {Ask} from './ask';
import {cardReading} from './card-reading';
import type {Comments} from './comments';
import './conflict-view';
import type {Decisions} from './decisions';
import {failureText} from './failure';
import {closeIcon} from './icons';
import './notice';
import type {NoticeContent} from './notice';

/**
 * Emits `thementeam-reload`, `thementeam-edit`, `thementeam-remove` (card id) and `thementeam-closed`, besides what its
 * parts emit.
 */
export class CardDialog extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        state: {attribute: false},
        cancontribute: {attribute: false},
        notice: {attribute: false},
        locked: {attribute: false},
        leaving: {state: true},
    };

    declare strings: Strings;
    /** undefined: closed. */
    declare state: CardState | undefined;
    declare cancontribute: boolean;
    /** What was just done to the card, and the way back. */
    declare notice: NoticeContent | undefined;
    /** Whether the card's column keeps it as it is. */
    declare locked: boolean;
    /** Whether the question stands what to do with unsaved text. */
    private declare leaving: boolean;

    constructor() {
        super();
        this.leaving = false;
    }

    /** Whether something was written that is not saved. */
    get dirty(): boolean {
        return this.state?.mode === 'conflict' || Boolean(this.comments?.dirty)
            || Boolean(this.ask?.dirty) || Boolean(this.querySelector<Decisions>('thementeam-decisions')?.dirty);
    }

    /** Puts the cursor where one answers: for the Kommune, where it is asked and has not answered; else into the comments. */
    async focusAnswer(): Promise<void> {
        await this.updateComplete;
        await Promise.all([this.ask?.updateComplete, this.comments?.updateComplete]);
        const form = this.ask?.open;
        await form?.updateComplete;
        (form ?? this.comments)?.focus();
    }

    private dismiss(event: CustomEvent<boolean>): void {
        this.notice = undefined;
        if (event.detail) {
            this.querySelector('h2')?.focus();
        }
    }

    /** Closes without a question. */
    shut(): void {
        this.notice = undefined;
        this.dialog?.close();
        this.state = undefined;
    }

    private get ask(): Ask | null {
        return this.querySelector<Ask>('thementeam-ask');
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
        this.showOrHide();
        const before = changed.get('state') as CardState | undefined;
        if (changed.has('state') && this.state && before && before.mode !== this.state.mode) {
            void this.focusMode(before.mode);
        }
        if (changed.has('leaving') && this.leaving) {
            this.querySelector<HTMLElement>('.thementeam-leaving button')?.focus();
        }
    }

    private showOrHide(): void {
        const {dialog, state} = this;
        // A modal dialog would lie over Moodle's form, which is none of the browser's own.
        if (state?.mode === 'form') {
            dialog?.close();
        } else if (state && dialog && !dialog.open) {
            dialog.showModal();
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
                        ${strings(state.mode === 'conflict' ? 'card_gone' : 'refused_deleted_card')}</p>` : nothing}
                    ${this.body(state)}
                    <thementeam-notice .strings=${strings} .content=${this.notice} @thementeam-dismiss=${this.dismiss}></thementeam-notice>
                </div>
            </dialog>`;
    }

    private heading(): unknown {
        const {state, strings} = this;
        if (state?.mode === 'conflict') {
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
            case 'conflict':
                return html`${this.failure(state)}
                    <thementeam-conflict .strings=${strings} .conflict=${state.conflict}></thementeam-conflict>`;
            case 'reading':
            case 'form':
                return state.detail ? this.reading(state, state.detail) : nothing;
            default:
                return nothing;
        }
    }

    private failure({failure}: CardState): TemplateResult | typeof nothing {
        return failure ? html`<p class="alert alert-warning" role="alert">${failureText(this.strings, failure, false)}</p>` : nothing;
    }

    private reading(state: CardState, card: CardDetail): TemplateResult {
        return cardReading({
            strings: this.strings,
            card,
            cancontribute: this.cancontribute && !state.gone,
            locked: this.locked,
            failure: this.failure(state),
            onEdit: () => this.emit('thementeam-edit'),
            onRemove: () => this.emit('thementeam-remove', card.id),
            onHistory: () => this.emit('thementeam-card-history'),
        });
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

    private async focusMode(before: CardState['mode']): Promise<void> {
        await this.updateComplete;
        const selector = {
            form: 'h2',
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
        (this.querySelector<KkiElement>('thementeam-conflict') ?? this.comments)?.focus();
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
        if (this.state?.mode === 'form') {
            return;
        }
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
