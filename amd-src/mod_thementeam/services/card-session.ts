/** One card while it is open: read it, edit it, settle a conflict, comment on it. */
import {mergeTexts, sameTexts, takeBoth, takeTheirs, type Merge} from '../model/merge';
import {outcomeOf} from './outcome';
import {editableTexts, type Repository} from './repository';
import type {SpaceStore} from './space-store';
import type {CardDetail, Outcome, Texts, UpdateResult} from '../model/types';

export type Mode = 'loading' | 'failed' | 'reading' | 'editing' | 'conflict';
export type Choice = 'both' | 'mine' | 'theirs';

/** Two people changed the same field. */
export interface Conflict {
    by: string;
    when: number;
    theirs: Texts;
    merge: Merge;
}

/** What the dialog shows. */
export interface CardState {
    readonly mode: Mode;
    /** The title as HTML of the server; '' while it is not known. */
    readonly title: string;
    readonly detail?: CardDetail | undefined;
    /** The text in the editor; a new object replaces what stands in the fields. */
    readonly texts?: Texts | undefined;
    /** The text that the editor started with. */
    readonly base?: Texts | undefined;
    readonly conflict?: Conflict | undefined;
    /** Why the last act did not work. */
    readonly failure?: Outcome | undefined;
    /** Somebody removed the card meanwhile. */
    readonly gone: boolean;
}

/** How a save ended: done, done with another person's change merged in, or not. */
export type Saved = 'saved' | 'merged' | 'unchanged' | 'conflict' | 'failed';

const MAX_ROUNDS = 4;

export class CardSession {
    /** Called after every change of the state. */
    onChange: (state: CardState) => void = () => undefined;

    private current: CardState;
    private version = 0;

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
        const {outcome, answer} = await outcomeOf(this.repository.card(this.cardid));
        const detail = answer?.card;
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
        } else if (gone || row.version !== detail.version || row.commentcount !== detail.commentcount) {
            void this.load();
        }
    }

    edit(): void {
        const {detail} = this.current;
        if (detail) {
            const texts = editableTexts(detail);
            this.version = detail.version;
            this.set({mode: 'editing', base: texts, texts, failure: undefined});
        }
    }

    /** Back to reading; what was written is given up. */
    cancel(): void {
        this.set({mode: 'reading', texts: undefined, conflict: undefined, failure: undefined});
    }

    /** Says why an act on the card did not work. */
    fail(failure: Outcome): void {
        this.set({failure});
    }

    async save(texts: Texts): Promise<Saved> {
        const {base} = this.current;
        if (!base || sameTexts(texts, base)) {
            this.cancel();
            return 'unchanged';
        }
        this.set({failure: undefined});
        return this.send(base, texts);
    }

    /** Settles a conflict. */
    async resolve(choice: Choice): Promise<Saved> {
        const {conflict} = this.current;
        if (!conflict) {
            return 'unchanged';
        }
        const {merge, theirs} = conflict;
        if (choice === 'both') {
            this.set({mode: 'editing', texts: takeBoth(merge, theirs), conflict: undefined});
            return 'unchanged';
        }
        const texts = choice === 'mine' ? merge.texts : takeTheirs(merge, theirs);
        this.set({mode: 'editing', texts, conflict: undefined});
        return this.save(texts);
    }

    async comment(content: string): Promise<Outcome> {
        const outcome = await this.store.comment(this.cardid, content);
        if (outcome.ok) {
            await this.load();
        }
        return outcome;
    }

    async removeComment(commentid: number): Promise<Outcome> {
        const outcome = await this.store.removeComment(commentid);
        if (outcome.ok) {
            await this.load();
        }
        return outcome;
    }

    /** Saves; as long as somebody else was faster and nothing collides, merges and tries again. */
    private async send(start: Texts, mine: Texts): Promise<Saved> {
        let base = start;
        let texts = mine;
        for (let round = 0; round < MAX_ROUNDS; round++) {
            const {outcome, answer} = await this.store.update(this.cardid, this.version, texts);
            const card = answer?.card;
            if (outcome.ok && card) {
                this.finish(card);
                return round ? 'merged' : 'saved';
            }
            if (answer?.status !== 'conflict' || !card) {
                this.set({failure: outcome, base, texts, gone: this.current.gone || outcome.code === 'deleted_card'});
                return 'failed';
            }
            const theirs = editableTexts(card);
            const merge = mergeTexts(base, texts, theirs);
            this.version = card.version;
            if (merge.collisions.length) {
                this.collide(answer, card, {theirs, merge});
                return 'conflict';
            }
            base = theirs;
            texts = merge.texts;
        }
        this.set({base, texts, failure: {ok: false, code: 'busy', message: ''}});
        return 'failed';
    }

    private collide({by, when}: UpdateResult, detail: CardDetail, texts: Pick<Conflict, 'theirs' | 'merge'>): void {
        const conflict = {by: by ?? detail.author, when: when ?? detail.timemodified, ...texts};
        this.set({mode: 'conflict', detail, title: detail.title, base: texts.theirs, conflict, texts: texts.merge.texts});
    }

    private finish(detail: CardDetail): void {
        this.set({mode: 'reading', detail, title: detail.title, texts: undefined, conflict: undefined, failure: undefined});
    }

    private set(change: Partial<CardState>): void {
        this.current = {...this.current, ...change};
        this.onChange(this.current);
    }
}
