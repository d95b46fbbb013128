import {aCard, aColumn} from '../testing/samples';
import {nextOf} from './next';
import type {Card} from './types';

const NOW = 1_800_000_000;
const DAY = 86_400;
const ME = 9;

const next = (...cards: Partial<Card>[]) =>
    nextOf([{column: aColumn(), cards: cards.map((card, index) => aCard({id: index + 1, userid: 3, commentcount: 1, ...card}))}], ME, NOW);

const ask = {version: 1, answered: 3, total: 5, open: true};

describe('what is next', () => {
    it('is first of all to answer for one\'s Kommune, what closes soonest first', () => {
        expect(next({kind: 'question'}, {ask}, {ask: {...ask, timeclose: NOW + DAY}}, {ask: {...ask, timeclose: NOW + 2 * DAY}}))
            .toMatchObject({kind: 'ask', card: {id: 3}, missing: 2});
        expect(next({ask: {...ask, open: false}})).toEqual({kind: 'invite'});
    });

    it('is then a colleague\'s question, the least talked about and newest first', () => {
        expect(next({kind: 'question', commentcount: 4}, {kind: 'question'}, {kind: 'question'}, {assigneeid: ME, timedue: NOW}))
            .toMatchObject({kind: 'question', card: {id: 3}});
        expect(next({kind: 'question', answered: true}, {kind: 'question', userid: ME}, {kind: 'question', own: true, userid: 0}))
            .toEqual({kind: 'invite'});
    });

    it.each([
        [NOW - DAY, {kind: 'due', passed: true}],
        [NOW + 6 * DAY, {kind: 'due', passed: false}],
        [NOW + 8 * DAY, {kind: 'unanswered'}],
    ])('is then what one takes care of, within a week (%p)', (timedue, expected) => {
        expect(next({assigneeid: ME, timedue}, {commentcount: 0})).toMatchObject(expected);
    });

    it('does not remind of what others take care of', () => {
        expect(next({assigneeid: 3, timedue: NOW}, {assigneeid: ME})).toEqual({kind: 'invite'});
    });

    it('is then the newest card of somebody else without a comment, or to write one', () => {
        expect(next({commentcount: 0}, {commentcount: 0}, {commentcount: 0, userid: ME})).toMatchObject({kind: 'unanswered', card: {id: 2}});
        expect(next()).toEqual({kind: 'invite'});
    });
});
