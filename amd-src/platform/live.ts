/** Keeps a client's copy of a space up to date: pulse first, then the delta until the revision is reached. */
import {Pulse} from './pulse';

const FIRST_RETRY = 500;
const MAX_RETRY = 30_000;
const ANYWAY = 5 * 60_000;

export interface LiveOptions {
    /** Address of the pulse; null where the site has none, then the delta is asked every `fallback` ms. */
    pulseUrl: string | null;
    /** The revision that the client has. */
    revision: () => number;
    /** Fetches what changed and applies it; rejects when the server cannot be reached. */
    refresh: () => Promise<void>;
    /** Told who is there, as a mark that changes when somebody comes or goes; '': the pulse says nothing of it. */
    onMark?: (mark: string) => void;
    /** Told whenever the connection is lost (with what `refresh` rejected with) or back. */
    onConnection?: (online: boolean, reason?: unknown) => void;
    /** Milliseconds between delta calls where there is no pulse. */
    fallback?: number;
}

/** Follows one space. */
export class Live {
    private readonly pulse: Pulse | undefined;
    private target = 0;
    private retry = FIRST_RETRY;
    private busy = false;
    private again = false;
    private online = true;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private interval: ReturnType<typeof setInterval> | undefined;

    constructor(private readonly options: LiveOptions) {
        if (options.pulseUrl) {
            // Without its pulse the delta is what is left; when that fails too, the connection is lost.
            this.pulse = new Pulse(options.pulseUrl, (revision, mark) => this.onPulse(revision, mark), () => this.refreshNow());
        }
    }

    start(): void {
        this.pulse?.start();
        this.interval = setInterval(() => {
            if (!document.hidden) {
                this.refreshNow();
            }
        }, this.pulse ? ANYWAY : this.options.fallback ?? 15_000);
        window.addEventListener('online', this.onNetwork);
        window.addEventListener('offline', this.onNetwork);
        document.addEventListener('visibilitychange', this.onVisibility);
    }

    stop(): void {
        this.pulse?.stop();
        clearInterval(this.interval);
        clearTimeout(this.timer);
        window.removeEventListener('online', this.onNetwork);
        window.removeEventListener('offline', this.onNetwork);
        document.removeEventListener('visibilitychange', this.onVisibility);
    }

    /** Asks for the delta now, for example after one's own write was answered. */
    refreshNow(): void {
        clearTimeout(this.timer);
        void this.run();
    }

    private onPulse(revision: number, mark: string): void {
        this.options.onMark?.(mark);
        this.target = Math.max(this.target, revision);
        // A pulse that names an older revision than ours comes from a restored site: the delta says "load anew".
        if (revision !== this.options.revision()) {
            this.refreshNow();
        }
    }

    private readonly onNetwork = (): void => {
        this.retry = FIRST_RETRY;
        this.refreshNow();
    };

    private readonly onVisibility = (): void => {
        if (!document.hidden && this.behind) {
            this.onNetwork();
        }
    };

    private get behind(): boolean {
        return !this.online || this.options.revision() < this.target;
    }

    private async run(): Promise<void> {
        if (this.busy) {
            // What changed after the running call was read is in the next one.
            this.again = true;
            return;
        }
        this.busy = true;
        this.again = false;
        try {
            await this.options.refresh();
            this.setOnline(true);
        } catch (reason) {
            this.setOnline(false, reason);
        }
        this.busy = false;
        if (!this.behind) {
            this.retry = FIRST_RETRY;
            this.target = 0;
        }
        this.plan();
    }

    private plan(): void {
        if (this.behind) {
            if (!document.hidden) {
                this.timer = setTimeout(() => this.refreshNow(), this.retry);
                this.retry = Math.min(this.retry * 2, MAX_RETRY);
            }
        } else if (this.again) {
            this.refreshNow();
        }
    }

    private setOnline(online: boolean, reason?: unknown): void {
        if (online === this.online) {
            return;
        }
        this.online = online;
        this.options.onConnection?.(online, reason);
        if (online) {
            this.pulse?.askNow();
        }
    }
}
