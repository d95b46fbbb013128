/**
 * Follows one series by the server's clock: says every minute what the time is, and asks the server again when the known dates
 * are used up or may have changed. Silent while the page is hidden; right at once when it is seen again.
 */
import {call} from '../../platform/ajax';
import type {State} from './moment';

/** So often a visible block asks whether a date was moved or cancelled. */
const REFRESH = 5 * 60_000;

/** A clock that is off by more than this comes from a page that the browser kept: the server is asked. */
const STALE = 60_000;

const MINUTE = 60_000;

export class Meeting {
    /** The server's clock minus ours, in milliseconds. */
    private offset: number;
    private asked: number;
    private busy = false;
    private running = false;
    private pause: number;
    private timer: ReturnType<typeof setTimeout> | undefined;

    /**
     * @param state what the page brought along
     * @param onChange called with the state and the server's time whenever one of them moved on
     */
    constructor(private current: State, private readonly onChange: (state: State, now: number) => void) {
        this.offset = current.now * 1000 - Date.now();
        this.asked = Date.now();
        this.pause = this.jitter();
    }

    start(): void {
        this.running = true;
        document.addEventListener('visibilitychange', this.onVisibility);
        window.addEventListener('pageshow', this.onVisibility);
        if (Math.abs(this.offset) > STALE) {
            void this.refresh();
        }
        this.tick();
    }

    stop(): void {
        this.running = false;
        clearTimeout(this.timer);
        document.removeEventListener('visibilitychange', this.onVisibility);
        window.removeEventListener('pageshow', this.onVisibility);
    }

    /** The person agreed and wished that it be remembered. */
    setConsented(): void {
        this.current = {...this.current, consented: true};
        this.tick();
    }

    private get now(): number {
        return Date.now() + this.offset;
    }

    private get awake(): boolean {
        return this.running && !document.hidden;
    }

    private readonly onVisibility = (): void => this.tick();

    /** Says what the time is, and comes back when the next minute of the server's clock begins. */
    private tick(): void {
        clearTimeout(this.timer);
        const now = this.now;
        if (this.awake) {
            this.onChange(this.current, Math.floor(now / 1000));
        }
        // Whoever was told may have found that the block is gone.
        if (!this.awake) {
            return;
        }
        if (this.isDue(now)) {
            void this.refresh();
        }
        this.timer = setTimeout(() => this.tick(), MINUTE - now % MINUTE + 20);
    }

    private isDue(now: number): boolean {
        const usedUp = this.current.until > 0 && now >= this.current.until * 1000;
        const since = Date.now() - this.asked;
        return since >= this.pause || (usedUp && since >= MINUTE);
    }

    private async refresh(): Promise<void> {
        if (this.busy) {
            return;
        }
        this.busy = true;
        this.asked = Date.now();
        this.pause = this.jitter();
        try {
            const state = await call('block_mittagsmeeting_get_state', {seriesid: this.current.seriesid}, {background: true});
            // The server's clock is read about half-way between question and answer.
            this.offset = state.now * 1000 - (this.asked + Date.now()) / 2;
            this.current = state;
            this.tick();
        } catch {
            // What is known stays true; the next attempt follows in a few minutes.
        }
        this.busy = false;
    }

    private jitter(): number {
        return REFRESH * (0.8 + Math.random() * 0.4);
    }
}
