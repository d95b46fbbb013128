import {Drafts} from './drafts';
import {Shelf} from './shelf';

describe('Drafts', () => {
    let time: number;
    const open = (): Drafts<{content: string}> => new Drafts(new Shelf(2, 'thementeam/4', () => time));
    const text = (content: string): {content: string} => ({content});

    beforeEach(() => {
        localStorage.clear();
        time = 1_000_000_000_000;
    });

    it('comes back after a reload, with its time', () => {
        open().keep('comment1', text('Bei uns'));
        expect(open().of('comment1')).toMatchObject({value: {content: 'Bei uns'}, time});
        expect(open().of('comment2')).toBeUndefined();
        expect(open().of('comment')).toBeUndefined();
    });

    it('is gone when the text has arrived, is emptied, or is a week old', () => {
        const drafts = open();
        drafts.keep('a', text('x'));
        drafts.drop('a', text('x'));
        drafts.keep('b', text('y'));
        drafts.keep('b', text(''));
        drafts.keep('c', text('z'));
        time += 8 * 86_400_000;
        expect(['a', 'b', 'c'].map(place => open().of(place))).toEqual([undefined, undefined, undefined]);
    });

    it('is not offered while the text is on its way', () => {
        open().keep('a', text('x'));
        expect(open().of('a', [text('x')])).toBeUndefined();
        expect(open().of('a', [text('y')])).toBeDefined();
    });

    describe('in two windows', () => {
        it('keeps both texts; the newer one is offered first, then the other', () => {
            const [one, two] = [open(), open()];
            one.keep('a', text('Fenster 1'));
            time += 1000;
            two.keep('a', text('Fenster 2'));
            time += 1000;
            two.keep('a', text('Fenster 2, mehr'));
            const later = open();
            expect(later.of('a')?.value.content).toBe('Fenster 2, mehr');
            later.drop('a', text('Fenster 2, mehr'));
            expect(open().of('a')?.value.content).toBe('Fenster 1');
        });

        it('writes on in the same slot where the text is the same or was taken over', () => {
            open().keep('a', text('x'));
            const two = open();
            two.of('a');
            two.keep('a', text('x y'));
            expect(localStorage).toHaveLength(1);
            const three = open();
            three.keep('a', text('x y'));
            expect(localStorage).toHaveLength(1);
        });

        it('goes in both where one sent the same text', () => {
            const [one, two] = [open(), open()];
            one.keep('a', text('x'));
            two.of('a');
            one.drop('a', text('x'));
            expect(two.of('a')).toBeUndefined();
        });
    });
});
