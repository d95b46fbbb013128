/** Local wall time to the instant: what PHP's DateTimeImmutable does on the server. */

const parts = (instant: number, timezone: string): Record<string, number> => {
    const format = new Intl.DateTimeFormat('en-GB', {
        timeZone: timezone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
    });
    return Object.fromEntries(format.formatToParts(instant * 1000).map(({type, value}) => [type, Number(value)]));
};

const asUtc = ({year = 0, month = 1, day = 1, hour = 0, minute = 0}: Record<string, number>): number =>
    Date.UTC(year, month - 1, day, hour, minute) / 1000;

/** Seconds since 1970 of a local date (YYYY-MM-DD) and time (HH:MM). */
export const toInstant = (localdate: string, localtime: string, timezone: string): number => {
    const wanted = Date.parse(`${localdate}T${localtime}:00Z`) / 1000;
    // Twice, because the offset may differ on either side of a change of the clocks.
    const first = wanted - (asUtc(parts(wanted, timezone)) - wanted);
    return first - (asUtc(parts(first, timezone)) - wanted);
};

/** The local date (YYYY-MM-DD) of an instant. */
export const toLocalDate = (instant: number, timezone: string): string => {
    const {year, month, day} = parts(instant, timezone);
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** The local time (HH:MM) of an instant. */
export const toLocalClock = (instant: number, timezone: string): string => {
    const {hour, minute} = parts(instant, timezone);
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

/** The nth weekdays (2 is Tuesday) of the months from a date on. */
export const nthWeekdays = (from: string, nth: number, weekday: number, count: number): string[] => {
    const dates: string[] = [];
    const start = new Date(`${from}T00:00:00Z`);
    for (let month = 0; dates.length < count; month++) {
        const first = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 1));
        first.setUTCDate(1 + (weekday - first.getUTCDay() + 7) % 7 + (nth - 1) * 7);
        const date = first.toISOString().slice(0, 10);
        if (date >= from) {
            dates.push(date);
        }
    }
    return dates;
};
