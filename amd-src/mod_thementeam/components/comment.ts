/** One comment: reading it, changing one's own, removing it. */
import {html, nothing, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import {formatAgo} from '../../platform/time';
import type {Comment, Outcome, Texts} from '../model/types';
import {failureText} from './failure';
import {helpfulButton} from './helpful-button';
import type {MentionList} from './mention-list';
import './mention-list';
import './text-form';
import type {TextForm} from './text-form';
import type {Member} from '../model/mentions';

export interface CommentChange {
    commentid: number;
    version: number;
    content: string;
    mentions: number[];
}

export interface CommentRemoval {
    commentid: number;
    /** Why; said by those who remove somebody else's. */
    reason: string;
}

export interface HelpfulChange {
    itemtype: 'card' | 'comment';
    itemid: number;
    helpful: boolean;
}

/**
 * Emits `thementeam-update-comment` ({@link CommentChange}), `thementeam-remove-comment` ({@link CommentRemoval}) and
 * `thementeam-helpful` ({@link HelpfulChange}); whoever handles them calls {@link settle}.
 */
export class CommentItem extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        comment: {attribute: false},
        cancontribute: {attribute: false},
        members: {attribute: false},
        marker: {attribute: false},
        lifted: {attribute: false},
        mode: {state: true},
        outcome: {state: true},
        pressed: {state: true},
    };

    declare strings: Strings;
    declare comment: Comment;
    declare cancontribute: boolean;
    declare members: readonly Member[] | undefined;
    /** What others put on the comment. */
    declare marker: ((comment: Comment) => unknown) | undefined;
    /** Whether its text stands further up as the answer that helped. */
    declare lifted: boolean;
    private declare mode: 'reading' | 'editing' | 'asking';
    private declare outcome: Outcome | undefined;
    /** What the person said last, until the server's answer is there. */
    private declare pressed: boolean | undefined;
    private texts: Texts | undefined;
    private version = 0;

    constructor() {
        super();
        this.mode = 'reading';
    }

    get dirty(): boolean {
        const {form, texts} = this;
        return Boolean(form?.dirty && form.current.content !== texts?.content);
    }

    /** An act of the person has ended. */
    async settle(outcome: Outcome, version?: number): Promise<void> {
        this.outcome = outcome;
        this.version = version ?? this.version;
        if (!outcome.ok) {
            this.pressed = undefined;
        } else if (this.mode === 'editing') {
            this.emit('thementeam-form-sent', `comment-edit${this.comment.id}`);
            await this.leave('edit');
        }
    }

    protected override willUpdate(changed: PropertyValues): void {
        if (changed.has('comment')) {
            this.pressed = undefined;
        }
    }

    protected override updated(changed: PropertyValues): void {
        if (changed.has('mode') && this.mode === 'asking') {
            this.querySelector<HTMLElement>('.thementeam-sure :is(input, button)')?.focus();
        } else if (changed.has('mode') && this.mode === 'editing') {
            void this.form?.updateComplete.then(() => this.form?.focus());
        }
    }

    protected override render(): TemplateResult {
        const {strings, comment} = this;
        if (comment.reason !== undefined) {
            return html`<p class="thementeam-removed">${strings('comment_removed_because', comment.reason)}</p>`;
        }
        const {mode, outcome} = this;
        const failed = outcome?.ok === false && mode !== 'editing';
        return html`
            ${this.byline()}
            ${mode !== 'editing' || outcome?.code === 'stale' ? this.text() : nothing}
            ${mode === 'editing' ? this.editor() : nothing}
            ${mode === 'asking' ? this.question() : nothing}
            <p class="thementeam-error" role="alert">${failed ? failureText(strings, outcome, false) : nothing}</p>
            ${mode === 'reading' ? this.buttons() : nothing}
            ${this.marker?.(comment)}`;
    }

    private text(): TemplateResult {
        const {strings, comment, lifted, mode} = this;
        return lifted && mode !== 'editing' ? html`
            <p class="thementeam-muted thementeam-above"><span class="thementeam-mark">${strings('question_helped')}</span>
                ${strings('question_above')}</p>` : html`
            <div class="thementeam-text">${serverHtml(comment.content)}</div>`;
    }

    private byline(): TemplateResult {
        const {strings, comment} = this;
        return html`
            <p class="thementeam-byline"><b>${comment.author}</b> <span>${formatAgo(comment.timecreated)}</span>
                ${comment.edited ? html`<span>${strings('comment_edited')}</span>` : nothing}
                ${comment.edited && comment.contentraw !== undefined ? html`
                    <button type="button" class="thementeam-quiet" @click=${() => this.emit('thementeam-comment-versions', comment.id)}
                    >${strings('versions_earlier')}</button>` : nothing}</p>`;
    }

    private buttons(): TemplateResult {
        const {strings, comment, cancontribute} = this;
        const own = comment.contentraw !== undefined;
        const found = comment.foundhelpful === true;
        const pressed = this.pressed ?? found;
        return html`
            <div class="thementeam-comment-buttons">
                ${helpfulButton({
                    strings, pressed, count: (comment.helpful ?? 0) + Number(pressed) - Number(found), offered: cancontribute && !own,
                    about: ` ${strings('comment_of', comment.author)}`, onToggle: helpful => this.setHelpful(helpful),
                })}
                ${own ? html`
                    <button type="button" class="thementeam-quiet" data-control="edit" aria-label=${strings('comment_edit_own')}
                        @click=${this.edit}>${strings('edit')}</button>` : nothing}
                ${comment.candelete ? html`
                    <button type="button" class="thementeam-quiet" data-control="remove"
                        aria-label=${strings('comment_remove_of', comment.author)} @click=${this.ask}>${strings('remove')}</button>` : nothing}
            </div>`;
    }

    private editor(): TemplateResult {
        const {strings, comment} = this;
        return html`
            <div class="thementeam-compose">
                <thementeam-mention-list .strings=${strings} .members=${this.members} .named=${comment.mentions}></thementeam-mention-list>
                <thementeam-text-form .strings=${strings} .name=${`comment-edit${comment.id}`} .texts=${this.texts} .outcome=${this.outcome}
                    .labels=${{content: strings('comment_edit_own'), submit: strings('save'), cancel: strings('cancel')}}
                    @thementeam-submit=${this.save} @thementeam-form-cancel=${() => this.leave('edit')}></thementeam-text-form>
            </div>`;
    }

    private question(): TemplateResult {
        const {strings, comment} = this;
        const own = comment.contentraw !== undefined;
        const field = `thementeam-reason${comment.id}`;
        return html`
            <form class="thementeam-sure" novalidate @submit=${this.submitRemoval}>
                ${own ? strings('comment_remove_sure') : html`
                    <label for=${field}>${strings('comment_remove_why')}</label>
                    <input class="form-control" id=${field} maxlength="255" autocomplete="off" aria-required="true">`}
                <button type="submit" class="btn btn-link">${strings('remove')}</button>
                <button type="button" class="btn btn-link" @click=${() => this.leave('remove')}>${strings('keep')}</button>
            </form>`;
    }

    private get form(): TextForm | null {
        return this.querySelector<TextForm>('thementeam-text-form');
    }

    private edit(): void {
        this.texts = {title: '', content: this.comment.contentraw ?? ''};
        this.version = this.comment.version;
        this.outcome = undefined;
        this.mode = 'editing';
    }

    private save(event: CustomEvent<Texts>): void {
        event.stopPropagation();
        const {content} = event.detail;
        const mentions = this.querySelector<MentionList>('thementeam-mention-list')?.in(content) ?? [];
        const change: CommentChange = {commentid: this.comment.id, version: this.version, content, mentions};
        this.emit('thementeam-update-comment', change);
    }

    private ask(): void {
        this.outcome = undefined;
        this.mode = 'asking';
    }

    private submitRemoval(event: Event): void {
        event.preventDefault();
        const removal: CommentRemoval = {commentid: this.comment.id, reason: this.querySelector('input')?.value.trim() ?? ''};
        this.emit('thementeam-remove-comment', removal);
    }

    /** Back to reading, with the focus where it was. */
    private async leave(control: 'edit' | 'remove'): Promise<void> {
        this.outcome = undefined;
        this.mode = 'reading';
        await this.updateComplete;
        this.querySelector<HTMLElement>(`[data-control="${control}"]`)?.focus();
    }

    private setHelpful(helpful: boolean): void {
        this.pressed = helpful;
        this.outcome = undefined;
        const change: HelpfulChange = {itemtype: 'comment', itemid: this.comment.id, helpful};
        this.emit('thementeam-helpful', change);
    }
}

define('thementeam-comment', CommentItem);
