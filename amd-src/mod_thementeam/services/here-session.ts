/** Who is in the space right now: when to ask, and thereby to say that one is here oneself. */
import {isWsError} from '../../platform/ajax';
import type {Outcome} from '../model/types';
import type {HereNow, HereRepository} from './here-repository';
import {outcomeOf} from './outcome';

/** What the pulse says where nobody is shown. */
const NOBODY = '00000000';
const SECOND = 1000;
/** Somebody who comes back to the page this soon has not been away. */
const GLANCE = 20 * SECOND;
/** Where others come and go all the time, so many questions in a row follow them, and one more in each of these times. */
const BURST = 4;
const REFILL = 120 * SECOND;
/** The pulse is a moment ahead of what is committed; and it may be an old one, for a while or for good. */
const RECHECK = 5 * SECOND;
const TRIES = 3;

/** What is shown. */
export interface Present {
    people: HereNow['people'];
    /** Whether there are others, too. */
    more: boolean;
    /** Whether the person has chosen to be shown. */
    shown: boolean;
}

/**
 * Asks while the page is to be seen, and only then: who has chosen to be shown says so with each question, at the pace that the
 * server names; the others ask when the pulse says that somebody came or went, spread over the time that the server names, and,
 * while somebody is shown, now and then anyway.
 */
export class HereSession {
    private present: Present;
    private answer: HereNow | undefined;
    private answered = 0;
    /** What the pulse says; undefined: not known, or there is no pulse. */
    private mark: string | undefined;
    private tries = 0;
    private credit = BURST;
    private counted = Date.now();
    private awake = false;
    private over = false;
    /** Answers to what was asked before the person's last choice do not count. */
    private era = 0;
    private regular: ReturnType<typeof setTimeout> | undefined;
    private change: ReturnType<typeof setTimeout> | undefined;
    /** Whether a question about a change is on its way. */
    private following = false;

    /**
     * @param repository
     * @param shown whether the person has chosen to be shown
     * @param hasPulse whether a pulse says when somebody comes or goes
     * @param onChange told what is to be shown
     */
    constructor(
        private readonly repository: HereRepository,
        shown: boolean,
        private readonly hasPulse: boolean,
        private readonly onChange: (present: Present) => void,
    ) {
        this.present = {people: [], more: false, shown};
    }

    /** The page is to be seen, again or for the first time. */
    wake(): void {
        if (this.awake || this.over) {
            return;
        }
        this.awake = true;
        const glance = this.answer && Date.now() - this.answered < GLANCE;
        if (this.wanted && !glance) {
            void this.ask();
        } else {
            this.plan();
            this.consider();
        }
    }

    /** The page is hidden: from now on silent. Who was shown is so until the time is up that the server has set. */
    sleep(): void {
        this.awake = false;
        clearTimeout(this.regular);
        this.forget();
    }

    /** The pulse says something else of those who are here. */
    marked(mark: string): void {
        this.mark = mark || NOBODY;
        this.tries = 0;
        this.consider();
    }

    /** Chooses whether to be shown, in all ThemenTeams. */
    async choose(shown: boolean): Promise<Outcome> {
        this.era++;
        const {outcome, answer} = await outcomeOf(this.repository.choose(shown));
        if (answer?.here) {
            this.take(answer.here);
        }
        this.show({});
        return outcome;
    }

    /** Whether there is something to ask for at all. */
    private get wanted(): boolean {
        return this.present.shown || this.present.people.length > 0 || !this.hasPulse;
    }

    /** Acts on what the pulse says where that differs from what is shown. */
    private consider(): void {
        if (!this.awake || this.mark === undefined || this.mark === (this.answer?.mark ?? NOBODY)) {
            this.forget();
            return;
        }
        if (this.mark === NOBODY && !this.present.shown) {
            this.show({people: [], more: false});
            this.plan();
        } else if (!this.following && this.tries < TRIES) {
            // A question that is on its way serves every change until then.
            this.tries++;
            clearTimeout(this.change);
            this.following = true;
            this.change = setTimeout(() => void this.ask(), this.patience());
        }
    }

    /** Gives up a question that would follow a change. */
    private forget(): void {
        clearTimeout(this.change);
        this.following = false;
    }

    /** Milliseconds until a question that follows a change, so that not all ask at once, and nobody all the time. */
    private patience(): number {
        const now = Date.now();
        this.credit = Math.min(BURST, this.credit + (now - this.counted) / REFILL) - 1;
        this.counted = now;
        const spread = Math.max(1, this.answer?.spread ?? 0) * SECOND;
        return spread * (0.3 + Math.random()) + Math.max(0, -this.credit) * REFILL;
    }

    private async ask(): Promise<void> {
        const {era} = this;
        clearTimeout(this.regular);
        this.forget();
        try {
            const answer = await this.repository.ask();
            if (era === this.era) {
                this.take(answer);
            }
        } catch (reason) {
            if (!isWsError(reason)) {
                throw reason;
            }
            // Nobody knows who is here now; whoever may not read here any more stops asking.
            this.over = !reason.offline;
            this.show({people: [], more: false});
        }
        this.plan();
    }

    private take(answer: HereNow): void {
        const {people, more, shown} = answer;
        this.answer = answer;
        this.answered = Date.now();
        this.show({people, more, shown});
        this.plan();
    }

    private show(change: Partial<Present>): void {
        this.present = {...this.present, ...change};
        this.onChange(this.present);
    }

    /** The next question in any case, and a second look at the pulse. */
    private plan(): void {
        clearTimeout(this.regular);
        this.forget();
        if (!this.awake || this.over) {
            return;
        }
        if (this.wanted) {
            const pause = (this.answer?.again ?? 60) * SECOND * (0.8 + Math.random() * 0.4);
            this.regular = setTimeout(() => void this.ask(), pause);
        }
        if (this.mark !== undefined && this.mark !== this.answer?.mark) {
            this.change = setTimeout(() => this.consider(), RECHECK);
        }
    }
}
