/**
 * How a series goes on: the dates are rows without a rule, so the rhythm is read off them. Good enough to propose; what is made
 * is what the trainer sees.
 */
import {dayAfter, datesOf, isLastOf, nthOf, rhythmsOf, weekdayOf, type LocalDate, type Rule} from '../model/recurrence';
import {initialPlan, plannedDays, rhythmName, STEP, type Marks, type Plan, type PlannedDay} from './series-plan';
import type {SeriesDate} from './series';

/** So long before the last date the trainer is asked. */
const AHEAD = 8 * 7 * 86_400;

/** So many of the last dates tell the rhythm. */
const RECENT = 8;

const DAY = 86_400_000;

type Repeated = Exclude<Rule, {kind: 'manual'}>;

const between = (from: LocalDate, to: LocalDate): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

const fits = (rule: Repeated, anchor: LocalDate, day: LocalDate): boolean => {
    if (weekdayOf(day) !== rule.weekday) {
        return false;
    }
    return rule.kind === 'weekly'
        ? between(day, anchor) % (7 * rule.every) === 0
        : rule.nth === -1 ? isLastOf(day) : nthOf(day) === rule.nth;
};

/** How many dates a rule has between two days. */
const expected = (rule: Repeated, from: LocalDate, to: LocalDate): number => rule.kind === 'weekly'
    ? Math.floor(between(from, to) / (7 * rule.every)) + 1
    : datesOf(rule, from, RECENT * 12).filter(day => day <= to).length;

/**
 * The rhythm of some days; a few that were left out or lie beside it do not hide it.
 *
 * @param days as they were planned at first, in order
 */
export const guessRhythm = (days: readonly LocalDate[]): Repeated | undefined => {
    const recent = days.slice(-RECENT);
    const last = recent.at(-1);
    const first = recent[0];
    if (!last || !first || recent.length < 2) {
        return undefined;
    }
    const scored = rhythmsOf(last).filter((rule): rule is Repeated => rule.kind !== 'manual').map(rule => {
        const hits = recent.filter(day => fits(rule, last, day)).length;
        return {rule, score: Math.min(hits / recent.length, hits / expected(rule, first, last)), hits};
    }).filter(({score, hits}) => hits >= 2 && score >= 0.6);
    return scored.sort((a, b) => b.score - a.score)[0]?.rule;
};

/** What the page says at the end of the dates. */
export interface Extension {
    /** The last date, and whether it is over. */
    last: SeriesDate;
    over: boolean;
    rule: Repeated | undefined;
    plan: Plan;
    days: readonly PlannedDay[];
}

/**
 * The plan that continues a series, from the day after its last date on, in its rhythm and at its time.
 *
 * @param dates of the series, first to last
 * @param today where the series is at home
 */
export const planAfter = (dates: readonly SeriesDate[], today: LocalDate): Plan & {rule: Repeated | undefined} => {
    const days = [...new Set(dates.map(({planned}) => planned))].sort();
    const last = days.at(-1);
    const rule = guessRhythm(days);
    const latest = dates.filter(date => !date.cancelled).at(-1);
    const next = last && last >= today ? dayAfter(last) : today;
    if (!rule || !last) {
        return {...initialPlan(next), rule: undefined};
    }
    // Weeks are counted from the last date, also when that is long ago.
    const from = rule.kind === 'weekly'
        ? datesOf(rule, last, 520).find(day => day >= next) ?? next
        : datesOf(rule, next, 1)[0] ?? next;
    const {time, duration} = latest ?? {time: '12:15', duration: 30};
    return {...initialPlan(next), from, rhythm: rhythmName(rule), time, duration, rule};
};

/**
 * Whether the dates run out, and what one click would add.
 *
 * @param series its dates, the server's time, today
 * @param marks whose holidays are marked
 */
export const extensionOf = (
    {dates, now, today}: {dates: readonly SeriesDate[]; now: number; today: LocalDate},
    marks: Marks,
): Extension | undefined => {
    const last = dates.filter(date => !date.cancelled).at(-1);
    if (!last || last.start > now + AHEAD) {
        return undefined;
    }
    const {rule, ...plan} = planAfter(dates, today);
    const taken = new Set(dates.map(({date, time}) => `${date} ${time}`));
    const days = rule ? plannedDays({...plan, count: STEP}, taken, marks).filter(day => day.chosen) : [];
    return {last, over: last.past, rule, plan, days};
};
