/** A section of a document. A template, not an element: they share the listeners of the document. */
import {html, nothing, type TemplateResult} from 'local_kki/lit-lazy';
import {plainText, serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import {formatAgo} from '../../platform/time';
import type {Section} from '../model/document';

/** What is the same for all sections. */
export interface SectionContext {
    strings: Strings;
    userid: number;
    cancontribute: boolean;
    count: number;
    /** What went wrong with which section. */
    trouble: (sectionid: number) => TemplateResult | typeof nothing;
    act: (act: SectionAct, section: Section) => void;
}

/** What a person can do with a section. */
export type SectionAct = 'edit' | 'claim' | 'unclaim' | 'history' | 'up' | 'down' | 'remove';

const writer = ({assigneeid, assignee}: Section, {strings, userid}: SectionContext): TemplateResult | typeof nothing => {
    if (!assigneeid) {
        return nothing;
    }
    const own = assigneeid === userid;
    return html`<span class="thementeam-tag ${own ? 'thementeam-tag-info' : ''}"
        >${own ? strings('section_you_write') : strings('section_writes', assignee)}</span>`;
};

const more = (section: Section, index: number, context: SectionContext): TemplateResult => {
    const {strings, count, act} = context;
    const button = (name: SectionAct, label: string, shown = true): TemplateResult | typeof nothing => shown
        ? html`<button type="button" class="btn btn-link" data-act=${name} @click=${() => act(name, section)}>${label}</button>`
        : nothing;
    return html`
        <details class="thementeam-more">
            <summary class="btn btn-link" aria-label=${strings('section_actions', plainText(section.title))}>…</summary>
            <div class="thementeam-more-list">
                ${button('history', strings('history'))}
                ${button('up', strings('section_move_up'), index > 0)}
                ${button('down', strings('section_move_down'), index < count - 1)}
                ${button('remove', strings('remove'))}
            </div>
        </details>`;
};

const controls = (section: Section, index: number, context: SectionContext): TemplateResult => {
    const {strings, userid, act} = context;
    const own = section.assigneeid === userid;
    return html`
        <div class="thementeam-section-controls">
            <button type="button" class="btn btn-outline-secondary" data-act="edit" @click=${() => act('edit', section)}
                aria-label=${strings('section_edit_of', plainText(section.title))}>${strings('section_edit')}</button>
            <button type="button" class="btn btn-link" data-act="claim" aria-describedby="thementeam-s${section.id}"
                @click=${() => act(own ? 'unclaim' : 'claim', section)}
            >${strings(own ? 'section_unclaim' : 'section_claim')}</button>
            ${more(section, index, context)}
        </div>`;
};

export const sectionTemplate = (section: Section, index: number, context: SectionContext): TemplateResult => {
    const {strings, cancontribute, trouble} = context;
    return html`
        <section class="thementeam-section" data-section=${section.id} aria-labelledby="thementeam-s${section.id}">
            <header class="thementeam-section-header">
                <h3 id="thementeam-s${section.id}" tabindex="-1">${serverHtml(section.title)}</h3>
                ${writer(section, context)}
            </header>
            ${section.empty
                ? html`<p class="thementeam-muted">${strings('section_empty')}</p>`
                : html`<div class="thementeam-text">${serverHtml(section.content)}</div>
                    <p class="thementeam-byline">${section.author} · ${formatAgo(section.timemodified)}</p>`}
            ${trouble(section.id)}
            ${cancontribute ? controls(section, index, context) : nothing}
        </section>`;
};
