/** The functions of mod_thementeam around comments: writing, naming people, finding something helpful. */
import type {Context} from '../context';
import type {Recorder} from '../store';
import type {CommentRow} from '../tables';
import {answerOf, OK} from './result';
import {cleanContent, live, onCard, refuse} from './thementeam';
import {commentView, thread} from './thementeam-comment-views';
import {keepVersions} from './thementeam-past-views';
import {accessOf, cardView, type Access} from './thementeam-views';
import type {HandlersOf} from './types';

/** Those who read a space: its group, and who sees all groups. */
const membersOf = (context: Context, {space, cm}: Access): {id: number; name: string}[] => context.store.where('user', {})
    .filter(({id, role}) => role !== 'admin'
        && (cm.groupmode !== 'separate' || role === 'trainer' || context.store.where('member', {groupid: space.groupid, userid: id}).length))
    .map(({id}) => ({id, name: context.fullName(id)}))
    .sort((a, b) => a.name.localeCompare(b.name));

/** Notes whom a text names: who may read it, and whose name stands in it. */
const name = (context: Context, access: Access, comment: CommentRow, ids: number[] = []): void => {
    const {store, user} = context;
    store.where('mention', {commentid: comment.id}).forEach(({id}) => store.remove('mention', id));
    membersOf(context, access)
        .filter(member => ids.includes(member.id) && member.id !== user.id && comment.content.includes(`@${member.name}`))
        .forEach(({id}) => store.insert('mention', {commentid: comment.id, userid: id}));
};

const text = (context: Context, content: string): string => cleanContent(context, content) || refuse(context, 'empty_comment');

type Change = (comment: CommentRow, access: Access, record: Recorder) => Record<string, unknown>;

/** A change of a comment that is there, deleted or not. */
export const onComment = (context: Context, commentid: number, change: Change): ReturnType<typeof onCard> => {
    const comment = context.store.find('comment', commentid);
    return comment
        ? onCard(context, comment.cardid, (_card, access, record) => change(context.store.get('comment', commentid), access, record))
        : {...answerOf(() => refuse(context, 'deleted_comment')), revision: 0};
};

export const there = (context: Context, comment: CommentRow): CommentRow =>
    comment.timedeleted === null ? comment : refuse(context, 'deleted_comment');

export const shown = (context: Context, access: Access, comment: CommentRow): object => ({
    comment: commentView(context, access, comment),
    card: cardView(context, context.store.get('card', comment.cardid)),
});

const setHelpful = (context: Context, itemtype: 'card' | 'comment', itemid: number, helpful: boolean): object => {
    const {store, user} = context;
    const found = store.where('helpful', {itemtype, itemid, userid: user.id})[0];
    if (helpful && !found) {
        store.insert('helpful', {itemtype, itemid, userid: user.id});
    } else if (!helpful && found) {
        store.remove('helpful', found.id);
    }
    return {helpful: store.where('helpful', {itemtype, itemid}).length, changed: helpful !== Boolean(found)};
};

export const thementeamComments = {
    mod_thementeam_create_comment: (context, args) => onCard(context, args.cardid, (row, access, record) => {
        const {store, user, now} = context;
        const {cardid, uuid} = args;
        const content = text(context, args.content);
        let comment = store.where('comment', {spaceid: row.spaceid, uuid, userid: user.id})[0];
        if (!comment) {
            live(context, row);
            comment = store.insert('comment', {
                cardid, spaceid: row.spaceid, uuid, userid: user.id, content, version: 1, timedeleted: null, reason: null, timecreated: now,
            });
            name(context, access, comment, args.mentions);
            record('create', 'comment', comment.id);
            record('comment', 'card', cardid);
        }
        return shown(context, access, comment) as Record<string, unknown>;
    }),

    mod_thementeam_update_comment: (context, args) => onComment(context, args.commentid, (row, access, record) => {
        const content = text(context, args.content);
        const comment = there(context, row);
        live(context, context.store.get('card', comment.cardid));
        if (comment.userid !== context.user.id) {
            refuse(context, 'not_allowed');
        }
        if (comment.content === content) {
            return shown(context, access, comment) as Record<string, unknown>;
        }
        if (comment.version !== args.version) {
            return {
                status: 'conflict', code: 'stale', message: context.string('mod_thementeam', 'conflict_comment'),
                by: context.fullName(comment.userid), when: comment.timecreated, ...shown(context, access, comment),
            };
        }
        keepVersions(context, comment, {title: '', content});
        const changed = context.store.update('comment', comment.id, {content, version: comment.version + 1});
        name(context, access, changed, args.mentions);
        record('update', 'comment', comment.id);
        record('comment', 'card', comment.cardid);
        return shown(context, access, changed) as Record<string, unknown>;
    }),

    mod_thementeam_delete_comment: (context, args) => onComment(context, args.commentid, (comment, access, record) => {
        const own = comment.userid === context.user.id;
        const reason = (args.reason ?? '').trim();
        if (!own && !access.canmoderate) {
            refuse(context, 'not_allowed');
        }
        if (comment.timedeleted === null) {
            if (!own && !reason) {
                refuse(context, 'empty_reason');
            }
            context.store.update('comment', comment.id, {timedeleted: context.now, ...(own ? {} : {content: '', reason})});
            record('delete', 'comment', comment.id);
            record('comment', 'card', comment.cardid);
        }
        return {};
    }),

    mod_thementeam_get_comments: (context, {cardid, beforeid}) => answerOf(() => {
        const card = live(context, context.store.find('card', cardid) ?? refuse(context, 'deleted_card'));
        const access = accessOf(context, context.store.get('space', card.spaceid));
        if (beforeid && context.store.find('comment', beforeid)?.cardid !== cardid) {
            refuse(context, 'deleted_comment');
        }
        return {...OK, revision: access.space.revision, ...thread(context, access, card, beforeid)};
    }, {revision: 0}),

    mod_thementeam_get_members: (context, {spaceid}) =>
        ({members: membersOf(context, accessOf(context, context.store.get('space', spaceid)))}),

    mod_thementeam_set_helpful: (context, {itemtype, itemid, helpful}) => {
        const item = itemtype === 'comment' ? context.store.find('comment', itemid) : undefined;
        return onCard(context, itemtype === 'comment' ? item?.cardid ?? 0 : itemid, (card, _access, record) => {
            live(context, card);
            const owner = item ? there(context, item) : card;
            if (owner.userid === context.user.id) {
                refuse(context, 'own_text');
            }
            const {changed, ...answer} = setHelpful(context, item ? 'comment' : 'card', itemid, helpful) as {changed: boolean};
            if (changed) {
                record('helpful', 'card', card.id);
            }
            return {...answer, card: cardView(context, card)};
        });
    },
} satisfies Partial<HandlersOf<'mod_thementeam'>>;
