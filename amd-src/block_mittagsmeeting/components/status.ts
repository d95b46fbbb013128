/** The block: one state, one button; before the first time, the consent card in its place. */
import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import type {MeetingDate, State} from '../services/moment';
import type {Words} from '../services/words';

/** What the browser remembers of the date. */
export interface Own {
    date: MeetingDate | undefined;
    /** "Ich schaue vorbei" was said. */
    comes: boolean;
    /** The person went in. */
    joined: boolean;
}

/**
 * Emits `mittagsmeeting-join` with `{remember}` when the person is on the way into the room, `mittagsmeeting-leave`, and
 * `mittagsmeeting-interest` with `{comes}`.
 */
export class Status extends KkiElement {
    static override properties: PropertyDeclarations = {
        state: {attribute: false},
        words: {attribute: false},
        own: {attribute: false},
        strings: {attribute: false},
        joinUrl: {type: String},
        qrUrl: {type: String},
        sesskey: {type: String},
        signinUrl: {type: String},
        busy: {type: Boolean},
        problem: {type: String},
        asking: {state: true},
    };

    declare state: State | undefined;
    declare words: Words | undefined;
    declare own: Own | undefined;
    declare strings: Strings | undefined;
    declare joinUrl: string;
    declare qrUrl: string;
    declare sesskey: string;
    /** Where guests log in; empty for everybody else. */
    declare signinUrl: string;
    /** Whether "Ich schaue vorbei" is on its way. */
    declare busy: boolean;
    /** Why that did not work. */
    declare problem: string;
    /** The consent card as the server painted it. */
    card: HTMLElement | undefined;
    private declare asking: boolean;

    constructor() {
        super();
        this.joinUrl = '';
        this.qrUrl = '';
        this.sesskey = '';
        this.signinUrl = '';
        this.busy = false;
        this.problem = '';
        this.asking = false;
    }

    /** Takes the consent card over that the server painted. */
    setCard(card: HTMLElement): void {
        this.card = card;
        card.addEventListener('submit', this.onAgree);
        card.querySelector('button[type="button"]')?.addEventListener('click', () => void this.ask(false));
        const [field, radio] = ['[name="pseudonym"]', '[value="pseudonym"]'].map(name => card.querySelector<HTMLInputElement>(name));
        field?.addEventListener('input', () => {
            radio?.click();
            field.focus();
        });
        // Whoever wants another name says which, before the room opens; calling needs none.
        if (field && radio) {
            const demand = (): void => {
                field.required = radio.checked;
            };
            field.pattern = String.raw`.*\S.*`;
            card.addEventListener('change', demand);
            demand();
        }
        card.querySelectorAll<HTMLButtonElement>('[name="phone"]').forEach(button => {
            button.formNoValidate = true;
        });
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
            ${this.pair('lead', words.lead, 'aside', words.aside)}
            ${this.pair('present', words.present, 'hint', words.presenthint)}
            ${this.line('text', words.text)}
            ${this.line('interested', words.interested)}
            ${words.topics ? html`<p class="mittagsmeeting__topics">${serverHtml(words.topics)}</p>` : nothing}
            ${words.moved ? html`<p class="mittagsmeeting__moved">${serverHtml(words.moved)}</p>` : nothing}
            ${this.line('zone', words.zone)}
            ${state.canjoin ? words.open ? this.entrance(state, strings) : this.interest(strings) : nothing}
            ${this.signinUrl ? html`<p><a href=${this.signinUrl}>${strings('signin')}</a></p>` : nothing}
            <p class="mittagsmeeting__hint">${strings('hint')}</p>`;
    }

    private line(name: string, text: string): unknown {
        return text ? html`<p class="mittagsmeeting__${name}">${text}</p>` : nothing;
    }

    private pair(name: string, text: string, asideName: string, aside: string): unknown {
        return text ? html`<p class="mittagsmeeting__${name}"><strong>${text}</strong>${aside
            ? html` <span class="mittagsmeeting__${asideName}">${aside}</span>` : nothing}</p>` : nothing;
    }

    private entrance(state: State, strings: Strings): TemplateResult {
        if (this.card && !state.consented && this.asking) {
            return html`${this.card}`;
        }
        return html`
            <form method="post" action=${this.joinUrl} target="_blank" @submit=${this.onJoin}>
                <input type="hidden" name="id" value=${state.seriesid}>
                <input type="hidden" name="sesskey" value=${this.sesskey}>
                <button type="submit" class="btn btn-primary mittagsmeeting__join">${strings('join')}${state.consented
                    ? html`<span class="sr-only visually-hidden"> (${strings('join_newtab')})</span>` : nothing}</button>
                ${state.phone ? html`<button type="submit" class="btn btn-link btn-sm" name="phone" value="1">${
                    strings('consent_call')}</button>` : nothing}
            </form>
            ${this.own?.joined ? html`<p><button type="button" class="btn btn-link btn-sm" @click=${this.onLeave}>${
                strings('leave')}</button></p>` : nothing}
            <details class="mittagsmeeting__phone">
                <summary>${strings('phone')}</summary>
                <img src=${this.qrUrl} loading="lazy" alt=${strings('phone_alt')}>
                <p class="mittagsmeeting__hint">${strings('phone_text')}</p>
            </details>`;
    }

    private interest(strings: Strings): unknown {
        const {own} = this;
        if (!own?.date) {
            return nothing;
        }
        return html`
            ${own.comes
                ? html`<p class="mittagsmeeting__done">${strings('interest_done')} <button type="button" class="btn btn-link btn-sm"
                    ?disabled=${this.busy} @click=${this.onInterest}>${strings('interest_back')}</button></p>`
                : html`<button type="button" class="btn btn-primary mittagsmeeting__join" ?disabled=${this.busy}
                    @click=${this.onInterest}>${strings('interest')}</button>`}
            ${this.problem ? html`<p class="mittagsmeeting__problem" role="alert">${this.problem}</p>` : nothing}`;
    }

    private readonly onJoin = (event: SubmitEvent): void => {
        if (event.submitter?.getAttribute('name') === 'phone') {
            return;
        }
        if (this.state?.consented || !this.card) {
            this.emit('mittagsmeeting-join', {remember: false});
        } else {
            event.preventDefault();
            void this.ask(true);
        }
    };

    private readonly onAgree = (event: SubmitEvent): void => {
        const data = new FormData(event.target as HTMLFormElement);
        const called = event.submitter?.getAttribute('name') === 'phone';
        // After the browser has read the form: it must still be there when the new tab opens.
        setTimeout(() => {
            if (!called) {
                this.emit('mittagsmeeting-join', {remember: data.has('remember')});
            }
            void this.ask(false);
        });
    };

    private readonly onLeave = (): void => this.emit('mittagsmeeting-leave');

    private readonly onInterest = (): void => this.emit('mittagsmeeting-interest', {comes: !this.own?.comes});

    /** Shows the card or the button, and puts the focus there. */
    private async ask(asking: boolean): Promise<void> {
        this.asking = asking;
        await this.updateComplete;
        this.querySelector<HTMLElement>(asking ? 'h4' : '.mittagsmeeting__join')?.focus();
    }

    /** Puts the focus on the button that takes the place of the one that was pressed. */
    async focusButton(): Promise<void> {
        await this.updateComplete;
        this.querySelector<HTMLElement>('.mittagsmeeting__done button, .mittagsmeeting__join')?.focus();
    }
}

define('mittagsmeeting-status', Status);
