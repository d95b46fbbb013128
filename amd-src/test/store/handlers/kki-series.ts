/** The web-service functions of local_kki for series of dates, and what its forms do. */
import type {WsArgs, WsReturns} from '../../../platform/ajax';
import type {Context} from '../context';
import {formatString} from '../format';
import {Refusal} from '../store';
import type {DateRow, SeriesRow} from '../series-tables';
import {toInstant, toLocalDate} from '../zoned';
import {answerOf, OK, type Result} from './result';
import type {HandlersOf} from './types';

type SeriesView = WsReturns<'local_kki_get_series'>;
export type WallTime = WsArgs<'local_kki_create_dates'>['dates'][number];

const COMPONENT = 'local_kki';
const MAX_DURATION = 600;
const MAX_AT_ONCE = 200;

const refuse = (context: Context, code: string, a?: unknown): never => {
    throw new Refusal(code, context.string(COMPONENT, `series_refused_${code}`, a));
};

/** A date in words: no dot before a comma, in any language. */
const inWords = (context: Context, time: number, series: SeriesRow, format: string): string =>
    context.date(time, format, COMPONENT, series.timezone).replace('.,', ',');

export const datesOf = (context: Context, seriesid: number): DateRow[] =>
    context.store.where('date', {seriesid}).sort((a, b) => a.timestart - b.timestart || a.id - b.id);

const regionsOf = ({regions}: SeriesRow): string[] => regions.split(',').filter(code => code !== '');

/** What the administration has entered, of today and later. */
const schoolHolidaysOf = (context: Context, regions: readonly string[]): SeriesView['schoolholidays'] => {
    const today = toLocalDate(context.now, 'Europe/Berlin');
    return context.store.where('schoolholiday', {}).filter(({region, to}) => regions.includes(region) && to >= today)
        .map(({region, from, to, name}) => ({region, from, to, name}));
};

/** A series as a trainer sees it: without the address of the room. */
export const seriesView = (context: Context, seriesid: number): SeriesView => {
    context.require('local/kki:manageseries');
    const series = context.store.get('series', seriesid);
    return {
        id: series.id,
        name: formatString(series.name),
        timezone: series.timezone,
        operator: formatString(series.operator),
        country: formatString(series.country),
        openbefore: series.openbefore,
        revision: series.revision,
        now: context.now,
        regions: regionsOf(series),
        schoolholidays: schoolHolidaysOf(context, regionsOf(series)),
        dates: datesOf(context, seriesid).map(date => ({
            id: date.id,
            version: date.version,
            date: date.localdate,
            time: date.localclock,
            duration: date.duration,
            start: date.timestart,
            day: inWords(context, date.timestart, series, 'series_format_date'),
            cancelled: date.status === 'cancelled',
            planned: toLocalDate(date.movedfrom ?? date.timestart, series.timezone),
            canmoveback: (date.movedfrom ?? 0) > context.now,
            movedfrom: date.movedfrom === null ? '' : inWords(context, date.movedfrom, series, 'series_format_datetime'),
            reason: formatString(date.reason),
            past: date.timeend <= context.now,
        })),
    };
};

/** The series of a course, for the list on the trainer's page. */
export const seriesList = (context: Context, courseid: number): object[] => context.store.where('series', {courseid}).map(series => {
    const ahead = datesOf(context, series.id).filter(date => date.timeend > context.now && date.status === 'confirmed');
    const last = ahead.at(-1);
    const words = (date: DateRow | undefined, format: string): string => date ? inWords(context, date.timestart, series, format) : '';
    return {
        id: series.id,
        name: formatString(series.name),
        url: `/local/kki/series.php?id=${series.id}`,
        hasdates: ahead.length > 0,
        next: ahead[0] ? context.string(
            COMPONENT, ahead[0].timestart <= context.now ? 'series_now' : 'series_next', words(ahead[0], 'series_format_datetime'),
        ) : '',
        outlook: ahead.length === 1
            ? context.string(COMPONENT, 'series_outlook_one')
            : context.string(COMPONENT, 'series_outlook', {dates: ahead.length, last: words(last, 'series_format_date')}),
    };
});

/** Checks a wall time and computes its instants. */
export const wallTime = (context: Context, {date, time, duration}: WallTime, timezone: string):
Pick<DateRow, 'localdate' | 'localclock' | 'duration' | 'timestart' | 'timeend'> => {
    const day = new Date(`${date}T00:00:00Z`);
    if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date) {
        refuse(context, 'no_such_date', date);
    }
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) {
        refuse(context, 'no_such_clock', time);
    }
    if (!Number.isInteger(duration) || duration < 1 || duration > MAX_DURATION) {
        refuse(context, 'no_such_duration', MAX_DURATION);
    }
    const timestart = toInstant(date, time, timezone);
    return {localdate: date, localclock: time, duration, timestart, timeend: timestart + duration * 60};
};

/** Adds dates; a start that is there already is skipped. */
export const addDates = (context: Context, seriesid: number, dates: readonly WallTime[]): number[] => {
    if (!dates.length) {
        refuse(context, 'no_dates');
    }
    if (dates.length > MAX_AT_ONCE) {
        refuse(context, 'too_many_dates', MAX_AT_ONCE);
    }
    const {timezone} = context.store.get('series', seriesid);
    return context.store.change('series', seriesid, context.user.id, record => dates.flatMap(date => {
        const time = wallTime(context, date, timezone);
        if (context.store.where('date', {seriesid, timestart: time.timestart}).length) {
            return [];
        }
        const row = context.store.insert('date', {...time, seriesid, movedfrom: null, status: 'confirmed', reason: '', version: 1});
        record('create', 'date', row.id);
        return [row.id];
    }));
};

/** Changes one date that nobody else has changed since the trainer saw it. */
export const changeDate = (
    context: Context,
    {dateid, version}: {dateid: number; version: number},
    verb: string,
    change: (row: DateRow, timezone: string) => Partial<DateRow>,
): Result => answerOf(() => {
    context.require('local/kki:manageseries');
    const {seriesid} = context.store.get('date', dateid);
    context.store.change('series', seriesid, context.user.id, record => {
        const row = context.store.get('date', dateid);
        if (row.version !== version) {
            refuse(context, 'conflict');
        }
        context.store.update('date', dateid, {...change(row, context.store.get('series', seriesid).timezone), version: version + 1});
        record(verb, 'date', dateid);
    });
    return OK;
});

/** What moving a date to another time changes. */
export const movedTo = (context: Context, row: DateRow, to: WallTime, reason: string, timezone: string): Partial<DateRow> => {
    const time = wallTime(context, to, timezone);
    if (context.store.where('date', {seriesid: row.seriesid, timestart: time.timestart}).some(other => other.id !== row.id)) {
        refuse(context, 'taken');
    }
    const first = row.movedfrom ?? row.timestart;
    return {...time, movedfrom: first === time.timestart ? null : first, status: 'confirmed', reason: reason.trim()};
};

export const series: Pick<HandlersOf<'local_kki'>,
'local_kki_create_dates' | 'local_kki_delete_dates' | 'local_kki_get_series' | 'local_kki_move_date_back' | 'local_kki_reinstate_date'
| 'local_kki_set_regions'> = {
    local_kki_create_dates: (context, {seriesid, dates}) => {
        context.require('local/kki:manageseries');
        return answerOf(() => ({...OK, dateids: addDates(context, seriesid, dates)}), {dateids: []});
    },

    local_kki_delete_dates: (context, {seriesid, dateids}) => {
        context.require('local/kki:manageseries');
        const rows = context.store.where('date', {seriesid}).filter(date => dateids.includes(date.id));
        context.store.change('series', seriesid, context.user.id, record => rows.forEach(({id}) => {
            context.store.remove('date', id);
            record('delete', 'date', id);
        }));
        return {deleted: rows.length};
    },

    local_kki_get_series: (context, {seriesid}) => seriesView(context, seriesid),

    local_kki_move_date_back: (context, args) => changeDate(context, args, 'move', (row, timezone) => {
        const first = row.movedfrom ?? row.timestart;
        if (first <= context.now) {
            refuse(context, 'over');
        }
        const clock = new Intl.DateTimeFormat('en-GB', {timeZone: timezone, hour: '2-digit', minute: '2-digit'}).format(first * 1000);
        const to = {date: toLocalDate(first, timezone), time: clock, duration: row.duration};
        return {...movedTo(context, row, to, '', timezone), movedfrom: null};
    }),

    local_kki_reinstate_date: (context, args) => changeDate(context, args, 'reinstate', () => ({status: 'confirmed', reason: ''})),

    local_kki_set_regions: (context, {seriesid, regions, before}) => answerOf(() => {
        context.require('local/kki:manageseries');
        context.store.change('series', seriesid, context.user.id, record => {
            if (context.store.get('series', seriesid).regions !== before.join(',')) {
                throw new Refusal('conflict', context.string(COMPONENT, 'series_refused_regions_conflict'));
            }
            context.store.update('series', seriesid, {regions: regions.join(',')});
            record('update', 'series', seriesid);
        });
        return OK;
    }),
};
