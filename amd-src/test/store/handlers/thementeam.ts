/** The web-service functions of mod_thementeam. */
import type {WsReturns} from '../../../platform/ajax';
import type {Context} from '../context';
import {MoodleException, Refusal, type Recorder} from '../store';
import type {CardRow, CmRow, SpaceRow} from '../tables';
import {answerOf, OK, type Result} from './result';
import {keepVersions, remember} from './thementeam-past-views';
import {documentsOf} from './thementeam-solution-views';
import {hides} from './thementeam-ask-views';
import {addColumns, columnsOfTemplate} from './thementeam-templates';
import {accessOf, accessView, cardDetail, cardsOf, cardView, columnsOf, columnView, peopleOf, spaceView, type Access, type Space} from './thementeam-views';
import {tagsOf} from './thementeam-card-views';
import type {HandlersOf} from './types';

const COMPONENT = 'mod_thementeam';
const TITLE_LENGTH = 255;
const TEXT_LENGTH = 20_000;
const GAP = 1024;

export const refuse = (context: Context, code: string, a?: number): never => {
    throw new Refusal(code, context.string(COMPONENT, `refused_${code}`, a));
};

/** The space of an activity and a group, made on first use. */
const spaceOf = (context: Context, cmid: number, groupid: number): SpaceRow => {
    const {store} = context;
    const cm = store.get('cm', cmid);
    const found = store.where('space', {thementeamid: cm.instance, groupid})[0];
    if (found) {
        return found;
    }
    const space = store.insert('space', {
        thementeamid: cm.instance, groupid, revision: 0, archived: false, locked: false, groupname: groupid ? store.get('group', groupid).name : '',
    });
    addColumns(context, space.id, cm.columns ?? columnsOfTemplate(context));
    return space;
};

/** The groups whose spaces the caller reads. */
export const readableGroups = (context: Context, cm: CmRow): number[] => context.store.where('group', {courseid: cm.courseid})
    .map(group => group.id)
    .filter(id => (!cm.groupid || cm.groupid === id) && (cm.groupmode === 'visible' || context.allGroups || context.isMember(id)));

/** Where the caller goes who names no group: their own, else the first; undefined where there is none for them. */
export const defaultGroup = (context: Context, cm: CmRow): number | undefined => {
    const groups = readableGroups(context, cm);
    return cm.groupmode === 'none' ? 0 : groups.find(id => context.isMember(id)) ?? groups[0];
};

export const cleanTitle = (context: Context, title: string): string => {
    const clean = title.replace(/\s+/g, ' ').trim();
    if (!clean) {
        refuse(context, 'empty_title');
    }
    return clean.length > TITLE_LENGTH ? refuse(context, 'too_long', TITLE_LENGTH) : clean;
};

export const cleanContent = (context: Context, content: string): string => {
    const clean = content.replace(/\r\n?/g, '\n').trim();
    return clean.length > TEXT_LENGTH ? refuse(context, 'too_long', TEXT_LENGTH) : clean;
};

/** The position behind a card (0: on top), after which `moved` lands. */
const positionAfter = (cards: CardRow[], aftercardid: number, moved: number): number => {
    const column = cards.filter(card => card.id !== moved);
    const index = aftercardid ? column.findIndex(card => card.id === aftercardid) : -1;
    const before = column[index]?.position;
    const after = column[index + 1]?.position;
    if (before === undefined) {
        return after === undefined ? GAP : after - GAP;
    }
    return after === undefined ? before + GAP : (before + after) / 2;
};

type Change = (access: Access, record: Recorder) => Record<string, unknown>;

/** A write to a space: refusals become answers, and every answer carries the revision. */
export const write = (context: Context, spaceid: number, change: Change): Result & {revision: number} => {
    const access = accessOf(context, context.store.get('space', spaceid));
    context.require('mod/thementeam:contribute');
    const result = answerOf(() => context.store.change('space', spaceid, context.user.id, record => {
        if (!access.cancontribute) {
            refuse(context, access.space.archived ? 'archived' : access.space.locked ? 'locked' : 'not_allowed');
        }
        return {...OK, ...change(access, record)};
    }));
    return {...result, revision: result.status === 'refused' ? 0 : context.store.get('space', spaceid).revision};
};

/** The row of a card that is there, deleted or not; a card that never was is refused like a deleted one. */
export const onCard = (context: Context, cardid: number, change: (card: CardRow, ...rest: Parameters<Change>) => ReturnType<Change>): Result & {revision: number} => {
    const card = context.store.find('card', cardid);
    return card
        ? write(context, card.spaceid, (access, record) => change(context.store.get('card', cardid), access, record))
        : {status: 'refused', code: 'deleted_card', message: context.string(COMPONENT, 'refused_deleted_card'), revision: 0};
};

export const live = (context: Context, card: CardRow): CardRow => card.timedeleted === null ? card : refuse(context, 'deleted_card');

const nameOfEditor = (context: Context, card: CardRow): string =>
    hides(card, card.modifiedby) ? context.string(COMPONENT, 'asker') : context.fullName(card.modifiedby);

const conflict = (context: Context, card: CardRow): object => ({
    status: 'conflict', code: 'stale', message: context.string(COMPONENT, 'conflict_stale', nameOfEditor(context, card)),
    by: nameOfEditor(context, card), when: card.timemodified,
});

const requireAuthorOrModerator = (context: Context, access: Access, userid: number | null): void => {
    if (!access.canmoderate && userid !== context.user.id) {
        refuse(context, 'not_allowed');
    }
};

export const requireColumn = (context: Context, spaceid: number, columnid: number): void => {
    const column = context.store.find('column', columnid);
    if (column?.spaceid !== spaceid) {
        refuse(context, 'unknown_column');
    }
    if (column?.locked) {
        refuse(context, 'locked_column');
    }
};

/** A card that can be changed: not in the bin, and not in a locked column. */
export const open = (context: Context, card: CardRow): CardRow => {
    requireColumn(context, card.spaceid, card.columnid);
    return live(context, card);
};

const changes = (context: Context, spaceid: number, since: number): WsReturns<'mod_thementeam_get_changes'> => {
    const access = accessOf(context, context.store.get('space', spaceid));
    const {space} = access;
    const all = cardsOf(context, space);
    const recorded = context.store.itemsSince('space', spaceid, since);
    const items = recorded?.has('space') ? null : recorded;
    const ids = items?.get('card') ?? [];
    const cards = items ? all.filter(card => ids.includes(card.id)) : all;
    return {
        revision: space.revision,
        full: !items,
        columns: !items || items.has('column') ? columnsOf(context, space).map(column => columnView(column, access.canmanage)) : [],
        ...(items ? {} : {access: accessView(context, access)}),
        cards: cards.map(card => cardView(context, card, all.length <= 200)),
        people: peopleOf(context, cards),
        tags: tagsOf(cards),
        ...(!items || items.has('document') ? {documents: documentsOf(context, spaceid)} : {}),
        removed: ids.filter(id => !cards.some(card => card.id === id)),
    };
};

/** The space that a page opens with; 0 is the caller's own group. */
export const spaceForPage = (context: Context, cmid: number, groupid: number): Space => {
    const cm = context.store.get('cm', cmid);
    const group = groupid || defaultGroup(context, cm);
    if (group === undefined || (group && !readableGroups(context, cm).includes(group))) {
        throw new MoodleException('nopermissions', 'There is no space for this person.');
    }
    return spaceView(context, accessOf(context, spaceOf(context, cmid, group)));
};

export const thementeam = {
    mod_thementeam_get_space: (context, {cmid, groupid}) => spaceForPage(context, cmid, groupid ?? 0),

    mod_thementeam_get_changes: (context, {spaceid, since}) => changes(context, spaceid, since),

    mod_thementeam_get_card: (context, {cardid}) => {
        const card = context.store.find('card', cardid);
        return answerOf(() => {
            const row = live(context, card ?? refuse(context, 'deleted_card'));
            const access = accessOf(context, context.store.get('space', row.spaceid));
            return {...OK, revision: access.space.revision, card: cardDetail(context, access, row)};
        }, {revision: 0});
    },

    mod_thementeam_create_card: (context, args) => write(context, args.spaceid, (access, record) => {
        const {spaceid, columnid, uuid} = args;
        const {store, user, now} = context;
        const title = cleanTitle(context, args.title);
        const content = cleanContent(context, args.content);
        const known = store.where('card', {spaceid, uuid, userid: user.id})[0];
        if (known) {
            return {card: cardView(context, known)};
        }
        requireColumn(context, spaceid, columnid);
        const siblings = cardsOf(context, access.space).filter(card => card.columnid === columnid);
        const card = store.insert('card', {
            spaceid, columnid, uuid, userid: user.id, title, content, version: 1, modifiedby: user.id,
            position: (siblings.at(-1)?.position ?? 0) + GAP, timedeleted: null, deletedby: null, timecreated: now, timemodified: now,
        });
        record('create', 'card', card.id);
        return {card: cardView(context, card)};
    }),

    mod_thementeam_update_card: (context, args) => onCard(context, args.cardid, (row, access, record) => {
        const title = cleanTitle(context, args.title);
        const content = cleanContent(context, args.content);
        const card = open(context, row);
        if (card.title === title && card.content === content) {
            return {card: cardDetail(context, access, card)};
        }
        if (card.version !== args.version) {
            return {...conflict(context, card), card: cardDetail(context, access, card)};
        }
        keepVersions(context, card, {title, content});
        const changed = context.store.update('card', card.id, {
            title, content, version: card.version + 1, modifiedby: context.user.id, timemodified: context.now,
        });
        record('update', 'card', card.id);
        return {card: cardDetail(context, access, changed)};
    }),

    mod_thementeam_move_card: (context, {cardid, columnid, aftercardid}) => onCard(context, cardid, (row, access, record) => {
        const card = open(context, row);
        requireColumn(context, card.spaceid, columnid);
        const siblings = cardsOf(context, access.space).filter(other => other.columnid === columnid);
        const moved = context.store.update('card', cardid, {columnid, position: positionAfter(siblings, aftercardid, cardid)});
        remember(context, card.spaceid, {cardid, before: card, after: moved});
        record('move', 'card', cardid, card.columnid === columnid ? undefined : columnid);
        return {card: cardView(context, moved)};
    }),

    mod_thementeam_delete_card: (context, {cardid, version}) => onCard(context, cardid, (card, access, record) => {
        requireAuthorOrModerator(context, access, card.userid);
        if (card.timedeleted !== null) {
            return {};
        }
        open(context, card);
        if (card.version !== version) {
            return {...conflict(context, card), card: cardView(context, card)};
        }
        context.store.update('card', cardid, {timedeleted: context.now, deletedby: context.user.id});
        record('delete', 'card', cardid);
        return {};
    }),

    mod_thementeam_restore_card: (context, {cardid}) => onCard(context, cardid, (card, access, record) => {
        if (card.timedeleted === null) {
            return {card: cardView(context, card), people: peopleOf(context, [card])};
        }
        requireAuthorOrModerator(context, access, card.deletedby);
        requireColumn(context, card.spaceid, card.columnid);
        const restored = context.store.update('card', cardid, {timedeleted: null, deletedby: null});
        record('restore', 'card', cardid);
        return {card: cardView(context, restored), people: peopleOf(context, [restored])};
    }),
} satisfies Partial<HandlersOf<'mod_thementeam'>>;
