/** Asks a space's pulse whether something changed: no database, no session, 21 or 30 bytes. */

/** A change has to be seen within 3 s: this much waiting at most (with jitter 1.8 s), and the calls that fetch it. */
const INTERVAL = 1500;
const MAX_BACKOFF = 60_000;

/** What stands before the mark: the revision, a nonce, and two dots. */
const HEAD = 22;

/**
 * Watches a pulse while the page is visible.
 *
 * Every 1.5 seconds, unless told otherwise, with ±20 % jitter; on errors ever less often, up to once a minute; never while the page is hidden,
 * and at once when it becomes visible again.
 */
export class Pulse {
    private last: string | undefined;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private failures = 0;
    private running = false;

    /**
     * @param url address of the pulse
     * @param onChange called with the revision that the pulse names, and the mark of those who are there ('': it has none),
     *     whenever the pulse differs from the last one
     * @param onFailure called whenever the pulse could not be read
     * @param interval milliseconds between two looks
     */
    constructor(
        private readonly url: string,
        private readonly onChange: (revision: number, mark: string) => void,
        private readonly onFailure?: () => void,
        private readonly interval = INTERVAL,
    ) {}

    start(): void {
        if (!this.running) {
            this.running = true;
            document.addEventListener('visibilitychange', this.onVisibility);
            this.schedule(this.delay());
        }
    }

    stop(): void {
        this.running = false;
        clearTimeout(this.timer);
        document.removeEventListener('visibilitychange', this.onVisibility);
    }

    /** Asks now instead of waiting, for example when the network is back. */
    askNow(): void {
        this.failures = 0;
        this.schedule(0);
    }

    private readonly onVisibility = (): void => {
        clearTimeout(this.timer);
        if (!document.hidden) {
            this.schedule(0);
        }
    };

    private delay(): number {
        const base = Math.min(this.interval * 2 ** this.failures, MAX_BACKOFF);
        return base * (0.8 + Math.random() * 0.4);
    }

    private schedule(delay: number): void {
        clearTimeout(this.timer);
        if (this.running && !document.hidden) {
            this.timer = setTimeout(() => void this.ask(), delay);
        }
    }

    private async ask(): Promise<void> {
        const content = await this.read();
        if (content === undefined) {
            this.failures++;
            this.onFailure?.();
        } else {
            this.failures = 0;
            if (content !== this.last) {
                this.last = content;
                this.onChange(Number.parseInt(content, 10) || 0, content.slice(HEAD));
            }
        }
        this.schedule(this.delay());
    }

    private async read(): Promise<string | undefined> {
        try {
            const response = await fetch(this.url, {credentials: 'omit', cache: 'no-store'});
            return response.ok ? await response.text() : undefined;
        } catch {
            return undefined;
        }
    }
}
