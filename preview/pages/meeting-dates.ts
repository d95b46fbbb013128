/** The dates of a lunch meeting for those who take part, and as a file for a calendar. */
import {datesOf} from '../../amd-src/test/store/handlers/kki-series';
import {formatString} from '../../amd-src/test/store/format';
import {COURSE_ID} from '../../amd-src/test/store/sample';
import type {DateRow, SeriesRow} from '../../amd-src/test/store/series-tables';
import {courseUrl, type Request} from '../server/shell';
import {Download, numberIn, Redirect, type PageOf} from './page';

const PAGE = '/local/kki/dates.php';
const SESSKEY = 'preview';

const kki = ({context}: Request, key: string, a?: unknown): string => context.string('local_kki', key, a);

const when = (request: Request, time: number): string =>
    request.context.date(time, 'series_format_datetime', 'local_kki', 'Europe/Berlin').replace('.,', ',');

const escape = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

const stamp = (time: number): string => new Date(time * 1000).toISOString().replace(/[-:]|\.\d+/g, '');

/** A calendar, without the folding of long lines that PHP does. */
const calendar = (request: Request, series: SeriesRow, rows: readonly DateRow[]): string => [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//KKI//PraxisPortal preview//DE',
    ...rows.flatMap(row => [
        'BEGIN:VEVENT', `UID:preview-${row.id}@local_kki`, `DTSTAMP:${stamp(row.timestart)}`, `SEQUENCE:${row.version - 1}`,
        `DTSTART:${stamp(row.timestart)}`, `DTEND:${stamp(row.timeend)}`,
        `SUMMARY:${escape(row.status === 'cancelled' ? kki(request, 'ical_cancelled', series.name) : series.name)}`,
        `STATUS:${row.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`, 'END:VEVENT',
    ]),
    'END:VCALENDAR', '',
].join('\r\n');

const CALENDAR = 'text/calendar; charset=utf-8';

/** One date as a file. */
export const datePage: PageOf = request => {
    const row = request.context.store.get('date', numberIn(request.query, 'id'));
    const series = request.context.store.get('series', row.seriesid);
    throw new Download(`mittagsmeeting-${row.localdate}.ics`, CALENDAR, calendar(request, series, [row]));
};

/** What a calendar gets that subscribed. */
export const feedPage: PageOf = request => {
    const feed = request.context.store.where('feed', {key: request.query.get('key') ?? ''})[0];
    if (!feed) {
        throw new Download('feed.txt', 'text/plain; charset=utf-8', kki(request, 'feed_gone'));
    }
    const series = request.context.store.get('series', feed.seriesid);
    throw new Download('feed.ics', CALENDAR, calendar(request, series, datesOf(request.context, series.id)));
};

/** What a form of the page of dates asks for. */
const act = ({context}: Request, seriesid: number, action: string): void => {
    const own = {seriesid, userid: context.user.id};
    if (['subscribe', 'renew', 'unsubscribe'].includes(action)) {
        context.store.where('feed', own).forEach(({id}) => context.store.remove('feed', id));
    }
    if (action === 'subscribe' || action === 'renew') {
        context.store.insert('feed', {...own, key: `preview${context.now}${context.user.id}`});
    }
    if (action === 'remind' || action === 'forget') {
        context.store.where('reminder', own).forEach(({id}) => context.store.remove('reminder', id));
    }
    if (action === 'remind') {
        context.store.insert('reminder', own);
    }
};

const DONE = ['subscribe', 'renew', 'unsubscribe', 'remind', 'forget'];

/** All dates that are to come, and how they get into one's own calendar. */
export const datesPage: PageOf = request => {
    const {context, form, page, query} = request;
    const series = context.store.get('series', numberIn(query, 'id'));
    const own = `${PAGE}?id=${series.id}`;
    if (form) {
        const action = form.get('action') ?? '';
        act(request, series.id, action);
        throw new Redirect(`${own}&done=${action}`);
    }
    const key = context.store.where('feed', {seriesid: series.id, userid: context.user.id})[0]?.key;
    // In the preview a file; on a Moodle the calendar opens and follows it.
    const address = key ? `${request.site.origin}/local/kki/feed.php?key=${key}` : '';
    const done = query.get('done') ?? '';
    return {
        pageid: 'page-local-kki-dates', heading: context.store.get('course', COURSE_ID).fullname, incourse: true,
        crumbs: [{name: context.store.get('course', COURSE_ID).shortname, url: courseUrl}],
        notice: DONE.includes(done) ? kki(request, `dates_done_${done}`) : '',
        body: page.render('local_kki/dates_page', {
            id: series.id, name: formatString(series.name), url: own, sesskey: SESSKEY, person: true, zone: 'Europe/Berlin',
            meetingurl: `/blocks/mittagsmeeting/join.php?id=${series.id}`, address, webcal: address,
            reminded: context.store.where('reminder', {seriesid: series.id, userid: context.user.id}).length > 0,
            dates: datesOf(context, series.id).filter(date => date.timeend > context.now).map(date => ({
                id: date.id, when: when(request, date.timestart), minutes: date.duration, cancelled: date.status === 'cancelled',
                movedfrom: date.movedfrom === null ? '' : when(request, date.movedfrom), reason: formatString(date.reason),
                icsurl: `/local/kki/date.php?id=${date.id}`,
            })),
        }),
    };
};
