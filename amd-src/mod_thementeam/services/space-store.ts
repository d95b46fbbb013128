/** The client's copy of a space: what the server said last, with the person's own moves shown at once. */
import {uuid} from '../../platform/page';
import {arrange, positionBetween} from '../model/order';
import {outcomeOf, type Answered} from './outcome';
import type {Repository} from './repository';
import {
    OFFLINE, type Card, type Changes, type Column, type ColumnView, type Outcome, type People, type Person, type Space, type Target, type Texts,
    type UpdateResult,
} from '../model/types';

interface Place {
    columnid: number;
    position: number;
}

/** A write that may have reached the server although its answer did not reach us. */
interface Attempt<T> {
    uuid: string;
    content: T;
}

export class SpaceStore {
    /** Called after every change. */
    onChange: () => void = () => undefined;
    /** Called when the server has changes that this copy lacks. */
    onBehind: () => void = () => undefined;

    private current: number;
    private readonly columns = new Map<number, Column>();
    private readonly cards = new Map<number, Card>();
    private readonly known = new Map<number, Person>();
    /** The revision that a card's row was read at: an answer that was read earlier does not replace it. */
    private readonly readAt = new Map<number, number>();
    private readonly moves = new Map<number, Place>();
    private held: {cardid: number; row?: Card; removed?: boolean} | undefined;
    private queue: Promise<unknown> = Promise.resolve();
    private readonly cardAttempts = new Map<number, Attempt<Texts>>();
    private readonly commentAttempts = new Map<number, Attempt<string>>();
    private arranged: readonly ColumnView[] | undefined;

    constructor(space: Space, private readonly repository: Repository) {
        this.current = space.revision;
        space.columns.forEach(column => this.columns.set(column.id, column));
        this.meet(space.people);
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
        return this.known;
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

    /**
     * Adds a card. Called again after a lost answer it counts once; what was reworded in between is kept.
     */
    async create(columnid: number, texts: Texts): Promise<Outcome & {card?: Card}> {
        const attempt = this.cardAttempts.get(columnid) ?? {uuid: uuid(), content: {...texts}};
        this.cardAttempts.set(columnid, attempt);
        const {outcome, answer} = await outcomeOf(this.repository.createCard(columnid, texts, attempt.uuid));
        if (outcome.code === OFFLINE) {
            return outcome;
        }
        this.cardAttempts.delete(columnid);
        const card = answer?.card;
        if (!answer || !card) {
            return outcome;
        }
        this.accept(answer.revision, [card]);
        const {title, content} = attempt.content;
        if (title !== texts.title || content !== texts.content) {
            const update = await this.update(card.id, card.version, texts);
            return {...update.outcome, card: update.answer?.card ?? card};
        }
        return {...outcome, card};
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
            return outcome;
        } finally {
            if (this.moves.get(cardid) === place) {
                this.moves.delete(cardid);
            }
            this.changed();
            // Neighbours may have been renumbered.
            this.onBehind();
        }
    }

    /** Saves a card's texts; a conflict brings the other person's. */
    async update(cardid: number, version: number, texts: Texts): Promise<Answered<UpdateResult>> {
        const answered = await outcomeOf(this.repository.updateCard(cardid, version, texts));
        const {answer} = answered;
        if (answer) {
            this.accept(answer.revision, answer.card ? [answer.card] : []);
        }
        return answered;
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
        const {outcome, answer} = await outcomeOf(this.repository.restoreCard(cardid));
        if (answer?.card) {
            this.meet(answer.people);
            this.accept(answer.revision, [answer.card]);
        }
        return outcome;
    }

    /** Adds a comment; called again after a lost answer it counts once. */
    async comment(cardid: number, content: string): Promise<Outcome> {
        const earlier = this.commentAttempts.get(cardid);
        // Comments cannot be reworded: other words are another comment.
        const attempt = earlier?.content === content ? earlier : {uuid: uuid(), content};
        this.commentAttempts.set(cardid, attempt);
        const {outcome, answer} = await outcomeOf(this.repository.createComment(cardid, content, attempt.uuid));
        if (outcome.code !== OFFLINE) {
            this.commentAttempts.delete(cardid);
        }
        if (answer?.card) {
            this.accept(answer.revision, [answer.card]);
        }
        return outcome;
    }

    async removeComment(commentid: number): Promise<Outcome> {
        const {outcome} = await outcomeOf(this.repository.deleteComment(commentid));
        this.onBehind();
        return outcome;
    }

    private apply(changes: Changes): void {
        if (changes.full) {
            const kept = this.held && this.cards.get(this.held.cardid);
            this.columns.clear();
            this.cards.clear();
            this.readAt.clear();
            if (kept && this.held) {
                this.cards.set(kept.id, kept);
                this.held.removed = !changes.cards.some(({id}) => id === kept.id);
            }
        }
        changes.columns.forEach(column => this.columns.set(column.id, column));
        this.meet(changes.people);
        changes.cards.forEach(card => this.put(card, changes.revision));
        changes.removed.forEach(cardid => this.drop(cardid, changes.revision));
        this.current = changes.revision;
        this.changed();
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
        people.forEach(person => this.known.set(person.id, person));
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
            yield place ? {...card, ...place} : card;
        }
    }

    private changed(): void {
        this.arranged = undefined;
        this.onChange();
    }
}
