/** The client's copy of a space: what the server said last, with the person's own moves shown at once. */
import {arrange, positionBetween} from '../model/order';
import {outcomeOf} from './outcome';
import type {Repository} from './repository';
import {
    type Access, type Card, type Changes, type Column, type ColumnsResult, type ColumnView, type DocumentCard, type Outcome, type People,
    type Person, type Space, type Target,
} from '../model/types';

interface Place {
    columnid: number;
    position: number;
}

export class SpaceStore {
    /** Called after every change. */
    onChange: () => void = () => undefined;
    /** Called when the server has changes that this copy lacks. */
    onBehind: () => void = () => undefined;
    /** Called when what the person may do has been read anew. */
    onAccess: (access: Access) => void = () => undefined;

    /** The solutions that are written here. */
    documents: readonly DocumentCard[] = [];

    private current: number;
    private readonly columns = new Map<number, Column>();
    private readonly cards = new Map<number, Card>();
    private readonly persons = new Map<number, Person>();
    private readonly named = new Map<number, string>();
    /** The revision that a card's row was read at: an answer that was read earlier does not replace it. */
    private readonly readAt = new Map<number, number>();
    private readonly moves = new Map<number, Place>();
    private readonly fresh = new Set<number>();
    private held: {cardid: number; row?: Card; removed?: boolean} | undefined;
    private queue: Promise<unknown> = Promise.resolve();
    private arranged: readonly ColumnView[] | undefined;

    constructor(space: Space, private readonly repository: Repository) {
        this.current = space.revision;
        space.columns.forEach(column => this.columns.set(column.id, column));
        this.meet(space.people);
        this.documents = space.documents ?? [];
        this.name(space.tags);
        space.cards.forEach(card => this.put(card, space.revision));
    }

    get revision(): number {
        return this.current;
    }

    /** The columns with their cards, as they are to be shown. */
    get view(): readonly ColumnView[] {
        this.arranged ??= arrange(this.columns.values(), this.shownCards());
        return this.arranged;
    }

    /** The people whom the cards name. */
    get people(): People {
        return this.persons;
    }

    /** These cards are new since the person's last visit. */
    freshen(cardids: readonly number[]): void {
        cardids.forEach(cardid => this.fresh.add(cardid));
        this.changed();
    }

    /** The person knows a card now. */
    known(cardid: number): void {
        if (this.fresh.delete(cardid)) {
            this.changed();
        }
    }

    /** The names of the cards' tags, by id. */
    get tags(): ReadonlyMap<number, string> {
        return this.named;
    }

    /** The card that somebody wrote last; 0: none. */
    newestOf(userid: number): number {
        return Math.max(0, ...[...this.cards.values()].filter(card => card.userid === userid).map(({id}) => id));
    }

    card(cardid: number): Card | undefined {
        return this.cards.get(cardid);
    }

    /**
     * Fetches and applies what changed.
     *
     * @throws {WsError}
     */
    async refresh(): Promise<void> {
        const since = this.current;
        const changes = await this.repository.changes(since);
        if (this.current !== since) {
            // One's own write was answered meanwhile; what we read may be older.
            await this.refresh();
            return;
        }
        this.apply(changes);
    }

    /** From now on nobody moves this card or takes it away: the person has it in hand. */
    hold(cardid: number): void {
        this.release();
        this.held = {cardid};
    }

    /** The held card is put down; what others did to it takes effect. */
    release(): void {
        const held = this.held;
        this.held = undefined;
        if (held?.removed) {
            this.cards.delete(held.cardid);
        } else if (held?.row) {
            this.cards.set(held.cardid, held.row);
        }
        if (held?.removed || held?.row) {
            this.changed();
        }
    }

    /** Shows the card in its new place at once; where the server does not agree it goes back. */
    async move(cardid: number, target: Target): Promise<Outcome> {
        const card = this.cards.get(cardid);
        if (!card) {
            return {ok: false, code: 'deleted_card', message: ''};
        }
        const place = this.placeFor(cardid, target);
        this.moves.set(cardid, place);
        this.changed();
        // One after the other: a move names its neighbour, which an earlier one may have put there.
        const running = this.queue.then(() =>
            outcomeOf(this.repository.moveCard(cardid, card.version, target.columnid, target.aftercardid)));
        this.queue = running.catch(() => undefined);
        try {
            const {outcome, answer} = await running;
            if (answer?.card) {
                this.put(answer.card, answer.revision);
            }
            const now = answer?.card;
            const changed = now && (now.columnid !== card.columnid || now.position !== card.position);
            return changed ? {...outcome, revision: answer.revision} : outcome;
        } finally {
            if (this.moves.get(cardid) === place) {
                this.moves.delete(cardid);
            }
            this.changed();
            // Neighbours may have been renumbered.
            this.onBehind();
        }
    }

    /** Takes over a card that was written in another way than by this store. */
    wrote(revision: number, card: Card | undefined): void {
        this.accept(revision, card ? [card] : []);
    }

    async remove(cardid: number): Promise<Outcome> {
        const version = this.cards.get(cardid)?.version ?? 0;
        const {outcome, answer} = await outcomeOf(this.repository.deleteCard(cardid, version));
        if (answer && outcome.ok) {
            this.accept(answer.revision, [], [cardid]);
        } else {
            this.onBehind();
        }
        return outcome;
    }

    async restore(cardid: number): Promise<Outcome> {
        return this.takeBack(this.repository.restoreCard(cardid));
    }

    /** Undoes an act of the person's on a card. */
    async undo(act: number): Promise<Outcome> {
        return this.takeBack(this.repository.undo(act));
    }

    private async takeBack(call: ReturnType<Repository['undo']>): Promise<Outcome> {
        const {outcome, answer} = await outcomeOf(call);
        if (answer?.card) {
            this.meet(answer.people);
            this.accept(answer.revision, [answer.card]);
        }
        return outcome;
    }

    /** Waits for a change that shows on a card, and takes its answer over. */
    async write(call: Promise<{status: string; code: string; message: string; revision: number; card?: Card}>): Promise<Outcome> {
        const {outcome, answer} = await outcomeOf(call);
        if (answer?.card) {
            this.accept(answer.revision, [answer.card]);
        }
        return outcome;
    }

    /** Takes over the answer to a change of the columns. */
    acceptColumns({revision, columns}: ColumnsResult): void {
        this.arrangeColumns(columns ?? []);
        this.accept(revision, []);
    }

    private apply(changes: Changes): void {
        if (changes.full) {
            const kept = this.held && this.cards.get(this.held.cardid);
            this.cards.clear();
            this.readAt.clear();
            if (kept && this.held) {
                this.cards.set(kept.id, kept);
                this.held.removed = !changes.cards.some(({id}) => id === kept.id);
            }
        }
        this.arrangeColumns(changes.columns);
        this.meet(changes.people);
        this.name(changes.tags);
        changes.cards.forEach(card => this.put(card, changes.revision));
        changes.removed.forEach(cardid => this.drop(cardid, changes.revision));
        this.documents = changes.documents ?? this.documents;
        this.current = changes.revision;
        if (changes.access) {
            this.onAccess(changes.access);
        }
        this.changed();
    }

    /** Columns come all together, for there are few; none: they are as they were. */
    private arrangeColumns(columns: readonly Column[]): void {
        if (columns.length) {
            this.columns.clear();
            columns.forEach(column => this.columns.set(column.id, column));
        }
    }

    /** Takes over the answer to one's own write. */
    private accept(revision: number, cards: Card[], removed: number[] = []): void {
        cards.forEach(card => this.put(card, revision));
        removed.forEach(cardid => this.drop(cardid, revision));
        if (revision === this.current + 1) {
            this.current = revision;
        } else if (revision > this.current) {
            this.onBehind();
        }
        this.changed();
    }

    private meet(people: readonly Person[] = []): void {
        people.forEach(person => this.persons.set(person.id, person));
    }

    private name(tags: Changes['tags']): void {
        tags.forEach(({id, name}) => this.named.set(id, name));
    }

    private put(card: Card, revision: number): void {
        if ((this.readAt.get(card.id) ?? 0) > revision) {
            return;
        }
        this.readAt.set(card.id, revision);
        const shown = this.cards.get(card.id);
        if (this.held?.cardid === card.id && shown) {
            this.held = {cardid: card.id, row: card};
            this.cards.set(card.id, {...card, columnid: shown.columnid, position: shown.position});
        } else {
            this.cards.set(card.id, card);
        }
    }

    private drop(cardid: number, revision: number): void {
        if ((this.readAt.get(cardid) ?? 0) > revision) {
            return;
        }
        this.readAt.set(cardid, revision);
        if (this.held?.cardid === cardid) {
            this.held.removed = true;
        } else {
            this.cards.delete(cardid);
        }
    }

    private placeFor(cardid: number, {columnid, aftercardid}: Target): Place {
        const others = (this.view.find(({column}) => column.id === columnid)?.cards ?? []).filter(({id}) => id !== cardid);
        const index = aftercardid ? others.findIndex(({id}) => id === aftercardid) : -1;
        return {columnid, position: positionBetween(others[index], others[index + 1])};
    }

    private *shownCards(): Iterable<Card> {
        for (const card of this.cards.values()) {
            const place = this.moves.get(card.id);
            const fresh = this.fresh.has(card.id);
            yield place || fresh ? {...card, ...place, fresh} : card;
        }
    }

    private changed(): void {
        this.arranged = undefined;
        this.onChange();
    }
}
