import {byDay, daysLeft} from './past';

const at = (day: number, hour: number): number => new Date(2026, 10, day, hour).getTime() / 1000;

describe('acts by day', () => {
    it('keeps the order and begins anew at midnight of the reader', () => {
        const entries = [at(20, 9), at(20, 0), at(19, 23), at(1, 12)].map((time, id) => ({id, text: '', time}));
        expect(byDay(entries).map(({day, entries: acts}) => [day, acts.map(({id}) => id)])).toEqual([
            ['2026-11-20', [0, 1]], ['2026-11-19', [2]], ['2026-11-01', [3]],
        ]);
        expect(byDay([])).toEqual([]);
    });
});

describe('days left', () => {
    it('counts the day that has begun, and never below nothing', () => {
        expect(daysLeft(30 * 86_400, 0)).toBe(30);
        expect(daysLeft(86_401, 0)).toBe(2);
        expect(daysLeft(1, 0)).toBe(1);
        expect(daysLeft(10, 11)).toBe(0);
        expect(daysLeft(0, 11)).toBe(0);
    });
});
