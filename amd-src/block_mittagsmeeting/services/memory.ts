/**
 * What this browser remembers for one person until a date is over: the token behind "Ich schaue vorbei", and that one went in.
 * It is the only place where that is known; the server counts. Where the browser refuses storage, it lives as long as the page.
 */
import {uuid} from '../../platform/page';

const PREFIX = 'kki-mittagsmeeting/';
const DAY = 86_400;

interface Entry {
    /** When the date is over, seconds since 1970. */
    end: number;
    /** 32 hexadecimal digits that nobody else knows. */
    token: string;
    comes: boolean;
    joined: boolean;
}

const storageOf = (): Storage | undefined => {
    try {
        return window.localStorage;
    } catch {
        return undefined;
    }
};

export class Memory {
    private readonly entries = new Map<string, string>();
    private readonly storage = storageOf();
    private readonly prefix: string;

    /**
     * @param userid whose it is
     * @param now seconds since 1970; what is over for a day is thrown away
     */
    constructor(userid: string, now: number) {
        this.prefix = `${PREFIX}${userid}/`;
        for (const key of Object.keys(this.storage ?? {}).filter(name => name.startsWith(PREFIX))) {
            if (this.read(key).end < now - DAY) {
                this.storage?.removeItem(key);
            }
        }
    }

    /** What is remembered of a date; the first time it makes up the token. */
    of(dateid: number): Entry {
        const entry = this.read(`${this.prefix}${dateid}`);
        return entry.token ? entry : {...entry, token: uuid().replaceAll('-', '')};
    }

    keep(dateid: number, entry: Entry): void {
        const key = `${this.prefix}${dateid}`;
        const text = JSON.stringify(entry);
        this.entries.set(key, text);
        try {
            this.storage?.setItem(key, text);
        } catch {
            // Full, or refused.
        }
    }

    private read(key: string): Entry {
        const nothing: Entry = {end: 0, token: '', comes: false, joined: false};
        try {
            return {...nothing, ...JSON.parse(this.entries.get(key) ?? this.storage?.getItem(key) ?? '{}') as Partial<Entry>};
        } catch {
            return nothing;
        }
    }
}
