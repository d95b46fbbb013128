/** What mod_thementeam's functions return of spaces, columns, cards and comments. */
import type {WsReturns} from '../../../platform/ajax';
import {config} from '../config';
import type {Context} from '../context';
import {excerpt, formatString, formatText} from '../format';
import {MoodleException} from '../store';
import type {CardRow, CmRow, ColumnRow, SpaceRow} from '../tables';
import {questionDetails, questionFields} from './thementeam-ask-views';
import {documentsOf} from './thementeam-solution-views';
import {cardFacts, cardParts, tagsOf} from './thementeam-card-views';
import {decided, decisionDetails} from './thementeam-meeting-views';
import {foundHelpful, helpfulCount, thread, visibleComments} from './thementeam-comment-views';

export type Space = WsReturns<'mod_thementeam_get_space'>;
export type Column = Space['columns'][number];
export type Card = Space['cards'][number];
export type CardDetail = NonNullable<WsReturns<'mod_thementeam_get_card'>['card']>;
type Person = Space['people'][number];

const COMPONENT = 'mod_thementeam';

/** More cards than this, and they come without their text. */
const BIG_SPACE = 200;

/** What the caller may do in a space. */
export interface Access {
    space: SpaceRow;
    cm: CmRow;
    cancontribute: boolean;
    canmoderate: boolean;
    canmanage: boolean;
}

/** @throws {MoodleException} when the caller may not see the space */
export const accessOf = (context: Context, space: SpaceRow): Access => {
    const cm = context.store.where('cm', {modname: 'thementeam', instance: space.thementeamid})[0];
    if (!cm) {
        throw new MoodleException('invalidcoursemodule');
    }
    context.require('mod/thementeam:view');
    const member = space.groupid === 0 || context.allGroups || context.isMember(space.groupid);
    if (!member && cm.groupmode === 'separate') {
        throw new MoodleException('nopermissions', 'This ThemenTeam is for its members only.');
    }
    const open = member && !space.archived && !space.locked;
    return {
        space, cm,
        cancontribute: open && context.can('mod/thementeam:contribute'),
        canmoderate: open && context.can('mod/thementeam:moderate'),
        canmanage: !space.archived && context.can('mod/thementeam:managespace'),
    };
};

export const columnView = (column: ColumnRow, raw = false): Column => ({
    id: column.id, name: formatString(column.name), color: column.color, sortorder: column.sortorder, version: column.version,
    locked: column.locked, ...(raw ? {nameraw: column.name} : {}),
});

/** What the caller may do in a space, as the browser is told. */
export const accessView = (
    context: Context, {space, cancontribute, canmoderate, canmanage}: Access,
): NonNullable<WsReturns<'mod_thementeam_get_changes'>['access']> => ({
    cancontribute, canmoderate, canmanage, archived: space.archived, locked: space.locked,
    ...(context.can('mod/thementeam:managespace') ? {canarchive: true} : {}),
    ...(space.archived && space.timearchived ? {archivednote: context.string(COMPONENT, 'space_archived_by', {
        name: context.fullName(space.archivedby ?? 0), day: context.date(space.timearchived, 'strftimedate'), reason: space.archivereason,
    })} : {}),
});

/** The people whom cards name, each once. */
export const peopleOf = (context: Context, cards: readonly {userid: number; anonymous?: boolean; assigneeid?: number | null}[], others: number[] = []): Person[] =>
    [...new Set([...cards.filter(card => !card.anonymous).map(card => card.userid), ...cards.map(card => card.assigneeid ?? 0), ...others])].filter(Boolean).map(id => ({
        id, name: context.fullName(id), association: context.association(id),
    }));

export const cardView = (context: Context, card: CardRow, withExcerpt = true): Card => ({
    id: card.id,
    columnid: card.columnid,
    position: card.position,
    title: formatString(card.title),
    version: card.version,
    commentcount: visibleComments(context, card).length,
    userid: card.userid,
    timemodified: card.timemodified,
    ...(withExcerpt && excerpt(card.content) ? {excerpt: excerpt(card.content)} : {}),
    ...helpfulCount(context, 'card', card.id),
    ...decided(context, card.id),
    ...cardFacts(context, card),
    ...questionFields(context, card),
});

export const cardDetail = (context: Context, access: Access, card: CardRow): CardDetail => ({
    ...cardView(context, card, false),
    author: context.fullName(card.userid),
    association: context.association(card.userid),
    titleraw: card.title,
    contentraw: card.content,
    content: formatText(card.content),
    ...foundHelpful(context, 'card', card.id),
    ...(context.store.where('watch', {cardid: card.id, userid: context.user.id}).length ? {watching: true} : {}),
    ...cardParts(context, card),
    ...decisionDetails(context, access, card.id),
    ...thread(context, access, card),
    ...questionDetails(context, access, card),
});

/** The cards that are not in the bin, column by column, top to bottom. */
export const cardsOf = (context: Context, space: SpaceRow): CardRow[] =>
    context.store.where('card', {spaceid: space.id, timedeleted: null})
        .sort((a, b) => a.columnid - b.columnid || a.position - b.position || a.id - b.id);

export const columnsOf = (context: Context, space: SpaceRow): ColumnRow[] =>
    context.store.where('column', {spaceid: space.id}).sort((a, b) => a.sortorder - b.sortorder || a.id - b.id);

const READERS = {none: 'readers_all', separate: 'readers_separate', visible: 'readers_visible'} as const;

const readers = (context: Context, {space, cm}: Access): string =>
    context.string(COMPONENT, space.archived ? 'readers_archived' : READERS[cm.groupmode]);

export const spaceView = (context: Context, access: Access): Space => {
    const {space, cm} = access;
    const cards = cardsOf(context, space);
    return {
        spaceid: space.id,
        cmid: cm.id,
        groupid: space.groupid,
        groupname: formatString(space.groupname),
        userid: context.user.id,
        revision: space.revision,
        pulseurl: config(context.store, 'local_kki/pulse') === '1' ? `/local/kki/pulse.php?n=${context.store.pulseName('space', space.id)}` : null,
        readers: readers(context, access),
        ...accessView(context, access),
        columns: columnsOf(context, space).map(column => columnView(column, access.canmanage)),
        cards: cards.map(card => cardView(context, card, cards.length <= BIG_SPACE)),
        people: peopleOf(context, cards, [context.user.id]),
        tags: tagsOf(cards),
        documents: documentsOf(context, space.id),
        here: context.store.where('shown', {userid: context.user.id}).length > 0,
    };
};
