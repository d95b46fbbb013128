/** What an opened card shows while it is read. A template, not an element: the dialog finds what stands in it at once. */
import {html, nothing, type TemplateResult} from 'local_kki/lit-lazy';
import {serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import {formatAgo} from '../../platform/time';
import type {CardDetail} from '../model/types';
import {cardOrigin, cardParts} from './card-parts';
import './ask';
import './comments';
import './decisions';
import {acceptMarker} from './question';
import './watch-toggle';

export interface Reading {
    strings: Strings;
    card: CardDetail;
    /** Whether the person may write on this card now. */
    cancontribute: boolean;
    /** Whether the card stays as it is: answering and commenting go on. */
    locked: boolean;
    /** Why the last act did not work, as a template. */
    failure: unknown;
    onEdit: () => void;
    onRemove: () => void;
    onHistory: () => void;
}

/** The card, from its author down to the comments. */
export const cardReading = (reading: Reading): TemplateResult => {
    const {strings, card, cancontribute, locked, failure} = reading;
    return html`
        ${byline(card)}
        <thementeam-watch .strings=${strings} .card=${card}></thementeam-watch>
        ${cardOrigin(reading)}
        <div class="thementeam-text">${serverHtml(card.content)}</div>
        ${cardParts(reading)}
        ${failure}
        <thementeam-question .strings=${strings} .card=${card} .cancontribute=${cancontribute}></thementeam-question>
        ${cancontribute && locked ? html`<p class="thementeam-muted">${strings('column_locked')}</p>` : nothing}
        ${cancontribute && !locked ? buttons(reading) : nothing}
        <thementeam-decisions .strings=${strings} .decisions=${card.decisions ?? []} .cancontribute=${cancontribute}></thementeam-decisions>
        <thementeam-ask .strings=${strings} .card=${card} .cancontribute=${cancontribute} .locked=${locked}></thementeam-ask>
        <thementeam-comments .marker=${acceptMarker(strings, card)} .strings=${strings} .card=${card} .cancontribute=${cancontribute}
        ></thementeam-comments>`;
};

const byline = (card: CardDetail): TemplateResult => html`
    <p class="thementeam-byline">
        <b>${card.author}</b>
        ${card.association ? html`<span class="thementeam-tag">${card.association}</span>` : nothing}
        <span>${formatAgo(card.timemodified)}</span>
    </p>`;

const buttons = ({strings, cancontribute, onEdit, onRemove, onHistory}: Reading): TemplateResult => html`
    <div class="thementeam-buttons">
        ${cancontribute ? html`
            <button type="button" class="btn btn-outline-secondary thementeam-edit" @click=${onEdit}>${strings('edit')}</button>
            <button type="button" class="btn btn-link" @click=${onRemove}>${strings('remove')}</button>` : nothing}
        <button type="button" class="btn btn-link thementeam-card-past" @click=${onHistory}>${strings('history')}</button>
    </div>`;
