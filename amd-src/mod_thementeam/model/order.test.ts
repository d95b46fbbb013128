import {aCard, aColumn} from '../testing/samples';
import {arrange, placeOf, positionBetween, stepTo, targetOf, withPreview} from './order';

const columns = arrange(
    [aColumn({id: 2, sortorder: 2}), aColumn({id: 1, sortorder: 1})],
    [
        aCard({id: 12, columnid: 1, position: 2}), aCard({id: 11, columnid: 1, position: 1}), aCard({id: 13, columnid: 1, position: 2}),
        aCard({id: 21, columnid: 2, position: 5}), aCard({id: 99, columnid: 3}),
    ],
);
const ids = (views = columns): number[][] => views.map(({cards}) => cards.map(({id}) => id));

describe('the order of the board', () => {
    it('is the same for everybody, also with equal positions', () => {
        expect(ids()).toEqual([[11, 12, 13], [21]]);
    });

    it.each([
        [1, 2, 1.5],
        [1, undefined, 2],
        [undefined, 5, 4],
        [undefined, undefined, 0],
    ])('puts a card between %p and %p', (before, after, position) => {
        const at = (value: number | undefined) => (value === undefined ? undefined : aCard({position: value}));
        expect(positionBetween(at(before), at(after))).toBe(position);
    });

    it('shows a card where it is tried', () => {
        expect(ids([...withPreview(columns, {cardid: 11, columnid: 2, index: 1})])).toEqual([[12, 13], [21, 11]]);
        expect(ids([...withPreview(columns, {cardid: 11, columnid: 1, index: 2})])).toEqual([[12, 13, 11], [21]]);
        expect(withPreview(columns, {cardid: 7, columnid: 1, index: 0})).toBe(columns);
    });

    it('names the card before a place', () => {
        expect(targetOf(columns, {cardid: 11, columnid: 1, index: 2})).toEqual({columnid: 1, aftercardid: 13});
        expect(targetOf(columns, {cardid: 21, columnid: 2, index: 0})).toEqual({columnid: 2, aftercardid: 0});
    });

    it.each([
        ['ArrowDown', {cardid: 11, columnid: 1, index: 1}],
        ['ArrowUp', undefined],
        ['ArrowRight', {cardid: 11, columnid: 2, index: 0}],
        ['ArrowLeft', undefined],
    ])('goes one step with %s', (key, expected) => {
        expect(stepTo(columns, {cardid: 11, columnid: 1, index: 0}, key)).toEqual(expected);
    });

    it('does not go below the last place, and stays within a shorter column', () => {
        expect(stepTo(columns, {cardid: 13, columnid: 1, index: 2}, 'ArrowDown')).toBeUndefined();
        expect(stepTo(columns, {cardid: 13, columnid: 1, index: 2}, 'ArrowRight')).toEqual({cardid: 13, columnid: 2, index: 1});
    });

    it('finds a place', () => {
        expect(placeOf(columns, 12)).toEqual({cardid: 12, columnid: 1, index: 1});
        expect(placeOf(columns, 5)).toBeUndefined();
    });
});
