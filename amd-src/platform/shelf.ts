/**
 * What stays in this browser for one person until the server has it: drafts, and what waits to be sent.
 *
 * It is kept apart by person and space, leaves with the person (log-out, or another person at the same browser) and after
 * a week. Where the browser refuses storage, in a private window for example, it lives as long as the page.
 */

const PREFIX = 'kki/';
const WEEK = 7 * 86_400_000;

/** A value, and when it was put there (milliseconds since 1970). */
export interface Kept<T> {
    readonly key: string;
    readonly value: T;
    readonly time: number;
}

const storageOf = (): Storage | undefined => {
    try {
        return window.localStorage;
    } catch {
        return undefined;
    }
};

const keysOf = (storage: Storage | undefined, prefix: string): string[] =>
    storage ? Object.keys(storage).filter(key => key.startsWith(prefix)) : [];

export class Shelf {
    private readonly memory: Record<string, string> = {};
    private readonly storage = storageOf();
    private readonly prefix: string;

    /**
     * @param userid whose it is; what others left is removed
     * @param name such as `thementeam/4`
     * @param now the time in milliseconds
     */
    constructor(userid: number, name: string, private readonly now: () => number = Date.now) {
        const own = `${PREFIX}${userid}/`;
        this.prefix = `${own}${name}/`;
        for (const key of keysOf(this.storage, PREFIX)) {
            if (!key.startsWith(own) || this.read(key).time < now() - WEEK) {
                this.storage?.removeItem(key);
            }
        }
    }

    /** Whether it outlives the page. */
    get lasting(): boolean {
        return this.storage !== undefined;
    }

    get<T>(key: string): T | undefined {
        return this.read<T>(this.prefix + key).value;
    }

    /** What lies under keys that begin alike. */
    entries<T>(start: string): Kept<T>[] {
        const prefix = this.prefix + start;
        const keys = new Set([...keysOf(this.storage, prefix), ...Object.keys(this.memory).filter(key => key.startsWith(prefix))]);
        return [...keys].map(key => ({key: key.slice(this.prefix.length), ...this.read<T>(key)}) as Kept<T>)
            .filter(({value}) => value !== undefined);
    }

    put(key: string, value: unknown): void {
        const text = JSON.stringify({value, time: this.now()});
        try {
            this.storage?.setItem(this.prefix + key, text);
            if (this.storage) {
                return;
            }
        } catch {
            // Full, or refused.
        }
        this.memory[this.prefix + key] = text;
    }

    remove(key: string): void {
        this.storage?.removeItem(this.prefix + key);
        Reflect.deleteProperty(this.memory, this.prefix + key);
    }

    private read<T>(key: string): {value?: T; time: number} {
        try {
            return JSON.parse(this.storage?.getItem(key) ?? this.memory[key] ?? '{"time":0}') as {value?: T; time: number};
        } catch {
            return {time: 0};
        }
    }
}

/** Empties all shelves when the person logs out with Moodle's link. */
export const emptyAtLogout = (): void => {
    document.addEventListener('click', event => {
        if ((event.target as Element).closest('a[href*="/login/logout.php"]')) {
            const storage = storageOf();
            keysOf(storage, PREFIX).forEach(key => storage?.removeItem(key));
        }
    }, true);
};
