/** The versions of a section. The browser's own dialog keeps the focus inside. */
import {html, nothing, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {plainText} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import type {Section, Version} from '../model/document';
import type {Outcome} from '../model/types';
import {failureText} from './failure';
import {closeIcon} from './icons';
import './versions';

/** Emits `thementeam-restore-text` (id of the version) and `thementeam-history-closed`. */
export class SectionHistory extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        section: {attribute: false},
        versions: {attribute: false},
        failure: {attribute: false},
        cancontribute: {attribute: false},
    };

    declare strings: Strings;
    /** undefined: closed. */
    declare section: Section | undefined;
    /** Newest first; undefined while they are loading. */
    declare versions: readonly Version[] | undefined;
    declare failure: Outcome | undefined;
    declare cancontribute: boolean;

    protected override updated(): void {
        const dialog = this.querySelector('dialog');
        if (this.section && dialog && !dialog.open) {
            dialog.showModal();
            this.querySelector('h2')?.focus();
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
        if (this.section) {
            this.emit('thementeam-history-closed', this.section.id);
        }
    }
}

define('thementeam-history', SectionHistory);
