/** All versions of a text: who, when, what changed, and the way back. */
import {html, nothing, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {plainText, serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import {formatAgo} from '../../platform/time';
import {compare, type Part} from '../model/diff';
import type {Version} from '../model/document';

/** Emits `thementeam-restore-text` (id of the version). */
export class Versions extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        versions: {attribute: false},
        cancontribute: {attribute: false},
        titled: {attribute: false},
        compared: {state: true},
    };

    declare strings: Strings;
    /** Newest first. */
    declare versions: readonly Version[];
    declare cancontribute: boolean;
    /** Whether each version says its title, too. */
    declare titled: boolean | undefined;
    /** The version whose changes are shown. */
    private declare compared: number | undefined;

    protected override willUpdate(changed: PropertyValues): void {
        if (changed.has('versions') && !this.versions.some(({id}) => id === this.compared)) {
            this.compared = undefined;
        }
    }

    protected override render(): TemplateResult {
        return html`<ol class="thementeam-history">${this.versions.map((version, index) => this.version(version, index))}</ol>`;
    }

    private version(version: Version, index: number): TemplateResult {
        const {strings, compared} = this;
        const open = compared === version.id;
        const label = `thementeam-v${version.id}`;
        return html`
            <li>
                <p id=${label}><b>${version.author}</b> · ${formatAgo(version.timecreated)}
                    ${version.current ? html`<span class="thementeam-tag thementeam-tag-ok">${strings('history_current')}</span>` : nothing}</p>
                ${this.titled ? html`<p><b>${plainText(version.title)}</b></p>` : nothing}
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
        const older = this.versions.slice(index + 1).filter(({erased}) => !erased);
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
}

define('thementeam-versions', Versions);
