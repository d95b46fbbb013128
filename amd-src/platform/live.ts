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
    /** Told whenever the connection is lost or back. */
    onConnection?: (online: boolean) => void;
    /** Milliseconds between delta calls where there is no pulse. */
    fallback?: number;
}

/** Follows one space. */
export class Live {
    private readonly pulse: Pulse | undefined;
    private target = 0;
    private retry = FIRST_RETRY;
    private busy = false;
    private online = true;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private interval: ReturnType<typeof setInterval> | undefined;

    constructor(private readonly options: LiveOptions) {
        if (options.pulseUrl) {
            this.pulse = new Pulse(options.pulseUrl, revision => {
                this.target = Math.max(this.target, revision);
                // A pulse that names an older revision than ours comes from a restored site: the delta says "load anew".
                if (revision !== this.options.revision()) {
                    this.refreshNow();
                }
            });
        }
    }

    start(): void {
        this.pulse?.start();
        this.interval = setInterval(() => {
            if (!document.hidden) {
                this.refreshNow();
            }
        }, this.pulse ? ANYWAY : this.options.fallback ?? 15_000);
    }

    stop(): void {
        this.pulse?.stop();
        clearInterval(this.interval);
        clearTimeout(this.timer);
    }

    /** Asks for the delta now, for example after one's own write was answered. */
    refreshNow(): void {
        clearTimeout(this.timer);
        void this.run();
    }

    private async run(): Promise<void> {
        if (this.busy) {
            return;
        }
        this.busy = true;
        try {
            await this.options.refresh();
            this.setOnline(true);
            if (this.options.revision() >= this.target) {
                this.retry = FIRST_RETRY;
                this.target = 0;
            }
        } catch {
            this.setOnline(false);
        }
        this.busy = false;
        if (!this.online || this.options.revision() < this.target) {
            this.timer = setTimeout(() => this.refreshNow(), this.retry);
            this.retry = Math.min(this.retry * 2, MAX_RETRY);
        }
    }

    private setOnline(online: boolean): void {
        if (online !== this.online) {
            this.online = online;
            this.options.onConnection?.(online);
        }
    }
}
