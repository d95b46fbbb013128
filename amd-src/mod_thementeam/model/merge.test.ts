import {mergeTexts, sameTexts, takeBoth, takeTheirs} from './merge';

const base = {title: 'Titel', content: 'Text'};

describe('mergeTexts', () => {
    it('joins changes of different fields', () => {
        const merge = mergeTexts(base, {title: 'Mein Titel', content: 'Text'}, {title: 'Titel', content: 'Ihr Text'});
        expect(merge).toEqual({texts: {title: 'Mein Titel', content: 'Ihr Text'}, collisions: []});
    });

    it('sees a collision only where both changed the same field differently', () => {
        const mine = {title: 'Gleich', content: 'A'};
        expect(mergeTexts(base, mine, {title: 'Gleich', content: 'B'})).toEqual({texts: mine, collisions: ['content']});
    });

    it('does not take other line breaks for a change', () => {
        const merge = mergeTexts({...base, content: 'a\r\nb'}, {...base, content: 'a\nb'}, {...base, content: 'Neu'});
        expect(merge).toEqual({texts: {...base, content: 'Neu'}, collisions: []});
        expect(sameTexts({title: 'x ', content: ''}, {title: 'x', content: '\n'})).toBe(true);
    });
});

describe('settling a collision', () => {
    const theirs = {title: 'T2', content: 'Ihr Text'};
    const merge = mergeTexts(base, {title: 'T1', content: 'Text'}, theirs);

    it('takes theirs only where both changed it', () => {
        expect(merge.collisions).toEqual(['title']);
        expect(takeTheirs(merge, theirs)).toEqual({title: 'T2', content: 'Ihr Text'});
    });

    it('puts both into the editor', () => {
        expect(takeBoth(merge, theirs)).toEqual({title: 'T1 / T2', content: 'Ihr Text'});
        const both = mergeTexts(base, {title: 'Titel', content: 'A'}, {title: 'Titel', content: 'B'});
        expect(takeBoth(both, {title: 'Titel', content: 'B'})).toEqual({title: 'Titel', content: 'A\n\nB'});
    });

    it('keeps a joined title within what fits', () => {
        const long = {title: 'x'.repeat(200), content: ''};
        const other = {title: 'y'.repeat(200), content: ''};
        expect(takeBoth(mergeTexts(base, long, other), other).title).toHaveLength(255);
    });
});
