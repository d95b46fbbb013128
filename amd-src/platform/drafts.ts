/**
 * Drafts: what is typed in a form stays in this browser until the server has it.
 *
 * Two windows with the same form never overwrite each other: a window takes a slot over only where it is empty, holds the
 * same text, or holds what this window put or found there; else it uses a slot of its own. A form that opens gets the newest.
 */
import type {Kept, Shelf} from './shelf';

type Fields = Readonly<Record<string, string>>;

const START = 'draft/';

const same = (a: Fields | undefined, b: Fields | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

export class Drafts<T extends Fields> {
    /** What this window knows to lie in a slot. */
    private readonly known = new Map<string, T>();
    private readonly slots = new Map<string, string>();

    constructor(private readonly shelf: Shelf) {}

    /**
     * The newest draft of a form.
     *
     * @param place which form
     * @param except texts that are on their way already
     */
    of(place: string, except: readonly Fields[] = []): Kept<T> | undefined {
        const [newest] = this.all(place).filter(({value}) => !except.some(text => same(text, value)))
            .sort((a, b) => b.time - a.time);
        if (newest) {
            this.slots.set(place, newest.key);
            this.known.set(newest.key, newest.value);
        }
        return newest;
    }

    /** Keeps what stands in a form now; nothing but empty fields is no draft. */
    keep(place: string, fields: T): void {
        const slot = this.slotFor(place, fields);
        this.slots.set(place, slot);
        if (Object.values(fields).some(text => text !== '')) {
            this.known.set(slot, fields);
            this.shelf.put(slot, fields);
        } else {
            this.shelf.remove(slot);
        }
    }

    /** The text has arrived, or was given up; the same text of another window goes too. */
    drop(place: string, fields: T): void {
        const slot = this.slots.get(place);
        for (const {key, value} of this.all(place)) {
            if (same(value, fields) || (key === slot && same(value, this.known.get(key)))) {
                this.shelf.remove(key);
            }
        }
        this.slots.delete(place);
    }

    private all(place: string): Kept<T>[] {
        return this.shelf.entries<T>(`${START}${place}/`);
    }

    private slotFor(place: string, fields: T): string {
        const first = this.slots.get(place) ?? `${START}${place}/1`;
        for (let slot = first, number = 1; ; slot = `${START}${place}/${++number}`) {
            const there = this.shelf.get<T>(slot);
            if (!there || same(there, fields) || same(there, this.known.get(slot))) {
                return slot;
            }
        }
    }
}
