/** Points in time, in words. All times are seconds since 1970. */
import {language} from './config';

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
];

/** Such as "8. Dezember 2026, 12:15". */
export const formatDateTime = (time: number): string =>
    new Intl.DateTimeFormat(language(), {dateStyle: 'long', timeStyle: 'short'}).format(time * 1000);

/** Such as "31.12.2027". */
export const formatDay = (time: number): string =>
    new Intl.DateTimeFormat(language(), {dateStyle: 'medium'}).format(time * 1000);

/** Such as "12:15". */
export const formatClock = (time: number): string => new Intl.DateTimeFormat(language(), {timeStyle: 'short'}).format(time * 1000);

/**
 * A day as a heading: "heute", "gestern", or "Dienstag, 8. Dezember 2026".
 *
 * @param time any time of that day
 * @param now the present
 */
export const formatDayName = (time: number, now: number = Date.now() / 1000): string => {
    const midnight = (seconds: number): number => new Date(seconds * 1000).setHours(0, 0, 0, 0);
    const days = Math.round((midnight(time) - midnight(now)) / 86_400_000);
    return days === 0 || days === -1
        ? new Intl.RelativeTimeFormat(language(), {numeric: 'auto'}).format(days, 'day')
        : new Intl.DateTimeFormat(language(), {dateStyle: 'full'}).format(time * 1000);
};

/**
 * How long ago something was, such as "vor 2 Minuten"; the date when it was more than a week ago.
 *
 * @param time when it was
 * @param now the present
 */
export const formatAgo = (time: number, now: number = Date.now() / 1000): string => {
    const seconds = Math.max(0, now - time);
    if (seconds > 7 * 86_400) {
        return formatDateTime(time);
    }
    const format = new Intl.RelativeTimeFormat(language(), {numeric: 'auto'});
    const [unit, length] = UNITS.find(([, unitLength]) => seconds >= unitLength) ?? ['second', 1];
    return unit === 'second' ? format.format(0, 'second') : format.format(-Math.floor(seconds / length), unit);
};
