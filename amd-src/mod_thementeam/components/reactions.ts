/** "Did it help?": one click, taken back with another; two of the answers may have a line. */
import {html, nothing, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import type {Counts, Reaction} from '../model/document';
import type {Outcome} from '../model/types';
import {failureText} from './failure';

export interface ReactDetail {
    /** '' takes it back. */
    reaction: Reaction | '';
    note: string;
}

const REACTIONS: readonly Reaction[] = ['used', 'unsuitable', 'outdated'];

/** Emits `thementeam-react` ({@link ReactDetail}). */
export class Reactions extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        counts: {attribute: false},
        own: {attribute: false},
        ownnote: {attribute: false},
        failure: {attribute: false},
        asking: {state: true},
    };

    declare strings: Strings;
    declare counts: Counts;
    declare own: string;
    declare ownnote: string;
    declare failure: Outcome | undefined;
    /** Whether the line stands open. */
    private declare asking: boolean;

    constructor() {
        super();
        this.asking = false;
    }

    protected override willUpdate(changed: PropertyValues): void {
        const before = changed.get('own') as string | undefined;
        if (changed.has('own') && before !== undefined) {
            this.asking = this.own !== '' && this.own !== 'used';
        }
    }

    protected override render(): TemplateResult {
        const {strings, own, failure} = this;
        return html`
            <p class="thementeam-reaction-question" id="thementeam-helped">${strings('reaction_question')}</p>
            <div class="thementeam-reactions" role="group" aria-labelledby="thementeam-helped">
                ${REACTIONS.map(reaction => html`
                    <button type="button" class="btn ${own === reaction ? 'btn-primary' : 'btn-outline-secondary'}"
                        aria-pressed=${own === reaction} @click=${() => this.toggle(reaction)}
                    >${strings(`reaction_${reaction}`)}${reaction === 'used' && this.counts.used ? ` (${this.counts.used})` : nothing}</button>`)}
            </div>
            ${failure ? html`<p class="thementeam-error" role="alert">${failureText(strings, failure, this.asking)}</p>` : nothing}
            ${this.asking ? this.line() : nothing}`;
    }

    private line(): TemplateResult {
        const {strings} = this;
        return html`
            <form class="thementeam-form" @submit=${this.send}>
                <label for="thementeam-reaction-note">${strings('reaction_line')}</label>
                <input class="form-control" id="thementeam-reaction-note" maxlength="255" autocomplete="off" .value=${this.ownnote}>
                <div class="thementeam-buttons">
                    <button type="submit" class="btn btn-primary">${strings('reaction_send')}</button>
                </div>
            </form>`;
    }

    private toggle(reaction: Reaction): void {
        const detail: ReactDetail = {reaction: this.own === reaction ? '' : reaction, note: ''};
        this.emit('thementeam-react', detail);
    }

    private send(event: Event): void {
        event.preventDefault();
        const note = this.querySelector('input')?.value.trim() ?? '';
        const detail: ReactDetail = {reaction: this.own as Reaction, note};
        this.asking = false;
        this.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
        this.emit('thementeam-react', detail);
    }
}

define('thementeam-reactions', Reactions);
