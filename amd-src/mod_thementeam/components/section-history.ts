/** All versions of a section: who, when, what changed, and the way back. The browser's own dialog keeps the focus inside. */
import {html, nothing, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {plainText, serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import {formatAgo} from '../../platform/time';
import {compare, type Part} from '../model/diff';
import type {Section, Version} from '../model/document';
import type {Outcome} from '../model/types';
import {failureText} from './failure';
import {closeIcon} from './icons';

/** Emits `thementeam-restore-text` (id of the version) and `thementeam-history-closed`. */
export class SectionHistory extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        section: {attribute: false},
        versions: {attribute: false},
        failure: {attribute: false},
        cancontribute: {attribute: false},
        compared: {state: true},
    };

    declare strings: Strings;
    /** undefined: closed. */
    declare section: Section | undefined;
    /** Newest first; undefined while they are loading. */
    declare versions: readonly Version[] | undefined;
    declare failure: Outcome | undefined;
    declare cancontribute: boolean;
    /** The version whose changes are shown. */
    private declare compared: number | undefined;

    protected override updated(changed: PropertyValues): void {
        const dialog = this.querySelector('dialog');
        if (this.section && dialog && !dialog.open) {
            dialog.showModal();
            this.querySelector('h2')?.focus();
        }
        if (changed.has('section') && !this.section) {
            this.compared = undefined;
        }
    }

    protected override render(): TemplateResult | typeof nothing {
        const {section, strings, versions, failure} = this;
        if (!section) {
            return nothing;
        }
        return html`
            <dialog class="thementeam-dialog" aria-labelledby="thementeam-history-title" @close=${this.closed}>
                <div class="thementeam-dialog-inner">
                    <header>
                        <h2 id="thementeam-history-title" tabindex="-1">${strings('history_of', plainText(section.title))}</h2>
                        <button type="button" class="thementeam-icon-button" aria-label=${strings('close')} @click=${this.close}
                        >${closeIcon}</button>
                    </header>
                    ${failure ? html`<p class="alert alert-warning" role="alert">${failureText(strings, failure, false)}</p>` : nothing}
                    ${versions ? html`<ol class="thementeam-history">${versions.map((version, index) => this.version(version, index))}</ol>`
                        : failure ? nothing : html`<p>${strings('loading')}</p>`}
                </div>
            </dialog>`;
    }

    private version(version: Version, index: number): TemplateResult {
        const {strings, compared} = this;
        const open = compared === version.id;
        const label = `thementeam-v${version.id}`;
        return html`
            <li>
                <p id=${label}><b>${version.author}</b> · ${formatAgo(version.timecreated)}
                    ${version.current ? html`<span class="thementeam-tag thementeam-tag-ok">${strings('history_current')}</span>` : nothing}</p>
                <div class="thementeam-text">${serverHtml(version.content)}</div>
                ${version.erased ? nothing : html`
                    <button type="button" class="btn btn-link" aria-expanded=${open} aria-describedby=${label}
                        @click=${() => this.toggle(version.id)}>${strings('diff_compare')}</button>
                    ${this.cancontribute && !version.current ? html`
                        <button type="button" class="btn btn-outline-secondary" aria-describedby=${label}
                            @click=${() => this.emit('thementeam-restore-text', version.id)}>${strings('history_restore')}</button>` : nothing}
                    ${open ? this.changes(version, index) : nothing}`}
            </li>`;
    }

    private changes(version: Version, index: number): TemplateResult {
        const {strings} = this;
        // A text that came too late stands in the history twice when it is taken after all: what it replaced is another one.
        const older = this.versions?.slice(index + 1).filter(({erased}) => !erased) ?? [];
        const before = older.find(({words}) => words !== version.words) ?? older[0];
        if (!before) {
            return html`<p class="thementeam-muted">${strings('diff_first')}</p>`;
        }
        const parts = compare(before.words, version.words);
        return parts.every(({kind}) => kind === 'same')
            ? html`<p class="thementeam-muted">${strings('diff_same')}</p>`
            : html`<p class="thementeam-diff">${parts.map(part => this.piece(part))}</p>`;
    }

    private piece({kind, text}: Part): unknown {
        const words = (key: string): TemplateResult => html`<span class="sr-only visually-hidden">${this.strings(key)} </span>`;
        if (kind === 'added') {
            return html`<ins>${words('diff_added')}${text}</ins>`;
        }
        return kind === 'removed' ? html`<del>${words('diff_removed')}${text}</del>` : text;
    }

    private toggle(id: number): void {
        this.compared = this.compared === id ? undefined : id;
    }

    private close(): void {
        this.querySelector('dialog')?.close();
        this.closed();
    }

    private closed(): void {
        if (this.section) {
            this.emit('thementeam-history-closed', this.section.id);
        }
    }
}

define('thementeam-history', SectionHistory);
