/** What stands above the columns: whose space it is, who reads, and the one thing that is next. */
import {html, nothing, type TemplateResult} from 'local_kki/lit-lazy';
import {plainText} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import {newestUnanswered} from '../model/order';
import type {ColumnView, People, Space} from '../model/types';
import {plusIcon} from './icons';

export interface HeaderContext {
    strings: Strings;
    space: Space;
    columns: readonly ColumnView[];
    people: People;
    userid: number;
    narrow: boolean;
    onAdd: () => void;
    onAnswer: (cardid: number) => void;
}

const emptyState = ({strings, space, onAdd}: HeaderContext): TemplateResult => html`
    <div class="thementeam-empty">
        <p class="thementeam-empty-lead">${strings(space.cancontribute ? 'empty_lead' : 'empty_readonly')}</p>
        ${space.cancontribute ? html`
            <p class="thementeam-muted">${strings('empty_text')}</p>
            <button type="button" class="btn btn-primary" @click=${onAdd}>${strings('empty_start')}</button>` : nothing}
    </div>`;

const nextStep = ({strings, space, columns, people, userid, onAnswer}: HeaderContext): TemplateResult | typeof nothing => {
    const card = space.cancontribute ? newestUnanswered(columns, userid) : undefined;
    if (!card) {
        return nothing;
    }
    const name = people.get(card.userid)?.name ?? strings('formermember');
    return html`
        <p class="thementeam-next">
            <span>${strings('next_unanswered', {title: plainText(card.title), name})}</span>
            <button type="button" class="btn btn-link" @click=${() => onAnswer(card.id)}>${strings('next_answer')}</button>
        </p>`;
};

export const headerTemplate = (context: HeaderContext): TemplateResult => {
    const {strings, space, columns, narrow, onAdd} = context;
    const empty = columns.every(({cards}) => !cards.length);
    return html`
        <header class="thementeam-header">
            <h2 class=${space.groupname ? '' : 'sr-only visually-hidden'}>${space.groupname || strings('board')}</h2>
            <p class="thementeam-readers">${space.readers}</p>
            ${space.cancontribute && !empty && !narrow ? html`
                <button type="button" class="btn btn-primary thementeam-add-first" @click=${onAdd}
                >${plusIcon} ${strings('add_card')}</button>` : nothing}
        </header>
        ${space.archived ? html`<p class="alert alert-info">${strings('space_archived')}</p>` : nothing}
        ${empty ? emptyState(context) : nextStep(context)}`;
};
