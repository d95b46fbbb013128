/** The dialogue of a step of a Baustein. */
import type {Context} from '../../amd-src/test/store/context';
import {builderView} from '../../amd-src/test/store/handlers/kki-views';
import {COURSE_ID} from '../../amd-src/test/store/sample';
import type {PhaseType} from '../../amd-src/test/store/tables';
import {fromInput, toInput, type Field, type FormDefinition, type Values} from './form';
import {collisionsOf} from './merge';

const kki = (context: Context, key: string): string => context.string('local_kki', key);

const MINUTES: Record<string, string> = {presence: '0', online: '60', peer: '60', transfer: '120'};

const fieldsOf = (context: Context, id: number): Values => {
    const row = context.store.get('phase', id);
    const clock = row.type === 'presence';
    return {
        name: row.name, description: row.description, minutes: String(row.minutes), cmid: String(row.cmid ?? 0), place: row.place,
        timestart: toInput(row.timestart, clock), timedue: toInput(row.timedue, clock),
    };
};

const activityField = (context: Context): Field => ({
    type: 'select', name: 'cmid', label: kki(context, 'phase_field_activity'),
    options: [
        ['0', context.string('core', 'choosedots')],
        ...context.store.where('cm', {courseid: COURSE_ID, modname: 'page'}).map(cm => [String(cm.id), cm.name] as [string, string]),
    ],
});

/** What a new step of a type starts with. */
const newFields = (context: Context, type: string): Values => ({
    name: type === 'online' ? '' : kki(context, `phase_${type}_name`), description: '', minutes: MINUTES[type] ?? '0', cmid: '0',
    place: '', timestart: '', timedue: '',
});

export const phaseForm: FormDefinition = {
    values: (context, args) => {
        context.require('local/kki:managebausteine');
        const row = context.store.find('phase', Number(args.id));
        const {type, bausteinid, version, id} = row ?? {type: args.type ?? 'peer', bausteinid: args.bausteinid ?? 0, version: 0, id: 0};
        const fields = row ? fieldsOf(context, row.id) : newFields(context, type);
        return {
            ...fields, type, id: String(id), bausteinid: String(bausteinid), version: String(version), base: JSON.stringify(fields),
        };
    },
    fields: (context, {type}) => [
        ...type === 'online' ? [activityField(context)] : [],
        {type: 'text', name: 'name', label: kki(context, type === 'online' ? 'phase_field_name_optional' : 'phase_field_name')},
        ...type === 'presence' ? [
            {type: 'text', name: 'place', label: kki(context, 'phase_field_place')},
            {type: 'datetime-local', name: 'timestart', label: kki(context, 'phase_field_start')},
            {type: 'datetime-local', name: 'timedue', label: kki(context, 'phase_field_end')},
        ] satisfies Field[] : [
            {type: 'date', name: 'timedue', label: kki(context, 'phase_field_due')},
            {type: 'number', name: 'minutes', label: kki(context, 'phase_field_minutes')},
        ] satisfies Field[],
        {type: 'textarea', name: 'description', label: kki(context, 'phase_field_description')},
    ],
    validate: (context, values) => {
        const problems: Values = {};
        if (values.type !== 'online' && !values.name?.trim()) {
            problems.name = kki(context, 'refused_empty_name');
        }
        if (values.type === 'online' && !context.store.find('cm', Number(values.cmid))) {
            problems.cmid = kki(context, 'refused_activity_missing');
        }
        const [start, due] = [fromInput(values.timestart), fromInput(values.timedue)];
        if (start && due && due < start) {
            problems.timedue = kki(context, 'refused_end');
        }
        const id = Number(values.id);
        return id && !Object.keys(problems).length
            ? collisionsOf(context, values, fieldsOf(context, id), context.store.get('phase', id).version) : problems;
    },
    process: (context, values) => {
        context.require('local/kki:managebausteine');
        const baustein = context.store.get('baustein', Number(values.bausteinid));
        const row = context.store.find('phase', Number(values.id));
        const fields = {
            name: (values.name ?? '').trim(), description: values.description ?? '', minutes: Number(values.minutes) || 0,
            cmid: Number(values.cmid) || null, place: values.place ?? '', timestart: fromInput(values.timestart), timedue: fromInput(values.timedue),
        };
        const {id} = row
            ? context.store.update('phase', row.id, {...fields, version: row.version + 1})
            : context.store.insert('phase', {
                ...fields, bausteinid: baustein.id, type: values.type as PhaseType, version: 1, timedeleted: null,
                sortorder: context.store.where('phase', {bausteinid: baustein.id}).length + 1,
            });
        if (!row) {
            context.store.update('baustein', baustein.id, {version: baustein.version + 1});
        }
        return {message: kki(context, 'saved'), phaseid: id, baustein: builderView(context, baustein.id)};
    },
};
