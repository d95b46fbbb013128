/** A card on the board. A template, not an element: a thousand of them share the listeners of the board. */
import {html, nothing, type TemplateResult} from 'local_kki/lit-lazy';
import {moodleUrl} from '../../platform/config';
import {serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import type {Card, People} from '../model/types';
import {careLine, fileCount, originLine} from './card-facts';
import {handleIcon} from './icons';
import {questionMarks} from './question-marks';

/** What is the same for all cards of a column. */
export interface CardContext {
    strings: Strings;
    people: People;
    /** Names of tags by their ids. */
    tags: ReadonlyMap<number, string>;
    canmove: boolean;
    /** The card that is being moved with the keyboard. */
    grabbed: number | undefined;
    /** The card whose menu is open. */
    menuOf: number | undefined;
}

export const commentCount = (strings: Strings, count: number): string =>
    count === 1 ? strings('comment_one') : strings('comment_many', count);

const controls = ({id}: Card, {strings, grabbed, menuOf}: CardContext): TemplateResult => html`
    <div class="thementeam-controls">
        <button type="button" class="thementeam-move" id="thementeam-m${id}" data-control="menu" aria-haspopup="menu"
            aria-expanded=${menuOf === id} aria-labelledby="thementeam-m${id} thementeam-t${id}"
        >${strings('move_to')}</button>
        <button type="button" class="thementeam-handle" id="thementeam-h${id}" data-control="handle"
            aria-pressed=${grabbed === id} aria-labelledby="thementeam-h${id} thementeam-t${id}"
            aria-describedby="thementeam-keys"
        >${handleIcon}<span class="sr-only visually-hidden">${strings('move_with_keys')}</span></button>
    </div>`;

/** Whose card it is: the Landesverband says more than the name to those who know nobody there. */
const byline = ({userid, anonymous}: Card, {people, strings}: CardContext): TemplateResult => {
    const {association, name} = people.get(userid) ?? {association: '', name: strings(anonymous ? 'anonymous' : 'formermember')};
    return html`<span class=${association ? 'thementeam-tag' : ''}>${association || name}</span>`;
};

const nameOf = (userid: number, {people, strings}: CardContext): string => people.get(userid)?.name ?? strings('formermember');

export const cardTemplate = (card: Card, context: CardContext): TemplateResult => html`
    <li class="thementeam-card ${context.grabbed === card.id ? 'thementeam-card-grabbed' : ''}" data-card=${card.id}>
        <h4 class="thementeam-card-title">
            <a id="thementeam-t${card.id}" data-control="open" draggable="false"
                href=${moodleUrl('/mod/thementeam/card.php', {id: card.id})}>${serverHtml(card.title)}</a>
        </h4>
        ${card.excerpt ? html`<p class="thementeam-excerpt">${card.excerpt}</p>` : nothing}
        ${originLine(context.strings, card)}
        ${careLine(context.strings, card, card.assigneeid ? nameOf(card.assigneeid, context) : '')}
        ${card.tagids?.length ? html`<p class="thementeam-tags">${card.tagids.map(id => html`<span>${context.tags.get(id)}</span>`)}</p>` : nothing}
        <div class="thementeam-meta">
            ${card.fresh ? html`<span class="thementeam-fresh">${context.strings('news_fresh')}</span>` : nothing}
            ${byline(card, context)}
            ${questionMarks(card, context.strings)}
            ${card.fits ? html`<span class="thementeam-fits">${context.strings('card_fits')}</span>` : nothing}
            ${card.filecount ? html`<span>${fileCount(context.strings, card.filecount)}</span>` : nothing}
            ${card.commentcount ? html`<span>${commentCount(context.strings, card.commentcount)}</span>` : nothing}
            ${context.canmove ? controls(card, context) : nothing}
        </div>
    </li>`;
