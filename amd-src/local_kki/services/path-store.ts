/** One's own path: the server's newest answer, and the acts that change it. */
import {call, type WsReturns} from '../../platform/ajax';

export type Path = NonNullable<WsReturns<'local_kki_get_path'>['path']>;
export type Step = Path['steps'][number];

/** How an act ended, with a sentence for the person. */
export interface PathOutcome {
    ok: boolean;
    message: string;
}

export class PathStore {
    private current: Path;
    private asked = 0;

    constructor(path: Path) {
        this.current = path;
    }

    get path(): Path {
        return this.current;
    }

    /**
     * Says that a step is done, or takes that back.
     *
     * @throws {WsError}
     */
    async setStep(phaseid: number, done: boolean): Promise<PathOutcome> {
        const turn = ++this.asked;
        const result = await call('local_kki_set_step', {phaseid, done});
        this.take(turn, result.path);
        return {ok: result.status === 'ok', message: result.message};
    }

    /**
     * Asks what is new.
     *
     * @returns whether something changed
     * @throws {WsError}
     */
    async refresh(): Promise<boolean> {
        const turn = ++this.asked;
        const before = JSON.stringify(this.current);
        const {path} = await call('local_kki_get_path', {courseid: this.current.courseid, bausteinid: this.current.id});
        this.take(turn, path);
        return JSON.stringify(this.current) !== before;
    }

    /** An answer that was overtaken by a later question is not news. */
    private take(turn: number, path: Path | undefined): void {
        if (path && turn === this.asked) {
            this.current = path;
        }
    }
}
