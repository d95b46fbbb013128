/** A form as the preview describes it: the fields and rules of one PHP form class. */
import type {Context} from '../../amd-src/test/store/context';
import {toInstant, toLocalClock, toLocalDate} from '../../amd-src/test/store/zoned';
import type {Page} from '../server/templates';

const TIMEZONE = 'Europe/Berlin';

export type Values = Record<string, string>;

export interface Field {
    type: 'text' | 'textarea' | 'select' | 'radio' | 'checkbox' | 'file' | 'password' | 'date' | 'datetime-local' | 'number' | 'static';
    name: string;
    label: string;
    help?: string;
    required?: boolean;
    options?: [value: string, text: string][];
    /** The endings of the files that a file field takes, separated by commas. */
    accept?: string;
    /** Shown only while another field has this value, as Moodle's `hideIf` does. */
    shownIf?: {name: string; value: string};
}

export interface FormDefinition {
    /** What the fields hold when the form opens; what the page said about it is in `args`. */
    values(context: Context, args: Values): Values;
    fields(context: Context, values: Values): Field[];
    /** Sentences by field; empty when the values fit. */
    validate(context: Context, values: Values): Values;
    /** Stores the values; what it returns goes to the page. */
    process(context: Context, values: Values): object;
}

/** The id of a field, as Moodle's forms give it. */
const idOf = (name: string): string => `id_${name.replace(/\W+/g, '_').replace(/_$/, '')}`;

/** The values of some fields: what the others hold is no hidden field beside them. */
export const only = (fields: Field[], values: Values): Values => Object.fromEntries(fields.map(({name}) => [name, values[name] ?? '']));

/** The fields of a form as HTML, in the markup of Moodle's forms. */
export const renderFields = (page: Page, fields: Field[], values: Values, errors: Values = {}): string => {
    const shown = new Set(fields.map(field => field.name));
    return page.render('preview/fields', {
        hidden: Object.entries(values).filter(([name]) => !shown.has(name)).map(([name, value]) => ({name, value})),
        fields: fields.map(field => ({
            ...field,
            id: idOf(field.name),
            value: values[field.name] ?? '',
            error: errors[field.name] ?? '',
            checked: values[field.name] === '1',
            isstatic: field.type === 'static',
            isradio: field.type === 'radio',
            istextarea: field.type === 'textarea',
            isselect: field.type === 'select',
            ischeckbox: field.type === 'checkbox',
            isinput: !['static', 'textarea', 'select', 'radio', 'checkbox'].includes(field.type),
            options: (field.options ?? []).map(([value, text]) => ({value, text, id: `${idOf(field.name)}_${value}`, selected: value === values[field.name]})),
        })),
    });
};

/** Seconds since 1970 to what a date input holds, and back, in the course's time zone. */
export const toInput = (time: number | null, withClock: boolean): string => {
    const date = time ? toLocalDate(time, TIMEZONE) : '';
    return time && withClock ? `${date}T${toLocalClock(time, TIMEZONE)}` : date;
};

export const fromInput = (value = ''): number | null => {
    const [, date, clock = '00:00'] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(value) ?? [];
    return date ? toInstant(date, clock, TIMEZONE) : null;
};
