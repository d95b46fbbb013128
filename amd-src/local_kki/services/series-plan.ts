/** The dates that a trainer is about to create: a rule, a time, and the days that are left out. */
import {holidayOn, type Holiday} from './holidays';
import {datesOf, rhythmsOf, type LocalDate, type Rule} from './recurrence';

/** How many dates are shown at first, and how many more each time. */
export const STEP = 12;

export interface Plan {
    from: LocalDate;
    /** Which of {@link rhythmsOf} is chosen, or that the days are chosen by hand. */
    rhythm: string;
    time: string;
    duration: number;
    count: number;
    /** Days chosen by hand. */
    days: readonly LocalDate[];
    /** Days that the trainer decided about: true takes one in although it is a holiday. */
    decided: ReadonlyMap<LocalDate, boolean>;
}

export interface PlannedDay {
    date: LocalDate;
    chosen: boolean;
    holiday: Holiday | undefined;
    /** The series has this date already. */
    exists: boolean;
}

/** A name for a rule that survives a change of the first date as well as possible. */
export const rhythmName = (rule: Rule): string => {
    switch (rule.kind) {
        case 'weekly':
            return `weekly${rule.every}`;
        case 'monthly':
            return rule.nth === -1 ? 'last' : 'nth';
        case 'manual':
            return 'manual';
    }
};

/** The first second Tuesday of a month from a day on: what the format of the lunch meeting suggests. */
export const firstProposal = (today: LocalDate): LocalDate =>
    datesOf({kind: 'monthly', nth: 2, weekday: 2}, today, 1)[0] ?? today;

export const initialPlan = (today: LocalDate): Plan => ({
    from: firstProposal(today), rhythm: 'nth', time: '12:15', duration: 30, count: STEP, days: [], decided: new Map(),
});

/** Changes the plan; a rhythm that the new first date does not offer gives way to one that it does. */
export const changePlan = (plan: Plan, change: Partial<Plan>): Plan => {
    const next = {...plan, ...change};
    const names = [...rhythmsOf(next.from).map(rhythmName), 'manual'];
    return names.includes(next.rhythm) ? next : {...next, rhythm: names[0] ?? 'manual'};
};

const ruleOf = (plan: Plan): Rule =>
    rhythmsOf(plan.from).find(rule => rhythmName(rule) === plan.rhythm) ?? {kind: 'manual', days: [plan.from, ...plan.days]};

/**
 * The days of a plan.
 *
 * @param plan what the trainer chose
 * @param existing date and time (`YYYY-MM-DD HH:MM`) of the dates that the series has
 */
export const plannedDays = (plan: Plan, existing: ReadonlySet<string>): PlannedDay[] =>
    datesOf(ruleOf(plan), plan.from, plan.count).map(date => {
        const exists = existing.has(`${date} ${plan.time}`);
        const holiday = holidayOn(date);
        return {date, holiday, exists, chosen: !exists && (plan.decided.get(date) ?? holiday === undefined)};
    });
