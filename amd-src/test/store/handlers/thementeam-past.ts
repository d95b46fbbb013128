/** The functions of mod_thementeam around looking back: history, older texts, undo, the bin. */
import type {WsReturns} from '../../../platform/ajax';
import {config} from '../config';
import type {Context} from '../context';
import {formatString, formatText} from '../format';
import {Refusal, type JournalRow, type Recorder} from '../store';
import type {CardRow, CommentRow, TextRow} from '../tables';
import {answerOf, OK} from './result';
import {live, onCard, open, refuse, requireColumn, write} from './thementeam';
import {hides} from './thementeam-ask-views';
import {onComment, shown, there} from './thementeam-comments';
import {entryOf, keepVersions, remembered, type Before} from './thementeam-past-views';
import {accessOf, cardView, peopleOf, type Access} from './thementeam-views';
import type {HandlersOf} from './types';

const COMPONENT = 'mod_thementeam';
const PAGE = 30;
const DAY = 86_400;

/** For so many days the bin keeps what was removed; 0: for ever. */
const daysIn = ({store}: Context): number => Number(config(store, 'mod_thementeam/bindays'));

type Versions = WsReturns<'mod_thementeam_get_versions'>;
type BinItem = NonNullable<WsReturns<'mod_thementeam_get_bin'>['items']>[number];
type Removed = Omit<BinItem, 'by' | 'when' | 'until' | 'canrestore'>;
type Restored = WsReturns<'mod_thementeam_restore_text'>;

const ofCard = ({store}: Context, cardid: number) => ({itemtype, itemid}: JournalRow): boolean =>
    itemtype === 'card' ? itemid === cardid : itemtype === 'comment' && store.find('comment', itemid)?.cardid === cardid;

/** A card or one's own comment, and the card. */
const itemOf = (context: Context, itemtype: string, itemid: number): [CardRow | CommentRow, CardRow] => {
    const {store, user} = context;
    if (itemtype === 'card') {
        const card = live(context, store.find('card', itemid) ?? refuse(context, 'deleted_card'));
        return [card, card];
    }
    const comment = there(context, store.find('comment', itemid) ?? refuse(context, 'deleted_comment'));
    return [comment.userid === user.id ? comment : refuse(context, 'not_allowed'), live(context, store.get('card', comment.cardid))];
};

const textsOf = ({store}: Context, itemtype: string, item: CardRow | CommentRow): TextRow[] => {
    const kept = store.where('text', {itemid: item.id}).filter(text => text.itemtype === itemtype);
    const {id, userid, content, timecreated} = item;
    const title = 'title' in item ? item.title : '';
    return kept.length ? kept.reverse() : [{id: -id, itemtype: 'card', itemid: id, userid, title, content, timecreated}];
};

/** The versions of a card's text, or of one's own comment. */
export const versionsOf = (context: Context, itemtype: string, itemid: number): Versions => answerOf(() => {
    const [item, card] = itemOf(context, itemtype, itemid);
    const access = accessOf(context, context.store.get('space', card.spaceid));
    return {
        ...OK, revision: access.space.revision, version: item.version,
        versions: textsOf(context, itemtype, item).map(({id, userid, title, content, timecreated}, index) => ({
            id, timecreated, title: formatString(title), content: formatText(content), words: `${title}\n\n${content}`.trim(),
            author: hides(card, userid) ? context.string(COMPONENT, 'asker') : context.fullName(userid), current: index === 0, erased: false,
        })),
    };
}, {revision: 0});

/** Makes an older text the current one. */
export const restoreVersion = (context: Context, itemtype: string, itemid: number, {version, textid}: {version: number; textid: number}): Restored => {
    const {store, user, now} = context;
    const text = store.find('text', textid);
    const fits = text?.itemid === itemid && text.itemtype === itemtype;
    const stale = (by: number, when: number): Record<string, unknown> => ({
        status: 'conflict', code: 'stale', message: context.string(COMPONENT, 'conflict_stale', context.fullName(by)), by: context.fullName(by), when,
    });
    if (itemtype === 'comment') {
        return onComment(context, itemid, (row, access, record) => {
            const [comment] = itemOf(context, itemtype, row.id);
            const {content} = fits ? text : refuse(context, 'no_version');
            if (comment.version !== version) {
                return stale(user.id, now);
            }
            keepVersions(context, comment, {title: '', content});
            const changed = store.update('comment', comment.id, {content, version: version + 1});
            record('update', 'comment', comment.id);
            record('comment', 'card', changed.cardid);
            return shown(context, access, changed) as Record<string, unknown>;
        });
    }
    return onCard(context, itemid, (row, _access, record) => {
        const card = open(context, row);
        const {title, content} = fits ? text : refuse(context, 'no_version');
        if (card.version !== version) {
            return stale(card.modifiedby, card.timemodified);
        }
        keepVersions(context, card, {title, content});
        const changed = store.update('card', card.id, {title, content, version: version + 1, modifiedby: user.id, timemodified: now});
        record('update', 'card', card.id);
        return {card: cardView(context, changed)};
    });
};

/** What was removed from a space, whoever looks. */
const removedFrom = (context: Context, spaceid: number): Removed[] => {
    const {store} = context;
    const gone = <T extends {timedeleted: number | null}>(row: T): boolean => row.timedeleted !== null;
    return [
        ...store.where('card', {spaceid}).filter(gone).map(({id, title, columnid}) =>
            ({itemtype: 'card', id, title, place: store.find('column', columnid)?.name ?? ''})),
        ...store.where('comment', {spaceid}).filter(row => gone(row) && row.reason === null && store.find('card', row.cardid)?.timedeleted === null)
            .map(({id, content, cardid}) => ({itemtype: 'comment', id, title: content.slice(0, 120), place: store.get('card', cardid).title})),
        ...store.where('document', {spaceid}).filter(gone).map(({id, title}) => ({itemtype: 'document', id, title, place: ''})),
        ...store.where('document', {spaceid, timedeleted: null}).flatMap(({id: documentid, title: place}) =>
            store.where('section', {documentid}).filter(gone).map(({id, textid}) =>
                ({itemtype: 'section', id, title: store.get('sectiontext', textid).title, place}))),
    ];
};

/** Who removed something, and when. */
const removalOf = ({store}: Context, spaceid: number, {itemtype, id}: {itemtype: string; id: number}): {userid: number; when: number} => {
    const row = [...store.journalOf('space', spaceid)].reverse().find(each => each.verb === 'delete' && each.itemtype === itemtype && each.itemid === id);
    return {userid: row?.userid ?? 0, when: row?.timecreated ?? 0};
};

/** The card of something that was removed. */
const cardOfItem = ({store}: Context, {itemtype, id}: {itemtype: string; id: number}): CardRow | undefined =>
    store.find('card', itemtype === 'comment' ? store.get('comment', id).cardid : itemtype === 'card' ? id : 0);

const binItem = (context: Context, {space, cancontribute, canmoderate}: Access, item: Removed): BinItem[] => {
    const {userid, when} = removalOf(context, space.id, item);
    const own = userid === context.user.id || item.itemtype === 'section';
    if (!own && !canmoderate) {
        return [];
    }
    const card = cardOfItem(context, item);
    const kept = item.itemtype === 'document' && context.store.where('publication', {documentid: item.id}).length > 0;
    return [{
        ...item, when, until: kept || !daysIn(context) ? 0 : when + daysIn(context) * DAY, canrestore: cancontribute && (own || item.itemtype !== 'comment'),
        by: card && hides(card, userid) ? context.string(COMPONENT, 'asker') : context.fullName(userid),
    }];
};

const binOf = (context: Context, access: Access): BinItem[] =>
    removedFrom(context, access.space.id).flatMap(item => binItem(context, access, item)).sort((a, b) => b.when - a.when);

/** The space of something that was removed. */
const spaceOf = ({store}: Context, itemtype: string, itemid: number): number | undefined => {
    if (itemtype === 'section') {
        const section = store.find('section', itemid);
        return section && store.get('document', section.documentid).spaceid;
    }
    return itemtype === 'card' || itemtype === 'comment' || itemtype === 'document' ? store.find(itemtype, itemid)?.spaceid : undefined;
};

/** Gives a card back its place or its fields, unless somebody has changed them since. */
const takeBack = (context: Context, card: CardRow, {before, after}: Before, record: Recorder): CardRow => {
    const {store, user, now} = context;
    const moved = before.columnid !== after.columnid || before.position !== after.position;
    const same = (one: CardRow): boolean => moved
        ? one.columnid === card.columnid && one.position === card.position
        : one.title === card.title && one.content === card.content;
    if (same(before)) {
        return card;
    }
    if (!same(after) || (!moved && card.version !== after.version)) {
        const by = lastOf(context, card, moved ? 'move' : 'update');
        throw by === user.id
            ? new Refusal('undo_own', context.string(COMPONENT, 'refused_undo_own'))
            : new Refusal('undo_changed', context.string(COMPONENT, 'refused_undo_changed', hides(card, by) ? context.string(COMPONENT, 'asker') : context.fullName(by)));
    }
    const {columnid, position} = before;
    if (moved) {
        requireColumn(context, card.spaceid, columnid);
        record('move', 'card', card.id, columnid === card.columnid ? undefined : columnid);
        return store.update('card', card.id, {columnid, position});
    }
    keepVersions(context, card, before);
    record('update', 'card', card.id);
    return store.update('card', card.id, {
        ...before, columnid: card.columnid, position: card.position, version: card.version + 1, modifiedby: user.id, timemodified: now,
    });
};

/** Who did something to a card last. */
const lastOf = ({store}: Context, card: CardRow, verb: string): number => [...store.journalOf('space', card.spaceid)].reverse()
    .find(row => row.itemid === card.id && row.itemtype === 'card' && row.verb === verb)?.userid ?? 0;

export const thementeamPast = {
    mod_thementeam_get_history: (context, {spaceid, cardid, beforeid}) => answerOf(() => {
        const access = accessOf(context, context.store.get('space', spaceid));
        if (cardid) {
            live(context, context.store.where('card', {id: cardid, spaceid})[0] ?? refuse(context, 'deleted_card'));
        }
        const rows = context.store.journalOf('space', spaceid).filter(cardid ? ofCard(context, cardid) : () => true)
            .filter(({id}) => !beforeid || id < beforeid).reverse();
        const told = rows.flatMap(row => entryOf(context, access, row) ?? []);
        const entries = told.slice(0, PAGE);
        return {...OK, revision: access.space.revision, entries, before: told.length > PAGE ? entries.at(-1)?.id ?? 0 : 0};
    }, {revision: 0}),

    mod_thementeam_undo_act: (context, {spaceid, act}) => write(context, spaceid, (_access, record) => {
        const known = remembered(context, spaceid, act) ?? refuse(context, 'undo_gone');
        const back = takeBack(context, open(context, context.store.get('card', known.cardid)), known, record);
        return {card: cardView(context, back), people: peopleOf(context, [back])};
    }),

    mod_thementeam_get_bin: (context, {spaceid}) => answerOf(() => {
        const access = accessOf(context, context.store.get('space', spaceid));
        return {...OK, revision: access.space.revision, items: binOf(context, access), canpurge: access.canmoderate, days: daysIn(context)};
    }, {revision: 0}),

    mod_thementeam_restore_comment: (context, {commentid}) => onComment(context, commentid, (comment, access, record) => {
        if (comment.userid !== context.user.id) {
            refuse(context, 'not_allowed');
        }
        live(context, context.store.get('card', comment.cardid));
        if (comment.reason !== null) {
            refuse(context, 'deleted_comment');
        }
        if (comment.timedeleted !== null) {
            context.store.update('comment', commentid, {timedeleted: null});
            record('restore', 'comment', commentid);
            record('comment', 'card', comment.cardid);
        }
        return shown(context, access, context.store.get('comment', commentid)) as Record<string, unknown>;
    }),

    mod_thementeam_purge_item: (context, {itemtype, itemid}) => {
        const spaceid = spaceOf(context, itemtype, itemid);
        if (!spaceid) {
            return answerOf(() => refuse(context, `deleted_${itemtype}`), {revision: 0});
        }
        return write(context, spaceid, (access, record) => {
            if (!access.canmoderate) {
                refuse(context, 'not_allowed');
            }
            const item = binOf(context, access).find(each => each.itemtype === itemtype && each.id === itemid) ?? refuse(context, 'not_in_bin');
            if (!item.until) {
                refuse(context, 'purge_published');
            }
            context.store.remove(itemtype as 'card' | 'comment' | 'document' | 'section', itemid);
            record('purge', itemtype, itemid);
            return {};
        });
    },
} satisfies Partial<HandlersOf<'mod_thementeam'>>;
