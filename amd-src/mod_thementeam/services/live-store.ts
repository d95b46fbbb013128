/** The client's copy of one thing that others change too: what the server said last. */
import {WsError} from '../../platform/ajax';
import {outcomeOf, type Answered} from './outcome';
import type {Outcome} from '../model/types';

/** What all answers have in common. */
export interface LiveAnswer {
    status: string;
    code: string;
    message: string;
    revision: number;
}

export abstract class LiveStore<Item, Answer extends LiveAnswer> {
    /** Called after every change. */
    onChange: () => void = () => undefined;

    private isGone = false;

    constructor(private shown: Item, private current: number) {}

    /** The refusal that says that somebody removed it. */
    protected abstract readonly goneCode: string;

    /** Asks for what changed after a revision. */
    protected abstract read(revision: number): Promise<Answer>;

    /** The whole thing as it is at the answer's revision; undefined where nothing of it changed. */
    protected abstract itemOf(answer: Answer): Item | undefined;

    get item(): Item {
        return this.shown;
    }

    get revision(): number {
        return this.current;
    }

    /** Whether somebody removed it. */
    get gone(): boolean {
        return this.isGone;
    }

    /**
     * Fetches what changed.
     *
     * @throws {WsError}
     */
    async refresh(): Promise<void> {
        // What came back from the bin is read as a whole.
        const answer = await this.read(this.isGone ? 0 : this.current);
        if (answer.status === 'refused' && answer.code !== this.goneCode) {
            throw new WsError(answer.code, answer.message);
        }
        this.take(answer, this.itemOf(answer));
    }

    /** Takes over what the server answers to a change. */
    protected async follow(change: Promise<Answer>): Promise<Answered<Answer>> {
        const answered = await outcomeOf(change);
        if (answered.answer) {
            this.take(answered.answer, this.itemOf(answered.answer));
        }
        return answered;
    }

    /** A change that removes it. */
    protected async followRemoval<T extends LiveAnswer>(change: Promise<T>): Promise<Outcome> {
        const {outcome, answer} = await outcomeOf(change);
        if (answer && outcome.ok) {
            this.current = Math.max(this.current, answer.revision);
            this.isGone = true;
            this.onChange();
        }
        return outcome;
    }

    /**
     * Takes over what was said of it, unless something newer is known.
     *
     * @param said what a call or a form answered
     * @param item the whole thing as it is at that revision; undefined where nothing of it changed
     */
    take({revision, code}: {revision: number; code?: string}, item: Item | undefined): void {
        if (code === this.goneCode) {
            this.isGone = true;
            this.onChange();
        } else if (revision >= this.current) {
            this.current = revision;
            if (item) {
                this.shown = item;
                this.isGone = false;
                this.onChange();
            }
        }
    }
}
