/** One card in a meeting, large: what it says, its facts and answers. A template, not an element. */
import {html, nothing, type TemplateResult} from 'local_kki/lit-lazy';
import {serverHtml} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import {formatAgo} from '../../platform/time';
import type {CardDetail, Comment} from '../model/types';
import {askTable} from './ask-table';
import {commentCount} from './card';
import {cardOrigin, cardParts} from './card-parts';

const byline = (author: string, association: string, time: number): TemplateResult => html`
    <p class="thementeam-byline"><b>${author}</b>
        ${association ? html`<span class="thementeam-tag">${association}</span>` : nothing}
        <span>${formatAgo(time)}</span></p>`;

const comment = ({author, content, timecreated}: Comment): TemplateResult => html`
    <li>${byline(author, '', timecreated)}<div class="thementeam-text">${serverHtml(content)}</div></li>`;

/** The card from its author down to the comments, which are folded. */
export const meetingCard = (strings: Strings, card: CardDetail): TemplateResult => {
    const {askdetail, ask, accepted} = card;
    const comments = card.comments.filter(({reason}) => reason === undefined);
    return html`
        ${byline(card.author, card.association, card.timemodified)}
        ${cardOrigin({strings, card})}
        <div class="thementeam-text">${serverHtml(card.content)}</div>
        ${cardParts({strings, card})}
        ${askdetail ? html`
            <section class="thementeam-ask">
                <p class="thementeam-ask-question">${askdetail.question}</p>
                <p class="thementeam-byline"><span class="thementeam-mark">${strings('ask_count', ask)}</span></p>
                ${askTable(strings, askdetail)}
            </section>` : nothing}
        ${accepted ? html`
            <section class="thementeam-helped"><h3>${strings('question_helped')}</h3>
                ${byline(accepted.author, '', accepted.timecreated)}
                <div class="thementeam-text">${serverHtml(accepted.content)}</div></section>` : nothing}
        ${comments.length ? html`
            <details class="thementeam-meeting-comments"><summary>${commentCount(strings, comments.length)}</summary>
                <ul class="list-unstyled">${comments.map(comment)}</ul></details>` : nothing}`;
};
