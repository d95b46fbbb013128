/** Who is in the space right now: one calm line, and the choice whether one is shown oneself. */
import {html, live, nothing, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import type {Present} from '../services/here-session';

/** Emits `thementeam-show-me` (whether the person wants to be shown). Nobody is told aloud who comes and goes. */
export class HereLine extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        present: {attribute: false},
        userid: {attribute: false},
        failure: {attribute: false},
    };

    declare strings: Strings;
    /** undefined: nobody is shown here, and nobody is asked. */
    declare present: Present | undefined;
    /** The person who looks. */
    declare userid: number;
    /** Why the last choice could not be saved; '' when it could. */
    declare failure: string;

    constructor() {
        super();
        this.failure = '';
    }

    protected override render(): TemplateResult | typeof nothing {
        const {strings, present, failure} = this;
        if (!present) {
            return nothing;
        }
        return html`
            <div class="thementeam-here">
                ${present.people.length ? html`<p>${this.names(present)}</p>` : nothing}
                <label><input type="checkbox" .checked=${live(present.shown)} aria-describedby="thementeam-here-hint"
                    @change=${(event: Event) => this.emit('thementeam-show-me', (event.target as HTMLInputElement).checked)}>
                    ${strings('here_show')}</label>
                <small id="thementeam-here-hint">${strings('here_hint')}</small>
                ${failure ? html`<p class="alert alert-warning" role="alert">${failure}</p>` : nothing}
            </div>`;
    }

    private names({people, more}: Present): string {
        const {strings} = this;
        const names = people.map(({id, name}) => (id === this.userid ? strings('here_you', name) : name)).join(', ');
        return strings(more ? 'here_now_more' : 'here_now', names);
    }
}

define('thementeam-here', HereLine);
