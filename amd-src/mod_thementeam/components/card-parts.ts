/** What belongs to an opened card besides its text: origin, links, files, tags, who takes care. */
import {html, nothing, type TemplateResult} from 'local_kki/lit-lazy';
import type {Strings} from '../../platform/strings';
import type {CardDetail} from '../model/types';
import {careLine, originLine} from './card-facts';

interface Parts {
    strings: Strings;
    card: CardDetail;
}

/** Where an information comes from, what it rests on, and for whom it is. */
export const cardOrigin = ({strings, card}: Parts): TemplateResult => html`
    ${originLine(strings, card)}
    ${card.basis ? html`<p class="thementeam-origin"><span>${strings('card_basis', card.basis)}</span></p>` : nothing}
    ${card.sizes?.length || card.fits ? html`<p class="thementeam-origin">
        ${card.sizes?.length ? html`<span>${strings('card_sizes', card.sizes.join(', '))}</span>` : nothing}
        ${card.fits ? html`<span class="thementeam-fits">${strings('card_fits')}</span>` : nothing}
    </p>` : nothing}`;

/** Links with their source, files, tags, who takes care and until when. */
export const cardParts = ({strings, card}: Parts): TemplateResult => html`
    ${list(strings('card_links'), card.links?.map(({url, title, source}) => html`
        <a href=${url} rel="noopener noreferrer">${title || url}</a>
        ${source ? html`<span class="thementeam-muted">${strings('card_source', source)}</span>` : nothing}`))}
    ${list(strings('card_files'), card.files?.map(({name, url, size}) => html`
        <a href=${url}>${name}</a> <span class="thementeam-muted">${size}</span>`))}
    ${list(strings('card_tags'), card.tags?.map(({name, url}) => html`<a class="thementeam-tag" href=${url}>${name}</a>`), true)}
    ${careLine(strings, card, card.assignee ?? '')}`;

const list = (heading: string, items: TemplateResult[] = [], inline = false): TemplateResult | typeof nothing => items.length ? html`
    <section class="thementeam-parts ${inline ? 'thementeam-parts-inline' : ''}">
        <h3>${heading}</h3>
        <ul>${items.map(item => html`<li>${item}</li>`)}</ul>
    </section>` : nothing;
