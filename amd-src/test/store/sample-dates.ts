/** The sample lunch meeting: every second Tuesday of the month, one date moved, one cancelled. */
import {setConfig} from './config';
import type {Db} from './context';
import {nthWeekdays, toInstant, toLocalDate} from './zoned';

const TIMEZONE = 'Europe/Berlin';
const TUESDAY = 2;
/** How many were at the meetings so far. */
const PEAKS = [6, 3, 11, 9];

/** The second Tuesdays of some months, how many came, and what the last meeting left. */
const addPast = (store: Db, seriesid: number): void => {
    const days = nthWeekdays(toLocalDate(store.now() - 137 * 86_400, TIMEZONE), 2, TUESDAY, PEAKS.length);
    const ids = days.map((localdate, index) => {
        const timestart = toInstant(localdate, '12:15', TIMEZONE);
        return store.insert('date', {
            seriesid, localdate, localclock: '12:15', duration: 30, timestart, timeend: timestart + 1800, movedfrom: null, status: 'confirmed',
            reason: '', version: 1, peak: PEAKS[index] ?? 0,
        }).id;
    });
    const dateid = ids.at(-1) ?? 0;
    ['Dolmetschpool: wer zahlt?', 'Kita-Plätze auf dem Land'].forEach((content, index) => {
        store.insert('concern', {dateid, uuid: `past-${index}`, userid: 0, content});
    });
    store.insert('note', {
        dateid, uuid: 'past', version: 1, content: 'Der Musterkreis teilt seine Vereinbarung mit dem Dolmetschpool.',
        url: 'https://www.musterkreis.example/dolmetschpool', userids: [],
    });
};

/** The school holidays that the administration of the sample site has entered: those of Baden-Württemberg. */
const addSchoolHolidays = (store: Db, today: string): void => {
    const year = Number(today.slice(0, 4));
    [year, year + 1].forEach(each => {
        store.insert('schoolholiday', {region: 'BW', from: `${each}-08-01`, to: `${each}-09-12`, name: 'Sommerferien'});
        store.insert('schoolholiday', {region: 'BW', from: `${each}-12-23`, to: `${each + 1}-01-08`, name: 'Weihnachtsferien'});
    });
};

/** Whom the course's block shows, and how often they meet. */
export const addDates = (store: Db, courseid: number): void => {
    setConfig(store, 'local_kki/jitsiserver', 'meet.musterburg.example');
    setConfig(store, 'local_kki/publicentry', '1');
    const series = store.insert('series', {
        courseid, name: 'MittagsMeetingIntegration', timezone: TIMEZONE, provider: 'jitsi:meet.musterburg.example',
        roomurl: 'https://meet.musterburg.example/mittag', operator: 'Rechenzentrum Musterburg', country: 'Deutschland', openbefore: 10,
        regions: 'BW', roomtype: 'jitsi', publicentry: true, dialin: '+49 7531 000000, PIN 4711#',
        revision: 0, version: 1,
    });
    addPast(store, series.id);
    const today = toLocalDate(store.now(), TIMEZONE);
    addSchoolHolidays(store, today);
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
