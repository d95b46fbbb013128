/** The Baustein that a trainer builds, and the acts that change it. */
import {call, type WsReturns} from '../../platform/ajax';

export type Builder = WsReturns<'local_kki_move_phase'>['baustein'];
export type BuilderPhase = Builder['phases'][number];

/** How an act ended, with a sentence for the trainer. */
export interface BuilderOutcome {
    ok: boolean;
    message: string;
}

export class PathBuilderStore {
    private current: Builder | null;

    constructor(baustein: Builder | null) {
        this.current = baustein;
    }

    /** Null as long as the course has none. */
    get baustein(): Builder | null {
        return this.current;
    }

    /** Takes what a form saved. */
    take(baustein: Builder): void {
        this.current = baustein;
    }

    /**
     * Moves a step up (-1) or down (1); at the end of the path nothing happens.
     *
     * @returns undefined when nothing happened
     * @throws {WsError}
     */
    async move(phaseid: number, by: -1 | 1): Promise<BuilderOutcome | undefined> {
        const baustein = this.current;
        const ids = baustein?.phases.map(phase => phase.id) ?? [];
        const from = ids.indexOf(phaseid);
        const to = from + by;
        if (!baustein || from < 0 || to < 0 || to >= ids.length) {
            return undefined;
        }
        ids.splice(from, 1);
        return this.settle(await call('local_kki_move_phase', {
            phaseid, version: baustein.version, afterid: ids[to - 1] ?? 0,
        }));
    }

    /** @throws {WsError} */
    async deletePhase(phase: BuilderPhase): Promise<BuilderOutcome> {
        return this.settle(await call('local_kki_delete_phase', {phaseid: phase.id, version: phase.version}));
    }

    /** @throws {WsError} */
    async restorePhase(phaseid: number): Promise<BuilderOutcome> {
        return this.settle(await call('local_kki_restore_phase', {phaseid}));
    }

    /** @throws {WsError} */
    async deleteBaustein(baustein: Builder): Promise<BuilderOutcome> {
        return this.settle(await call('local_kki_delete_baustein', {bausteinid: baustein.id, version: baustein.version}));
    }

    /** @throws {WsError} */
    async restoreBaustein(bausteinid: number): Promise<BuilderOutcome> {
        return this.settle(await call('local_kki_restore_baustein', {bausteinid}));
    }

    /** Every answer brings the Baustein as it is now, also a refusal. */
    private settle(result: {status: string; message: string; baustein: Builder}): BuilderOutcome {
        this.current = result.baustein;
        return {ok: result.status === 'ok', message: result.message};
    }
}
