/** How a series goes on: the rhythm is read off its dates. */
import {extensionOf, guessRhythm, planAfter} from './extension';
import {datesOf, type LocalDate, type Rule, type Weekday} from '../model/recurrence';
import type {SeriesDate} from './series';

const NONE = {regions: [], schoolHolidays: []};

const rowsOf = (days: readonly LocalDate[], change: Partial<SeriesDate> = {}): SeriesDate[] => days.map((day, index) => ({
    id: index + 1, version: 1, date: day, planned: day, canmoveback: false, time: '12:15', duration: 45, start: Date.parse(`${day}T11:15:00Z`) / 1000,
    day, cancelled: false, movedfrom: '', reason: '', past: false, ...change,
}));

const at = (day: LocalDate): {now: number; today: LocalDate} => ({now: Date.parse(`${day}T09:00:00Z`) / 1000, today: day});

describe('the rhythm of days', () => {
    const rules: Exclude<Rule, {kind: 'manual'}>[] = [
        ...[1, 2, 3, 4].flatMap(every => [1, 3, 5].map(weekday => ({kind: 'weekly' as const, every, weekday: weekday as Weekday}))),
        ...[1, 2, 3, 4, -1].flatMap(nth => [2, 4].map(weekday => ({kind: 'monthly' as const, nth, weekday: weekday as Weekday}))),
    ];

    it.each(rules.map(rule => [JSON.stringify(rule), rule] as const))('%s is found again', (_, rule) => {
        const days = datesOf(rule, '2026-09-01', 12);
        expect(datesOf(guessRhythm(days) ?? rule, days[11] ?? '', 6)).toEqual(datesOf(rule, days[11] ?? '', 6));
        // Two left out, and one beside it.
        const gaps = [...days.filter((_day, index) => index !== 6 && index !== 9), '2026-09-30'].sort();
        expect(guessRhythm(gaps)).toEqual(guessRhythm(days));
    });

    it('is not guessed from one day, or from days without one', () => {
        expect(guessRhythm([])).toBeUndefined();
        expect(guessRhythm(['2026-12-08'])).toBeUndefined();
        expect(guessRhythm(['2026-12-08', '2026-12-10', '2027-01-04', '2027-02-26'])).toBeUndefined();
    });
});

describe('a plan that goes on', () => {
    const tuesdays = datesOf({kind: 'monthly', nth: 2, weekday: 2}, '2026-09-01', 12);

    it('begins after the last date, in its rhythm and at its time', () => {
        expect(planAfter(rowsOf(tuesdays), '2026-12-01'))
            .toMatchObject({from: '2027-09-14', rhythm: 'nth', time: '12:15', duration: 45});
    });

    it('keeps the weeks when the last date is long ago', () => {
        const fortnightly = datesOf({kind: 'weekly', every: 2, weekday: 4}, '2026-01-08', 6);
        const {from, rhythm} = planAfter(rowsOf(fortnightly), '2026-12-01');
        expect(rhythm).toBe('weekly2');
        expect(from >= '2026-12-01' && (Date.parse(from) - Date.parse('2026-01-08')) / 86_400_000 % 14).toBe(0);
    });

    it('counts a moved date where it was planned', () => {
        const rows = rowsOf(tuesdays);
        const moved = [...rows.slice(0, -1), ...rows.slice(-1).map(row => ({...row, date: '2027-08-12', planned: '2027-08-10'}))];
        expect(planAfter(moved, '2026-12-01')).toMatchObject({from: '2027-09-14', rhythm: 'nth'});
    });

    it('is proposed in the last eight weeks, and after them', () => {
        const rows = rowsOf(tuesdays);
        expect(extensionOf({dates: rows, ...at('2027-06-01')}, NONE)).toBeUndefined();
        const soon = extensionOf({dates: rows, ...at('2027-06-20')}, NONE);
        expect(soon?.last.date).toBe('2027-08-10');
        expect(soon?.days.map(day => day.date).slice(0, 2)).toEqual(['2027-09-14', '2027-10-12']);
        expect(soon?.days).toHaveLength(12);
        expect(soon?.over).toBe(false);
        expect(extensionOf({dates: rowsOf(tuesdays, {past: true}), ...at('2028-06-20')}, NONE)?.over).toBe(true);
    });

    it('leaves out holidays, and asks without a proposal where there is no rhythm', () => {
        const fridays = datesOf({kind: 'weekly', every: 1, weekday: 5}, '2026-10-30', 6);
        const proposed = extensionOf({dates: rowsOf(fridays), ...at('2026-12-01')}, NONE)?.days.map(day => day.date) ?? [];
        expect(proposed).toContain('2026-12-18');
        expect(proposed).not.toContain('2026-12-25');
        const manual = extensionOf({dates: rowsOf(['2026-12-08']), ...at('2026-12-01')}, NONE);
        expect([manual?.rule, manual?.days]).toEqual([undefined, []]);
        expect(extensionOf({dates: [], ...at('2026-12-01')}, NONE)).toBeUndefined();
    });
});
