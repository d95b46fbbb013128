/** The page of a space: joins the components to the services. */
import {plainText} from '../../platform/html';
import {Live} from '../../platform/live';
import {announce} from '../../platform/notification';
import type {Strings} from '../../platform/strings';
import {WsError} from '../../platform/ajax';
import {onDemand} from '../../platform/module';
import {Board, type MoveDetail} from '../components/board';
import {CARD_SELECTOR} from '../components/card';
import {failureText} from '../components/failure';
import type {BoardColumn, CreateDetail} from '../components/column';
import {placeOf} from '../model/order';
import {createRepository, type Repository} from '../services/repository';
import {SpaceStore} from '../services/space-store';
import {OFFLINE, type OpenDetail, type Outcome, type Space} from '../model/types';
import type {CardHost, OpenedCard} from './opened-card';

export class SpacePage implements CardHost {
    readonly board = new Board();
    readonly repository: Repository;
    readonly store: SpaceStore;
    private readonly live: Live;
    private opened: OpenedCard | undefined;
    /** Gets the focus when the notice of a removed card is closed. */
    private after: number | undefined;

    /** What shows an opened card; most visits of a board open one, but not before the board can be used. */
    private readonly cards = onDemand('mod_thementeam/card-lazy', async () => {
        const {OpenedCard: Opened} = await import('mod_thementeam/card-lazy');
        this.opened = await Opened.of(this);
        return this.opened;
    });

    constructor(
        readonly root: HTMLElement,
        readonly space: Space,
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
        Object.assign(this.board, {
            strings, space, userid: space.userid, columns: this.store.view, people: this.store.people,
        });
        this.store.onChange = () => {
            this.board.columns = this.store.view;
            this.opened?.follow();
        };
        this.store.onBehind = () => this.live.refreshNow();
        this.listen();
    }

    /** Replaces the server's first paint, follows the space and opens the card that the address names. */
    async start(): Promise<void> {
        const focused = this.root.querySelector<HTMLAnchorElement>('.thementeam-card a:focus');
        const linked = Number(this.root.dataset.card);
        this.root.replaceChildren(this.board);
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
        for (const sign of ['pointerover', 'focusin']) {
            this.board.addEventListener(sign, this.onApproach);
        }
        window.addEventListener('beforeunload', this.onUnload);
    }

    private on<T>(name: string, act: (detail: T, target: EventTarget | null) => unknown): void {
        this.board.addEventListener(name, event => void act((event as CustomEvent<T>).detail, event.target));
    }

    private readonly onUnload = (event: Event): void => {
        if (this.dirty) {
            event.preventDefault();
        }
    };

    /** Somebody is near a card: by the time they open it, its dialog is there. */
    private readonly onApproach = (event: Event): void => {
        if ((event.target as Element).closest(CARD_SELECTOR)) {
            // Without a connection the click itself says so.
            this.cards().catch(() => undefined);
        }
    };

    /** Whether something was written that is not saved. */
    get dirty(): boolean {
        return this.board.dirty || Boolean(this.opened?.dirty);
    }

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

    private async open(detail: OpenDetail): Promise<void> {
        try {
            const opened = await this.cards();
            await opened.open(detail);
        } catch (reason) {
            if (this.opened) {
                throw reason;
            }
            this.board.notice = {text: failureText(this.strings, {ok: false, code: OFFLINE, message: ''}, false)};
        }
    }

    closed(cardid: number): void {
        void this.board.focusCard(cardid);
    }

    async remove(cardid: number, removed: () => void): Promise<Outcome> {
        const {strings, board} = this;
        const title = plainText(this.store.card(cardid)?.title ?? '');
        this.after = board.neighbourOf(cardid);
        const outcome = await this.store.remove(cardid);
        if (outcome.ok) {
            removed();
            board.notice = {text: strings('card_removed', title), undo: cardid};
        }
        return outcome;
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
