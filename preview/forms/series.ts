/** The dialogues of the trainer's page of a series. */
import type {Context} from '../../amd-src/test/store/context';
import {addDates, changeDate, movedTo, wallTime, type WallTime} from '../../amd-src/test/store/handlers/kki-series';
import {answerOf, OK} from '../../amd-src/test/store/handlers/result';
import {COURSE_ID} from '../../amd-src/test/store/sample';
import {Refusal} from '../../amd-src/test/store/store';
import type {DateRow} from '../../amd-src/test/store/tables';
import type {Field, FormDefinition, Values} from './form';

const kki = (context: Context, key: string, a?: unknown): string => context.string('local_kki', key, a);

const dateOf = (context: Context, values: Values): DateRow | undefined => context.store.find('date', Number(values.dateid ?? 0));

const targetOf = (values: Values): Values & {dateid: string} => ({...values, dateid: values.dateid ?? '0'});

const staleProblem = (context: Context, values: Values, field: string): Values => {
    const row = dateOf(context, values);
    return row && row.version !== Number(values.version) ? {[field]: kki(context, 'series_refused_conflict')} : {};
};

const reasonField = (context: Context): Field =>
    ({type: 'text', name: 'reason', label: kki(context, 'series_reason'), help: kki(context, 'series_reason_help')});

const openedWith = (context: Context, args: Values): Values => {
    context.require('local/kki:manageseries');
    const row = dateOf(context, args);
    return {
        dateid: args.dateid ?? '0', seriesid: args.seriesid ?? String(row?.seriesid ?? 0), version: String(row?.version ?? 0),
        start: row ? `${row.localdate}T${row.localclock}` : '', duration: String(row?.duration ?? 30), reason: '',
    };
};

const timeIn = ({start = '', duration}: Values): WallTime => {
    const [date = '', time = ''] = start.split('T');
    return {date, time, duration: Number(duration)};
};

export const dateForm: FormDefinition = {
    values: openedWith,
    fields: (context, values) => [
        {type: 'datetime-local', name: 'start', label: kki(context, 'series_start')},
        {type: 'number', name: 'duration', label: kki(context, 'series_duration')},
        ...dateOf(context, values) ? [reasonField(context)] : [],
    ],
    validate: (context, values) => {
        const stale = staleProblem(context, values, 'start');
        const {timezone} = context.store.get('series', Number(values.seriesid));
        try {
            wallTime(context, timeIn(values), timezone);
        } catch (error) {
            if (!(error instanceof Refusal)) {
                throw error;
            }
            return {...stale, [error.code === 'no_such_duration' ? 'duration' : 'start']: error.message};
        }
        return stale;
    },
    process: (context, values) => {
        const target = targetOf(values);
        if (dateOf(context, values)) {
            return changeDate(context, {dateid: Number(target.dateid), version: Number(values.version)}, 'move', (row, timezone) =>
                movedTo(context, row, timeIn(values), values.reason ?? '', timezone));
        }
        return answerOf(() => {
            context.require('local/kki:manageseries');
            if (!addDates(context, Number(values.seriesid), [timeIn(values)]).length) {
                throw new Refusal('taken', kki(context, 'series_refused_taken'));
            }
            return OK;
        });
    },
};

export const cancelForm: FormDefinition = {
    values: openedWith,
    fields: context => [reasonField(context)],
    validate: (context, values) => staleProblem(context, values, 'reason'),
    process: (context, values) => changeDate(
        context, {dateid: Number(values.dateid), version: Number(values.version)}, 'cancel',
        () => ({status: 'cancelled', reason: (values.reason ?? '').trim()}),
    ),
};

const ROOM = /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9](?::\d{1,5})?(?:[/?#][!-~]*)?$/i;

export const seriesForm: FormDefinition = {
    values: (context, args) => {
        context.require('local/kki:manageseries');
        const row = context.store.find('series', Number(args.id));
        const {id, version, name, roomurl, operator, country, openbefore, timezone} = row ?? {
            id: 0, version: 0, name: kki(context, 'series_name_default'), roomurl: '', operator: '',
            country: kki(context, 'series_country_default'), openbefore: 10, timezone: 'Europe/Berlin',
        };
        return {
            id: String(id), courseid: args.courseid ?? String(COURSE_ID), version: String(version),
            name, roomurl, operator, country, openbefore: String(openbefore), timezone,
        };
    },
    fields: context => [
        {type: 'text', name: 'name', label: kki(context, 'series_name'), required: true},
        {type: 'text', name: 'roomurl', label: kki(context, 'series_roomurl'), help: kki(context, 'series_roomurl_help'), required: true},
        {type: 'text', name: 'operator', label: kki(context, 'series_operator'), help: kki(context, 'series_operator_help'), required: true},
        {type: 'text', name: 'country', label: kki(context, 'series_country'), required: true},
        {type: 'number', name: 'openbefore', label: kki(context, 'series_openbefore')},
        {
            type: 'select', name: 'timezone', label: kki(context, 'series_timezone'),
            options: ['Europe/Berlin', 'Europe/London', 'Europe/Athens'].map(zone => [zone, zone]),
        },
    ],
    validate: (context, values) => {
        const problems: Values = {};
        for (const field of ['name', 'operator', 'country']) {
            if (!values[field]?.trim()) {
                problems[field] = kki(context, `series_refused_${field}_empty`);
            }
        }
        const room = values.roomurl?.trim() ?? '';
        if (!ROOM.test(room)) {
            const code = room === '' ? 'empty' : room.startsWith('https://') ? 'no_address' : 'not_https';
            problems.roomurl = kki(context, `series_refused_room_${code}`);
        }
        const row = context.store.find('series', Number(values.id));
        return row && row.version !== Number(values.version)
            ? {...problems, name: kki(context, 'series_refused_series_conflict')} : problems;
    },
    process: (context, values) => {
        context.require('local/kki:manageseries');
        const roomurl = (values.roomurl ?? '').trim();
        const fields = {
            name: (values.name ?? '').trim(), roomurl, provider: `link:${new URL(roomurl).host}`, operator: values.operator ?? '',
            country: values.country ?? '', openbefore: Number(values.openbefore), timezone: values.timezone ?? 'Europe/Berlin',
        };
        const row = context.store.find('series', Number(values.id));
        const id = row?.id ?? context.store.insert('series', {...fields, courseid: COURSE_ID, regions: '', revision: 0, version: 1}).id;
        if (row) {
            context.store.change('series', id, context.user.id, record => {
                context.store.update('series', id, {...fields, version: row.version + 1});
                record('update', 'series', id);
            });
        }
        return {...OK, url: `/local/kki/series.php?id=${id}`};
    },
};
