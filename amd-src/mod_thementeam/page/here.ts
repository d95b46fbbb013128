/** Who is here: joins the line in the header to the session that asks, as long as the page is to be seen. */
import {announce} from '../../platform/notification';
import {loadStrings, type Strings} from '../../platform/strings';
import {failureText} from '../components/failure';
import '../components/here';
import type {HereLine} from '../components/here';
import type {Space} from '../model/types';
import {hereRepository} from '../services/here-repository';
import {HereSession, type Present} from '../services/here-session';
import {HERE_STRING_KEYS} from './here-strings';

/** The page of the board. */
export interface HereHost {
    readonly root: HTMLElement;
    readonly space: Space;
    readonly board: {settled(): Promise<void>};
    readonly follower: {mark: string | undefined; onMark: (mark: string) => void};
}

export class Here {
    private readonly session: HereSession;
    private present: Present;

    private constructor(
        private readonly host: HereHost,
        private readonly line: HereLine,
        private readonly strings: Strings,
    ) {
        const {space: {spaceid, here, pulseurl, userid}, follower} = host;
        this.present = {people: [], more: false, shown: Boolean(here)};
        this.session = new HereSession(hereRepository(spaceid), this.present.shown, Boolean(pulseurl), present => {
            this.present = present;
            this.draw();
        });
        Object.assign(line, {strings, userid});
        line.addEventListener('thementeam-show-me', event => void this.choose((event as CustomEvent<boolean>).detail));
        follower.onMark = mark => this.session.marked(mark);
        if (follower.mark !== undefined) {
            this.session.marked(follower.mark);
        }
        document.addEventListener('visibilitychange', this.turn);
        // After a sleep the page may never have been hidden; the network was gone.
        window.addEventListener('online', this.onNetwork);
        this.follow();
    }

    /** Shows who is here, where the person is one who is asked. */
    static async of(host: HereHost): Promise<Here | undefined> {
        if (host.space.here === undefined) {
            return undefined;
        }
        const strings = await loadStrings('mod_thementeam', HERE_STRING_KEYS);
        await host.board.settled();
        const line = host.root.querySelector<HereLine>('thementeam-here');
        if (!line) {
            throw new Error('The board has no place for who is here.');
        }
        return new Here(host, line, strings);
    }

    /** The space has changed: nobody is shown while it is closed or archived. */
    follow(): void {
        this.draw();
        this.turn();
    }

    stop(): void {
        this.session.sleep();
        document.removeEventListener('visibilitychange', this.turn);
        window.removeEventListener('online', this.onNetwork);
    }

    private get open(): boolean {
        return !this.host.space.archived && !this.host.space.locked;
    }

    private draw(): void {
        this.line.present = this.open ? this.present : undefined;
    }

    private readonly turn = (): void => {
        if (this.open && !document.hidden) {
            this.session.wake();
        } else {
            this.session.sleep();
        }
    };

    private readonly onNetwork = (): void => {
        this.session.sleep();
        this.turn();
    };

    private async choose(shown: boolean): Promise<void> {
        const outcome = await this.session.choose(shown);
        this.line.failure = outcome.ok ? '' : failureText(this.strings, outcome, false);
        if (outcome.ok) {
            announce(this.strings(shown ? 'here_on' : 'here_off'));
        }
    }
}
