/**
 * What is written goes through here: it is put on the shelf first, then sent, in order. Without a connection it waits there,
 * also across a reload, and is sent by itself later with the same UUID, so that it counts once.
 */
import type {Shelf} from '../../platform/shelf';
import {uuid} from '../../platform/page';
import {OFFLINE, type Outcome, type Texts} from '../model/types';

export type Sendable =
    | {kind: 'card'; columnid: number} & Texts
    | {kind: 'comment'; cardid: number; content: string; mentions: number[]}
    | {kind: 'helpful'; itemtype: 'card' | 'comment'; itemid: number; helpful: boolean};

export type Waiting = Sendable & {
    readonly uuid: string;
    /** Its place in the order. */
    readonly at: number;
    /** Why the server refused it; the person decides what becomes of the text. */
    readonly failure?: Outcome | undefined;
};

/** How sending began: done, refused, or waiting for the connection. */
export type Posted = Outcome & {waiting?: boolean};

const START = 'out/';
const DONE: Posted = {ok: true, code: '', message: ''};
/** A person looks at a busy form no longer than this. */
const PATIENCE = 4000;
const FIRST_RETRY = 5000;
const MAX_RETRY = 60_000;

export class Outbox {
    /** Called whenever something begins or ceases to wait. */
    onChange: () => void = () => undefined;

    private online = true;
    private running: Promise<void> | undefined;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private retryAfter = FIRST_RETRY;
    /** What somebody is looking at in its form: not shown twice. */
    private readonly fresh = new Set<string>();

    /**
     * @param shelf where it waits
     * @param send sends one and never rejects for want of a connection
     */
    constructor(private readonly shelf: Shelf, private readonly send: (item: Waiting) => Promise<Outcome>) {}

    /** What waits, and what was refused, in order. */
    get items(): Waiting[] {
        return this.all().filter(item => !this.fresh.has(item.uuid));
    }

    /** The texts of everything that is on its way, waiting or not. */
    all(): Waiting[] {
        return this.shelf.entries<Waiting>(START).map(({value}) => value).sort((a, b) => a.at - b.at);
    }

    /**
     * Sends something now, or as soon as there is a connection.
     *
     * @param what
     * @param id of two things with the same id the later one replaces the earlier
     */
    async post(what: Sendable, id: string = uuid()): Promise<Posted> {
        const item: Waiting = {...what, uuid: id, at: Math.max(Date.now(), (this.all().at(-1)?.at ?? 0) + 1)};
        this.fresh.add(id);
        this.put(item);
        if (this.online) {
            await Promise.race([this.flush(), new Promise(resolve => {
                setTimeout(resolve, PATIENCE);
            })]);
        }
        this.fresh.delete(id);
        const left = this.find(id);
        if (left?.failure) {
            this.discard(id);
            return left.failure;
        }
        this.onChange();
        return left ? {...DONE, waiting: true} : DONE;
    }

    /** The connection is lost or back. */
    connection(online: boolean): void {
        this.online = online;
        if (online) {
            void this.flush();
        }
    }

    /** Tries again what was refused. */
    async retry(id: string): Promise<void> {
        const item = this.find(id);
        if (item) {
            this.put({...item, failure: undefined});
            this.onChange();
            await this.flush();
        }
    }

    /** Gives something up. */
    discard(id: string): void {
        this.shelf.remove(START + id);
        this.onChange();
    }

    /** Sends what waits, one after the other. */
    flush(): Promise<void> {
        // Begins in a moment, so that its end comes after this assignment.
        this.running ??= Promise.resolve().then(() => this.run());
        return this.running;
    }

    private async run(): Promise<void> {
        clearTimeout(this.timer);
        try {
            for (let next = this.next(); next; next = this.next()) {
                const outcome = await this.send(next);
                this.online = outcome.code !== OFFLINE;
                if (!this.online) {
                    this.later();
                    break;
                }
                this.retryAfter = FIRST_RETRY;
                this.settle(next, outcome);
            }
        } finally {
            this.running = undefined;
        }
    }

    private settle(item: Waiting, outcome: Outcome): void {
        // It may have been replaced while it was under way.
        if (this.find(item.uuid)?.at === item.at) {
            if (outcome.ok) {
                this.shelf.remove(START + item.uuid);
            } else {
                this.put({...item, failure: outcome});
            }
        }
        this.onChange();
    }

    /** A lost answer does not mean that the connection is lost: then nobody says when it is back. */
    private later(): void {
        this.timer = setTimeout(() => void this.flush(), this.retryAfter);
        this.retryAfter = Math.min(2 * this.retryAfter, MAX_RETRY);
    }

    private next(): Waiting | undefined {
        return this.all().find(({failure}) => !failure);
    }

    private find(id: string): Waiting | undefined {
        return this.shelf.get(START + id);
    }

    private put(item: Waiting): void {
        this.shelf.put(START + item.uuid, item);
    }
}
