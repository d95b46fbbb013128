/** Publishing a document, what was published, and what readers say of it. */
import {html, nothing, type TemplateResult} from 'local_kki/lit-lazy';
import {moodleUrl} from '../../platform/config';
import {define, KkiElement} from '../../platform/element';
import type {Strings} from '../../platform/strings';
import {formatDay} from '../../platform/time';
import {isPublished, type Publication, type SolutionDocument} from '../model/document';

export interface WithdrawDetail {
    publicationid: number;
    reason: string;
}

/**
 * Emits `thementeam-publish` (reason, '' for the first), `thementeam-withdraw` ({@link WithdrawDetail}) and `thementeam-make-card`
 * (id of a reaction).
 */
export class Publishing extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        document: {attribute: false},
        trouble: {attribute: false},
        withdrawing: {state: true},
    };

    declare strings: Strings;
    declare document: SolutionDocument;
    /** What went wrong, as a template. */
    declare trouble: TemplateResult | typeof nothing;
    /** The publication whose reason is asked for. */
    private declare withdrawing: number | undefined;

    protected override render(): TemplateResult {
        const {strings, document: {publications, lines, cancontribute}} = this;
        return html`
            <h3 tabindex="-1">${strings('publishing')}</h3>
            ${this.trouble}
            ${cancontribute ? this.form() : nothing}
            ${publications.length ? html`
                <ul class="thementeam-publications">${publications.map(publication => this.publication(publication))}</ul>` : nothing}
            ${lines.length ? html`
                <h4>${strings('reactions_heading')}</h4>
                <ul class="thementeam-lines">${lines.map(line => this.line(line))}</ul>` : nothing}`;
    }

    private form(): TemplateResult {
        const {strings, document} = this;
        const {signoff: {needed, current}, publications} = document;
        if (isPublished(document)) {
            return html`<p>${strings('publish_uptodate')}</p>`;
        }
        if (!document.lead) {
            return html`<p class="thementeam-muted">${strings('document_lead_missing')}</p>
                <button type="button" class="btn btn-outline-secondary" @click=${() => this.emit('thementeam-edit-head')}>${strings('document_lead_write')}</button>`;
        }
        if (current < needed) {
            return html`<p class="thementeam-muted">${strings('publish_needs', {needed, current})}</p>`;
        }
        const again = publications.length > 0;
        return html`
            <form class="thementeam-form" @submit=${this.publish}>
                <p class="thementeam-muted">${strings('publish_hint')}</p>
                ${again ? html`
                    <label for="thementeam-publish-reason">${strings('publish_reason')}</label>
                    <input class="form-control" id="thementeam-publish-reason" maxlength="255" required autocomplete="off">` : nothing}
                <button type="submit" class="btn btn-primary">${strings(again ? 'publish_again' : 'publish')}</button>
            </form>`;
    }

    private publication(publication: Publication): TemplateResult {
        const {strings, document: {cancontribute}, withdrawing} = this;
        const {id, number, status, timepublished, reason, counts} = publication;
        const date = formatDay(timepublished);
        return html`
            <li>
                <a href=${moodleUrl('/mod/thementeam/solution.php', {id})}>${strings(`solution_${status}`, {number, date})}</a>
                ${counts.used ? html`<span class="thementeam-muted">${strings('reaction_used')} (${counts.used})</span>` : nothing}
                ${reason ? html`<p class="thementeam-muted">${strings('reason_is')} ${reason}</p>` : nothing}
                ${status === 'published' && cancontribute ? html`
                    <button type="button" class="btn btn-link" aria-expanded=${withdrawing === id}
                        @click=${() => this.ask(id)}>${strings('withdraw')}</button>` : nothing}
                ${withdrawing === id ? this.withdrawal(id) : nothing}
            </li>`;
    }

    private withdrawal(publicationid: number): TemplateResult {
        const {strings} = this;
        return html`
            <form class="thementeam-form" @submit=${(event: Event) => this.withdraw(event, publicationid)}>
                <label for="thementeam-withdraw-reason">${strings('withdraw_reason')}</label>
                <input class="form-control" id="thementeam-withdraw-reason" maxlength="255" required autocomplete="off">
                <div class="thementeam-buttons">
                    <button type="submit" class="btn btn-danger">${strings('withdraw')}</button>
                    <button type="button" class="btn btn-link" @click=${() => this.ask(publicationid)}>${strings('cancel')}</button>
                </div>
            </form>`;
    }

    private line({id, reaction, note, cardid}: SolutionDocument['lines'][number]): TemplateResult {
        const {strings, document: {cancontribute}} = this;
        return html`
            <li>
                <p><span class="thementeam-tag">${strings(`reaction_${reaction}`)}</span> ${note}</p>
                ${cardid
                    ? html`<a href=${moodleUrl('/mod/thementeam/card.php', {id: cardid})}>${strings('to_card_open')}</a>`
                    : cancontribute ? html`<button type="button" class="btn btn-link"
                        @click=${() => this.emit('thementeam-make-card', id)}>${strings('to_card')}</button>` : nothing}
            </li>`;
    }

    private async ask(publicationid: number): Promise<void> {
        this.withdrawing = this.withdrawing === publicationid ? undefined : publicationid;
        await this.updateComplete;
        this.querySelector<HTMLElement>('#thementeam-withdraw-reason')?.focus();
    }

    private reasonIn(selector: string): string {
        return this.querySelector<HTMLInputElement>(selector)?.value.trim() ?? '';
    }

    private publish(event: Event): void {
        event.preventDefault();
        this.emit('thementeam-publish', this.reasonIn('#thementeam-publish-reason'));
    }

    private withdraw(event: Event, publicationid: number): void {
        event.preventDefault();
        const detail: WithdrawDetail = {publicationid, reason: this.reasonIn('#thementeam-withdraw-reason')};
        this.emit('thementeam-withdraw', detail);
    }
}

define('thementeam-publishing', Publishing);
