/** Everyone's progress: the page of it that is shown, and the acts of a trainer. */
import {call, type WsReturns} from '../../platform/ajax';

export type Overview = WsReturns<'local_kki_get_overview'>;
export type Person = Overview['people'][number];
export type OverviewSort = 'name' | 'progress';

/** What to show. */
export interface OverviewQuery {
    sort: string;
    descending: boolean;
    page: number;
}

/** How an act ended, with a sentence for the trainer; `changed` names those for whom it made a difference. */
export interface MarkOutcome {
    ok: boolean;
    message: string;
    changed: number[];
}

export class OverviewStore {
    private current: Overview;
    private asked = 0;

    constructor(overview: Overview) {
        this.current = overview;
    }

    get overview(): Overview {
        return this.current;
    }

    /**
     * Loads a page.
     *
     * @throws {WsError}
     */
    async load(query: OverviewQuery): Promise<void> {
        const turn = ++this.asked;
        const overview = await call('local_kki_get_overview', {
            bausteinid: this.current.id, sort: query.sort, descending: query.descending, page: query.page,
        });
        if (turn === this.asked) {
            this.current = overview;
        }
    }

    /**
     * Ticks or unticks a step for people and shows what the server has then.
     *
     * @throws {WsError}
     */
    async mark(phaseid: number, userids: number[], done: boolean): Promise<MarkOutcome> {
        const result = await call('local_kki_mark_progress', {phaseid, userids, done});
        const ok = result.status === 'ok';
        if (ok) {
            await this.load(this.current);
        }
        return {ok, message: result.message, changed: result.changed};
    }
}
