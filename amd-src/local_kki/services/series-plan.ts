/** The dates that a trainer is about to create: a rule, a time, and the days that are left out. */
import {holidayOn, schoolHolidaysOn, type Holiday, type Region, type SchoolHoliday} from '../model/holidays';
import {datesOf, rhythmsOf, type LocalDate, type Rule} from '../model/recurrence';

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
    /** Days of the rule that the trainer moved to other days. */
    moved: ReadonlyMap<LocalDate, LocalDate>;
}

/** What is marked while one plans. */
export interface Marks {
    regions: readonly Region[];
    schoolHolidays: readonly SchoolHoliday[];
}

export interface PlannedDay {
    /** The day that the rule has; decisions are kept by it. */
    planned: LocalDate;
    /** The day that it takes place on: another one when it was moved. */
    date: LocalDate;
    chosen: boolean;
    holiday: Holiday | undefined;
    school: {regions: string[]; name: string} | undefined;
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
    from: firstProposal(today), rhythm: 'nth', time: '12:15', duration: 30, count: STEP, days: [], decided: new Map(), moved: new Map(),
});

/** Changes the plan; a rhythm that the new first date does not offer gives way to one that it does. */
export const changePlan = (plan: Plan, change: Partial<Plan>): Plan => {
    const next = {...plan, ...change};
    const names = [...rhythmsOf(next.from).map(rhythmName), 'manual'];
    return names.includes(next.rhythm) ? next : {...next, rhythm: names[0] ?? 'manual'};
};

const ruleOf = (plan: Plan): Rule =>
    rhythmsOf(plan.from).find(rule => rhythmName(rule) === plan.rhythm) ?? {kind: 'manual', days: [plan.from, ...plan.days]};

/** Whether nobody can come: everybody, or all whom the trainer thinks of, have a holiday. A few without do not stop a meeting. */
const isFree = (holiday: Holiday | undefined, {regions}: Marks): boolean =>
    holiday !== undefined && (holiday.regions.length === 0 || holiday.regions.length === regions.length);

/**
 * The days of a plan.
 *
 * @param plan what the trainer chose
 * @param existing date and time (`YYYY-MM-DD HH:MM`) of the dates that the series has
 * @param marks whose holidays are marked
 */
export const plannedDays = (
    plan: Plan,
    existing: ReadonlySet<string>,
    marks: Marks = {regions: [], schoolHolidays: []},
): PlannedDay[] => datesOf(ruleOf(plan), plan.from, plan.count).map(planned => {
    const date = plan.moved.get(planned) ?? planned;
    const exists = existing.has(`${date} ${plan.time}`);
    const holiday = holidayOn(date, marks.regions);
    const proposed = date !== planned || !isFree(holiday, marks);
    return {
        planned, date, holiday, exists,
        school: schoolHolidaysOn(date, marks.schoolHolidays),
        chosen: !exists && (plan.decided.get(planned) ?? proposed),
    };
});

/**
 * Moves a day of the rule; undefined puts it back.
 *
 * @returns what changes of the plan
 */
export const moveDay = (plan: Plan, planned: LocalDate, to: LocalDate | undefined): Partial<Plan> => {
    const moved = new Map(plan.moved);
    const decided = new Map(plan.decided);
    decided.delete(planned);
    if (to === undefined || to === planned) {
        moved.delete(planned);
    } else {
        moved.set(planned, to);
    }
    return {moved, decided};
};
