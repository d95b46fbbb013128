import {matching, namedIn, queryAt} from './mentions';

const PEOPLE = [
    {id: 1, name: 'Mehmet Yıldız'}, {id: 2, name: 'Jonas Berger'}, {id: 3, name: 'Anna Lindqvist'}, {id: 4, name: 'Anna Lindqvist-Maier'},
    {id: 5, name: 'Zoë Çelik'}, {id: 6, name: 'Jonas Berger'},
];

describe('queryAt', () => {
    it.each([
        ['@', 1, ''], ['Hallo @jo', 9, 'jo'], ['(@Zoë', 5, 'Zoë'], ['@Anna Lind', 10, 'Anna Lind'], ['@jo und mehr', 3, 'jo'],
    ])('finds what is typed in %j at %i', (text, cursor, typed) => {
        expect(queryAt(text, cursor)?.text).toBe(typed);
        expect(text[queryAt(text, cursor)?.start ?? -1]).toBe('@');
    });

    it.each([['jonas@example', 13], ['@jo\n', 4], ['ohne', 4], ['@a b c d', 8]])('finds no name in %j', (text, cursor) => {
        expect(queryAt(text, cursor)).toBeUndefined();
    });
});

describe('matching', () => {
    it.each([['yildiz', [1]], ['celik', [5]], ['ZOE', [5]], ['maier', [4]], ['anna lind', [3, 4]], ['', [1, 2, 3, 4, 5, 6]], ['x', []]])(
        'finds by %j', (typed, ids) => {
            expect(matching(PEOPLE, typed).map(({id}) => id)).toEqual(ids);
        });

    it('offers nobody whose name stands there already', () => {
        expect(matching(PEOPLE, 'Zoë Çelik')).toEqual([]);
    });
});

describe('namedIn', () => {
    it('finds whole names only', () => {
        expect(namedIn('@Anna Lindqvist-Maier und @Zoë Çelik.', PEOPLE, new Set())).toEqual([3, 4, 5]);
        expect(namedIn('@Zoë Çelikoglu', PEOPLE, new Set())).toEqual([]);
        expect(namedIn('Zoë Çelik', PEOPLE, new Set())).toEqual([]);
    });

    it('means the one who was chosen where two have one name', () => {
        expect(namedIn('@Jonas Berger', PEOPLE, new Set([6]))).toEqual([6]);
        expect(namedIn('@Jonas Berger', PEOPLE, new Set())).toEqual([2, 6]);
    });
});
