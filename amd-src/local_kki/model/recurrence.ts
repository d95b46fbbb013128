/**
 * "Every second Tuesday" as a list of local dates. Only calendar days (`YYYY-MM-DD`), no times and no zones: those are the
 * server's. Each date is a row of its own afterwards, so a rule is needed no longer than it takes to choose.
 */

/** A calendar day, `YYYY-MM-DD`. */
export type LocalDate = string;

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type Rule =
    | {kind: 'weekly'; every: number; weekday: Weekday}
    /** `nth` 1 to 5 counts from the beginning of the month; -1 is the last one. */
    | {kind: 'monthly'; nth: number; weekday: Weekday}
    | {kind: 'manual'; days: readonly LocalDate[]};

const DAY = 86_400_000;
const MAX_MONTHS = 12 * 60;

const toDays = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / DAY;

const fromDays = (days: number): LocalDate => new Date(days * DAY).toISOString().slice(0, 10);

/** The next day. */
export const dayAfter = (date: LocalDate): LocalDate => fromDays(toDays(date) + 1);

/** Whether a text is a day of the calendar. */
export const isLocalDate = (text: string): boolean =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toDays(text)) && fromDays(toDays(text)) === text;

/** The weekday of a date. */
export const weekdayOf = (date: LocalDate): Weekday => {
    // Day 0, 1 January 1970, was a Thursday.
    const offset = (toDays(date) + 3) % 7;
    return ((offset + 7) % 7 + 1) as Weekday;
};

/** Which one of its weekday in the month a date is, 1 to 5. */
export const nthOf = (date: LocalDate): number => Math.ceil(Number(date.slice(8)) / 7);

/** Whether a date is the last one of its weekday in the month. */
export const isLastOf = (date: LocalDate): boolean => fromDays(toDays(date) + 7).slice(5, 7) !== date.slice(5, 7);

/** The days of a date's month, as numbers of the first day of this and of the next month. */
const monthAt = (from: LocalDate, offset: number): {first: number; next: number} => {
    const index = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + offset;
    const first = (at: number): number => Date.UTC(Math.floor(at / 12), at % 12, 1) / DAY;
    return {first: first(index), next: first(index + 1)};
};

const inMonth = ({first, next}: {first: number; next: number}, nth: number, weekday: Weekday): number | undefined => {
    const begin = first + (weekday - weekdayOf(fromDays(first)) + 7) % 7;
    if (nth === -1) {
        return begin + 7 * Math.floor((next - 1 - begin) / 7);
    }
    const day = begin + 7 * (nth - 1);
    return day < next ? day : undefined;
};

const weekly = (rule: {every: number; weekday: Weekday}, from: LocalDate, count: number): LocalDate[] => {
    const begin = toDays(from) + (rule.weekday - weekdayOf(from) + 7) % 7;
    return Array.from({length: count}, (_, index) => fromDays(begin + 7 * rule.every * index));
};

const monthly = (rule: {nth: number; weekday: Weekday}, from: LocalDate, count: number): LocalDate[] => {
    const dates: LocalDate[] = [];
    for (let offset = 0; dates.length < count && offset < MAX_MONTHS; offset++) {
        const day = inMonth(monthAt(from, offset), rule.nth, rule.weekday);
        if (day !== undefined && day >= toDays(from)) {
            dates.push(fromDays(day));
        }
    }
    return dates;
};

/**
 * The first dates of a rule, in order.
 *
 * @param rule what is repeated
 * @param from the first day that may be among them
 * @param count how many are wanted; days chosen by hand are all returned
 */
export const datesOf = (rule: Rule, from: LocalDate, count: number): LocalDate[] => {
    switch (rule.kind) {
        case 'weekly':
            return weekly(rule, from, count);
        case 'monthly':
            return monthly(rule, from, count);
        case 'manual':
            return [...new Set(rule.days)].filter(isLocalDate).sort();
    }
};

/**
 * The rhythms that a date suggests: every 2nd Tuesday when it is one, every last Friday when it is that too.
 *
 * @param date the first date
 */
export const rhythmsOf = (date: LocalDate): Rule[] => {
    const weekday = weekdayOf(date);
    const rules: Rule[] = [];
    if (nthOf(date) < 5) {
        rules.push({kind: 'monthly', nth: nthOf(date), weekday});
    }
    if (isLastOf(date)) {
        rules.push({kind: 'monthly', nth: -1, weekday});
    }
    for (const every of [1, 2, 3, 4]) {
        rules.push({kind: 'weekly', every, weekday});
    }
    return rules;
};

/** The calendar day of an instant in a zone. */
export const localDate = (seconds: number, timeZone: string): LocalDate =>
    new Intl.DateTimeFormat('en-CA', {timeZone, year: 'numeric', month: '2-digit', day: '2-digit'}).format(seconds * 1000);
