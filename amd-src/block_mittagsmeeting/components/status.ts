/** The block: one state, one button; before the first time, the consent card in its place. */
import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import type {State} from '../services/moment';
import type {Words} from '../services/words';

/** Emits `mittagsmeeting-join` with `{remember: boolean}` when the person is on the way into the room. */
export class Status extends KkiElement {
    static override properties: PropertyDeclarations = {
        state: {attribute: false},
        words: {attribute: false},
        strings: {attribute: false},
        joinUrl: {type: String},
        sesskey: {type: String},
        signinUrl: {type: String},
        asking: {state: true},
    };

    declare state: State | undefined;
    declare words: Words | undefined;
    declare strings: Strings | undefined;
    declare joinUrl: string;
    declare sesskey: string;
    /** Where guests log in; empty for everybody else. */
    declare signinUrl: string;
    private declare asking: boolean;

    constructor() {
        super();
        this.joinUrl = '';
        this.sesskey = '';
        this.signinUrl = '';
        this.asking = false;
    }

    protected override get ready(): boolean {
        return this.state !== undefined && this.words !== undefined && this.strings !== undefined;
    }

    protected override render(): unknown {
        const {state, words, strings} = this;
        if (!state || !words || !strings) {
            return nothing;
        }
        return html`
            ${words.notice ? html`<p class="mittagsmeeting__notice">${serverHtml(words.notice)}</p>` : nothing}
            ${this.line('text', words.over)}
            ${this.line('label', words.label)}
            ${words.lead ? html`
                <p class="mittagsmeeting__lead"><strong>${words.lead}</strong>${words.aside
                    ? html` <span class="mittagsmeeting__aside">${words.aside}</span>` : nothing}</p>` : nothing}
            ${this.line('text', words.text)}
            ${words.moved ? html`<p class="mittagsmeeting__moved">${serverHtml(words.moved)}</p>` : nothing}
            ${this.line('zone', words.zone)}
            ${words.open && state.canjoin ? this.entrance(state, strings) : nothing}
            ${this.signinUrl ? html`<p><a href=${this.signinUrl}>${strings('signin')}</a></p>` : nothing}
            <p class="mittagsmeeting__hint">${strings('hint')}</p>`;
    }

    private line(name: string, text: string): unknown {
        return text ? html`<p class="mittagsmeeting__${name}">${text}</p>` : nothing;
    }

    private entrance(state: State, strings: Strings): TemplateResult {
        if (!state.consented && this.asking) {
            return this.card(state, strings);
        }
        return html`
            <form method="post" action=${this.joinUrl} target="_blank" @submit=${this.onJoin}>
                ${this.fields(state)}
                <button type="submit" class="btn btn-primary mittagsmeeting__join">${strings('join')}${state.consented
                    ? html`<span class="sr-only visually-hidden"> (${strings('join_newtab')})</span>` : nothing}</button>
            </form>`;
    }

    private card(state: State, strings: Strings): TemplateResult {
        return html`
            <form class="mittagsmeeting__card" method="post" action=${this.joinUrl} target="_blank" @submit=${this.onAgree}>
                <h4 tabindex="-1">${strings('consent_title')}</h4>
                <p>${serverHtml(strings('consent_room', {operator: state.operator, country: state.country}))}
                    ${strings('consent_data')} ${strings('consent_name')}</p>
                ${this.fields(state)}
                <input type="hidden" name="agree" value="1">
                <p><label class="mittagsmeeting__check"><input type="checkbox" name="remember" value="1" checked> ${strings('consent_remember')}</label></p>
                <div class="mittagsmeeting__actions">
                    <button type="submit" class="btn btn-primary">${strings('consent_agree')}<span
                        class="sr-only visually-hidden"> (${strings('join_newtab')})</span></button>
                    <button type="button" class="btn btn-link" @click=${this.onCancel}>${strings('consent_cancel')}</button>
                </div>
            </form>`;
    }

    private fields(state: State): TemplateResult {
        return html`
            <input type="hidden" name="id" value=${state.seriesid}>
            <input type="hidden" name="sesskey" value=${this.sesskey}>`;
    }

    private readonly onJoin = (event: Event): void => {
        if (this.state?.consented) {
            this.emit('mittagsmeeting-join', {remember: false});
        } else {
            event.preventDefault();
            void this.ask(true);
        }
    };

    private readonly onAgree = (event: Event): void => {
        const remember = new FormData(event.target as HTMLFormElement).has('remember');
        // After the browser has read the form: it must still be there when the new tab opens.
        setTimeout(() => {
            this.emit('mittagsmeeting-join', {remember});
            void this.ask(false);
        });
    };

    private readonly onCancel = (): void => void this.ask(false);

    /** Shows the card or the button, and puts the focus there. */
    private async ask(asking: boolean): Promise<void> {
        this.asking = asking;
        await this.updateComplete;
        this.querySelector<HTMLElement>(asking ? 'h4' : '.mittagsmeeting__join')?.focus();
    }
}

define('mittagsmeeting-status', Status);
