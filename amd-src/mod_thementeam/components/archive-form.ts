/** Archiving a space, with a reason, and opening it again. */
import {html, nothing, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import type {Outcome} from '../model/types';
import {failureText} from './failure';

export interface ArchiveDetail {
    archived: boolean;
    reason: string;
}

/** Emits `thementeam-archive` ({@link ArchiveDetail}); whoever handles it sets {@link outcome}. */
export class ArchiveForm extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        archived: {attribute: false},
        outcome: {attribute: false},
    };

    declare strings: Strings;
    declare archived: boolean;
    /** How the last attempt ended; a new object each time. */
    declare outcome: Outcome | undefined;

    protected override updated(changed: PropertyValues): void {
        if (changed.has('outcome') && this.outcome) {
            this.querySelector<HTMLElement>('input, button')?.focus();
        }
    }

    protected override render(): TemplateResult {
        const {strings, outcome} = this;
        const failure = outcome && !outcome.ok ? failureText(strings, outcome) : '';
        const error = html`<p class="thementeam-error" id="thementeam-archive-error" role="alert">${failure || nothing}</p>`;
        if (this.archived) {
            return html`${error}<button type="button" class="btn btn-outline-secondary"
                @click=${() => this.send(false, '')}>${strings('space_reopen')}</button>`;
        }
        return html`
            <details class="thementeam-archive">
                <summary>${strings('space_archive')}</summary>
                <p class="thementeam-muted">${strings('space_archive_hint')}</p>
                <form class="thementeam-form" novalidate @submit=${this.submit}>
                    <label for="thementeam-archive-reason">${strings('space_archive_why')}</label>
                    <input class="form-control" id="thementeam-archive-reason" maxlength="255" autocomplete="off" aria-required="true"
                        aria-invalid=${failure ? 'true' : 'false'} aria-describedby="thementeam-archive-error">
                    ${error}
                    <button type="submit" class="btn btn-outline-secondary">${strings('space_archive')}</button>
                </form>
            </details>`;
    }

    private submit(event: Event): void {
        event.preventDefault();
        const reason = this.querySelector('input')?.value.trim() ?? '';
        if (reason) {
            this.send(true, reason);
        } else {
            this.outcome = {ok: false, code: 'empty_reason', message: this.strings('refused_empty_reason')};
        }
    }

    private send(archived: boolean, reason: string): void {
        this.emit('thementeam-archive', {archived, reason} satisfies ArchiveDetail);
    }
}

define('thementeam-archive', ArchiveForm);
