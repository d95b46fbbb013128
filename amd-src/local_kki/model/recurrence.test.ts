/** The rule helper against an independent implementation of RFC 5545. */
import {RRuleTemporal} from 'rrule-temporal';
import {datesOf, isLastOf, isLocalDate, localDate, nthOf, rhythmsOf, weekdayOf, type LocalDate, type Rule, type Weekday} from './recurrence';

const RULES = 2000;
const YEARS = 10;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A small seeded generator (mulberry32), so that a failure can be repeated. */
const generator = (seed: number): (max: number) => number => {
    let state = seed;
    return max => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return Math.floor(((t ^ (t >>> 14)) >>> 0) / 2 ** 32 * max);
    };
};

const plusYears = (date: LocalDate, years: number): LocalDate => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

const nextWeekday = (from: LocalDate, weekday: Weekday): LocalDate => {
    const date = new Date(`${from}T00:00:00Z`);
    while (date.getUTCDay() !== weekday % 7) {
        date.setUTCDate(date.getUTCDate() + 1);
    }
    return date.toISOString().slice(0, 10);
};

const oracle = (rule: Exclude<Rule, {kind: 'manual'}>, from: LocalDate, until: LocalDate): LocalDate[] => {
    const day = WEEKDAYS[rule.weekday - 1] ?? '';
    const text = rule.kind === 'weekly'
        ? `FREQ=WEEKLY;INTERVAL=${rule.every};WKST=${day};BYDAY=${day}`
        : `FREQ=MONTHLY;BYDAY=${rule.nth}${day}`;
    const compact = (date: LocalDate): string => date.replaceAll('-', '');
    // RFC 5545 counts the weeks of "every n weeks" from the week of DTSTART, which is the week that begins with the weekday itself.
    const start = rule.kind === 'weekly' ? nextWeekday(from, rule.weekday) : from;
    const series = new RRuleTemporal({
        rruleString: `DTSTART;TZID=UTC:${compact(start)}T000000\nRRULE:${text};UNTIL=${compact(until)}T000000Z`,
    });
    return series.all().map(date => date.toPlainDate().toString());
};

describe('recurrence', () => {
    it(`has no wrong date in ${RULES} rules over ${YEARS} years`, () => {
        const random = generator(20261208);
        let dates = 0;
        for (let index = 0; index < RULES; index++) {
            const weekday = (random(7) + 1) as Weekday;
            const from = new Date(Date.UTC(2020 + random(30), random(12), random(28) + 1)).toISOString().slice(0, 10);
            const rule = random(4) === 0
                ? {kind: 'weekly' as const, every: random(8) + 1, weekday}
                : {kind: 'monthly' as const, nth: [1, 2, 3, 4, 5, -1][random(6)] ?? 1, weekday};
            const until = plusYears(from, YEARS);
            const expected = oracle(rule, from, until);
            const actual = datesOf(rule, from, expected.length + 1);

            expect({rule, from, dates: actual.filter(date => date <= until)}).toEqual({rule, from, dates: expected});
            dates += expected.length;
        }
        expect(dates).toBeGreaterThan(100_000);
    }, 120_000);

    it('finds every second Tuesday', () => {
        expect(datesOf({kind: 'monthly', nth: 2, weekday: 2}, '2026-12-08', 4))
            .toEqual(['2026-12-08', '2027-01-12', '2027-02-09', '2027-03-09']);
        expect(datesOf({kind: 'monthly', nth: 2, weekday: 2}, '2026-12-09', 1)).toEqual(['2027-01-12']);
    });

    it('skips months without a fifth one, and finds the last one in leap years', () => {
        expect(datesOf({kind: 'monthly', nth: 5, weekday: 1}, '2027-01-01', 3)).toEqual(['2027-03-29', '2027-05-31', '2027-08-30']);
        expect(datesOf({kind: 'monthly', nth: -1, weekday: 2}, '2028-02-01', 2)).toEqual(['2028-02-29', '2028-03-28']);
    });

    it('sorts days chosen by hand, each once, and leaves out what is none', () => {
        expect(datesOf({kind: 'manual', days: ['2027-02-01', '2026-12-24', '2027-02-01', '2027-02-30', 'x']}, '2026-01-01', 1))
            .toEqual(['2026-12-24', '2027-02-01']);
    });

    it('knows weekdays, before and after 1970', () => {
        expect(weekdayOf('2026-12-08')).toBe(2);
        expect(weekdayOf('2026-12-13')).toBe(7);
        expect(weekdayOf('1969-12-31')).toBe(3);
        expect(weekdayOf('1900-01-01')).toBe(1);
    });

    it('says which one of the month a date is', () => {
        expect([nthOf('2026-12-07'), nthOf('2026-12-08'), nthOf('2026-12-31')]).toEqual([1, 2, 5]);
        expect([isLastOf('2026-12-24'), isLastOf('2026-12-25'), isLastOf('2027-02-22')]).toEqual([false, true, true]);
    });

    it('offers the rhythms that a date suggests', () => {
        const monthly = (date: LocalDate): unknown[] =>
            rhythmsOf(date).filter(rule => rule.kind === 'monthly').map(rule => rule.nth);
        expect(monthly('2026-12-08')).toEqual([2]);
        expect(monthly('2026-12-29')).toEqual([-1]);
        expect(monthly('2027-02-23')).toEqual([4, -1]);
        for (const rule of rhythmsOf('2027-02-23')) {
            expect(datesOf(rule, '2027-02-23', 1)).toEqual(['2027-02-23']);
        }
    });

    it.each(['2027-02-29', '2027-13-01', '27-01-01', '', '2027-01-01T00:00', 'tomorrow'])('takes %j for no date', text => {
        expect(isLocalDate(text)).toBe(false);
    });

    it('knows the day of an instant in a zone', () => {
        const instant = Date.parse('2026-12-07T23:30:00Z') / 1000;
        expect(localDate(instant, 'Europe/Berlin')).toBe('2026-12-08');
        expect(localDate(instant, 'America/New_York')).toBe('2026-12-07');
    });
});
