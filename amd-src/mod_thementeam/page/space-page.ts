/** The page of a space: joins the components to the services. */
import {plainText} from '../../platform/html';
import {announce} from '../../platform/notification';
import {loadStrings, type Strings} from '../../platform/strings';
import {isWsError} from '../../platform/ajax';
import {onDemand} from '../../platform/module';
import {Board, type MoveDetail} from '../components/board';
import {CARD_SELECTOR} from '../components/selectors';
import {failureText} from '../components/failure';
import type {BoardColumn, CreateDetail} from '../components/column';
import type {Outbox} from '../services/outbox';
import {createRepository, type Repository} from '../services/repository';
import {SpaceStore} from '../services/space-store';
import {OFFLINE, type OpenDetail, type Outcome, type Space} from '../model/types';
import {Dialogs, type DialogsHost} from './dialogs';
import type {Finder, FinderHost} from './finder';
import {Follower} from './follower';
import {later, type Later} from './later';
import type {CardHost, OpenedCard} from './opened-card';
import type {Scope} from './history';
import type {Undo} from './undo';
import type {Writing} from './writing';

export class SpacePage implements CardHost, DialogsHost, FinderHost {
    readonly board = new Board();
    readonly repository: Repository;
    readonly store: SpaceStore;
    space: Space;
    readonly follower: Follower;
    private readonly later: Later = later(this);
    private opened: OpenedCard | undefined;
    private finder: Finder | undefined;
    private readonly dialogs = new Dialogs(this);
    private written: Writing | undefined;
    private undo: Undo | undefined;

    /** What shows an opened card; most visits of a board open one, but not before the board can be used. */
    private readonly cards = onDemand('mod_thementeam/card-lazy', async () => {
        const {OpenedCard: Opened} = await import('mod_thementeam/card-lazy');
        await Promise.all([this.writing(), this.undoing()]);
        this.opened = await Opened.of(this);
        return this.opened;
    });

    private readonly finding = onDemand('mod_thementeam/find-lazy', async () => {
        const {Finder: Find} = await import('mod_thementeam/find-lazy');
        this.finder = await Find.of(this);
    });

    private readonly writing = onDemand('mod_thementeam/writing-lazy', async () => {
        const {Writing: Write} = await import('mod_thementeam/writing-lazy');
        this.written = await Write.of(this);
    });

    private readonly undoing = onDemand('mod_thementeam/undo-lazy', async () => {
        const {Undo: TakeBack} = await import('mod_thementeam/undo-lazy');
        this.undo = await TakeBack.of(this);
    });

    private readonly moving = onDemand('mod_thementeam/move-lazy', async () => {
        const {Mover, MOVE_STRING_KEYS} = await import('mod_thementeam/move-lazy');
        await Promise.all([loadStrings('mod_thementeam', MOVE_STRING_KEYS), this.undoing()]);
        this.board.moveWith(new Mover(this.board));
    });

    constructor(
        readonly root: HTMLElement,
        space: Space,
        private readonly strings: Strings,
    ) {
        this.space = space;
        this.repository = createRepository(space.spaceid);
        this.store = new SpaceStore(space, this.repository);
        Object.assign(this.board, {
            strings, space, userid: space.userid, columns: this.store.view, people: this.store.people, tags: this.store.tags,
        });
        this.store.onChange = () => {
            this.board.columns = this.store.view;
            this.later.follow();
            this.finder?.follow();
            this.dialogs.follow();
            this.opened?.follow();
        };
        this.store.onAccess = access => {
            this.space = {...this.space, canarchive: false, archivednote: '', ...access};
            this.board.space = this.space;
        };
        this.follower = new Follower(space.pulseurl, this.store, (online, reason) => this.onConnection(online, reason));
        this.store.onBehind = () => this.follower.refreshNow();
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
        void this.follower.start();
        this.writing().catch(() => undefined);
        this.later.load();
        this.prepareFinding();
        if (window.matchMedia('(pointer: coarse)').matches) {
            this.prepareMoving();
        }
        if (linked) {
            await this.open({cardid: linked, comment: false});
        }
    }

    stop(): void {
        this.follower.stop();
        this.undo?.stop();
        this.later.stop();
        window.removeEventListener('beforeunload', this.onUnload);
    }

    private listen(): void {
        this.on<MoveDetail>('thementeam-move', detail => this.move(detail));
        this.on<undefined>('thementeam-need-mover', () => this.needMover());
        this.on<undefined>('thementeam-arrange', () => this.dialogs.arrange());
        this.on<undefined>('thementeam-write', () => this.finder?.showBoard());
        this.on<number>('thementeam-hold', cardid => this.store.hold(cardid));
        this.on<undefined>('thementeam-release', () => this.store.release());
        this.on<OpenDetail>('thementeam-open', detail => this.open(detail));
        this.on<undefined>('thementeam-history', async () => await this.dialogs.lookBack() || this.sayUnreachable());
        this.on<undefined>('thementeam-question', () => this.dialogs.ask());
        this.on<CreateDetail>('thementeam-create', (detail, column) => this.create(detail, column as BoardColumn));
        this.on<undefined>('thementeam-need-form', () => this.needForm());
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
            this.prepareMoving();
        }
    };

    /** Without a connection the board is there without filters, until the connection is back. */
    private prepareFinding(): void {
        this.finding().catch(() => undefined);
    }

    arranged(): void {
        this.board.querySelector<HTMLElement>('.thementeam-arrange')?.focus();
    }

    private prepareMoving(): void {
        if (this.space.cancontribute) {
            this.moving().catch(() => undefined);
        }
    }

    private async needForm(): Promise<void> {
        await this.writing().catch(() => this.sayUnreachable());
    }

    private async needMover(): Promise<void> {
        try {
            await this.moving();
        } catch {
            this.board.moveWith(undefined);
            this.sayUnreachable();
        }
    }

    sayUnreachable(): void {
        this.board.notice = {text: failureText(this.strings, {ok: false, code: OFFLINE, message: ''}, false)};
    }

    /** What is written goes through here; there is no form, and no opened card, before it is there. */
    get outbox(): Outbox {
        if (!this.written) {
            throw new Error('Nothing can be written yet.');
        }
        return this.written.outbox;
    }

    /** Whether something was written that is not saved. */
    get dirty(): boolean {
        return this.board.dirty || Boolean(this.opened?.dirty) || this.dialogs.dirty;
    }

    private onConnection(online: boolean, reason: unknown): void {
        const {strings} = this;
        this.written?.outbox.connection(online);
        if (online) {
            this.board.trouble = '';
            announce(strings('connection_back'));
            this.prepareFinding();
            this.writing().catch(() => undefined);
            this.later.load();
        } else {
            const refused = isWsError(reason) && !reason.offline;
            this.board.trouble = refused ? reason.message : strings('connection_lost');
        }
    }

    private async create({columnid, ...texts}: CreateDetail, column: BoardColumn): Promise<void> {
        // The form is there a moment before what it is sent through.
        const outcome = await this.writing().then(
            () => this.outbox.post({kind: 'card', columnid, ...texts}),
            () => ({ok: false, code: OFFLINE, message: '', waiting: false}),
        );
        column.outcome = outcome;
        if (outcome.ok && !outcome.waiting) {
            this.finder?.wrote(this.store.newestOf(this.space.userid));
        }
        this.sayIf(outcome.ok, outcome.waiting ? 'waiting_line' : 'card_added');
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
        if (outcome.ok) {
            this.undo?.moved(cardid, outcome.revision);
        } else {
            this.board.notice = {text: strings('move_failed', {title, reason: failureText(strings, outcome, false)})};
        }
    }

    async open(detail: OpenDetail): Promise<void> {
        try {
            const opened = await this.cards();
            await opened.open(detail);
        } catch (reason) {
            if (this.opened) {
                throw reason;
            }
            this.sayUnreachable();
        }
    }

    /** The dialog for a question was closed. */
    asked(cardid: number | undefined): void {
        if (cardid === undefined) {
            this.board.querySelector<HTMLElement>('.thementeam-ask-short')?.focus();
        } else {
            void this.board.focusCard(cardid);
        }
    }

    closed(cardid: number): void {
        void this.board.focusCard(cardid);
    }

    /** What can be taken back; there is no opened card before it is there. */
    get takeBack(): Undo | undefined {
        return this.undo;
    }

    showHistory(scope: Scope): Promise<boolean> {
        return this.dialogs.lookBack(scope);
    }

    /** Only an opened card is removed, and what opens cards brings what removes them. */
    async remove(cardid: number, removed: () => void): Promise<Outcome> {
        return this.undo?.remove(cardid, removed) ?? {ok: false, code: OFFLINE, message: ''};
    }

    private dismiss(focused: boolean): void {
        this.board.notice = undefined;
        if (focused) {
            this.board.focusSomewhere();
        }
    }
}
