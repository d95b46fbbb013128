/** The dialog in which one looks back: joins its components to the services. */
import {announce} from '../../platform/notification';
import {loadStrings, type Strings} from '../../platform/strings';
import {HistoryDialog, type Shown} from '../components/history-dialog';
import type {BinItem, PastPart} from '../model/past';
import type {OpenDetail, Outcome, Space} from '../model/types';
import {createHistoryRepository, type HistoryRepository} from '../services/history-repository';
import {outcomeOf} from '../services/outcome';
import type {SpaceStore} from '../services/space-store';
import {HISTORY_STRING_KEYS} from './history-strings';

/** Whose past is shown: a card's, or the versions of a comment; left out: the space's. */
export interface Scope {
    readonly itemtype: 'card' | 'comment';
    readonly itemid: number;
    /** Title of the card, plain text. */
    readonly title: string;
}

/** The page of the board. */
export interface HistoryHost {
    readonly root: HTMLElement;
    readonly space: Space;
    readonly store: SpaceStore;
    open(detail: OpenDetail): Promise<void>;
}

const PARTS: Record<'space' | Scope['itemtype'], readonly [PastPart, ...PastPart[]]> = {
    space: ['acts', 'bin'], card: ['acts', 'versions'], comment: ['versions'],
};

export class History {
    private readonly dialog = new HistoryDialog();
    private readonly repository: HistoryRepository;
    private scope: Scope | undefined;
    /** What asks for the earlier acts. */
    private before = 0;
    private version = 0;
    /** Had the focus when the dialog was opened. */
    private opener: HTMLElement | undefined;

    private constructor(private readonly host: HistoryHost, private readonly strings: Strings) {
        this.repository = createHistoryRepository(host.space.spaceid);
        this.dialog.strings = strings;
        this.listen();
        host.root.append(this.dialog);
    }

    /** Adds the dialog to a page. */
    static async of(host: HistoryHost): Promise<History> {
        return new History(host, await loadStrings('mod_thementeam', HISTORY_STRING_KEYS));
    }

    async open(scope?: Scope): Promise<void> {
        const focused = document.activeElement;
        this.opener = focused instanceof HTMLElement ? focused : undefined;
        this.scope = scope;
        this.dialog.cancontribute = this.host.space.cancontribute;
        await this.show(PARTS[scope?.itemtype ?? 'space'][0]);
    }

    private get heading(): string {
        const {scope, strings} = this;
        if (scope?.itemtype === 'comment') {
            return strings('versions_of_comment');
        }
        return scope ? strings('history_of', scope.title) : strings('history');
    }

    /** Shows a part, and loads what it shows. */
    private async show(part: PastPart): Promise<void> {
        const {scope, heading} = this;
        const parts = PARTS[scope?.itemtype ?? 'space'];
        const start: Shown = {heading, parts, part, links: !scope, titled: scope?.itemtype === 'card'};
        this.dialog.shown = start;
        const loaded = await this.load(part);
        if (this.dialog.shown === start) {
            this.dialog.shown = {...start, ...loaded};
        }
    }

    private async load(part: PastPart): Promise<Partial<Shown>> {
        switch (part) {
            case 'bin':
                return this.loadBin();
            case 'versions':
                return this.loadVersions(this.scope);
            default:
                return this.loadActs();
        }
    }

    private async loadBin(): Promise<Partial<Shown>> {
        const {outcome, answer} = await outcomeOf(this.repository.bin());
        return outcome.ok ? {bin: answer} : {failure: outcome};
    }

    private async loadVersions(scope: Scope | undefined): Promise<Partial<Shown>> {
        const {outcome, answer} = await outcomeOf(this.repository.versions(scope?.itemtype ?? '', scope?.itemid ?? 0));
        this.version = answer?.version ?? 0;
        return outcome.ok ? {versions: answer?.versions ?? []} : {failure: outcome};
    }

    private async loadActs(): Promise<Partial<Shown>> {
        const {outcome, answer} = await outcomeOf(this.repository.acts(this.scope?.itemid ?? 0, 0));
        this.before = answer?.before ?? 0;
        return outcome.ok ? {entries: answer?.entries ?? [], more: this.before > 0} : {failure: outcome};
    }

    private listen(): void {
        this.on<PastPart>('thementeam-past-part', part => this.show(part));
        this.on<undefined>('thementeam-past-again', () => this.dialog.shown && this.show(this.dialog.shown.part));
        this.on<undefined>('thementeam-older', () => this.older());
        this.on<number>('thementeam-past-open', cardid => this.openCard(cardid));
        this.on<number>('thementeam-restore-text', textid => this.restoreText(textid));
        this.on<BinItem>('thementeam-bin-restore', item => this.bring(item));
        this.on<BinItem>('thementeam-bin-purge', item => this.purge(item));
        this.on<undefined>('thementeam-past-closed', () => this.close());
    }

    private on<T>(name: string, act: (detail: T) => unknown): void {
        this.dialog.addEventListener(name, event => void act((event as CustomEvent<T>).detail));
    }

    private close(): void {
        this.dialog.shut();
        this.opener?.focus();
    }

    private async openCard(cardid: number): Promise<void> {
        this.dialog.shut();
        await this.host.open({cardid, comment: false});
    }

    private async older(): Promise<void> {
        const {scope, dialog} = this;
        const {shown} = dialog;
        const {outcome, answer} = await outcomeOf(this.repository.acts(scope?.itemid ?? 0, this.before));
        if (!shown || dialog.shown !== shown) {
            return;
        }
        if (!outcome.ok) {
            dialog.shown = {...shown, failure: outcome};
            return;
        }
        const entries = answer?.entries ?? [];
        this.before = answer?.before ?? 0;
        dialog.shown = {...shown, entries: [...shown.entries ?? [], ...entries], more: this.before > 0, failure: undefined};
        announce(this.strings('past_older_done', entries.length));
        const [first] = entries;
        await (first && dialog.focusEntry(first.id));
    }

    private async restoreText(textid: number): Promise<void> {
        const {scope, dialog, strings} = this;
        if (!scope) {
            return;
        }
        const {outcome, answer} = await outcomeOf(this.repository.restoreText(scope.itemtype, scope.itemid, this.version, textid));
        if (!outcome.ok) {
            // Somebody was faster, perhaps: what they wrote stands above now.
            const loaded = await this.load('versions');
            dialog.shown = dialog.shown && {...dialog.shown, ...loaded, failure: outcome};
            return;
        }
        this.host.store.wrote(answer?.revision ?? 0, answer?.card);
        await this.show('versions');
        announce(strings('history_restored'));
        await dialog.focusHeading();
    }

    private async bring(item: BinItem): Promise<void> {
        const {store} = this.host;
        const outcome = item.itemtype === 'card' ? await store.restore(item.id) : (await outcomeOf(this.repository.restore(item))).outcome;
        await this.settle(item, outcome, 'bin_restored');
    }

    private async purge(item: BinItem): Promise<void> {
        await this.settle(item, (await outcomeOf(this.repository.purge(item))).outcome, 'bin_purged');
    }

    /** Says how it went; the focus goes to what stands in the place now. */
    private async settle(item: BinItem, outcome: Outcome, done: string): Promise<void> {
        const {dialog, strings} = this;
        const place = dialog.shown?.bin?.items?.findIndex(({itemtype, id}) => itemtype === item.itemtype && id === item.id) ?? 0;
        const loaded = await this.load('bin');
        dialog.shown = dialog.shown && {...dialog.shown, failure: undefined, ...loaded, ...(outcome.ok ? {} : {failure: outcome})};
        if (outcome.ok) {
            announce(strings(done, item.title));
            this.host.store.onBehind();
        }
        await dialog.focusBin(Math.max(0, place));
    }
}
