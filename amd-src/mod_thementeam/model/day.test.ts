import {dayOf, endOfDay} from './day';

describe('days of a date field', () => {
    it('end with their last second, in the person\'s own time', () => {
        const time = endOfDay('2026-12-08');
        expect(new Date(time * 1000)).toEqual(new Date(2026, 11, 8, 23, 59, 59));
        expect(dayOf(time)).toBe('2026-12-08');
    });

    it('are nothing where nothing is set', () => {
        expect([endOfDay(''), dayOf(0)]).toEqual([0, '']);
    });
});
