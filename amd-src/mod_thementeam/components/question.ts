/** A short question, opened: the answer that helped, and where it went. An information that came from one says so. */
import {html, nothing, type TemplateResult} from 'local_kki/lit-lazy';
import {moodleUrl} from '../../platform/config';
import {define, KkiElement} from '../../platform/element';
import {plainText, serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import {formatAgo} from '../../platform/time';
import type {CardDetail, Comment, Outcome} from '../model/types';
import {failureText} from './failure';

type Other = NonNullable<CardDetail['keptas']>;

/**
 * Emits `thementeam-accept` (id of the comment; 0: none), `thementeam-keep`, whose handlers call {@link settle}, and
 * `thementeam-goto` (id of a card).
 */
export class Question extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        card: {attribute: false},
        cancontribute: {attribute: false},
        outcome: {state: true},
    };

    declare strings: Strings;
    declare card: CardDetail;
    declare cancontribute: boolean;
    private declare outcome: Outcome | undefined;

    /** Says how an act ended, when the card is up to date. */
    async settle(outcome: Outcome): Promise<void> {
        this.outcome = outcome;
        await this.updateComplete;
        if (outcome.ok) {
            this.querySelector<HTMLElement>('.thementeam-question')?.focus();
        }
    }

    protected override render(): TemplateResult | typeof nothing {
        const {strings, card} = this;
        if (card.kind === 'question') {
            return this.question();
        }
        return card.keptfrom
            ? html`<p class="thementeam-muted">${strings('question_keptfrom')} ${this.link(card.keptfrom)}</p>` : nothing;
    }

    private question(): TemplateResult {
        const {strings, card: {accepted, keptas, anonymous, own}, outcome} = this;
        return html`
            <div class="thementeam-question" tabindex="-1">
                ${anonymous && own ? html`<p class="thementeam-muted">${strings('question_anonymous_yours')}</p>` : nothing}
                ${accepted ? this.helped(accepted) : html`
                    <p><span class="thementeam-mark thementeam-mark-open">${strings('question_open')}</span></p>`}
                ${keptas ? html`<p>${strings('question_keptas')} ${this.link(keptas)}</p>` : nothing}
                <p class="thementeam-error" role="alert">${outcome?.ok === false ? failureText(strings, outcome, false) : nothing}</p>
            </div>`;
    }

    private helped(comment: Comment): TemplateResult {
        const {strings, card, cancontribute} = this;
        return html`
            <section class="thementeam-helped" aria-labelledby="thementeam-helped">
                <h3 id="thementeam-helped"><span aria-hidden="true">✓</span> ${strings('question_helped')}</h3>
                <p class="thementeam-byline"><b>${comment.author}</b> <span>${formatAgo(comment.timecreated)}</span></p>
                <div class="thementeam-text">${serverHtml(comment.content)}</div>
                ${cancontribute ? html`
                    <div class="thementeam-buttons">
                        ${card.keptas ? nothing : html`<button type="button" class="btn btn-outline-secondary"
                            @click=${() => this.emit('thementeam-keep')}>${strings('question_keep')}</button>`}
                        ${card.canaccept ? html`<button type="button" class="btn btn-link"
                            @click=${() => this.emit('thementeam-accept', 0)}>${strings('question_unaccept')}</button>` : nothing}
                    </div>` : nothing}
            </section>`;
    }

    private link({id, title}: Other): TemplateResult {
        return html`<a href=${moodleUrl('/mod/thementeam/card.php', {id})} @click=${(event: MouseEvent) => this.follow(event, id)}
            >${plainText(title)}</a>`;
    }

    private follow(event: MouseEvent, cardid: number): void {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
            event.preventDefault();
            this.emit('thementeam-goto', cardid);
        }
    }
}

/** What stands on the comments of a question that did not help yet: the button by which the person who asked says so. */
export const acceptMarker = (strings: Strings, card: CardDetail) => (comment: Comment): TemplateResult | typeof nothing => {
    if (!card.canaccept || card.accepted?.id === comment.id || comment.reason !== undefined) {
        return nothing;
    }
    const accept = (event: Event): unknown => event.currentTarget?.dispatchEvent(
        new CustomEvent('thementeam-accept', {detail: comment.id, bubbles: true}),
    );
    return html`<button type="button" class="thementeam-quiet" aria-label=${strings('question_accept_of', comment.author)}
        @click=${accept}>${strings('question_accept')}</button>`;
};

define('thementeam-question', Question);
