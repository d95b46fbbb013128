/** What an opened card does around its comments: joins them to the outbox and the web services. */
import {announce} from '../../platform/notification';
import type {Strings} from '../../platform/strings';
import type {CardDialog} from '../components/card-dialog';
import type {CommentChange, CommentItem, CommentRemoval, HelpfulChange} from '../components/comment';
import type {Comments, NewComment} from '../components/comments';
import type {Member} from '../model/mentions';
import type {Comment, Space} from '../model/types';
import type {CardSession} from '../services/card-session';
import {commentsRepository as repository} from '../services/comments-repository';
import {outcomeOf} from '../services/outcome';
import type {Outbox} from '../services/outbox';
import type {SpaceStore} from '../services/space-store';
import type {Undo} from './undo';

/** What the listeners need of the opened card. */
export interface CommentsHost {
    readonly dialog: CardDialog;
    readonly space: Space;
    readonly store: SpaceStore;
    readonly outbox: Outbox;
    readonly strings: Strings;
    session(): CardSession | undefined;
    /** What can be taken back. */
    takeBack(): Undo | undefined;
}

class CommentActs {
    private members: Promise<Member[]> | undefined;
    /** The newest comment of each card that was opened. */
    private readonly newest = new Map<number, number>();

    constructor(private readonly host: CommentsHost) {}

    async add({content, mentions}: NewComment, list: Comments): Promise<void> {
        const session = this.host.session();
        if (!session) {
            return;
        }
        const outcome = await this.host.outbox.post({kind: 'comment', cardid: session.cardid, content, mentions});
        list.outcome = outcome;
        if (outcome.ok) {
            announce(this.host.strings(outcome.waiting ? 'waiting_line' : 'comment_added'));
            await (outcome.waiting ? undefined : session.refresh());
        }
    }

    async update({commentid, version, content, mentions}: CommentChange, item: CommentItem): Promise<void> {
        const {outcome, answer} = await outcomeOf(repository.update(commentid, version, content, mentions));
        if (answer?.comment) {
            this.host.session()?.replaceComment(commentid, answer.comment);
            this.host.store.wrote(answer.revision, answer.card);
        }
        await item.settle(outcome, answer?.comment?.version);
        if (outcome.ok) {
            announce(this.host.strings('comment_saved'));
        }
    }

    async remove({commentid, reason}: CommentRemoval, item: CommentItem): Promise<void> {
        const {outcome} = await outcomeOf(repository.remove(commentid, reason));
        if (!outcome.ok) {
            await item.settle(outcome);
            return;
        }
        const list = item.closest<Comments>('thementeam-comments');
        const session = this.host.session();
        const comment = item.comment;
        session?.replaceComment(commentid, comment.contentraw === undefined
            ? {...comment, userid: 0, author: '', content: '', candelete: false, reason} : undefined);
        const undo = comment.contentraw === undefined ? undefined : this.host.takeBack();
        undo?.uncommented(this.host.dialog, comment.cardid, commentid, async () => {
            await session?.load();
            list?.focusHeading();
        });
        if (!undo) {
            announce(this.host.strings('comment_removed'));
        }
        await this.host.dialog.updateComplete;
        list?.focusHeading();
        this.host.store.onBehind();
    }

    async helpful({itemtype, itemid, helpful}: HelpfulChange, target: CommentItem | Comments): Promise<void> {
        const outcome = await this.host.outbox.post({kind: 'helpful', itemtype, itemid, helpful}, `helpful-${itemtype}${itemid}`);
        if (!outcome.ok) {
            await target.settle(outcome);
        } else if (itemtype === 'comment') {
            this.count(itemid, helpful);
        }
    }

    async earlier(list: Comments): Promise<void> {
        const session = this.host.session();
        const first = session?.state.detail?.comments[0];
        if (!session || !first) {
            return;
        }
        const {outcome, answer} = await outcomeOf(repository.earlier(session.cardid, first.id));
        list.trouble = outcome.ok ? undefined : outcome;
        if (answer?.comments) {
            session.addEarlier(answer.comments, answer.earlier ?? 0);
            await this.host.dialog.updateComplete;
            await list.focusFirst();
        }
    }

    /** The people of the space are fetched once, when somebody types the first @. */
    async fillMembers(list: Comments): Promise<void> {
        this.members ??= repository.members(this.host.space.spaceid).then(({members}) =>
            members.filter(({id}) => id !== this.host.space.userid));
        try {
            list.members = await this.members;
        } catch (reason) {
            // Without them the text is just a text; the next @ tries again.
            this.members = undefined;
            if (!(reason instanceof Error && reason.name === 'WsError')) {
                throw reason;
            }
        }
    }

    /** Says politely that somebody else has written something on the card that is open. */
    follow(cardid: number, comments: readonly Comment[]): void {
        const last = comments.at(-1);
        const before = this.newest.get(cardid);
        this.newest.set(cardid, Math.max(last?.id ?? 0, before ?? 0));
        if (last && before !== undefined && last.id > before && last.contentraw === undefined && last.reason === undefined) {
            announce(this.host.strings('comment_new_of', last.author));
        }
    }

    /** Comments that are further up are not loaded anew. */
    private count(commentid: number, helpful: boolean): void {
        const session = this.host.session();
        const comment = session?.state.detail?.comments.find(({id}) => id === commentid);
        if (comment && (comment.foundhelpful ?? false) !== helpful) {
            session?.replaceComment(commentid, {
                ...comment, foundhelpful: helpful, helpful: (comment.helpful ?? 0) + (helpful ? 1 : -1),
            });
        }
    }
}

/** Listens to the comments of the opened card. Returns what is to be told of every new state. */
export const listenComments = (host: CommentsHost): (session: CardSession) => void => {
    const acts = new CommentActs(host);
    const on = <T, E>(name: string, act: (detail: T, target: E) => unknown): void => {
        host.dialog.addEventListener(name, event => void act((event as CustomEvent<T>).detail, event.target as E));
    };
    on<undefined, Comments>('thementeam-comments-here', (_, list) => {
        list.userid = host.space.userid;
    });
    on<NewComment, Comments>('thementeam-comment', (comment, list) => acts.add(comment, list));
    on<CommentChange, CommentItem>('thementeam-update-comment', (change, item) => acts.update(change, item));
    on<CommentRemoval, CommentItem>('thementeam-remove-comment', (removal, item) => acts.remove(removal, item));
    on<HelpfulChange, CommentItem | Comments>('thementeam-helpful', (change, target) => acts.helpful(change, target));
    on<undefined, Comments>('thementeam-earlier', (_, list) => acts.earlier(list));
    on<undefined, HTMLElement>('thementeam-need-members', (_, target) => {
        const list = target.closest<Comments>('thementeam-comments');
        return list && acts.fillMembers(list);
    });
    return session => acts.follow(session.cardid, session.state.detail?.comments ?? []);
};
