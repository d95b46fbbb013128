/** The sample lunch meeting: every second Tuesday of the month, one date moved, one cancelled. */
import type {Db} from './context';
import {nthWeekdays, toInstant, toLocalDate} from './zoned';

const TIMEZONE = 'Europe/Berlin';
const TUESDAY = 2;

/** Whom the course's block shows, and how often they meet. */
export const addDates = (store: Db, courseid: number): void => {
    const series = store.insert('series', {
        courseid, name: 'MittagsMeetingIntegration', timezone: TIMEZONE, provider: 'link:meet.musterburg.example',
        roomurl: 'https://meet.musterburg.example/mittag', operator: 'Rechenzentrum Musterburg', country: 'Deutschland', openbefore: 10, regions: 'BW',
        revision: 0, version: 1,
    });
    const today = toLocalDate(store.now(), TIMEZONE);
    nthWeekdays(today, 2, TUESDAY, 12).forEach((localdate, index) => {
        const timestart = toInstant(localdate, '12:15', TIMEZONE);
        const cancelled = index === 3;
        store.insert('date', {
            seriesid: series.id, localdate, localclock: '12:15', duration: 30, timestart, timeend: timestart + 1800,
            movedfrom: index === 2 ? timestart - 7 * 86_400 : null, status: cancelled ? 'cancelled' : 'confirmed',
            reason: cancelled ? 'Osterferien' : '', version: 1,
        });
    });
};
