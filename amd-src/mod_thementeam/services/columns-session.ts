/** Arranging a space: writes columns and takes over the answers. */
import {uuid} from '../../platform/page';
import {valuesOf, type ColumnValues} from '../model/columns';
import {OFFLINE, type Column, type ColumnsResult, type Outcome} from '../model/types';
import type {ColumnsRepository} from './columns-repository';
import {outcomeOf, type Answered} from './outcome';
import type {SpaceStore} from './space-store';

const FIELDS = ['name', 'color', 'locked'] as const;

/** Mine where I changed it, else theirs; undefined where both changed the same, differently. */
const merge = (base: ColumnValues, mine: ColumnValues, theirs: ColumnValues): ColumnValues | undefined => {
    const collides = FIELDS.some(field => mine[field] !== base[field] && theirs[field] !== base[field] && mine[field] !== theirs[field]);
    const changed = Object.fromEntries(FIELDS.filter(field => mine[field] !== base[field]).map(field => [field, mine[field]]));
    return collides ? undefined : {...theirs, ...changed};
};

export class ColumnsSession {
    /** A column whose answer may have been lost: tried again it counts once. */
    private attempt: {name: string; uuid: string} | undefined;

    constructor(private readonly store: SpaceStore, private readonly repository: ColumnsRepository) {}

    /** Saves a column; what somebody else changed meanwhile is kept where it does not collide. */
    async save(base: Column, values: ColumnValues): Promise<Outcome> {
        const {outcome, answer} = await this.write(this.repository.update(base.id, base.version, values));
        const theirs = answer?.status === 'conflict' ? answer.columns?.find(({id}) => id === base.id) : undefined;
        const merged = theirs && merge(valuesOf(base), values, valuesOf(theirs));
        if (!theirs || !merged) {
            return outcome;
        }
        return (await this.write(this.repository.update(base.id, theirs.version, merged))).outcome;
    }

    async add(name: string): Promise<Outcome> {
        const attempt = this.attempt?.name === name ? this.attempt : {name, uuid: uuid()};
        this.attempt = attempt;
        const {outcome} = await this.write(this.repository.create(name, '', attempt.uuid));
        if (outcome.code !== OFFLINE) {
            this.attempt = undefined;
        }
        return outcome;
    }

    async move(columnid: number, aftercolumnid: number): Promise<Outcome> {
        return (await this.write(this.repository.move(columnid, aftercolumnid))).outcome;
    }

    async remove({id, version}: Column): Promise<Outcome> {
        return (await this.write(this.repository.remove(id, version))).outcome;
    }

    /** Closes the space for writing, or opens it again; then everything is read anew. */
    async lock(locked: boolean): Promise<Outcome> {
        const {outcome} = await outcomeOf(this.repository.lockSpace(locked));
        this.store.onBehind();
        return outcome;
    }

    /** Archives the space, or opens it again; then everything is read anew. */
    async archive(archived: boolean, reason: string): Promise<Outcome> {
        const {outcome} = await outcomeOf(this.repository.archiveSpace(archived, reason));
        this.store.onBehind();
        return outcome;
    }

    private async write(call: Promise<ColumnsResult>): Promise<Answered<ColumnsResult>> {
        const answered = await outcomeOf(call);
        if (answered.answer?.columns) {
            this.store.acceptColumns(answered.answer);
        }
        return answered;
    }
}
