/**
 * Follows one series by the server's clock and says every minute what the time is.
 *
 * Outside of the window it is silent, but for one look shortly before the room opens, whether the date still stands. In the window
 * the date's pulse says how many are in, and the server is asked every few minutes. Silent while the page is hidden; right at once
 * when it is seen again.
 */
import {call} from '../../platform/ajax';
import {moodleUrl} from '../../platform/config';
import {Pulse} from '../../platform/pulse';
import {isOpen, momentAt, type MeetingDate, type State} from './moment';

/** So often a visible block asks in the window whether the date was moved or cancelled; and so long before it opens. */
const REFRESH = 5 * 60_000;

/** Where the site has no pulse, the server says how many are in, so often. */
const WITHOUT_PULSE = 15_000;

/** So often the pulse is read; with jitter and the way there, the count is at most 20 s old. */
const PULSE = 12_000;

/** A clock that is off by more than this comes from a page that the browser kept: the server is asked. */
const STALE = 60_000;

const MINUTE = 60_000;

export class Meeting {
    /** The server's clock minus ours, in milliseconds. */
    private offset: number;
    private asked: number;
    private busy = false;
    private running = false;
    private hidden = false;
    private pause: number;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private pulse: {name: string; reader: Pulse} | undefined;

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
        this.follow(undefined);
        document.removeEventListener('visibilitychange', this.onVisibility);
        window.removeEventListener('pageshow', this.onVisibility);
    }

    /** The server said something new about a date, or about the person. */
    change(change: Partial<State>): void {
        this.current = {...this.current, ...change};
        this.tick();
    }

    /** The same for one date. */
    changeDate(id: number, change: Partial<MeetingDate>): void {
        this.change({dates: this.current.dates.map(date => date.id === id ? {...date, ...change} : date)});
    }

    private get now(): number {
        return Date.now() + this.offset;
    }

    private get awake(): boolean {
        return this.running && !document.hidden;
    }

    private readonly onVisibility = (): void => {
        const returned = this.hidden && !document.hidden;
        this.hidden = document.hidden;
        this.tick(returned);
    };

    /**
     * Says what the time is, and comes back when the next minute of the server's clock begins.
     *
     * @param returned whether the person has only just come back to the page
     */
    private tick(returned = false): void {
        clearTimeout(this.timer);
        const now = this.now;
        if (this.awake) {
            this.onChange(this.current, Math.floor(now / 1000));
        }
        // Whoever was told may have found that the block is gone.
        if (!this.awake) {
            this.follow(undefined);
            return;
        }
        const {next, ...rest} = momentAt(this.current, now / 1000);
        const date = next && isOpen({next, ...rest}) ? next : undefined;
        this.follow(date?.pulse);
        if (this.isDue(now, returned, next, date)) {
            void this.refresh();
        }
        const wait = date && !date.pulse ? Math.min(WITHOUT_PULSE, MINUTE - now % MINUTE) : MINUTE - now % MINUTE;
        this.timer = setTimeout(() => this.tick(), wait + 20);
    }

    private isDue(now: number, returned: boolean, next: MeetingDate | undefined, open: MeetingDate | undefined): boolean {
        const since = Date.now() - this.asked;
        const {until, openbefore} = this.current;
        if (until > 0 && now >= until * 1000 && since >= MINUTE) {
            return true;
        }
        if (open) {
            return since >= (open.pulse ? this.pause : WITHOUT_PULSE * 0.9);
        }
        // Each browser at another moment of the minutes before the room opens.
        const opens = next ? (next.start - openbefore) * 1000 : Infinity;
        return since >= this.pause && (returned || now >= opens - this.pause);
    }

    /** Reads the pulse of a date, or none. */
    private follow(name: string | undefined): void {
        if ((name ?? '') === (this.pulse?.name ?? '')) {
            return;
        }
        this.pulse?.reader.stop();
        this.pulse = undefined;
        if (name) {
            const reader = new Pulse(moodleUrl('/local/kki/pulse.php', {n: name}), present => this.count(name, present), undefined, PULSE);
            this.pulse = {name, reader};
            reader.start();
        }
    }

    private count(name: string, present: number): void {
        const date = this.current.dates.find(({pulse}) => pulse === name);
        if (date && date.present !== present) {
            this.changeDate(date.id, {present});
        }
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
            // The server's clock is read about half-way between question and answer, and cut to whole seconds.
            this.offset = state.now * 1000 + 500 - (this.asked + Date.now()) / 2;
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
