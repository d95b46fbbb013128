/**
 * The public holidays that all of Germany has: the dates of Easter follow from the anonymous Gregorian algorithm
 * ("A New York correspondent", Nature 13, 1876, p. 487; in Meeus, Astronomical Algorithms, 2nd ed., chapter 9), the days
 * themselves from the holiday acts of the Länder and Art. 2 (2) of the Unification Treaty.
 */
import type {LocalDate} from './recurrence';

/** Keys of the language strings `holiday_…`. */
export type Holiday =
    | 'newyear' | 'goodfriday' | 'eastermonday' | 'labour' | 'ascension' | 'whitmonday' | 'unity' | 'christmas' | 'boxing';

export const HOLIDAYS: readonly Holiday[] = [
    'newyear', 'goodfriday', 'eastermonday', 'labour', 'ascension', 'whitmonday', 'unity', 'christmas', 'boxing',
];

const FIXED: Partial<Record<string, Holiday>> = {
    '01-01': 'newyear',
    '05-01': 'labour',
    '10-03': 'unity',
    '12-25': 'christmas',
    '12-26': 'boxing',
};

const AFTER_EASTER: Partial<Record<number, Holiday>> = {
    [-2]: 'goodfriday',
    1: 'eastermonday',
    39: 'ascension',
    50: 'whitmonday',
};

/** Easter Sunday of a year. */
export const easterSunday = (year: number): LocalDate => {
    const a = year % 19;
    const b = Math.floor(year / 100);
    const c = year % 100;
    const d = Math.floor(b / 4);
    const e = b % 4;
    const f = Math.floor((b + 8) / 25);
    const g = Math.floor((b - f + 1) / 3);
    const h = (19 * a + b - d - g + 15) % 30;
    const i = Math.floor(c / 4);
    const k = c % 4;
    const l = (32 + 2 * e + 2 * i - h - k) % 7;
    const m = Math.floor((a + 11 * h + 22 * l) / 451);
    const sum = h + l - 7 * m + 114;
    return new Date(Date.UTC(year, Math.floor(sum / 31) - 1, sum % 31 + 1)).toISOString().slice(0, 10);
};

/** The holiday on a date, if there is one. */
export const holidayOn = (date: LocalDate): Holiday | undefined => {
    const easter = Date.parse(easterSunday(Number(date.slice(0, 4))));
    return FIXED[date.slice(5)] ?? AFTER_EASTER[(Date.parse(date) - easter) / 86_400_000];
};
