/** The dialog of an opened card: joins its components to the services. */
import {plainText} from '../../platform/html';
import {announce} from '../../platform/notification';
import {loadStrings, type Strings} from '../../platform/strings';
import {CardDialog} from '../components/card-dialog';
import {OFFLINE, type OpenDetail, type Outcome, type Space} from '../model/types';
import {CardSession, type Choice, type Saved} from '../services/card-session';
import type {Outbox} from '../services/outbox';
import type {Repository} from '../services/repository';
import type {SpaceStore} from '../services/space-store';
import {editCard, settle} from './card-form';
import {ASK_STRING_KEYS} from './ask-strings';
import {listenAsk} from './card-ask';
import {listenComments} from './card-comments';
import {CARD_STRING_KEYS} from './card-strings';
import {listenWatch} from './card-watch';
import {COMMENT_STRING_KEYS} from './comment-strings';
import {DECISION_STRING_KEYS, listenCardDecisions} from './decision-acts';
import type {Scope} from './history';
import type {Undo} from './undo';
import {WATCH_STRING_KEYS} from './stay-strings';

/** The page that a card was opened from. */
export interface CardHost {
    readonly root: HTMLElement;
    readonly space: Space;
    readonly store: SpaceStore;
    readonly repository: Repository;
    readonly outbox: Outbox;
    /** The dialog was closed: the focus goes back to the card. */
    closed(cardid: number): void;
    /** What can be taken back. */
    readonly takeBack: Undo | undefined;
    /** Shows what happened to a card or the versions of a comment; whether that could be loaded. */
    showHistory(scope: Scope): Promise<boolean>;
    /** Removes a card and offers the way back; `removed` is called in between, for the notice takes the focus. */
    remove(cardid: number, removed: () => void): Promise<Outcome>;
}

export class OpenedCard {
    readonly dialog = new CardDialog();
    private session: CardSession | undefined;
    private readonly followComments: (session: CardSession) => void;

    private constructor(private readonly host: CardHost, private readonly strings: Strings) {
        Object.assign(this.dialog, {strings, cancontribute: host.space.cancontribute});
        this.listen();
        this.followComments = listenComments({
            space: host.space, store: host.store, outbox: host.outbox, dialog: this.dialog, strings, session: () => this.session,
            takeBack: () => host.takeBack,
        });
        listenWatch({dialog: this.dialog, space: host.space, strings});
        host.root.append(this.dialog);
    }

    /** Adds the dialog to a page. */
    static async of(host: CardHost): Promise<OpenedCard> {
        return new OpenedCard(host, await loadStrings('mod_thementeam', [
            ...CARD_STRING_KEYS, ...ASK_STRING_KEYS, ...COMMENT_STRING_KEYS, ...DECISION_STRING_KEYS, ...WATCH_STRING_KEYS,
        ]));
    }

    /** Whether something was written that is not saved. */
    get dirty(): boolean {
        return this.dialog.dirty;
    }

    /** Shows a card, and puts the cursor where it is answered when the person wants to. */
    async open({cardid, comment}: OpenDetail): Promise<void> {
        const session = new CardSession(cardid, this.host.store, this.host.repository);
        this.session = session;
        session.onChange = state => {
            if (this.session === session) {
                this.showLock(cardid);
                this.dialog.state = state;
                this.followComments(session);
            }
        };
        this.showLock(cardid);
        this.dialog.state = session.state;
        await session.load();
        if (comment) {
            await this.dialog.focusAnswer();
        }
    }

    /** The space has changed. */
    follow(): void {
        const {session, host} = this;
        this.dialog.cancontribute = host.space.cancontribute;
        if (session) {
            this.showLock(session.cardid);
        }
        session?.follow();
    }

    /** What a column that is locked keeps as it is, one does not offer to change. */
    private showLock(cardid: number): void {
        const {store} = this.host;
        const columnid = store.card(cardid)?.columnid;
        this.dialog.locked = store.view.some(({column}) => column.id === columnid && column.locked);
    }

    private listen(): void {
        this.on<undefined>('thementeam-reload', () => this.session?.load());
        this.on<undefined>('thementeam-edit', () => this.save(session => editCard(session, this.strings)));
        this.on<Choice>('thementeam-resolve', choice => this.save(session => settle(session, this.strings, choice)));
        this.on<number>('thementeam-remove', cardid => this.remove(cardid));
        listenAsk({
            dialog: this.dialog,
            store: this.host.store,
            strings: this.strings,
            session: () => this.session,
            open: cardid => this.open({cardid, comment: false}),
        });
        this.on<undefined>('thementeam-card-history', () => this.showHistory('card', this.session?.cardid ?? 0));
        this.on<number>('thementeam-comment-versions', commentid => this.showHistory('comment', commentid));
        listenCardDecisions({dialog: this.dialog, store: this.host.store, strings: this.strings, session: () => this.session});
        this.on<undefined>('thementeam-closed', () => this.close());
    }

    private on<T>(name: string, act: (detail: T, target: EventTarget | null) => unknown): void {
        this.dialog.addEventListener(name, event => void act((event as CustomEvent<T>).detail, event.target));
    }

    private close(): void {
        const cardid = this.session?.cardid;
        this.session = undefined;
        this.dialog.state = undefined;
        if (cardid !== undefined) {
            this.host.closed(cardid);
        }
    }

    private async save(act: (session: CardSession) => Promise<Saved>): Promise<void> {
        const {session} = this;
        const saved = session && await act(session);
        if (saved === 'saved' && session?.undoable !== undefined && session === this.session) {
            this.host.takeBack?.changed(this.dialog, session.cardid, session.undoable);
            return;
        }
        this.sayIf(saved === 'saved', 'card_saved');
        this.sayIf(saved === 'merged', 'card_saved_merged');
    }

    private async showHistory(itemtype: 'card' | 'comment', itemid: number): Promise<void> {
        const {session} = this;
        const title = plainText(session?.state.title ?? '');
        if (!await this.host.showHistory({itemtype, itemid, title})) {
            session?.fail({ok: false, code: OFFLINE, message: ''});
        }
    }

    private async remove(cardid: number): Promise<void> {
        const {session} = this;
        const outcome = await this.host.remove(cardid, () => {
            if (this.session === session) {
                this.session = undefined;
                this.dialog.shut();
            }
        });
        if (!outcome.ok) {
            session?.fail(outcome);
        }
    }

    private sayIf(done: boolean | undefined, key: string): void {
        if (done) {
            announce(this.strings(key));
        }
    }
}
