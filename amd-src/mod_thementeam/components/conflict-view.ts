/** Two people changed the same text: both stand side by side, and the person decides. */
import {html, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import {formatAgo} from '../../platform/time';
import type {Choice, Conflict} from '../services/card-session';

/** Emits `thementeam-resolve` ({@link Choice}). */
export class ConflictView extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        conflict: {attribute: false},
    };

    declare strings: Strings;
    declare conflict: Pick<Conflict, 'by' | 'when' | 'collisions'>;

    override focus(): void {
        this.querySelector<HTMLElement>('h3')?.focus();
    }

    protected override render(): TemplateResult {
        const {strings, conflict: {by, when}} = this;
        return html`
            <h3 tabindex="-1">${strings('conflict_heading', by)}</h3>
            <div class="thementeam-versions">
                ${this.version(strings('conflict_yours'), 'mine', 'thementeam-version-mine')}
                ${this.version(strings('conflict_theirs', {name: by, when: formatAgo(when)}), 'theirs', '')}
            </div>
            <p class="thementeam-muted">${strings('conflict_hint')}</p>
            <div class="thementeam-buttons">
                ${this.button('both', 'btn-primary', strings('conflict_both'))}
                ${this.button('mine', 'btn-outline-secondary', strings('conflict_take_mine'))}
                ${this.button('theirs', 'btn-outline-secondary', strings('conflict_take_theirs', by))}
            </div>`;
    }

    private version(heading: string, side: 'mine' | 'theirs', extra: string): TemplateResult {
        const {collisions} = this.conflict;
        return html`
            <section class="thementeam-version ${extra}">
                <h4>${heading}</h4>
                ${collisions.map(collision => html`
                    <p class="thementeam-version-label">${collision.label}</p>
                    <p class="thementeam-version-content">${collision[side]}</p>`)}
            </section>`;
    }

    private button(choice: Choice, look: string, label: string): TemplateResult {
        return html`<button type="button" class="btn ${look}" @click=${() => this.emit('thementeam-resolve', choice)}
            >${label}</button>`;
    }
}

define('thementeam-conflict', ConflictView);
