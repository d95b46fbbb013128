/** The page of a space: joins the components to the services. */
import {plainText} from '../../platform/html';
import {Live} from '../../platform/live';
import {announce} from '../../platform/notification';
import type {Strings} from '../../platform/strings';
import {WsError} from '../../platform/ajax';
import {Board, type MoveDetail, type OpenDetail} from '../components/board';
import {CardDialog} from '../components/card-dialog';
import type {Comments} from '../components/comments';
import {failureText} from '../components/failure';
import type {BoardColumn, CreateDetail} from '../components/column';
import {CardSession, type Choice, type Saved} from '../services/card-session';
import {placeOf} from '../model/order';
import {createRepository, type Repository} from '../services/repository';
import {SpaceStore} from '../services/space-store';
import type {Space, Texts} from '../model/types';

export class SpacePage {
    readonly board = new Board();
    readonly dialog = new CardDialog();
    private readonly repository: Repository;
    private readonly store: SpaceStore;
    private readonly live: Live;
    private session: CardSession | undefined;
    /** Gets the focus when the notice of a removed card is closed. */
    private after: number | undefined;

    constructor(
        private readonly root: HTMLElement,
        space: Space,
        private readonly strings: Strings,
    ) {
        this.repository = createRepository(space.spaceid);
        this.store = new SpaceStore(space, this.repository);
        this.live = new Live({
            pulseUrl: space.pulseurl,
            revision: () => this.store.revision,
            refresh: () => this.store.refresh(),
            onConnection: (online, reason) => this.onConnection(online, reason),
        });
        Object.assign(this.board, {strings, space, userid: space.userid, columns: this.store.view});
        Object.assign(this.dialog, {strings, cancontribute: space.cancontribute});
        this.store.onChange = () => {
            this.board.columns = this.store.view;
            this.session?.follow();
        };
        this.store.onBehind = () => this.live.refreshNow();
        this.listen();
    }

    /** Replaces the server's first paint, follows the space and opens the card that the address names. */
    async start(): Promise<void> {
        const focused = this.root.querySelector<HTMLAnchorElement>('.thementeam-card a:focus');
        const linked = Number(this.root.dataset.card);
        this.root.replaceChildren(this.board, this.dialog);
        await this.board.settled();
        if (focused) {
            await this.board.focusCard(Number(new URL(focused.href).searchParams.get('id')));
        }
        this.live.start();
        if (linked) {
            await this.open({cardid: linked, comment: false});
        }
    }

    stop(): void {
        this.live.stop();
        window.removeEventListener('beforeunload', this.onUnload);
    }

    private listen(): void {
        this.on<MoveDetail>('thementeam-move', detail => this.move(detail));
        this.on<number>('thementeam-hold', cardid => this.store.hold(cardid));
        this.on<undefined>('thementeam-release', () => this.store.release());
        this.on<OpenDetail>('thementeam-open', detail => this.open(detail));
        this.on<CreateDetail>('thementeam-create', (detail, column) => this.create(detail, column as BoardColumn));
        this.on<number>('thementeam-undo', cardid => this.undo(cardid));
        this.on<boolean>('thementeam-dismiss', focused => this.dismiss(focused));
        this.on<undefined>('thementeam-reload', () => this.session?.load());
        this.on<undefined>('thementeam-edit', () => this.session?.edit());
        this.on<undefined>('thementeam-cancel-edit', () => this.session?.cancel());
        this.on<Texts>('thementeam-save', texts => this.save(session => session.save(texts)));
        this.on<Choice>('thementeam-resolve', choice => this.save(session => session.resolve(choice)));
        this.on<number>('thementeam-remove', cardid => this.remove(cardid));
        this.on<string>('thementeam-comment', async (text, list) => {
            const outcome = await this.session?.comment(text);
            (list as Comments).outcome = outcome;
            this.sayIf(outcome?.ok, 'comment_added');
        });
        this.on<number>('thementeam-remove-comment', async (commentid, list) => {
            const removal = await this.session?.removeComment(commentid);
            (list as Comments).removal = removal;
            this.sayIf(removal?.ok, 'comment_removed');
        });
        this.on<undefined>('thementeam-closed', () => this.close());
        window.addEventListener('beforeunload', this.onUnload);
    }

    private on<T>(name: string, act: (detail: T, target: EventTarget | null) => unknown): void {
        for (const element of [this.board, this.dialog]) {
            element.addEventListener(name, event => void act((event as CustomEvent<T>).detail, event.target));
        }
    }

    private readonly onUnload = (event: Event): void => {
        if (this.board.dirty || this.dialog.dirty) {
            event.preventDefault();
        }
    };

    private onConnection(online: boolean, reason: unknown): void {
        const {strings} = this;
        if (online) {
            this.board.trouble = '';
            announce(strings('connection_back'));
        } else {
            const refused = reason instanceof WsError && !reason.offline;
            this.board.trouble = refused ? reason.message : strings('connection_lost');
        }
    }

    private async create({columnid, ...texts}: CreateDetail, column: BoardColumn): Promise<void> {
        column.outcome = await this.store.create(columnid, texts);
        this.sayIf(column.outcome.ok, 'card_added');
    }

    private sayIf(done: boolean | undefined, key: string): void {
        if (done) {
            announce(this.strings(key));
        }
    }

    private async move({cardid, ...target}: MoveDetail): Promise<void> {
        const {store, strings} = this;
        const title = plainText(store.card(cardid)?.title ?? '');
        store.release();
        const outcome = await store.move(cardid, target);
        const place = placeOf(store.view, cardid);
        const view = store.view.find(({column}) => column.id === place?.columnid);
        if (!outcome.ok) {
            this.board.notice = {text: strings('move_failed', {title, reason: failureText(strings, outcome, false)})};
        } else if (place && view) {
            const column = plainText(view.column.name);
            announce(strings('moved', {title, column, place: place.index + 1, count: view.cards.length}));
        }
    }

    private async open({cardid, comment}: OpenDetail): Promise<void> {
        const session = new CardSession(cardid, this.store, this.repository);
        this.session = session;
        session.onChange = state => {
            if (this.session === session) {
                this.dialog.state = state;
            }
        };
        this.dialog.state = session.state;
        await session.load();
        if (comment) {
            await this.dialog.focusComment();
        }
    }

    private close(): void {
        const cardid = this.session?.cardid;
        this.session = undefined;
        this.dialog.state = undefined;
        if (cardid !== undefined) {
            void this.board.focusCard(cardid);
        }
    }

    private async save(act: (session: CardSession) => Promise<Saved>): Promise<void> {
        const saved = this.session && await act(this.session);
        this.sayIf(saved === 'saved', 'card_saved');
        this.sayIf(saved === 'merged', 'card_saved_merged');
    }

    private async remove(cardid: number): Promise<void> {
        const {strings, board} = this;
        const title = plainText(this.store.card(cardid)?.title ?? '');
        this.after = board.neighbourOf(cardid);
        const outcome = await this.store.remove(cardid);
        if (outcome.ok) {
            this.session = undefined;
            this.dialog.shut();
            board.notice = {text: strings('card_removed', title), undo: cardid};
        } else {
            this.session?.fail(outcome);
        }
    }

    private async undo(cardid: number): Promise<void> {
        const {strings, board} = this;
        const outcome = await this.store.restore(cardid);
        if (outcome.ok) {
            board.notice = undefined;
            await board.focusCard(cardid);
            announce(strings('card_restored'));
        } else {
            board.notice = {text: failureText(strings, outcome, false), undo: cardid};
        }
    }

    private async dismiss(focused: boolean): Promise<void> {
        this.board.notice = undefined;
        if (focused && this.after !== undefined) {
            await this.board.focusCard(this.after);
        } else if (focused) {
            this.board.focusSomewhere();
        }
    }
}
