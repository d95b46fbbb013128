/** Filters, search and list of a board: what is chosen, kept in the address. */
import {plainText} from '../../platform/html';
import {loadStrings, type Strings} from '../../platform/strings';
import type {Board} from '../components/board';
import {FindBar} from '../components/find-bar';
import '../components/card-list';
import {
    applyFilter, choicesOf, countFilters, isTitled, NO_FILTER, readFilter, wordsOf, writeFilter, type Filter, type FilterContext,
} from '../model/filter';
import type {ColumnView, Space} from '../model/types';
import {Search} from '../services/search';
import type {SpaceStore} from '../services/space-store';
import {FIND_STRING_KEYS} from './find-strings';

/** With more cards than this the board follows when somebody pauses in typing, so that each letter appears at once. */
const BIG = 200;
const PAUSE = 150;

export interface FinderHost {
    readonly board: Board;
    readonly store: SpaceStore;
    readonly space: Space;
}

export class Finder {
    private readonly bar = new FindBar();
    private readonly search: Search;
    private filter: Filter = NO_FILTER;
    private list = false;
    private typing: ReturnType<typeof setTimeout> | undefined;
    /** Cards written since the filter was set: they do not vanish as soon as they are there. */
    private readonly also = new Set<number>();

    private constructor(private readonly host: FinderHost, strings: Strings) {
        const {list, ...filter} = readFilter(location.search);
        this.search = new Search(host.space.spaceid, () => this.apply());
        this.bar.strings = strings;
        this.bar.addEventListener('thementeam-filter', event => this.change((event as CustomEvent<Partial<Filter>>).detail));
        this.bar.addEventListener('thementeam-view', event => this.show((event as CustomEvent<boolean>).detail));
        host.board.bar = this.bar;
        this.set(filter, list);
    }

    /** Puts filters and search above a board. */
    static async of(host: FinderHost): Promise<Finder> {
        return new Finder(host, await loadStrings('mod_thementeam', FIND_STRING_KEYS));
    }

    /** The space has changed. */
    follow(): void {
        this.apply();
    }

    /** Somebody is about to write a card, which is done on the board. */
    showBoard(): void {
        if (this.list) {
            this.show(false);
        }
    }

    /** A card was just written here. */
    wrote(cardid: number): void {
        this.also.add(cardid);
        this.apply();
    }

    private change(change: Partial<Filter>): void {
        this.also.clear();
        this.set({...this.filter, ...change}, this.list);
        this.remember();
    }

    private show(list: boolean): void {
        this.set(this.filter, list);
        this.remember();
    }

    private set(filter: Filter, list: boolean): void {
        if (filter.words !== this.filter.words) {
            this.search.ask(wordsOf(filter.words));
        }
        const typed = filter.words !== this.filter.words;
        this.filter = filter;
        this.list = list;
        this.bar.filter = filter;
        clearTimeout(this.typing);
        if (typed && this.bar.choices && this.bar.choices.all > BIG) {
            this.typing = setTimeout(() => this.apply(), PAUSE);
        } else {
            this.apply();
        }
    }

    private remember(): void {
        const address = writeFilter(location.search, this.filter, this.list);
        history.replaceState(history.state, '', location.pathname + address + location.hash);
    }

    private apply(): void {
        const {board, store} = this.host;
        const {filter, context} = this;
        board.keep = countFilters(filter) ? columns => this.keep(columns, context) : undefined;
        board.list = this.list;
        void this.findDocuments();
        const shown = this.keep(store.view, context);
        Object.assign(this.bar, {
            filter, list: this.list,
            choices: choicesOf(store.view, context),
            count: shown.reduce((sum, {cards}) => sum + cards.length, 0),
        });
    }

    /** The solutions below the cards are looked for, too. */
    private async findDocuments(): Promise<void> {
        const {board} = this.host;
        await board.settled();
        const titled = countFilters(this.filter) ? (title: string): boolean => isTitled(plainText(title), this.filter) : undefined;
        board.querySelectorAll('thementeam-documents').forEach(place => Object.assign(place, {titled}));
    }

    private keep(columns: readonly ColumnView[], context: FilterContext): readonly ColumnView[] {
        return applyFilter(columns, this.filter, context, this.also);
    }

    private get context(): FilterContext {
        const {store, board} = this.host;
        return {userid: board.userid, people: store.people, tags: store.tags, text: plainText, found: this.search.found};
    }
}
