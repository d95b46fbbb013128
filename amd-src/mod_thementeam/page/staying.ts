/** Staying up to date: shows what is new, keeps what the person chooses to hear of, and tells the server what was seen. */
import {isWsError} from '../../platform/ajax';
import {announce} from '../../platform/notification';
import {loadStrings, type Strings} from '../../platform/strings';
import {failureText} from '../components/failure';
import '../components/news';
import type {NewsBar} from '../components/news';
import type {OpenDetail, Outcome, Space} from '../model/types';
import {outcomeOf} from '../services/outcome';
import type {SpaceStore} from '../services/space-store';
import {stayRepository as repository, type News} from '../services/stay-repository';
import {STAY_STRING_KEYS} from './stay-strings';

/** The page of the board. */
export interface StayHost {
    readonly root: HTMLElement;
    readonly space: Space;
    readonly store: SpaceStore;
    readonly board: {settled(): Promise<void>};
}

/** Milliseconds after which what has changed on the screen counts as seen. */
const READING = 20_000;

export class Staying {
    private timer: ReturnType<typeof setTimeout> | undefined;
    private marked: number;

    private constructor(
        private readonly host: StayHost,
        private readonly bar: NewsBar,
        private readonly strings: Strings,
        private news: News,
    ) {
        this.marked = news.revision;
        Object.assign(bar, {strings, news, unfolded: location.hash === '#thementeam-stay'});
        host.store.freshen(news.fresh);
        bar.addEventListener('thementeam-watch', event => void this.watch((event as CustomEvent<boolean>).detail));
        bar.addEventListener('thementeam-digest', event => void this.choose((event as CustomEvent<string>).detail));
        host.root.addEventListener('thementeam-open', this.onOpen);
        document.addEventListener('visibilitychange', this.onVisibility);
        this.follow();
    }

    /**
     * Shows what is new above a board.
     *
     * @throws {WsError} without a connection
     */
    static async of(host: StayHost): Promise<Staying> {
        const strings = await loadStrings('mod_thementeam', STAY_STRING_KEYS);
        const news = await repository.news(host.space.spaceid);
        await host.board.settled();
        const bar = host.root.querySelector<NewsBar>('thementeam-news');
        if (!bar) {
            throw new Error('The board has no place for what is new.');
        }
        return new Staying(host, bar, strings, news);
    }

    /** The space has changed. Who looks at it for a moment has seen it. */
    follow(): void {
        if (this.host.store.revision > this.marked && !document.hidden) {
            this.timer ??= setTimeout(() => void this.mark(), READING);
        }
    }

    stop(): void {
        clearTimeout(this.timer);
        document.removeEventListener('visibilitychange', this.onVisibility);
        this.host.root.removeEventListener('thementeam-open', this.onOpen);
    }

    private readonly onVisibility = (): void => {
        if (document.hidden && this.timer) {
            void this.mark();
        } else {
            this.follow();
        }
    };

    /** A card that somebody opens is new to that person no longer. */
    private readonly onOpen = (event: Event): void => {
        this.host.store.known((event as CustomEvent<OpenDetail>).detail.cardid);
    };

    private async mark(): Promise<void> {
        clearTimeout(this.timer);
        this.timer = undefined;
        const {space, store: {revision}} = this.host;
        try {
            await repository.seen(space.spaceid, revision);
            this.marked = Math.max(this.marked, revision);
        } catch (reason) {
            // Without a connection it is told the next time.
            if (!isWsError(reason)) {
                throw reason;
            }
        }
    }

    private async watch(watching: boolean): Promise<void> {
        const {outcome} = await outcomeOf(repository.watch(this.host.space.spaceid, 0, watching));
        this.settle(outcome, {watching}, watching ? 'watch_space_on' : 'watch_space_off');
    }

    private async choose(digest: string): Promise<void> {
        const {outcome} = await outcomeOf(
            repository.digest(this.host.space.spaceid, digest).then(answer => ({...answer, status: 'ok', code: '', message: ''})),
        );
        this.settle(outcome, {digest}, 'stay_saved');
    }

    /** What could not be saved goes back to what it was, and says why. */
    private settle(outcome: Outcome, change: Partial<News>, said: string): void {
        const {bar, strings} = this;
        bar.failure = outcome.ok ? '' : failureText(strings, outcome, false);
        this.news = {...this.news, ...(outcome.ok ? change : {})};
        bar.news = this.news;
        if (outcome.ok) {
            announce(strings(said));
        }
    }
}
