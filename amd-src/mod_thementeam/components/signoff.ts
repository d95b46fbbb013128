/** Who stands by the document as it is, and one's own sign-off. */
import {html, nothing, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import type {Naming, Signoff} from '../model/document';

const OWN_KEYS: Readonly<Record<string, string>> = {current: 'sign_yours', earlier: 'sign_yours_earlier'};

/** Emits `thementeam-sign` ({@link Naming}, or '' to take it back). */
export class SignoffPanel extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        signoff: {attribute: false},
        cancontribute: {attribute: false},
        trouble: {attribute: false},
    };

    declare strings: Strings;
    declare signoff: Signoff;
    declare cancontribute: boolean;
    /** What went wrong, as a template. */
    declare trouble: TemplateResult | typeof nothing;

    protected override render(): TemplateResult {
        const {strings, signoff: {people, open}} = this;
        return html`
            <h3 tabindex="-1">${strings('sign_heading')}</h3>
            ${people.length ? html`
                <ul class="thementeam-signed">
                    ${people.map(({name, current}) => html`<li>${name}
                        <span class="thementeam-tag ${current ? 'thementeam-tag-ok' : ''}">${strings(current ? 'sign_now' : 'sign_earlier')}</span></li>`)}
                </ul>` : nothing}
            ${open ? html`<p class="thementeam-muted">${open === 1 ? strings('sign_open_one') : strings('sign_open', open)}</p>` : nothing}
            ${this.trouble}
            ${this.cancontribute ? this.own() : nothing}`;
    }

    private own(): TemplateResult {
        const {strings, signoff: {own}} = this;
        const key = OWN_KEYS[own];
        const words = key ? html`<p>${strings(key)}</p>` : nothing;
        if (own === 'current') {
            return html`${words}
                <button type="button" class="btn btn-link" @click=${() => this.emit('thementeam-sign', '')}>${strings('sign_back')}</button>`;
        }
        return html`${words}
            <form @submit=${this.sign}>
                <fieldset class="thementeam-naming">
                    <legend>${strings('naming')}</legend>
                    ${this.choices().map(([naming, label]) => html`
                        <label><input type="radio" name="naming" value=${naming} ?checked=${naming === this.chosen()}> ${label}</label>`)}
                </fieldset>
                <button type="submit" class="btn btn-outline-secondary">${strings(own === 'earlier' ? 'sign_again' : 'sign')}</button>
            </form>`;
    }

    private choices(): [Naming, string][] {
        const {strings, signoff: {kommune}} = this;
        const choices: [Naming, string][] = [['name', strings('naming_name')]];
        if (kommune) {
            choices.push(['kommune', strings('naming_kommune', kommune)]);
        }
        return [...choices, ['none', strings('naming_none')]];
    }

    private chosen(): string {
        const {naming, kommune} = this.signoff;
        return naming === 'kommune' && !kommune ? 'name' : naming;
    }

    private sign(event: Event): void {
        event.preventDefault();
        const chosen = this.querySelector<HTMLInputElement>('input:checked');
        this.emit('thementeam-sign', chosen?.value ?? 'name');
    }
}

define('thementeam-signoff', SignoffPanel);
