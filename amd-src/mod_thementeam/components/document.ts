/** A document: its head, its sections, and what the team does with it. */
import {html, nothing, repeat, type TemplateResult} from 'local_kki/lit-lazy';
import {moodleUrl} from '../../platform/config';
import {define, KkiElement} from '../../platform/element';
import {serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import {formatDay} from '../../platform/time';
import type {Section, SectionConflict, SolutionDocument, Versioned} from '../model/document';
import type {Outcome} from '../model/types';
import './conflict-view';
import {sectionTemplate, type SectionAct} from './document-section';
import {failureText} from './failure';
import {plusIcon} from './icons';
import './notice';
import type {NoticeContent} from './notice';
import './publishing';
import './signoff';

export interface ActDetail {
    act: SectionAct;
    section: Section;
}

/** Where something went wrong: at a section (its id), at the sign-off, at the publishing or at the head. */
export interface Trouble {
    place: number | 'head' | 'signoff' | 'publishing';
    outcome: Outcome;
}

const DAY = 86_400;

const SECTION_WORDS: Readonly<Record<string, string>> = {conflict_heading: 'section_conflict', conflict_hint: 'section_conflict_hint'};

/**
 * Emits `thementeam-act` ({@link ActDetail}), `thementeam-add-section`, `thementeam-edit-head`, `thementeam-head-history`,
 * `thementeam-remove-document` and `thementeam-restore-document`, besides what its parts emit.
 */
export class DocumentView extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        document: {attribute: false},
        readers: {attribute: false},
        spaceurl: {attribute: false},
        gone: {attribute: false},
        offline: {attribute: false},
        trouble: {attribute: false},
        conflict: {attribute: false},
        notice: {attribute: false},
    };

    declare strings: Strings;
    declare document: SolutionDocument;
    declare readers: string;
    declare spaceurl: string;
    declare gone: boolean;
    /** Why the page may be out of date; '' while it is not. */
    declare offline: string;
    declare trouble: Trouble | undefined;
    declare conflict: SectionConflict | undefined;
    declare notice: NoticeContent | undefined;

    /** The conflict says "section" where that of a card says "card". */
    private readonly ofSection: Strings = (key, a) => this.strings(SECTION_WORDS[key] ?? key, a);

    /** Puts the focus on a control of a section; where it is not there, on the section's heading. */
    async focusSection(sectionid: number, act?: SectionAct): Promise<void> {
        await this.updateComplete;
        const section = this.querySelector(`[data-section="${sectionid}"]`);
        const control = act ? section?.querySelector<HTMLElement>(`[data-act="${act}"]`) : undefined;
        (control ?? section?.querySelector<HTMLElement>('h3') ?? this.querySelector<HTMLElement>('h2'))?.focus();
    }

    /** Puts the focus where a dialog with versions was opened. */
    async focusVersioned(item: Versioned | undefined): Promise<void> {
        if (item?.itemtype === 'document') {
            await this.updateComplete;
            this.querySelector<HTMLElement>('.thementeam-head-history')?.focus();
        } else {
            await this.focusSection(item?.itemid ?? 0);
        }
    }

    /** Puts the focus on the heading of a part. */
    async focusPart(part: 'thementeam-signoff' | 'thementeam-publishing' | 'thementeam-conflict'): Promise<void> {
        await this.updateComplete;
        const element = this.querySelector<KkiElement>(part);
        await element?.updateComplete;
        element?.querySelector<HTMLElement>('h3')?.focus();
    }

    protected override render(): TemplateResult {
        const {strings} = this;
        return html`
            <div class="thementeam-document-inner">
                <p class="thementeam-document-top">
                    <a href=${this.spaceurl}>${strings('toboard')}</a>
                    <span class="thementeam-readers">${this.readers}</span>
                </p>
                <div role="status" class="thementeam-trouble">${this.offline || nothing}</div>
                ${this.gone ? this.removed() : this.content()}
                <thementeam-notice .strings=${strings} .content=${this.notice}></thementeam-notice>
            </div>`;
    }

    private removed(): TemplateResult {
        const {strings} = this;
        return html`
            <div class="alert alert-info" role="alert">
                <p>${strings('refused_deleted_document')}</p>
                ${this.document.candelete ? html`<button type="button" class="btn btn-outline-secondary"
                    @click=${() => this.emit('thementeam-restore-document')}>${strings('undo')}</button>` : nothing}
            </div>`;
    }

    private content(): TemplateResult {
        const {strings, document} = this;
        const {sections, cancontribute, userid} = document;
        return html`
            ${this.head()}
            <div class="thementeam-solution-grid">
                <div class="thementeam-sections">
                    ${repeat(sections, section => section.id, (section, index) => this.conflict?.sectionid === section.id
                        ? html`<div class="thementeam-section" data-section=${section.id}>
                            <thementeam-conflict .strings=${this.ofSection} .conflict=${this.conflict}></thementeam-conflict></div>`
                        : sectionTemplate(section, index, {
                            strings, userid, cancontribute, count: sections.length,
                            trouble: sectionid => this.troubleAt(sectionid),
                            act: (act, each) => this.emit('thementeam-act', {act, section: each}),
                        }))}
                    ${cancontribute ? html`
                        <button type="button" class="btn btn-outline-secondary thementeam-add-section"
                            @click=${() => this.emit('thementeam-add-section')}>${plusIcon} ${strings('section_add')}</button>` : nothing}
                </div>
                <aside class="thementeam-document-aside">
                    <thementeam-signoff class="thementeam-panel" .strings=${strings} .signoff=${document.signoff} .cancontribute=${cancontribute}
                        .trouble=${this.troubleAt('signoff')}></thementeam-signoff>
                    <thementeam-publishing class="thementeam-panel" .strings=${strings} .document=${document}
                        .trouble=${this.troubleAt('publishing')}></thementeam-publishing>
                    ${this.origin()}
                </aside>
            </div>`;
    }

    private head(): TemplateResult {
        const {strings, document} = this;
        const {lead, cancontribute} = document;
        return html`
            <header class="thementeam-document-head">
                <h2 tabindex="-1">${serverHtml(document.title)}</h2>
                ${lead ? html`<p class="thementeam-lead">${lead}</p>`
                    : html`<p class="thementeam-muted">${strings('document_lead_missing')}</p>`}
                ${this.facts()}
                ${this.troubleAt('head')}
                ${cancontribute ? html`
                    <button type="button" class="btn btn-outline-secondary thementeam-edit-head"
                        @click=${() => this.emit('thementeam-edit-head')}>${strings('document_edit')}</button>
                    <button type="button" class="btn btn-link thementeam-head-history"
                        aria-label=${strings('history_of', strings('document_head'))}
                        @click=${() => this.emit('thementeam-head-history')}>${strings('history')}</button>` : nothing}
            </header>`;
    }

    private facts(): TemplateResult {
        const {strings, document: {audience, effort, sizes, timereview, tags, files}} = this;
        const fact = (key: string, value: unknown): TemplateResult | typeof nothing =>
            value ? html`<div><dt>${strings(key)}</dt><dd>${value}</dd></div>` : nothing;
        const due = timereview > 0 && Date.now() / 1000 >= timereview + DAY;
        const review = timereview ? formatDay(timereview) : '';
        return html`
            <dl class="thementeam-head-facts">
                ${fact('document_audience', [audience, sizes.join(', ')].filter(Boolean).join(' · '))}
                ${fact('document_effort', effort)}
                ${fact('document_timereview', review && (due
                    ? html`<span class="thementeam-tag thementeam-tag-warn">${strings('review_due', review)}</span>` : review))}
                ${fact('document_tags', tags.join(', '))}
                ${fact('document_files', files.length ? files.map(({name, url, size}) => html`<a href=${url}>${name}</a> (${size}) `) : '')}
            </dl>`;
    }

    private origin(): TemplateResult {
        const {strings, document: {cards, candelete}} = this;
        return html`
            ${cards.length ? html`
                <div class="thementeam-panel">
                    <h3>${strings('document_from')}</h3>
                    <ul class="thementeam-lines">${cards.map(({id, title}) => html`
                        <li><a href=${moodleUrl('/mod/thementeam/card.php', {id})}>${serverHtml(title)}</a></li>`)}</ul>
                </div>` : nothing}
            ${candelete ? html`<button type="button" class="btn btn-link" @click=${() => this.emit('thementeam-remove-document')}
                >${strings('document_delete')}</button>` : nothing}`;
    }

    private troubleAt(place: Trouble['place']): TemplateResult | typeof nothing {
        const {trouble, strings} = this;
        return trouble?.place === place
            ? html`<p class="alert alert-warning" role="alert">${failureText(strings, trouble.outcome, false)}</p>` : nothing;
    }
}

define('thementeam-document', DocumentView);
