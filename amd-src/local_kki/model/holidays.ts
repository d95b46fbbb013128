/**
 * Public holidays: the dates of Easter follow from the anonymous Gregorian algorithm ("A New York correspondent", Nature 13,
 * 1876, p. 487; in Meeus, Astronomical Algorithms, 2nd ed., chapter 9), the days themselves from the holiday acts of the Länder
 * as they stand in 2026 and Art. 2 (2) of the Unification Treaty. Bavaria has Assumption Day where most people are Catholic
 * (Art. 1 (1) no. 2 FTG); what single municipalities of Saxony, Thuringia and the city of Augsburg have is not marked, nor what
 * is a holiday once only.
 */
import {weekdayOf, type LocalDate} from './recurrence';

/** Codes of ISO 3166-2:DE, in the order of the German names. */
export const REGIONS = [
    'BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH',
] as const;

export type Region = typeof REGIONS[number];

/** Keys of the language strings `holiday_…`. */
export const HOLIDAYS = [
    'newyear', 'epiphany', 'womensday', 'goodfriday', 'eastersunday', 'eastermonday', 'labour', 'ascension', 'whitsunday',
    'whitmonday', 'corpuschristi', 'assumption', 'childrensday', 'unity', 'reformation', 'allsaints', 'repentance', 'christmas', 'boxing',
] as const;

export type HolidayName = typeof HOLIDAYS[number];

export interface Holiday {
    name: HolidayName;
    /** Where it is one; empty: everywhere. */
    regions: readonly Region[];
}

type Rule = [name: HolidayName, regions?: readonly Region[]];

const DAY = 86_400_000;

const FIXED: Partial<Record<string, Rule>> = {
    '01-01': ['newyear'],
    '01-06': ['epiphany', ['BW', 'BY', 'ST']],
    '03-08': ['womensday', ['BE', 'MV']],
    '05-01': ['labour'],
    '08-15': ['assumption', ['BY', 'SL']],
    '09-20': ['childrensday', ['TH']],
    '10-03': ['unity'],
    '10-31': ['reformation', ['BB', 'HB', 'HH', 'MV', 'NI', 'SN', 'ST', 'SH', 'TH']],
    '11-01': ['allsaints', ['BW', 'BY', 'NW', 'RP', 'SL']],
    '12-25': ['christmas'],
    '12-26': ['boxing'],
};

const AFTER_EASTER: Partial<Record<number, Rule>> = {
    [-2]: ['goodfriday'],
    0: ['eastersunday', ['BB']],
    1: ['eastermonday'],
    39: ['ascension'],
    49: ['whitsunday', ['BB']],
    50: ['whitmonday'],
    60: ['corpuschristi', ['BW', 'BY', 'HE', 'NW', 'RP', 'SL']],
};

const REPENTANCE: Rule = ['repentance', ['SN']];

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
    const month = Math.floor((h + l - 7 * m + 114) / 31);
    const day = (h + l - 7 * m + 114) % 31 + 1;
    return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** The Wednesday before 23 November. */
const isRepentance = (date: LocalDate): boolean =>
    weekdayOf(date) === 3 && date.slice(5) >= '11-16' && date.slice(5) <= '11-22';

/**
 * The holiday on a date, if there is one.
 *
 * @param date the day
 * @param regions whose holidays count beside those of all Germany
 */
export const holidayOn = (date: LocalDate, regions: readonly Region[] = []): Holiday | undefined => {
    const easter = Date.parse(easterSunday(Number(date.slice(0, 4))));
    const rules = [AFTER_EASTER[(Date.parse(date) - easter) / DAY], FIXED[date.slice(5)], isRepentance(date) ? REPENTANCE : undefined];
    const found = rules.flatMap((rule): Holiday[] => {
        const where = regions.filter(region => rule?.[1]?.includes(region));
        return rule && (!rule[1] || where.length) ? [{name: rule[0], regions: where}] : [];
    });
    return found.find(holiday => !holiday.regions.length) ?? found[0];
};

/** School holidays, as the administration keeps them; both days belong to them. */
export interface SchoolHoliday {
    region: string;
    from: LocalDate;
    to: LocalDate;
    name: string;
}

/** The school holidays on a date: where, and what they are called. */
export const schoolHolidaysOn = (date: LocalDate, list: readonly SchoolHoliday[]): {regions: string[]; name: string} | undefined => {
    const found = list.filter(({from, to}) => from <= date && date <= to);
    return found[0] && {
        regions: [...new Set(found.map(({region}) => region))],
        name: [...new Set(found.map(({name}) => name))].join(', '),
    };
};
