/** The solutions that a team writes, as cards among the others. */
import {html, nothing, repeat, type TemplateResult} from 'local_kki/lit-lazy';
import {moodleUrl} from '../../platform/config';
import {define, KkiElement} from '../../platform/element';
import {plainText, serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import type {DocumentCard} from '../model/types';

export class DocumentCards extends KkiElement {
    static override properties = {
        strings: {attribute: false},
        documents: {attribute: false},
        titled: {attribute: false},
        spaceid: {attribute: false},
        cmid: {attribute: false},
        cancontribute: {attribute: false},
    };

    declare strings: Strings;
    /** undefined: they do not stand here. */
    declare documents: readonly DocumentCard[] | undefined;
    /** Which of them are looked for; undefined: all. */
    declare titled: ((title: string) => boolean) | undefined;
    declare spaceid: number;
    declare cmid: number;
    declare cancontribute: boolean;

    protected override render(): TemplateResult | typeof nothing {
        const {strings, documents, cmid, spaceid, cancontribute} = this;
        if (!documents) {
            return nothing;
        }
        const shown = this.titled ? documents.filter(({title}) => this.titled?.(title)) : documents;
        return html`
            ${shown.length ? html`
                <ul class="thementeam-cards" aria-label=${strings('solutions')}>
                    ${repeat(shown, ({id}) => id, document => this.card(document))}
                </ul>` : nothing}
            <p class="thementeam-documents-links">
                ${cancontribute ? html`<a class="btn btn-link" href=${moodleUrl('/mod/thementeam/document.php', {space: spaceid})}
                    >${strings('outline')}</a>` : nothing}
                ${documents.some(({publicationid}) => publicationid) ? html`
                    <a class="btn btn-link" href=${moodleUrl('/mod/thementeam/solutions.php', {id: cmid})}>${strings('solutions_toread')}</a>` : nothing}
            </p>`;
    }

    private card({id, title, sections, open, writing, publicationid}: DocumentCard): TemplateResult {
        const {strings, cancontribute} = this;
        const label = `thementeam-doc${id}`;
        return html`
            <li class="thementeam-card thementeam-doccard">
                <h4 class="thementeam-card-title"><a id=${label} href=${moodleUrl('/mod/thementeam/document.php', {id})}>${serverHtml(title)}</a></h4>
                <p class="thementeam-excerpt">${strings('document_many', {sections, open})}${writing
                    ? ` · ${strings('document_writing', plainText(writing))}` : nothing}</p>
                ${cancontribute ? html`<a class="btn btn-outline-secondary" aria-describedby=${label}
                    href=${moodleUrl('/mod/thementeam/document.php', {id})}>${strings('document_write')}</a>` : nothing}
                ${publicationid ? html`<a class="btn btn-link" aria-describedby=${label}
                    href=${moodleUrl('/mod/thementeam/solution.php', {id: publicationid})}>${strings('solution_read')}</a>` : nothing}
            </li>`;
    }
}

define('thementeam-documents', DocumentCards);
