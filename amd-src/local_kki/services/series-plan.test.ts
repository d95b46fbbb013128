/** What the trainer's sentence leads to: days, what falls on them, and what is left out or moved. */
import {changePlan, firstProposal, initialPlan, moveDay, plannedDays, type Marks, type Plan} from './series-plan';

const plan = (change: Partial<Plan> = {}): Plan => changePlan(initialPlan('2026-11-22'), change);

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
        expect(christmas).toEqual({
            planned: '2027-12-25', date: '2027-12-25', holiday: {name: 'christmas', regions: []}, school: undefined, exists: false, chosen: false,
        });
        const [, decided] = plannedDays({...fridays, decided: new Map([['2027-12-25', true]])}, new Set());
        expect(decided?.chosen).toBe(true);
    });

    it('leaves out what is a holiday for all chosen Länder, and only marks what is one for some', () => {
        const thursdays = plan({from: '2027-05-27', rhythm: 'weekly1'});
        const marks = (...regions: Marks['regions'][number][]): Marks => ({regions, schoolHolidays: []});
        const corpusChristi = (...regions: Marks['regions'][number][]): unknown => {
            const [day] = plannedDays(thursdays, new Set(), marks(...regions));
            return [day?.holiday?.regions, day?.chosen];
        };
        expect(corpusChristi('BW', 'HE')).toEqual([['BW', 'HE'], false]);
        expect(corpusChristi('BW', 'BE')).toEqual([['BW'], true]);
        expect(corpusChristi('BE')).toEqual([undefined, true]);
        expect(corpusChristi()).toEqual([undefined, true]);
    });

    it('marks school holidays, and leaves the choice to the trainer', () => {
        const schoolHolidays = [{region: 'BW', from: '2027-02-08', to: '2027-02-12', name: 'Fastnacht'}];
        const [, , fastnacht, march] = plannedDays(plan(), new Set(), {regions: ['BW'], schoolHolidays});
        expect(fastnacht).toMatchObject({date: '2027-02-09', school: {regions: ['BW'], name: 'Fastnacht'}, chosen: true});
        expect(march?.school).toBeUndefined();
    });

    it('leaves out days on request, and those that exist whatever was decided', () => {
        const decided = new Map([['2026-12-08', false], ['2027-01-12', true]]);
        const [first, second, third] = plannedDays(plan({decided}), new Set(['2027-01-12 12:15', '2027-02-09 13:00']));
        expect([first?.chosen, second?.chosen, third?.chosen]).toEqual([false, false, true]);
        expect([first?.exists, second?.exists, third?.exists]).toEqual([false, true, false]);
    });

    it('moves a day, takes it in wherever it went, and puts it back', () => {
        const fridays = plan({from: '2027-12-18', rhythm: 'weekly1'});
        const moved = changePlan(fridays, moveDay(fridays, '2027-12-25', '2027-12-26'));
        expect(plannedDays(moved, new Set())[1])
            .toMatchObject({planned: '2027-12-25', date: '2027-12-26', holiday: {name: 'boxing'}, chosen: true});
        expect(plannedDays(moved, new Set(['2027-12-26 12:15']))[1]).toMatchObject({exists: true, chosen: false});
        const back = changePlan(moved, moveDay(moved, '2027-12-25', undefined));
        expect(plannedDays(back, new Set())).toEqual(plannedDays(fridays, new Set()));
        const same = changePlan(moved, moveDay(moved, '2027-12-25', '2027-12-25'));
        expect(plannedDays(same, new Set())).toEqual(plannedDays(fridays, new Set()));
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
