/** The dialog in which a space is arranged: columns, and who may write. What is changed is saved at once. */
import {html, live, nothing, repeat, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {plainText} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import {valuesOf, type ColumnValues} from '../model/columns';
import type {Column, Outcome} from '../model/types';
import {downIcon, upIcon} from './arrow-icons';
import {failureText} from './failure';
import './archive-form';
import {closeIcon} from './icons';

type Control = 'up' | 'down';

/** A column as it was when the person began to change it, and what it is to be. */
export interface ColumnSave {
    column: Column;
    values: ColumnValues;
}

export interface ColumnMove {
    column: Column;
    /** The column before it; 0: to the beginning. */
    aftercolumnid: number;
    control: Control;
}

const COLORS = ['', 'orange', 'blue', 'green', 'violet', 'red'];
const MAX_NAME = 80;
/** Where a failure is shown that belongs to no column. */
const ADD = 0;
const LOCK = -1;

/**
 * Emits `thementeam-column-save` ({@link ColumnSave}), `thementeam-column-move` ({@link ColumnMove}),
 * `thementeam-column-remove` (the column), `thementeam-column-add` (name), `thementeam-space-lock` (whether it is to be
 * closed) and `thementeam-columns-closed`, besides what its parts emit; whoever handles them calls {@link settle}.
 */
export class ColumnsDialog extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        columns: {attribute: false},
        closed: {attribute: false},
        archived: {attribute: false},
        canarchive: {attribute: false},
        archiving: {attribute: false},
        opened: {attribute: false},
    };

    declare strings: Strings;
    declare columns: readonly Column[];
    /** Whether the space is closed for writing. */
    declare closed: boolean;
    declare archived: boolean;
    declare canarchive: boolean;
    /** How the last attempt to archive the space, or to open it again, ended. */
    declare archiving: Outcome | undefined;
    declare opened: boolean;

    /** What is being changed, by column: nothing typed is lost to what others do. */
    private readonly drafts = new Map<number, ColumnSave>();
    /** The drafts that are on their way. */
    private readonly sending = new Map<number, ColumnSave>();
    private readonly failures = new Map<number, string>();
    private newName = '';

    /** A change of a column has ended. */
    settle(columnid: number, outcome: Outcome): void {
        this.note(columnid, outcome);
        const sent = this.sending.get(columnid);
        this.sending.delete(columnid);
        if (outcome.ok && this.drafts.get(columnid) === sent) {
            this.drafts.delete(columnid);
        } else if (outcome.ok) {
            // More was typed meanwhile: it starts from what is stored now.
            this.rebase(columnid);
        } else if (outcome.code === 'stale') {
            // What the other person wrote is said beside it; saving again is a decision now.
            this.rebase(columnid);
        }
    }

    private rebase(columnid: number): void {
        const draft = this.drafts.get(columnid);
        const column = this.columns.find(({id}) => id === columnid);
        if (draft && column) {
            this.drafts.set(columnid, {column, values: draft.values});
        }
    }

    settleAdd(outcome: Outcome): void {
        this.note(ADD, outcome);
        if (outcome.ok) {
            this.newName = '';
        }
        void this.focusAdd();
    }

    settleLock(outcome: Outcome): void {
        this.note(LOCK, outcome);
    }

    async focusAdd(): Promise<void> {
        await this.updateComplete;
        this.querySelector<HTMLElement>('#thementeam-column-new')?.focus();
    }

    async focusControl(columnid: number, control: Control): Promise<void> {
        await this.updateComplete;
        this.querySelector<HTMLElement>(`[data-row="${columnid}"] [data-control="${control}"]`)?.focus();
    }

    protected override updated(changed: PropertyValues): void {
        const dialog = this.querySelector('dialog');
        if (changed.has('opened') && this.opened && dialog && !dialog.open) {
            dialog.showModal();
        }
    }

    protected override render(): TemplateResult | typeof nothing {
        const {strings, columns} = this;
        if (!this.opened) {
            return nothing;
        }
        return html`
            <dialog class="thementeam-dialog" aria-labelledby="thementeam-columns-title" @cancel=${this.onCancel} @close=${this.onClose}>
                <div class="thementeam-dialog-inner">
                    <header>
                        <h2 id="thementeam-columns-title">${strings(this.archived ? 'space_reopen' : 'columns_edit')}</h2>
                        <button type="button" class="thementeam-icon-button" aria-label=${strings('close')}
                            @click=${this.close}>${closeIcon}</button>
                    </header>
                    ${this.archived ? nothing : html`
                        <p class="thementeam-muted">${strings('columns_intro')}</p>
                        <ol class="thementeam-rows">${repeat(columns, ({id}) => id, (column, index) => this.row(column, index))}</ol>
                        ${this.addForm()}
                        ${this.lockField()}`}
                    ${this.canarchive ? html`<thementeam-archive .strings=${strings} .archived=${this.archived} .outcome=${this.archiving}
                    ></thementeam-archive>` : nothing}
                    <div class="thementeam-buttons">
                        <button type="button" class="btn btn-primary" @click=${this.close}>${strings('done')}</button>
                    </div>
                </div>
            </dialog>`;
    }

    private row(column: Column, index: number): TemplateResult {
        const {strings} = this;
        const {id} = column;
        const values = this.drafts.get(id)?.values ?? valuesOf(column);
        const name = plainText(column.name);
        const failure = this.failures.get(id);
        return html`
            <li class="thementeam-row" data-row=${id}>
                <span class="thementeam-dot thementeam-dot-${values.color || 'grey'}"></span>
                <input class="form-control" aria-label=${strings('columns_name_of', index + 1)} maxlength=${MAX_NAME} autocomplete="off"
                    .value=${live(values.name)} aria-invalid=${failure ? 'true' : 'false'} aria-describedby="thementeam-row-error${id}"
                    @input=${(event: Event) => this.draft(column, {name: (event.target as HTMLInputElement).value})}
                    @change=${() => this.save(id)} @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.save(id)}>
                <select class="form-select custom-select" aria-label=${strings('columns_color_of', name)}
                    @change=${(event: Event) => this.set(column, {color: (event.target as HTMLSelectElement).value})}>
                    ${COLORS.map(color => html`<option value=${color} ?selected=${color === values.color}
                        >${strings(`color_${color || 'grey'}`)}</option>`)}
                </select>
                <label class="thementeam-check"><input type="checkbox" .checked=${live(values.locked)}
                    aria-label=${strings('columns_lock_of', name)}
                    @change=${(event: Event) => this.set(column, {locked: (event.target as HTMLInputElement).checked})}>
                    <span aria-hidden="true">${strings('columns_lock')}</span></label>
                <span class="thementeam-row-buttons">
                    ${this.mover(column, index, 'up')} ${this.mover(column, index, 'down')}
                    <button type="button" class="thementeam-icon-button" aria-label=${strings('columns_remove_of', name)}
                        @click=${() => this.emit('thementeam-column-remove', column)}>${closeIcon}</button>
                </span>
                <p class="thementeam-error" id="thementeam-row-error${id}" role="alert">${failure ?? nothing}</p>
            </li>`;
    }

    private mover(column: Column, index: number, control: Control): TemplateResult {
        const others = this.columns.filter(({id}) => id !== column.id);
        const to = index + (control === 'up' ? -1 : 1);
        const possible = to >= 0 && to <= others.length;
        const detail: ColumnMove = {column, aftercolumnid: others[to - 1]?.id ?? 0, control};
        return html`<button type="button" class="thementeam-icon-button" data-control=${control} aria-disabled=${!possible}
            aria-label=${this.strings(`columns_${control}`, plainText(column.name))}
            @click=${() => possible && this.emit('thementeam-column-move', detail)}>${control === 'up' ? upIcon : downIcon}</button>`;
    }

    private addForm(): TemplateResult {
        const {strings} = this;
        const failure = this.failures.get(ADD);
        return html`
            <form class="thementeam-form" novalidate @submit=${this.add}>
                <label for="thementeam-column-new">${strings('columns_new')}</label>
                <div class="thementeam-row-new">
                    <input class="form-control" id="thementeam-column-new" maxlength=${MAX_NAME} autocomplete="off" .value=${live(this.newName)}
                        aria-invalid=${failure ? 'true' : 'false'} aria-describedby="thementeam-column-error"
                        @input=${(event: Event) => {
                            this.newName = (event.target as HTMLInputElement).value;
                        }}>
                    <button type="submit" class="btn btn-outline-secondary">${strings('columns_add')}</button>
                </div>
                <p class="thementeam-error" id="thementeam-column-error" role="alert">${failure ?? nothing}</p>
            </form>`;
    }

    private lockField(): TemplateResult {
        return html`
            <label class="thementeam-check"><input type="checkbox" .checked=${live(this.closed)} aria-describedby="thementeam-lock-error"
                @change=${(event: Event) => this.emit('thementeam-space-lock', (event.target as HTMLInputElement).checked)}>
                ${this.strings('space_lock')}</label>
            <p class="thementeam-error" id="thementeam-lock-error" role="alert">${this.failures.get(LOCK) ?? nothing}</p>`;
    }

    private draft(column: Column, change: Partial<ColumnValues>): void {
        const draft = this.drafts.get(column.id) ?? {column, values: valuesOf(column)};
        this.drafts.set(column.id, {column: draft.column, values: {...draft.values, ...change}});
    }

    private set(column: Column, change: Partial<ColumnValues>): void {
        this.draft(column, change);
        this.save(column.id);
    }

    private save(columnid: number): void {
        const draft = this.drafts.get(columnid);
        if (draft && draft === this.sending.get(columnid)) {
            return;
        }
        if (draft?.values.name.trim()) {
            this.sending.set(columnid, draft);
            this.emit('thementeam-column-save', draft);
        } else if (draft) {
            this.note(columnid, {ok: false, code: 'empty_column', message: this.strings('refused_empty_column')});
        }
    }

    private add(event: Event): void {
        event.preventDefault();
        if (this.newName.trim()) {
            this.emit('thementeam-column-add', this.newName.trim());
        } else {
            this.note(ADD, {ok: false, code: 'empty_column', message: this.strings('refused_empty_column')});
            void this.focusAdd();
        }
    }

    private note(where: number, outcome: Outcome): void {
        if (outcome.ok) {
            this.failures.delete(where);
        } else {
            this.failures.set(where, failureText(this.strings, outcome));
        }
        this.requestUpdate();
    }

    private close(): void {
        this.querySelector('dialog')?.close();
        this.onClose();
    }

    /** What was typed and not yet saved is saved first. */
    private onCancel(event: Event): void {
        const unsaved = [...this.drafts.keys()].filter(columnid => !this.failures.has(columnid));
        if (unsaved.length) {
            event.preventDefault();
            unsaved.forEach(columnid => this.save(columnid));
        }
    }

    private onClose(): void {
        if (this.opened) {
            this.drafts.clear();
            this.failures.clear();
            this.emit('thementeam-columns-closed');
        }
    }
}

define('thementeam-columns', ColumnsDialog);
