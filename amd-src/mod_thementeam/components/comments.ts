/** The comments of a card and the form for another. */
import {html, nothing, repeat, type PropertyValues, type TemplateResult} from 'local_kki/lit-lazy';
import {define, KkiElement} from '../../platform/element';
import {serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import {formatAgo} from '../../platform/time';
import type {Comment, Outcome, Texts} from '../model/types';
import {failureText} from './failure';
import './text-form';
import type {TextForm} from './text-form';

/**
 * Emits `thementeam-comment` (the text) and `thementeam-remove-comment` (its id); whoever handles them sets
 * {@link outcome} and {@link removal}.
 */
export class Comments extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        comments: {attribute: false},
        cancontribute: {attribute: false},
        outcome: {attribute: false},
        removal: {attribute: false},
        asking: {state: true},
    };

    declare strings: Strings;
    declare comments: readonly Comment[];
    declare cancontribute: boolean;
    declare outcome: Outcome | undefined;
    declare removal: Outcome | undefined;
    /** The comment for which the question "really?" stands. */
    private declare asking: number | undefined;

    get dirty(): boolean {
        return this.textForm?.dirty ?? false;
    }

    override focus(): void {
        this.textForm?.focus();
    }

    protected override willUpdate(changed: PropertyValues): void {
        if (changed.has('removal') && this.removal) {
            this.asking = undefined;
        }
    }

    protected override updated(changed: PropertyValues): void {
        if (changed.has('removal') && this.removal?.ok) {
            this.querySelector<HTMLElement>('h3')?.focus();
        }
        if (changed.has('asking') && this.asking !== undefined) {
            this.querySelector<HTMLElement>('.thementeam-sure button')?.focus();
        }
    }

    protected override render(): TemplateResult {
        const {strings, comments, cancontribute} = this;
        return html`
            <h3 tabindex="-1">${strings('comments')}</h3>
            ${comments.length ? html`
                <ul class="thementeam-comments">
                    ${repeat(comments, comment => comment.id, comment => this.comment(comment))}
                </ul>` : html`<p class="thementeam-muted">${strings('comments_none')}</p>`}
            <p class="thementeam-error" role="alert">${
                this.removal?.ok === false ? failureText(strings, this.removal, false) : nothing}</p>
            ${cancontribute ? this.form() : nothing}`;
    }

    private comment(comment: Comment): TemplateResult {
        const {strings} = this;
        return html`
            <li>
                <p class="thementeam-byline"><b>${comment.author}</b> <span>${formatAgo(comment.timecreated)}</span></p>
                <div class="thementeam-text">${serverHtml(comment.content)}</div>
                ${!comment.candelete ? nothing : this.asking === comment.id ? html`
                    <p class="thementeam-sure">${strings('comment_remove_sure')}
                        <button type="button" class="btn btn-link"
                            @click=${() => this.emit('thementeam-remove-comment', comment.id)}>${strings('remove')}</button>
                        <button type="button" class="btn btn-link" @click=${() => this.keep(comment.id)}>${strings('keep')}</button>
                    </p>` : html`
                    <button type="button" class="thementeam-quiet" data-comment=${comment.id}
                        aria-label=${strings('comment_remove_of', comment.author)}
                        @click=${() => this.ask(comment.id)}>${strings('remove')}</button>`}
            </li>`;
    }

    private form(): TemplateResult {
        const {strings} = this;
        return html`
            <thementeam-text-form .strings=${strings} .name=${'comment'} .outcome=${this.outcome}
                .labels=${{content: strings('comment_yours'), submit: strings('comment_send')}}
                @thementeam-submit=${(event: CustomEvent<Texts>) => this.emit('thementeam-comment', event.detail.content)}
            ></thementeam-text-form>`;
    }

    private get textForm(): TextForm | null {
        return this.querySelector<TextForm>('thementeam-text-form');
    }

    private ask(commentid: number): void {
        this.asking = commentid;
    }

    private async keep(commentid: number): Promise<void> {
        this.asking = undefined;
        await this.updateComplete;
        this.querySelector<HTMLElement>(`[data-comment="${commentid}"]`)?.focus();
    }
}

define('thementeam-comments', Comments);
