/** One card while it is open: read it, edit it, settle a conflict, comment on it. */
import {outcomeOf} from './outcome';
import type {Repository} from './repository';
import type {SpaceStore} from './space-store';
import type {Card, CardDetail, Comment, Outcome} from '../model/types';

/** `form`: Moodle's form stands in front, the dialog waits behind it. */
export type Mode = 'loading' | 'failed' | 'reading' | 'form' | 'conflict';
export type Choice = 'both' | 'mine' | 'theirs';

/** Two people changed the same fields. */
export interface Conflict {
    by: string;
    when: number;
    /** The fields with both texts, as plain text. */
    collisions: {label: string; mine: string; theirs: string}[];
    /** Opens the form again with both texts. */
    resume: string;
    /** What is sent to the form again, as form data. */
    mine: string;
    theirs: string;
}

/** What the form of a card returns. */
export type FormAnswer =
    | {status: 'ok'; revision: number; merged: boolean; undo?: boolean; card?: Card}
    | ({status: 'conflict'; revision: number} & Conflict);

/** What the dialog shows. */
export interface CardState {
    readonly mode: Mode;
    /** The title as HTML of the server; '' while it is not known. */
    readonly title: string;
    readonly detail?: CardDetail | undefined;
    readonly conflict?: Conflict | undefined;
    /** Why the last act did not work. */
    readonly failure?: Outcome | undefined;
    /** Somebody removed the card meanwhile. */
    readonly gone: boolean;
}

/** How a form ended: saved, saved with another person's change merged in, or not. */
export type Saved = 'saved' | 'merged' | 'unchanged' | 'conflict';

export class CardSession {
    /** Called after every change of the state. */
    onChange: (state: CardState) => void = () => undefined;

    private current: CardState;
    /** The card on the board when the detail was asked for. */
    private row: Card | undefined;
    private asked = 0;
    /** What was read last, and the card on the board when that began; undefined: it could not be read. */
    private latest: {reading: Promise<void>; row: Card | undefined} | undefined;
    /** The revision of the last change, where it can be undone. */
    undoable: number | undefined;

    constructor(
        readonly cardid: number,
        private readonly store: SpaceStore,
        private readonly repository: Repository,
    ) {
        this.current = {mode: 'loading', title: store.card(cardid)?.title ?? '', gone: false};
    }

    get state(): CardState {
        return this.current;
    }

    /** Fetches the card; what the person is writing stays. */
    async load(): Promise<void> {
        this.latest = {reading: this.read(), row: this.store.card(this.cardid)};
        await this.latest.reading;
    }

    /** After a write that the board was told of: what was read since is the same, and is waited for; else the card is read. */
    async refresh(): Promise<void> {
        const {latest} = this;
        await (latest && latest.row === this.store.card(this.cardid) ? latest.reading : this.load());
    }

    private async read(): Promise<void> {
        const number = ++this.asked;
        this.row = this.store.card(this.cardid);
        const {outcome, answer} = await outcomeOf(this.repository.card(this.cardid));
        if (number !== this.asked) {
            // Asked again meanwhile: that answer is the newer one.
            return;
        }
        const detail = answer?.card && this.withEarlier(answer.card);
        if (!detail) {
            this.latest = undefined;
        }
        if (detail) {
            const mode = ['loading', 'failed'].includes(this.current.mode) ? 'reading' : this.current.mode;
            this.set({mode, detail, title: detail.title, gone: false, failure: mode === 'reading' ? undefined : this.current.failure});
        } else if (!this.current.detail) {
            this.set({mode: 'failed', failure: outcome});
        } else if (outcome.code === 'deleted_card') {
            this.set({gone: true});
        }
    }

    /** Follows the space: loads the card anew when it changed, and says when it is gone. */
    follow(): void {
        const {detail, gone} = this.current;
        const row = this.store.card(this.cardid);
        if (!detail) {
            return;
        }
        if (!row) {
            if (!gone) {
                this.set({gone: true});
            }
        } else if (gone || !this.moved(row)) {
            void this.load();
        }
    }

    /** Makes way for the form. */
    openForm(): void {
        if (this.current.detail) {
            this.set({mode: 'form', failure: undefined});
        }
    }

    /**
     * The form is closed. Whoever gave it up in the middle of a conflict finds the conflict again.
     *
     * @param answer undefined: it was given up
     */
    async closeForm(answer: FormAnswer | undefined): Promise<Saved> {
        if (!answer) {
            this.set({mode: this.current.conflict ? 'conflict' : 'reading'});
            return 'unchanged';
        }
        if (answer.status === 'conflict') {
            this.set({mode: 'conflict', conflict: answer, failure: undefined});
            return 'conflict';
        }
        this.undoable = answer.undo ? answer.revision : undefined;
        this.store.wrote(answer.revision, answer.card);
        this.set({mode: 'reading', conflict: undefined, failure: undefined});
        await (answer.card ? this.refresh() : this.load());
        return answer.merged ? 'merged' : 'saved';
    }

    /** Says why an act on the card did not work. */
    fail(failure: Outcome): void {
        this.set({failure});
    }

    /** Takes in comments that are older than those shown. */
    addEarlier(comments: readonly Comment[], earlier: number): void {
        const {detail} = this.current;
        if (detail) {
            this.set({detail: {...detail, comments: [...comments, ...detail.comments], earlier}});
        }
    }

    /** Shows a comment as the server has just answered it; undefined: it is gone. */
    replaceComment(commentid: number, comment: Comment | undefined): void {
        const {detail} = this.current;
        if (detail) {
            const comments = detail.comments.flatMap(each => each.id !== commentid ? [each] : comment ? [comment] : []);
            this.set({detail: {...detail, comments}});
        }
    }

    /** Keeps the earlier comments that were fetched: the server sends the newest only. */
    private withEarlier(detail: CardDetail): CardDetail {
        const shown = this.current.detail?.comments ?? [];
        const index = shown.findIndex(({id}) => id === detail.comments[0]?.id);
        const kept = index > 0 ? shown.slice(0, index) : [];
        return {...detail, comments: [...kept, ...detail.comments], earlier: Math.max(0, detail.earlier - kept.length)};
    }

    /** Whether the card is as it was, but for its place. Not everything of a card shows in its row: a new row says "look". */
    private moved(row: Card): boolean {
        const before = this.row;
        this.row = row;
        const moved = row.columnid !== before?.columnid || row.position !== before.position;
        const {columnid, position} = row;
        return row === before || (moved && JSON.stringify(row) === JSON.stringify({...before, columnid, position}));
    }

    private set(change: Partial<CardState>): void {
        this.current = {...this.current, ...change};
        this.onChange(this.current);
    }
}
