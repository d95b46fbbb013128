/** The comments on a card, the form for another, and whether the card is helpful. */
import {html, nothing, repeat, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import type {Member} from '../model/mentions';
import type {CardDetail, Comment, Outcome, Texts} from '../model/types';
import './comment';
import type {CommentItem, HelpfulChange} from './comment';
import {failureText} from './failure';
import {helpfulButton} from './helpful-button';
import './mention-list';
import type {MentionList} from './mention-list';
import './text-form';
import type {TextForm} from './text-form';

export interface NewComment {
    content: string;
    mentions: number[];
}

/**
 * Emits `thementeam-comment` ({@link NewComment}; whoever handles it sets {@link outcome}), `thementeam-earlier` (sets
 * {@link trouble}), `thementeam-helpful` ({@link HelpfulChange}), `thementeam-need-members` (sets {@link members}), and what
 * a comment emits.
 */
export class Comments extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        card: {attribute: false},
        cancontribute: {attribute: false},
        userid: {attribute: false},
        members: {attribute: false},
        marker: {attribute: false},
        outcome: {attribute: false},
        trouble: {attribute: false},
        pressed: {state: true},
    };

    declare strings: Strings;
    declare card: CardDetail;
    declare cancontribute: boolean;
    /** Who looks. */
    declare userid: number | undefined;
    declare members: readonly Member[] | undefined;
    /** What others put on a comment. */
    declare marker: ((comment: Comment) => unknown) | undefined;
    declare outcome: Outcome | undefined;
    /** Why earlier comments, or what is helpful, could not be had or said. */
    declare trouble: Outcome | undefined;
    /** What the person said last, until the server's answer is there. */
    private declare pressed: boolean | undefined;

    get dirty(): boolean {
        const items = [...this.querySelectorAll<CommentItem>('thementeam-comment')];
        return Boolean(this.textForm?.dirty) || items.some(item => item.dirty);
    }

    override focus(): void {
        this.textForm?.focus();
    }

    override connectedCallback(): void {
        super.connectedCallback();
        this.emit('thementeam-comments-here');
    }

    /** That the card is helpful could not be said. */
    settle(outcome: Outcome): void {
        this.trouble = outcome;
    }

    /** A comment is gone: the focus goes to the heading. */
    focusHeading(): void {
        this.querySelector<HTMLElement>('h3')?.focus();
    }

    /** Earlier comments have come: the focus goes to the first of them. */
    async focusFirst(): Promise<void> {
        await this.updateComplete;
        this.querySelector<HTMLElement>('.thementeam-comments li')?.focus();
    }

    protected override willUpdate(changed: PropertyValues): void {
        if (changed.has('card') || (changed.has('trouble') && this.trouble)) {
            this.pressed = undefined;
        }
    }

    protected override render(): TemplateResult {
        const {strings, card, cancontribute, trouble} = this;
        const {comments, earlier} = card;
        return html`
            ${this.helpful()}
            <h3 tabindex="-1">${strings('comments')}</h3>
            <p class="thementeam-error" role="alert">${trouble ? failureText(strings, trouble, false) : nothing}</p>
            ${earlier ? html`<button type="button" class="btn btn-link thementeam-earlier" @click=${this.showEarlier}
                >${strings('comments_earlier', earlier)}</button>` : nothing}
            ${comments.length ? html`
                <ul class="thementeam-comments">
                    ${repeat(comments, comment => comment.id, comment => this.comment(comment))}
                </ul>` : html`<p class="thementeam-muted">${strings('comments_none')}</p>`}
            <thementeam-waiting data-place="comment${card.id}"></thementeam-waiting>
            ${cancontribute ? this.form() : nothing}`;
    }

    private helpful(): TemplateResult | typeof nothing {
        const {strings, card, cancontribute, userid} = this;
        const found = card.foundhelpful === true;
        const pressed = this.pressed ?? found;
        const own = card.userid === userid || card.own === true;
        return html`<div class="thementeam-comment-buttons">${helpfulButton({
            strings, pressed, count: (card.helpful ?? 0) + Number(pressed) - Number(found),
            offered: cancontribute && userid !== undefined && !own, about: '',
            onToggle: helpful => this.setHelpful(helpful),
        })}</div>`;
    }

    private comment(comment: Comment): TemplateResult {
        const {strings, card, cancontribute, members, marker} = this;
        return html`
            <li tabindex="-1">
                <thementeam-comment .strings=${strings} .comment=${comment} .cancontribute=${cancontribute} .members=${members}
                    .marker=${marker} .lifted=${card.accepted?.id === comment.id}></thementeam-comment>
            </li>`;
    }

    private form(): TemplateResult {
        const {strings, members} = this;
        return html`
            <div class="thementeam-compose">
                <thementeam-mention-list .strings=${strings} .members=${members}></thementeam-mention-list>
                <thementeam-text-form .strings=${strings} .name=${`comment${this.card.id}`} .outcome=${this.outcome}
                    .labels=${{content: strings('comment_yours'), submit: strings('comment_send')}}
                    @thementeam-submit=${this.send}></thementeam-text-form>
            </div>`;
    }

    private get textForm(): TextForm | null {
        return this.querySelector<TextForm>(':scope > .thementeam-compose > thementeam-text-form');
    }

    private send(event: CustomEvent<Texts>): void {
        const {content} = event.detail;
        const list = this.querySelector<MentionList>(':scope > .thementeam-compose > thementeam-mention-list');
        const comment: NewComment = {content, mentions: list?.in(content) ?? []};
        this.emit('thementeam-comment', comment);
    }

    private showEarlier(): void {
        this.emit('thementeam-earlier');
    }

    private setHelpful(helpful: boolean): void {
        this.pressed = helpful;
        const change: HelpfulChange = {itemtype: 'card', itemid: this.card.id, helpful};
        this.emit('thementeam-helpful', change);
    }
}

define('thementeam-comments', Comments);
