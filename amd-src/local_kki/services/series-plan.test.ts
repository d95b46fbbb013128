/** What the trainer's sentence leads to: days, holidays, and what is left out. */
import {easterSunday, HOLIDAYS, holidayOn} from './holidays';
import {changePlan, firstProposal, initialPlan, plannedDays, type Plan} from './series-plan';

const plan = (change: Partial<Plan> = {}): Plan => changePlan(initialPlan('2026-11-22'), change);

describe('holidays', () => {
    // From the tables of the Physikalisch-Technische Bundesanstalt.
    it.each(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2030-04-21', '2038-04-25', '2285-03-22'])(
        'knows that Easter Sunday is on %s', date => {
            expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
        });

    it('knows the nine that all Länder have', () => {
        const days = Array.from({length: 365}, (_, day) => new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10));
        const found = days.flatMap(date => holidayOn(date) ?? []);
        expect(found).toEqual(['newyear', 'goodfriday', 'eastermonday', 'labour', 'ascension', 'whitmonday', 'unity', 'christmas', 'boxing']);
        expect([...found].sort()).toEqual([...HOLIDAYS].sort());
        expect(['2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17'].map(holidayOn))
            .toEqual(['goodfriday', 'eastermonday', 'ascension', 'whitmonday']);
    });
});

describe('a plan', () => {
    it('begins with twelve second Tuesdays', () => {
        const days = plannedDays(plan(), new Set());
        expect(firstProposal('2026-11-22')).toBe('2026-12-08');
        expect(days).toHaveLength(12);
        expect(days.at(0)?.date).toBe('2026-12-08');
        expect(days.at(-1)?.date).toBe('2027-11-09');
        expect(days.every(day => day.chosen)).toBe(true);
    });

    it('leaves out holidays unless the trainer takes them in', () => {
        const fridays = plan({from: '2027-12-18', rhythm: 'weekly1'});
        const [, christmas] = plannedDays(fridays, new Set());
        expect(christmas).toEqual({date: '2027-12-25', holiday: 'christmas', exists: false, chosen: false});
        const [, decided] = plannedDays({...fridays, decided: new Map([['2027-12-25', true]])}, new Set());
        expect(decided?.chosen).toBe(true);
    });

    it('leaves out days on request, and those that exist whatever was decided', () => {
        const decided = new Map([['2026-12-08', false], ['2027-01-12', true]]);
        const [first, second, third] = plannedDays(plan({decided}), new Set(['2027-01-12 12:15', '2027-02-09 13:00']));
        expect([first?.chosen, second?.chosen, third?.chosen]).toEqual([false, false, true]);
        expect([first?.exists, second?.exists, third?.exists]).toEqual([false, true, false]);
    });

    it('keeps a rhythm that the new first date offers, and takes another one otherwise', () => {
        expect(plan({rhythm: 'weekly2', from: '2026-12-29'}).rhythm).toBe('weekly2');
        expect(plan({from: '2026-12-29'}).rhythm).toBe('last');
        expect(plan({rhythm: 'last', from: '2026-12-01'}).rhythm).toBe('nth');
    });

    it('lets days be chosen by hand', () => {
        const days = plannedDays(plan({rhythm: 'manual', from: '2027-01-20', days: ['2027-03-01', '2027-01-05']}), new Set());
        expect(days.map(day => day.date)).toEqual(['2027-01-05', '2027-01-20', '2027-03-01']);
    });
});
