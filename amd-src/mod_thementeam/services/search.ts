/** Asks the server which cards hold a word in their whole text or in a comment. */
import {call, isWsError} from '../../platform/ajax';

export type Found = ReadonlyMap<string, ReadonlySet<number>>;

const WAIT = 300;
const SHORTEST = 3;

export class Search {
    /** What the server has answered so far, by word. */
    found: Found = new Map();
    private timer: ReturnType<typeof setTimeout> | undefined;

    /**
     * @param spaceid where to search
     * @param onFound called when there is more
     */
    constructor(private readonly spaceid: number, private readonly onFound: () => void) {}

    /** Asks for words when nobody has typed for a moment; what was asked for before is forgotten. */
    ask(words: readonly string[]): void {
        clearTimeout(this.timer);
        const asked = words.filter(word => word.length >= SHORTEST);
        if (asked.length) {
            this.timer = setTimeout(() => void this.fetch(asked), WAIT);
        }
    }

    private async fetch(words: readonly string[]): Promise<void> {
        try {
            const {found} = await call('mod_thementeam_search_cards', {spaceid: this.spaceid, words: [...words]});
            this.found = new Map(words.map((word, index) => [word, new Set(found[index]?.cardids)]));
            this.onFound();
        } catch (reason) {
            // Without a connection what is on the board is still found; the board itself says that there is none.
            if (!isWsError(reason)) {
                throw reason;
            }
        }
    }
}
