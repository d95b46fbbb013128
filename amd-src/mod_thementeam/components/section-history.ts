/** The versions of a section, or of what stands at the head of a document. The browser's own dialog keeps the focus inside. */
import {html, nothing, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import type {Versioned, Version} from '../model/document';
import type {Outcome} from '../model/types';
import {failureText} from './failure';
import {closeIcon} from './icons';
import './versions';

/** Emits `thementeam-restore-text` (id of the version) and `thementeam-history-closed`. */
export class SectionHistory extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        item: {attribute: false},
        versions: {attribute: false},
        failure: {attribute: false},
        cancontribute: {attribute: false},
    };

    declare strings: Strings;
    /** undefined: closed. */
    declare item: Versioned | undefined;
    /** Newest first; undefined while they are loading. */
    declare versions: readonly Version[] | undefined;
    declare failure: Outcome | undefined;
    declare cancontribute: boolean;

    protected override updated(): void {
        const dialog = this.querySelector('dialog');
        if (this.item && dialog && !dialog.open) {
            dialog.showModal();
            this.querySelector('h2')?.focus();
        }
    }

    protected override render(): TemplateResult | typeof nothing {
        const {item, strings, versions, failure} = this;
        if (!item) {
            return nothing;
        }
        return html`
            <dialog class="thementeam-dialog" aria-labelledby="thementeam-history-title" @close=${this.closed}>
                <div class="thementeam-dialog-inner">
                    <header>
                        <h2 id="thementeam-history-title" tabindex="-1">${strings('history_of', item.title)}</h2>
                        <button type="button" class="thementeam-icon-button" aria-label=${strings('close')} @click=${this.close}
                        >${closeIcon}</button>
                    </header>
                    ${failure ? html`<p class="alert alert-warning" role="alert">${failureText(strings, failure, false)}</p>` : nothing}
                    ${versions ? html`<thementeam-versions .strings=${strings} .versions=${versions}
                        .cancontribute=${this.cancontribute}></thementeam-versions>`
                        : failure ? nothing : html`<p>${strings('loading')}</p>`}
                </div>
            </dialog>`;
    }

    private close(): void {
        this.querySelector('dialog')?.close();
        this.closed();
    }

    private closed(): void {
        if (this.item) {
            this.emit('thementeam-history-closed');
        }
    }
}

define('thementeam-history', SectionHistory);
