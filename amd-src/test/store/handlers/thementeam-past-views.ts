/** What happened in a space, in words; versions of texts; what was before one's last acts. */
import type {WsReturns} from '../../../platform/ajax';
import type {Context} from '../context';
import type {JournalRow} from '../store';
import type {CardRow, CommentRow} from '../tables';
import {hides} from './thementeam-ask-views';
import type {Access} from './thementeam-views';

const COMPONENT = 'mod_thementeam';

export type Entry = NonNullable<WsReturns<'mod_thementeam_get_history'>['entries']>[number];

/** What a card was before an act. */
export interface Before {
    readonly cardid: number;
    readonly before: CardRow;
    readonly after: CardRow;
}

const acts = new WeakMap<object, Map<string, Before>>();

const keyOf = (context: Context, spaceid: number, revision: number): string => `${context.user.id}-${spaceid}-${revision}`;

/** Keeps what was before the act that is under way. */
export const remember = (context: Context, spaceid: number, act: Before): void => {
    const {store} = context;
    const kept = acts.get(store) ?? new Map<string, Before>();
    acts.set(store, kept.set(keyOf(context, spaceid, store.get('space', spaceid).revision + 1), act));
};

export const remembered = (context: Context, spaceid: number, revision: number): Before | undefined =>
    acts.get(context.store)?.get(keyOf(context, spaceid, revision));

const isCard = (item: CardRow | CommentRow): item is CardRow => 'columnid' in item;

/** Keeps the text that is about to be replaced, where it was the first, and the one that replaces it. */
export const keepVersions = ({store, user, now}: Context, item: CardRow | CommentRow, after: {title: string; content: string}): void => {
    const key = {itemtype: isCard(item) ? 'card' as const : 'comment' as const, itemid: item.id};
    if (!store.where('text', key).length) {
        const {content, timecreated} = item;
        store.insert('text', {...key, userid: isCard(item) ? item.modifiedby : item.userid, title: isCard(item) ? item.title : '', content, timecreated});
    }
    store.insert('text', {...key, ...after, userid: user.id, timecreated: now});
};

/** What lies in the bin is called by its name only to those who can take it out. */
const titleOf = (context: Context, {canmoderate}: Access, {title, timedeleted, deletedby}: CardRow): string =>
    timedeleted !== null && !canmoderate && deletedby !== context.user.id ? context.string(COMPONENT, 'act_hidden') : title;

/** The card that an act was about. */
const cardOf = ({store}: Context, {itemtype, itemid}: JournalRow): CardRow | undefined => {
    if (itemtype === 'comment') {
        const comment = store.find('comment', itemid);
        return comment && store.find('card', comment.cardid);
    }
    return itemtype === 'card' ? store.find('card', itemid) : undefined;
};

const nameOf = (context: Context, row: JournalRow, card: CardRow | undefined): string => {
    if (!row.userid) {
        return context.string(COMPONENT, 'act_somebody');
    }
    return card && hides(card, row.userid) ? context.string(COMPONENT, 'asker') : context.fullName(row.userid);
};

interface Subject {
    readonly title: string;
    readonly document?: string;
    readonly cardid?: number;
    readonly documentid?: number;
}

/** The document or section that an act was about. */
const writtenOf = ({store}: Context, {itemtype, itemid}: JournalRow): Subject | undefined => {
    const section = itemtype === 'section' ? store.find('section', itemid) : undefined;
    const document = store.find('document', section?.documentid ?? itemid);
    return document && {
        title: section ? store.get('sectiontext', section.textid).title : document.title, document: document.title,
        ...(document.timedeleted === null ? {documentid: document.id} : {}),
    };
};

/** What an act was done to: the words, and what can be opened. */
const subjectOf = (context: Context, access: Access, row: JournalRow): Subject | undefined => {
    switch (row.itemtype) {
        case 'card':
        case 'comment': {
            const card = cardOf(context, row);
            return card && {title: titleOf(context, access, card), ...(card.timedeleted === null ? {cardid: card.id} : {})};
        }
        case 'document':
        case 'section':
            return writtenOf(context, row);
        default:
            return {title: context.store.find('column', row.itemid)?.name ?? ''};
    }
};

/** Acts that are for browsers only, or told with another one. */
const SILENT = new Set([
    'card_assign', 'card_comment', 'card_helpful', 'card_erase', 'document_react', 'document_sign', 'document_unsign', 'document_claim', 'document_erase',
    'section_keep',
]);

const keyOfAct = (act: string, column: string, card: CardRow | undefined): string => {
    if (act === 'card_create' && card?.kind === 'question') {
        return 'act_question_create';
    }
    return act === 'card_move' && !column ? 'act_card_move_gone' : `act_${act}`;
};

/** An act in words; nothing where there is nothing to tell. */
export const entryOf = (context: Context, access: Access, row: JournalRow): Entry | undefined => {
    const act = `${row.itemtype}_${row.verb}`;
    const subject = row.verb === 'purge' ? {title: ''} : subjectOf(context, access, row);
    if (!subject || ['decision', 'meeting'].includes(row.itemtype) || SILENT.has(act) || (act === 'card_move' && !row.columnid)) {
        return undefined;
    }
    const card = cardOf(context, row);
    const column = context.store.find('column', row.columnid ?? 0)?.name ?? '';
    const {title, document, ...ids} = subject;
    const text = context.string(COMPONENT, keyOfAct(act, column, card), {name: nameOf(context, row, card), column, title, document});
    return {id: row.id, text, time: row.timecreated, ...ids};
};
