/** The dialogues for one date of a lunch meeting. */
import type {Context} from '../../amd-src/test/store/context';
import {addDates, changeDate, movedTo, wallTime, type WallTime} from '../../amd-src/test/store/handlers/kki-series';
import {answerOf, OK} from '../../amd-src/test/store/handlers/result';
import {Refusal} from '../../amd-src/test/store/store';
import type {DateRow} from '../../amd-src/test/store/series-tables';
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
