/** What stands above the columns: whose space it is, who reads, and the one thing that is next. */
import {html, nothing, type TemplateResult} from 'local_kki/lit-lazy';
import {plainText} from '../../platform/html';
import type {Strings} from '../../platform/strings';
import {formatDay} from '../../platform/time';
import {nextOf, type Next} from '../model/next';
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
    onQuestion: () => void;
    /** Opens a card, to answer or to read. */
    onOpen: (cardid: number, comment: boolean) => void;
    onArrange: () => void;
}

const emptyState = ({strings, space, onAdd}: HeaderContext): TemplateResult => html`
    <div class="thementeam-empty">
        <p class="thementeam-empty-lead">${strings(space.cancontribute ? 'empty_lead' : 'empty_readonly')}</p>
        ${space.cancontribute ? html`
            <p class="thementeam-muted">${strings('empty_text')}</p>
            <button type="button" class="btn btn-primary" @click=${onAdd}>${strings('empty_start')}</button>` : nothing}
    </div>`;

/** The sentence about a card: its string and what fills it besides title and name. */
const SENTENCES: {[K in Exclude<Next['kind'], 'invite'>]: (next: Extract<Next, {kind: K}>) => [key: string, a?: object]} = {
    ask: ({missing}) => (missing > 1 ? ['next_ask_many', {count: missing}] : ['next_ask']),
    question: ({card}) => [card.anonymous ? 'next_question_anonymous' : 'next_question'],
    due: ({card, passed}) => (passed ? ['next_due_passed'] : ['next_due', {when: formatDay(card.timedue ?? 0)}]),
    unanswered: () => ['next_unanswered'],
};

const sentence = (next: Exclude<Next, {kind: 'invite'}>, {strings, people}: HeaderContext): string => {
    const name = people.get(next.card.userid)?.name ?? strings('formermember');
    const [key, a] = (SENTENCES[next.kind] as (next: Next) => [string, object?])(next);
    return strings(key, {title: plainText(next.card.title), name, ...a});
};

const nextStep = (context: HeaderContext): TemplateResult | typeof nothing => {
    const {strings, space, columns, userid, onAdd, onOpen} = context;
    if (!space.cancontribute) {
        return nothing;
    }
    const next = nextOf(columns, userid, Date.now() / 1000);
    if (next.kind === 'invite') {
        return html`
            <p class="thementeam-next"><span>${strings('next_invite')}</span>
                <button type="button" class="btn btn-link" @click=${onAdd}>${strings('add_card')}</button></p>`;
    }
    const look = next.kind === 'due';
    return html`
        <p class="thementeam-next">
            <span>${sentence(next, context)}</span>
            <button type="button" class="btn btn-link" @click=${() => onOpen(next.card.id, !look)}
            >${strings(look ? 'next_look' : 'next_answer')}</button>
        </p>`;
};

/** What looks back, and what arranges. */
const tools = ({strings, space, onArrange}: HeaderContext): TemplateResult => html`
    <button type="button" class="btn btn-link thementeam-past" @click=${(event: Event) =>
        event.target?.dispatchEvent(new CustomEvent('thementeam-history', {bubbles: true}))}>${strings('history')}</button>
    ${space.canmanage || (space.archived && space.canarchive) ? html`
        <button type="button" class="btn btn-link thementeam-arrange" @click=${onArrange}
        >${strings(space.archived ? 'space_reopen' : 'columns_edit')}</button>` : nothing}`;

/** Why nobody writes here. */
const closed = ({strings, space}: HeaderContext): TemplateResult | typeof nothing => {
    if (space.archived) {
        const note = space.archivednote ?? '';
        return html`<p class="alert alert-info">${note === '' ? strings('space_archived') : note}</p>`;
    }
    return space.locked ? html`<p class="alert alert-info">${strings('space_locked')}</p>` : nothing;
};

export const headerTemplate = (context: HeaderContext): TemplateResult => {
    const {strings, space, columns, narrow, onAdd, onQuestion} = context;
    const empty = columns.every(({cards}) => !cards.length);
    return html`
        <header class="thementeam-header">
            <h2 class=${space.groupname ? '' : 'sr-only visually-hidden'}>${space.groupname || strings('board')}</h2>
            <p class="thementeam-readers">${space.readers}</p>
            ${space.cancontribute && !empty && !narrow ? html`
                <button type="button" class="btn btn-primary thementeam-add-first" @click=${onAdd}
                >${plusIcon} ${strings('add_card')}</button>` : nothing}
            ${space.cancontribute ? html`
                <button type="button" class="btn btn-outline-secondary thementeam-ask-short" @click=${onQuestion}
                >${strings('question_short')}</button>` : nothing}
            ${tools(context)}
        </header>
        ${closed(context)}
        ${empty ? emptyState(context) : nextStep(context)}
        <thementeam-here></thementeam-here>
        <thementeam-news></thementeam-news>`;
};
