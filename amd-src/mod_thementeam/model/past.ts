/** What happened in a space, older texts, and the bin. */
import type {WsReturns} from '../../platform/ajax';
import {dayOf} from './day';

export type Entry = NonNullable<WsReturns<'mod_thementeam_get_history'>['entries']>[number];
export type Bin = WsReturns<'mod_thementeam_get_bin'>;
export type BinItem = NonNullable<Bin['items']>[number];

/** What the dialog can show: the acts, the versions of a text, what was removed. */
export type PastPart = 'acts' | 'versions' | 'bin';

/** The acts of a day, newest first. */
export interface Day {
    readonly day: string;
    readonly time: number;
    readonly entries: readonly Entry[];
}

/** Groups acts by the day of the reader's calendar. */
export const byDay = (entries: readonly Entry[]): Day[] => {
    const days: {day: string; time: number; entries: Entry[]}[] = [];
    entries.forEach(entry => {
        const day = dayOf(entry.time);
        const last = days.at(-1);
        if (last?.day === day) {
            last.entries.push(entry);
        } else {
            days.push({day, time: entry.time, entries: [entry]});
        }
    });
    return days;
};

/**
 * How many days something stays in the bin, the day that has begun included.
 *
 * @param until seconds since 1970; 0: it does not go by itself
 * @param now the present
 */
export const daysLeft = (until: number, now: number = Date.now() / 1000): number => until ? Math.max(0, Math.ceil((until - now) / 86_400)) : 0;
