/** What mod_thementeam's functions return of comments, and of what somebody finds helpful. */
import type {WsReturns} from '../../../platform/ajax';
import type {Context} from '../context';
import {escapeHtml, formatText} from '../format';
import type {CardRow, CommentRow} from '../tables';
import {hides} from './thementeam-ask-views';
import type {Access} from './thementeam-views';

type CardDetail = NonNullable<WsReturns<'mod_thementeam_get_card'>['card']>;
export type Comment = CardDetail['comments'][number];

const COMPONENT = 'mod_thementeam';

/** So many comments come at once. */
const PAGE = 50;

/** The comments that a card counts. */
export const visibleComments = (context: Context, card: CardRow): CommentRow[] =>
    context.store.where('comment', {cardid: card.id, timedeleted: null});

/** How many find something helpful; nothing when nobody does. */
export const helpfulCount = (context: Context, itemtype: 'card' | 'comment', itemid: number): {helpful?: number} => {
    const {length} = context.store.where('helpful', {itemtype, itemid});
    return length ? {helpful: length} : {};
};

/** Whether the caller finds something helpful. */
export const foundHelpful = (context: Context, itemtype: 'card' | 'comment', itemid: number): {foundhelpful?: true} =>
    context.store.where('helpful', {itemtype, itemid, userid: context.user.id}).length ? {foundhelpful: true} : {};

/** The names that a comment marks, in its formatted text. */
const marked = (context: Context, comment: CommentRow): string => {
    const {user, store} = context;
    return store.where('mention', {commentid: comment.id}).reduce((html, {userid}) => {
        const name = `@${escapeHtml(context.fullName(userid))}`;
        const own = userid === user.id;
        const words = own ? `<span class="sr-only visually-hidden"> ${context.string(COMPONENT, 'mention_you')}</span>` : '';
        return html.replaceAll(name, `<span class="thementeam-mention${own ? ' thementeam-mention-own' : ''}">${name}${words}</span>`);
    }, formatText(comment.content));
};

/** A comment, or the place of one that a moderator removed. */
export const commentView = (context: Context, access: Access, comment: CommentRow): Comment => {
    const {id, cardid, userid, timecreated, version, reason} = comment;
    if (reason !== null) {
        return {id, cardid, userid: 0, author: '', content: '', timecreated, candelete: false, version, reason};
    }
    const own = userid === context.user.id && access.cancontribute;
    const hidden = hides(context.store.get('card', cardid), userid);
    return {
        id, cardid, timecreated, version,
        userid: hidden ? 0 : userid,
        author: hidden ? context.string(COMPONENT, 'asker') : context.fullName(userid),
        content: marked(context, comment),
        candelete: access.canmoderate || own,
        ...(own ? {contentraw: comment.content, mentions: context.store.where('mention', {commentid: id}).map(row => row.userid)} : {}),
        ...(version > 1 ? {edited: true} : {}),
        ...helpfulCount(context, 'comment', id),
        ...foundHelpful(context, 'comment', id),
    };
};

/** The newest comments on a card, or those before one, and how many come before these. */
export const thread = (context: Context, access: Access, card: CardRow, beforeid = 0): {comments: Comment[]; earlier: number} => {
    const rows = context.store.where('comment', {cardid: card.id})
        .filter(row => row.timedeleted === null || row.reason !== null)
        .sort((a, b) => a.timecreated - b.timecreated || a.id - b.id);
    const end = beforeid ? rows.findIndex(({id}) => id === beforeid) : rows.length;
    const start = Math.max(0, end - PAGE);
    return {comments: rows.slice(start, end).map(row => commentView(context, access, row)), earlier: start};
};
