/** Follows a space: what listens for changes is loaded after the board, and again later where there was no connection. */
import type {Live} from '../../platform/live';
import {onDemand} from '../../platform/module';
import type {SpaceStore} from '../services/space-store';

/** Milliseconds after which it is tried again. */
const RETRY = 10_000;

export class Follower {
    /** What the pulse says of those who are here; undefined: nothing yet. */
    mark: string | undefined;
    /** Told whenever that changes. */
    onMark: (mark: string) => void = () => undefined;
    private live: Live | undefined;
    private stopped = false;
    private readonly load = onDemand('mod_thementeam/live-lazy', () => import('mod_thementeam/live-lazy'));

    /**
     * @param pulseUrl address of the pulse; null: there is none
     * @param store is kept up to date
     * @param onConnection told whenever the connection is lost, or back
     */
    constructor(
        private readonly pulseUrl: string | null,
        private readonly store: SpaceStore,
        private readonly onConnection: (online: boolean, reason?: unknown) => void,
    ) {}

    async start(): Promise<void> {
        try {
            const {Live: Follow} = await this.load();
            if (!this.stopped) {
                this.live = new Follow({
                    pulseUrl: this.pulseUrl,
                    revision: () => this.store.revision,
                    refresh: () => this.store.refresh(),
                    onConnection: this.onConnection,
                    onMark: mark => this.onMark(this.mark = mark),
                });
                this.live.start();
            }
        } catch {
            this.onConnection(false);
            setTimeout(() => void this.start(), RETRY);
        }
    }

    stop(): void {
        this.stopped = true;
        this.live?.stop();
    }

    refreshNow(): void {
        this.live?.refreshNow();
    }
}
