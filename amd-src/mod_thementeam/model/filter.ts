/** Which cards a person wants to see: filters and search. */
import {fold} from './fold';
import type {Card, ColumnView, People} from './types';

export interface Filter {
    /** What the person wrote or takes care of. */
    mine: boolean;
    /** What is meant for Kommunen like the person's. */
    fits: boolean;
    /** Questions without an answer that helped, and asks that the person's Kommune can answer. */
    open: boolean;
    /** A Landesverband; '': all. */
    association: string;
    /** Id of a tag; 0: all. */
    tag: number;
    /** What is searched, as it was typed. */
    words: string;
}

export const NO_FILTER: Filter = {mine: false, fits: false, open: false, association: '', tag: 0, words: ''};

/** What it takes to judge a card. */
export interface FilterContext {
    userid: number;
    people: People;
    tags: ReadonlyMap<number, string>;
    /** The words of formatted HTML. */
    text: (html: string) => string;
    /** The cards whose texts or comments hold a word, as far as the server was asked. */
    found: ReadonlyMap<string, ReadonlySet<number>>;
}

const MAX_WORDS = 6;
const MAX_LENGTH = 50;

/** How many filters are on; a search counts as one. */
export const countFilters = (filter: Filter): number =>
    [filter.mine, filter.fits, filter.open, filter.association, filter.tag, filter.words.trim()].filter(Boolean).length;

export const isOpen = (card: Card): boolean => (card.kind === 'question' && !card.answered) || Boolean(card.ask?.open);

const isMine = (card: Card, userid: number): boolean => card.userid === userid || Boolean(card.own) || card.assigneeid === userid;

/** The Landesverbände that a card comes from. */
const associationsOf = (card: Card, people: People): string[] =>
    [people.get(card.userid)?.association ?? '', card.originassociation ?? ''].filter(Boolean);

/** The words of a search, folded, as the server takes them. */
export const wordsOf = (search: string): string[] =>
    [...new Set(fold(search).split(/\s+/).filter(Boolean).map(word => word.slice(0, MAX_LENGTH)))].slice(0, MAX_WORDS);

/** Whether a solution is looked for by the words of its title; the other filters are about cards only. */
export const isTitled = (title: string, filter: Filter): boolean =>
    countFilters({...filter, words: ''}) === 0 && wordsOf(filter.words).every(word => fold(title).includes(word));

/** What can be read on a card, folded; kept, for while somebody types every card is asked for it. */
const haystacks = new WeakMap<Card, string>();

const haystackOf = (card: Card, {people, tags, text}: FilterContext): string => {
    let haystack = haystacks.get(card);
    if (haystack === undefined) {
        const author = people.get(card.userid);
        haystack = fold([
            text(card.title), card.excerpt, author?.name, author?.association, card.origin, card.originassociation,
            ...(card.tagids ?? []).map(id => tags.get(id)),
        ].filter(Boolean).join('\n'));
        haystacks.set(card, haystack);
    }
    return haystack;
};

/** Whether a card is to be shown. */
export const matches = (card: Card, filter: Filter, words: readonly string[], context: FilterContext): boolean =>
    (!filter.mine || isMine(card, context.userid))
    && (!filter.fits || Boolean(card.fits))
    && (!filter.open || isOpen(card))
    && (!filter.association || associationsOf(card, context.people).includes(filter.association))
    && (!filter.tag || Boolean(card.tagids?.includes(filter.tag)))
    && words.every(word => haystackOf(card, context).includes(word) || Boolean(context.found.get(word)?.has(card.id)));

/**
 * The columns with the cards that are to be shown.
 *
 * @param columns all of them
 * @param filter what the person wants to see
 * @param context what it takes to judge a card
 * @param also cards that are shown in any case: those that were just written
 */
export const applyFilter = (
    columns: readonly ColumnView[], filter: Filter, context: FilterContext, also: ReadonlySet<number> = new Set(),
): readonly ColumnView[] => {
    if (!countFilters(filter)) {
        return columns;
    }
    const words = wordsOf(filter.words);
    return columns.map(({column, cards}) => ({
        column, cards: cards.filter(card => also.has(card.id) || matches(card, filter, words, context)),
    }));
};

/** What there is to choose from on this board. */
export interface Choices {
    all: number;
    open: number;
    /** Whether any card says for whom it is meant. */
    fits: boolean;
    associations: string[];
    /** The tags that cards have, by name. */
    tags: [id: number, name: string][];
}

export const choicesOf = (columns: readonly ColumnView[], {people, tags}: FilterContext): Choices => {
    const cards = columns.flatMap(view => view.cards);
    const used = new Set(cards.flatMap(card => card.tagids ?? []));
    const associations = new Set(cards.flatMap(card => associationsOf(card, people)));
    return {
        all: cards.length,
        open: cards.filter(isOpen).length,
        fits: cards.some(card => card.fits !== undefined),
        associations: [...associations].sort((a, b) => a.localeCompare(b)),
        tags: [...tags].filter(([id]) => used.has(id)).sort(([, a], [, b]) => a.localeCompare(b)),
    };
};

const FLAGS = ['mine', 'fits', 'open'] as const;

/** A filter as the address of the page holds it. */
export const readFilter = (search: string): Filter & {list: boolean} => {
    const query = new URLSearchParams(search);
    return {
        mine: query.has('mine'),
        fits: query.has('fits'),
        open: query.has('open'),
        association: query.get('association') ?? '',
        tag: Number(query.get('tag')) || 0,
        words: query.get('q') ?? '',
        list: query.has('list'),
    };
};

/** The address of the page with a filter, and what else it holds. */
export const writeFilter = (search: string, filter: Filter, list: boolean): string => {
    const query = new URLSearchParams(search);
    const set = (name: string, value: string): void => {
        if (value) {
            query.set(name, value);
        } else {
            query.delete(name);
        }
    };
    FLAGS.forEach(name => set(name, filter[name] ? '1' : ''));
    set('association', filter.association);
    set('tag', filter.tag ? String(filter.tag) : '');
    set('q', filter.words.trim());
    set('list', list ? '1' : '');
    const written = query.toString();
    return written && `?${written}`;
};
