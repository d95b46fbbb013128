/** What happened in a space or to a card, in words; the versions of its text; the bin. The browser's own dialog keeps the focus inside. */
import {html, nothing, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {moodleUrl} from '../../platform/config';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import {formatClock, formatDayName} from '../../platform/time';
import type {Version} from '../model/document';
import {byDay, type Bin, type Day, type Entry, type PastPart} from '../model/past';
import type {Outcome} from '../model/types';
import './bin';
import type {BinList} from './bin';
import {failureText} from './failure';
import {closeIcon} from './icons';
import './versions';

/** What is shown of what. */
export interface Shown {
    /** Heading of the dialog. */
    readonly heading: string;
    /** What one can choose between. */
    readonly parts: readonly PastPart[];
    readonly part: PastPart;
    /** Newest first; undefined while they are loading. */
    readonly entries?: readonly Entry[] | undefined;
    /** Whether there are earlier ones. */
    readonly more?: boolean;
    /** Whether a card that is named can be opened from here. */
    readonly links?: boolean;
    readonly versions?: readonly Version[] | undefined;
    readonly titled?: boolean;
    readonly bin?: Bin | undefined;
    readonly failure?: Outcome | undefined;
}

/**
 * Emits `thementeam-past-part` ({@link PastPart}), `thementeam-older`, `thementeam-past-open` (id of a card),
 * `thementeam-past-again`, `thementeam-past-closed`, and what versions and bin emit.
 */
export class HistoryDialog extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        shown: {attribute: false},
        cancontribute: {attribute: false},
    };

    declare strings: Strings;
    /** undefined: closed. */
    declare shown: Shown | undefined;
    declare cancontribute: boolean;

    /** Closes without telling. */
    shut(): void {
        this.shown = undefined;
        this.querySelector('dialog')?.close();
    }

    /** Puts the focus on an act. */
    async focusEntry(id: number): Promise<void> {
        await this.updateComplete;
        this.querySelector<HTMLElement>(`[data-act="${id}"]`)?.focus();
    }

    async focusBin(index: number): Promise<void> {
        await this.updateComplete;
        await this.querySelector<BinList>('thementeam-bin')?.focusAt(index);
    }

    async focusHeading(): Promise<void> {
        await this.updateComplete;
        this.querySelector('h2')?.focus();
    }

    protected override updated(changed: PropertyValues): void {
        const dialog = this.querySelector('dialog');
        if (changed.has('shown') && this.shown && dialog && !dialog.open) {
            dialog.showModal();
            this.querySelector('h2')?.focus();
        }
    }

    protected override render(): TemplateResult | typeof nothing {
        const {shown, strings} = this;
        if (!shown) {
            return nothing;
        }
        return html`
            <dialog class="thementeam-dialog" aria-labelledby="thementeam-past-title" @close=${this.closed} @keydown=${this.onKey}>
                <div class="thementeam-dialog-inner">
                    <header>
                        <h2 id="thementeam-past-title" tabindex="-1">${shown.heading}</h2>
                        <button type="button" class="thementeam-icon-button" aria-label=${strings('close')} @click=${this.close}
                        >${closeIcon}</button>
                    </header>
                    ${shown.parts.length > 1 ? this.switches(shown) : nothing}
                    ${shown.failure ? html`<p class="alert alert-warning" role="alert">${failureText(strings, shown.failure, false)}
                        <button type="button" class="btn btn-link" @click=${() => this.emit('thementeam-past-again')}
                        >${strings('try_again')}</button></p>` : nothing}
                    ${this.body(shown)}
                </div>
            </dialog>`;
    }

    private switches({parts, part}: Shown): TemplateResult {
        return html`
            <div class="thementeam-switches">${parts.map(each => html`
                <button type="button" class="btn ${each === part ? 'btn-primary' : 'btn-outline-secondary'}" aria-pressed=${each === part}
                    @click=${() => this.emit('thementeam-past-part', each)}>${this.strings(`past_${each}`)}</button>`)}</div>`;
    }

    private body(shown: Shown): TemplateResult | typeof nothing {
        const {strings} = this;
        const {part, entries, versions, bin, failure} = shown;
        if (part === 'acts' && entries) {
            return this.acts(shown, entries);
        }
        if (part === 'versions' && versions) {
            return html`<thementeam-versions .strings=${strings} .versions=${versions} .titled=${shown.titled}
                .cancontribute=${this.cancontribute}></thementeam-versions>`;
        }
        if (part === 'bin' && bin) {
            return html`<thementeam-bin .strings=${strings} .bin=${bin}></thementeam-bin>`;
        }
        return failure ? nothing : html`<p role="status">${strings('loading')}</p>`;
    }

    private acts(shown: Shown, entries: readonly Entry[]): TemplateResult {
        const {strings} = this;
        if (!entries.length) {
            return html`<p class="thementeam-muted">${strings('past_none')}</p>`;
        }
        return html`
            ${byDay(entries).map(day => this.day(day, shown))}
            ${shown.more ? html`<button type="button" class="btn btn-outline-secondary" @click=${() => this.emit('thementeam-older')}
                >${strings('past_older')}</button>` : nothing}`;
    }

    private day({time, entries}: Day, {links = false}: Shown): TemplateResult {
        return html`
            <h3 class="thementeam-day">${formatDayName(time)}</h3>
            <ol class="thementeam-acts">${entries.map(entry => html`
                <li data-act=${entry.id} tabindex="-1">
                    <time datetime=${new Date(entry.time * 1000).toISOString()}>${formatClock(entry.time)}</time>
                    ${this.sentence(entry, links)}
                </li>`)}</ol>`;
    }

    private sentence({text, cardid, documentid}: Entry, links: boolean): TemplateResult {
        if (links && cardid) {
            return html`<button type="button" class="thementeam-act" @click=${() => this.emit('thementeam-past-open', cardid)}>${text}</button>`;
        }
        return links && documentid
            ? html`<a class="thementeam-act" href=${moodleUrl('/mod/thementeam/document.php', {id: documentid})}>${text}</a>`
            : html`<span>${text}</span>`;
    }

    /** A dialog below this one must not hear of it. */
    private onKey(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            event.stopPropagation();
        }
    }

    private close(): void {
        this.querySelector('dialog')?.close();
        this.closed();
    }

    private closed(): void {
        if (this.shown) {
            this.emit('thementeam-past-closed');
        }
    }
}

define('thementeam-history-dialog', HistoryDialog);
