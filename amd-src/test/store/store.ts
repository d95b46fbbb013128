/** An in-memory stand-in for the database: tables, transactions, revisions, a journal, pulses. No DOM. */
import {randomBytes} from 'node:crypto';

export interface Row {
    readonly id: number;
}

/** Rows of one space's journal: what changed, never the text. */
export interface JournalRow extends Row {
    readonly ownertable: string;
    readonly ownerid: number;
    readonly revision: number;
    readonly userid: number;
    readonly verb: string;
    readonly itemtype: string;
    readonly itemid: number;
    readonly timecreated: number;
    /** Another column that a card was moved to. */
    readonly columnid?: number;
}

type Owner = Row & {readonly revision: number};
type OwnerTable<T> = {[K in keyof T]: T[K] extends Owner ? K : never}[keyof T] & string;

/** Says no inside a change: nothing of the change stays; {@link Store.change} passes it on. */
export class Refusal extends Error {
    constructor(readonly code: string, message: string) {
        super(message);
        this.name = 'Refusal';
    }
}

/** What Moodle would answer with an exception: a missing record, a missing capability. */
export class MoodleException extends Error {
    constructor(readonly errorcode: string, message = errorcode) {
        super(message);
        this.name = 'MoodleException';
    }
}

/** Records that an item changed. */
export type Recorder = (verb: string, itemtype: string, itemid: number, columnid?: number) => void;

/** More changed items than this, and the client loads everything anew. */
const DELTA_LIMIT = 500;

/** Characters of a pulse that stand before the mark of those who are there. */
const HEAD = 21;

/** Tables of the types `T`. Rows are replaced, never altered, so a rollback puts the old ones back. */
export class Store<T extends {[K in keyof T]: Row}> {
    private readonly tables = new Map<keyof T, Map<number, T[keyof T]>>();
    private readonly pulses = new Map<string, {name: string; content: string}>();
    private journal: JournalRow[] = [];
    private nextId = 1;
    private undo: (() => void)[] | undefined;

    /** @param now the time in seconds since 1970 */
    constructor(readonly now: () => number) {}

    insert<K extends keyof T>(table: K, row: Omit<T[K], 'id'> & {id?: number}): T[K] {
        const id = row.id ?? this.nextId;
        this.nextId = Math.max(this.nextId, id) + 1;
        const inserted = {...row, id} as unknown as T[K];
        this.rows(table).set(id, inserted);
        this.undo?.push(() => this.rows(table).delete(id));
        return inserted;
    }

    find<K extends keyof T>(table: K, id: number): T[K] | undefined {
        return this.rows(table).get(id) as T[K] | undefined;
    }

    /** @throws {MoodleException} when there is no such row */
    get<K extends keyof T>(table: K, id: number): T[K] {
        const row = this.find(table, id);
        if (!row) {
            throw new MoodleException('invalidrecord', `There is no row ${id} in ${String(table)}.`);
        }
        return row;
    }

    /** The rows whose columns have these values, in the order of their ids. */
    where<K extends keyof T>(table: K, values: Partial<T[K]> = {}): T[K][] {
        const wanted = Object.entries(values) as [keyof T[K], unknown][];
        const rows = [...this.rows(table).values()] as T[K][];
        return rows.filter(row => wanted.every(([name, value]) => row[name] === value));
    }

    update<K extends keyof T>(table: K, id: number, values: Partial<Omit<T[K], 'id'>>): T[K] {
        const before = this.get(table, id);
        const after = {...before, ...values};
        this.rows(table).set(id, after);
        this.undo?.push(() => this.rows(table).set(id, before));
        return after;
    }

    remove<K extends keyof T>(table: K, id: number): void {
        const before = this.get(table, id);
        this.rows(table).delete(id);
        this.undo?.push(() => this.rows(table).set(id, before));
    }

    /**
     * Runs a change of one space. One that records nothing leaves the revision as it was; one that throws leaves nothing.
     */
    change<R>(ownertable: OwnerTable<T>, ownerid: number, userid: number, change: (record: Recorder) => R): R {
        const owner = this.get(ownertable, ownerid) as unknown as Owner;
        const revision = owner.revision + 1;
        const entries: JournalRow[] = [];
        this.undo = [];
        try {
            const result = change((verb, itemtype, itemid, columnid) => entries.push({
                id: this.nextId++, ownertable, ownerid, revision, userid, verb, itemtype, itemid, timecreated: this.now(),
                ...(columnid ? {columnid} : {}),
            }));
            if (entries.length) {
                this.update(ownertable, ownerid, {revision} as unknown as Partial<Omit<T[OwnerTable<T>], 'id'>>);
                this.journal.push(...entries);
                this.beat(ownertable, ownerid, revision);
            }
            return result;
        } catch (error) {
            this.undo.reverse().forEach(step => step());
            throw error;
        } finally {
            this.undo = undefined;
        }
    }

    /** The distinct items changed after a revision, by type; null when everything has to be loaded anew. */
    itemsSince(ownertable: OwnerTable<T>, ownerid: number, since: number): Map<string, number[]> | null {
        const current = (this.get(ownertable, ownerid) as unknown as Owner).revision;
        const entries = this.journal.filter(row => row.ownertable === ownertable && row.ownerid === ownerid && row.revision > since);
        const items = new Map<string, Set<number>>();
        entries.forEach(row => items.set(row.itemtype, (items.get(row.itemtype) ?? new Set()).add(row.itemid)));
        const count = [...items.values()].reduce((sum, ids) => sum + ids.size, 0);
        const hole = since < current && !entries.some(row => row.revision === since + 1);
        return since > current || hole || count > DELTA_LIMIT
            ? null : new Map([...items].map(([type, ids]) => [type, [...ids]]));
    }

    /** What was done in a space, oldest first. */
    journalOf(ownertable: OwnerTable<T>, ownerid: number): readonly JournalRow[] {
        return this.journal.filter(row => row.ownertable === ownertable && row.ownerid === ownerid);
    }

    /** Notes what was done before anybody looked: no browser has to hear of it. */
    chronicle(acts: readonly Omit<JournalRow, 'id' | 'revision'>[]): void {
        this.journal.push(...acts.map(act => ({...act, id: this.nextId++, revision: 0})));
    }

    /** Forgets a space's journal, as after a restore: the next delta says "load anew". */
    pruneJournal(ownertable: OwnerTable<T>, ownerid: number): void {
        this.journal = this.journal.filter(row => row.ownertable !== ownertable || row.ownerid !== ownerid);
    }

    /** The public name of a space's pulse. */
    pulseName(ownertable: OwnerTable<T>, ownerid: number): string {
        return this.pulseOf(ownertable, ownerid).name;
    }

    /** What `/local/kki/pulse.php?n=…` answers. */
    pulse(name: string): string {
        return [...this.pulses.values()].find(pulse => pulse.name === name)?.content ?? '000000000000.00000000';
    }

    /** What a space's pulse says of those who are there; '': nothing. */
    mark(ownertable: OwnerTable<T>, ownerid: number): string {
        return this.pulseOf(ownertable, ownerid).content.slice(HEAD + 1);
    }

    /** Somebody came or went: the pulse says so, the revision does not. */
    setMark(ownertable: OwnerTable<T>, ownerid: number, anybody: boolean): void {
        const pulse = this.pulseOf(ownertable, ownerid);
        pulse.content = `${pulse.content.slice(0, HEAD)}.${anybody ? randomBytes(4).toString('hex') : '00000000'}`;
    }

    private beat(ownertable: OwnerTable<T>, ownerid: number, revision: number): void {
        const pulse = this.pulseOf(ownertable, ownerid);
        const head = `${String(revision).padStart(12, '0')}.${randomBytes(4).toString('hex')}`;
        pulse.content = head + pulse.content.slice(HEAD);
    }

    private pulseOf(ownertable: string, ownerid: number): {name: string; content: string} {
        const key = `${ownertable}:${ownerid}`;
        let pulse = this.pulses.get(key);
        if (!pulse) {
            pulse = {name: randomBytes(32).toString('hex'), content: '000000000000.00000000'};
            this.pulses.set(key, pulse);
        }
        return pulse;
    }

    private rows(table: keyof T): Map<number, T[keyof T]> {
        let rows = this.tables.get(table);
        if (!rows) {
            rows = new Map();
            this.tables.set(table, rows);
        }
        return rows;
    }
}
