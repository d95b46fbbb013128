import {aCard, aColumn} from '../testing/samples';
import {applyFilter, choicesOf, countFilters, NO_FILTER, readFilter, wordsOf, writeFilter, type Filter, type FilterContext} from './filter';
import {fold} from './fold';
import type {Card} from './types';

const context: FilterContext = {
    userid: 9,
    people: new Map([
        [3, {id: 3, name: 'Jürgen Groß', association: 'Gemeindetag'}],
        [9, {id: 9, name: 'Ich', association: 'Städtetag'}],
    ]),
    tags: new Map([[5, 'Wohnen'], [6, 'Arbeit'], [7, 'Bildung']]),
    text: html => html.replace(/<[^>]*>/g, ''),
    found: new Map([['nebenkosten', new Set([1])]]),
};

const cards: Card[] = [
    aCard({id: 1, userid: 3, title: 'Kaution für <b>Familien</b>', excerpt: 'Bürgschaft', tagids: [5]}),
    aCard({id: 2, userid: 9, title: 'Miete', fits: true, tagids: [5, 6]}),
    aCard({id: 3, userid: 3, title: 'Frage', kind: 'question', assigneeid: 9}),
    aCard({id: 4, userid: 0, own: true, title: 'Anonym', kind: 'question', answered: true}),
    aCard({id: 5, userid: 3, title: 'Umfrage', ask: {version: 1, answered: 1, total: 4, open: true}, originassociation: 'Landkreistag'}),
];
const columns = [{column: aColumn(), cards}, {column: aColumn({id: 2}), cards: []}];

const shown = (filter: Partial<Filter>): number[] =>
    applyFilter(columns, {...NO_FILTER, ...filter}, context).flatMap(view => view.cards.map(({id}) => id));

describe('filters', () => {
    it.each<[Partial<Filter>, number[]]>([
        [{}, [1, 2, 3, 4, 5]],
        [{mine: true}, [2, 3, 4]],
        [{fits: true}, [2]],
        [{open: true}, [3, 5]],
        [{association: 'Gemeindetag'}, [1, 3, 5]],
        [{association: 'Landkreistag'}, [5]],
        [{tag: 5}, [1, 2]],
        [{tag: 5, mine: true}, [2]],
        [{words: 'familien'}, [1]],
        [{words: 'BURGSCHAFT kaut'}, [1]],
        [{words: 'gross frage'}, [3, 5]],
        [{words: 'arbeit'}, [2]],
        [{words: 'kaution nebenkosten'}, [1]],
        [{words: 'miete nebenkosten'}, []],
        [{words: '   '}, [1, 2, 3, 4, 5]],
    ])('%j', (filter, expected) => {
        expect(shown(filter)).toEqual(expected);
    });

    it('leave the columns in place, and show what was just written', () => {
        expect(applyFilter(columns, {...NO_FILTER, words: 'xyz'}, context, new Set([2])).map(view => view.cards.map(({id}) => id)))
            .toEqual([[2], []]);
        expect(applyFilter(columns, NO_FILTER, context)).toBe(columns);
    });

    it('count', () => {
        expect(countFilters({...NO_FILTER, mine: true, words: 'x'})).toBe(2);
        expect(countFilters({...NO_FILTER, words: ' '})).toBe(0);
    });

    it('offer what there is', () => {
        expect(choicesOf(columns, context)).toEqual({
            all: 5, open: 2, fits: true, associations: ['Gemeindetag', 'Landkreistag', 'Städtetag'], tags: [[6, 'Arbeit'], [5, 'Wohnen']],
        });
    });

    it('survive in an address, beside what else stands there', () => {
        const filter: Filter = {mine: true, fits: true, open: true, association: 'Städtetag & Co', tag: 5, words: 'Größe 5 €'};
        const address = writeFilter('?id=7&group=3&list=1&q=alt', filter, false);
        expect(readFilter(address)).toEqual({...filter, list: false});
        expect(address).toMatch(/^\?id=7&group=3&/);
        expect(writeFilter(address, NO_FILTER, true)).toBe('?id=7&group=3&list=1');
        expect(writeFilter('?mine=1', NO_FILTER, false)).toBe('');
        expect(readFilter('?tag=x')).toEqual({...NO_FILTER, list: false});
    });

    it('search without accents and capitals, and not for more than the server takes', () => {
        expect(fold('ÄÖÜ ß é')).toBe('aou ss e');
        expect(wordsOf('  Äpfel  äpfel Straße ')).toEqual(['apfel', 'strasse']);
        expect(wordsOf('a b c d e f g h')).toHaveLength(6);
        expect(wordsOf('x'.repeat(80))[0]).toHaveLength(50);
    });
});
