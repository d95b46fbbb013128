import {nthWeekdays, toInstant, toLocalClock, toLocalDate} from './zoned';

describe('zoned', () => {
    it('keeps 12:15 at 12:15 on both sides of the change of the clocks', () => {
        expect(toInstant('2026-12-08', '12:15', 'Europe/Berlin')).toBe(Date.UTC(2026, 11, 8, 11, 15) / 1000);
        expect(toInstant('2026-07-14', '12:15', 'Europe/Berlin')).toBe(Date.UTC(2026, 6, 14, 10, 15) / 1000);
        expect(toInstant('2026-03-29', '03:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1, 30) / 1000);
    });

    it('names the local date and time of an instant', () => {
        expect(toLocalClock(Date.UTC(2026, 6, 14, 22, 5) / 1000, 'Europe/Berlin')).toBe('00:05');
        expect(toLocalDate(Date.UTC(2026, 11, 31, 23, 30) / 1000, 'Europe/Berlin')).toBe('2027-01-01');
    });

    it('finds the second Tuesdays', () => {
        expect(nthWeekdays('2026-12-08', 2, 2, 3)).toEqual(['2026-12-08', '2027-01-12', '2027-02-09']);
        expect(nthWeekdays('2026-12-09', 2, 2, 1)).toEqual(['2027-01-12']);
    });
});
