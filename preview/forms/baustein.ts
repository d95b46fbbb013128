/** The dialogue of a Baustein's own fields. */
import type {Context} from '../../amd-src/test/store/context';
import {builderView} from '../../amd-src/test/store/handlers/kki-views';
import {COURSE_ID} from '../../amd-src/test/store/sample';
import {collisionsOf} from './merge';
import type {FormDefinition, Values} from './form';

const kki = (context: Context, key: string): string => context.string('local_kki', key);

const fieldsOf = (context: Context, id: number): Values => {
    const row = context.store.get('baustein', id);
    return {name: row.name, summary: row.summary, visible: row.visible ? '1' : '0'};
};

export const bausteinForm: FormDefinition = {
    values: (context, args) => {
        context.require('local/kki:managebausteine');
        const row = context.store.find('baustein', Number(args.id ?? 0));
        const fields = row ? fieldsOf(context, row.id) : {name: '', summary: '', visible: '1'};
        return {...fields, id: String(row?.id ?? 0), courseid: args.courseid ?? String(COURSE_ID), version: String(row?.version ?? 0), base: JSON.stringify(fields)};
    },
    fields: context => [
        {type: 'text', name: 'name', label: kki(context, 'baustein_field_name')},
        {type: 'textarea', name: 'summary', label: kki(context, 'baustein_field_summary')},
        {type: 'checkbox', name: 'visible', label: kki(context, 'baustein_visible')},
    ],
    validate: (context, values) => {
        if (!values.name?.trim()) {
            return {name: kki(context, 'refused_empty_name')};
        }
        const id = Number(values.id);
        return id ? collisionsOf(context, values, fieldsOf(context, id), context.store.get('baustein', id).version) : {};
    },
    process: (context, values) => {
        context.require('local/kki:managebausteine');
        const fields = {name: (values.name ?? '').trim(), summary: values.summary ?? '', visible: values.visible === '1'};
        const row = context.store.find('baustein', Number(values.id));
        const {id} = row
            ? context.store.update('baustein', row.id, {...fields, version: row.version + 1})
            : context.store.insert('baustein', {
                ...fields, courseid: COURSE_ID, sortorder: context.store.where('baustein').length + 1, version: 1, revision: 0, timedeleted: null,
            });
        return {message: kki(context, 'saved'), baustein: builderView(context, id)};
    },
};
