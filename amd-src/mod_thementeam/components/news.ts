/** What is new since the last visit: one calm line that opens a list, and beside it the choice of what one hears of. */
import {html, live, nothing, type TemplateResult} from 'local_kki/lit-lazy';
import {moodleUrl} from '../../platform/config';
import {define, KkiElement} from '../../platform/element';
import {serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import {formatAgo} from '../../platform/time';
import type {OpenDetail} from '../model/types';
import type {News} from '../services/stay-repository';
import {bellIcon} from './stay-icons';

type Group = News['groups'][number];

const DIGESTS = ['off', 'daily', 'weekly'] as const;

/**
 * Emits `thementeam-watch` (whether to watch the space), `thementeam-digest` (off, daily or weekly), and `thementeam-open`
 * ({@link OpenDetail}) for a card of the list.
 */
export class NewsBar extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        news: {attribute: false},
        failure: {attribute: false},
        listed: {state: true},
        unfolded: {attribute: false},
    };

    declare strings: Strings;
    /** undefined: not known yet. */
    declare news: News | undefined;
    /** Why the last choice could not be saved; '' when it could. */
    declare failure: string;
    private declare listed: boolean;
    /** Whether the choices are open. */
    declare unfolded: boolean;

    constructor() {
        super();
        this.failure = '';
        this.listed = false;
        this.unfolded = false;
    }

    protected override render(): TemplateResult | typeof nothing {
        const {strings, news, listed, unfolded} = this;
        if (!news) {
            return nothing;
        }
        const {headline, groups} = news;
        return html`
            <div class="thementeam-stay">
                ${groups.length ? html`
                    <button type="button" class="btn btn-link thementeam-headline" aria-expanded=${listed}
                        aria-controls="thementeam-newslist" @click=${this.toggleList}>${headline}</button>`
                    : headline ? html`<span class="thementeam-headline">${headline}</span>` : nothing}
                <button type="button" class="btn btn-link thementeam-stay-toggle" aria-expanded=${unfolded}
                    aria-controls="thementeam-staying" @click=${this.toggleChoices}>${bellIcon} ${strings('stay')}</button>
            </div>
            <div id="thementeam-staying" ?hidden=${!unfolded}>${unfolded ? this.choices(news) : nothing}</div>
            <div id="thementeam-newslist" ?hidden=${!listed}>${listed ? this.list(news) : nothing}</div>`;
    }

    private list({note, groups, more}: News): TemplateResult {
        const {strings} = this;
        return html`
            <section class="thementeam-news" aria-label=${strings('news_list')} @keydown=${this.onKey}>
                ${note ? html`<p class="thementeam-muted">${note}</p>` : nothing}
                <ul>${groups.map(group => this.group(group))}</ul>
                ${more ? html`<p class="thementeam-muted">${strings('news_more', more)}</p>` : nothing}
                <button type="button" class="btn btn-link" @click=${this.toggleList}>${strings('news_close')}</button>
            </section>`;
    }

    private group(group: Group): TemplateResult {
        const {strings} = this;
        const {cardid, title, url, fresh, entries, more} = group;
        return html`
            <li>
                <h3><a href=${url} @click=${(event: MouseEvent) => this.open(event, cardid)}>${serverHtml(title)}</a>
                    ${fresh ? html`<span class="thementeam-fresh">${strings('news_fresh')}</span>` : nothing}</h3>
                ${entries.map(({what, text, time}) => html`
                    <p class="thementeam-news-what">${what} <span class="thementeam-muted">${formatAgo(time)}</span></p>
                    ${text ? html`<p class="thementeam-news-text">${text}</p>` : nothing}`)}
                ${more ? html`<p class="thementeam-muted">${strings('news_entries_more', more)}</p>` : nothing}
            </li>`;
    }

    private choices({watching, digest}: News): TemplateResult {
        const {strings, failure} = this;
        return html`
            <section class="thementeam-staying" aria-label=${strings('stay')} @keydown=${this.onKey}>
                ${failure ? html`<p class="alert alert-warning" role="alert">${failure}</p>` : nothing}
                <label><input type="checkbox" .checked=${live(watching)} aria-describedby="thementeam-watch-hint"
                    @change=${(event: Event) => this.emit('thementeam-watch', (event.target as HTMLInputElement).checked)}>
                    ${strings('stay_watch')}</label>
                <p class="thementeam-muted" id="thementeam-watch-hint">${strings('stay_watch_hint')}</p>
                <fieldset aria-describedby="thementeam-digest-hint">
                    <legend>${strings('stay_digest')}</legend>
                    ${DIGESTS.map(value => html`
                        <label><input type="radio" name="thementeam-digest" value=${value} .checked=${live(value === digest)}
                            @change=${() => this.emit('thementeam-digest', value)}> ${strings(`digest_${value}`)}</label>`)}
                </fieldset>
                <p class="thementeam-muted" id="thementeam-digest-hint">${strings('stay_digest_hint')}</p>
                <a href=${moodleUrl('/message/notificationpreferences.php', {})}>${strings('stay_settings')}</a>
            </section>`;
    }

    private open(event: MouseEvent, cardid: number): void {
        // With a key held down the browser opens another window; a solution has a page of its own.
        if (cardid && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
            event.preventDefault();
            this.emit('thementeam-open', {cardid, comment: false} satisfies OpenDetail);
        }
    }

    private toggleList(): void {
        this.listed = !this.listed;
        this.focusIf(!this.listed, '.thementeam-headline');
    }

    private toggleChoices(): void {
        this.unfolded = !this.unfolded;
    }

    private onKey(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            const inList = (event.currentTarget as Element).classList.contains('thementeam-news');
            this.listed = this.listed && !inList;
            this.unfolded = this.unfolded && inList;
            this.focusIf(true, inList ? '.thementeam-headline' : '.thementeam-stay-toggle');
        }
    }

    private focusIf(wanted: boolean, selector: string): void {
        if (wanted) {
            this.querySelector<HTMLElement>(selector)?.focus();
        }
    }
}

define('thementeam-news', NewsBar);
