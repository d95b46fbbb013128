/** Days of the person's calendar, as a date field holds them. */

const pad = (value: number): string => String(value).padStart(2, '0');

/** The day of a time in seconds since 1970, such as "2026-12-08"; '' for 0. */
export const dayOf = (time: number): string => {
    if (!time) {
        return '';
    }
    const date = new Date(time * 1000);
    return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
};

/** The last second of a day, in seconds since 1970; 0 where there is no day. */
export const endOfDay = (day: string): number => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    return date ? Math.floor(new Date(year, month - 1, date, 23, 59, 59).getTime() / 1000) : 0;
};
