/** The dialogue of a card. Editor and files need Moodle: here the text is plain, and there is one link. */
import type {Context} from '../../amd-src/test/store/context';
import {keepVersions, remember} from '../../amd-src/test/store/handlers/thementeam-past-views';
import {accessOf, cardView} from '../../amd-src/test/store/handlers/thementeam-views';
import type {CardRow} from '../../amd-src/test/store/tables';
import {fromInput, toInput, type Field, type FormDefinition, type Values} from './form';

const team = (context: Context, key: string): string => context.string('mod_thementeam', key);

const DAY_END = 86_400 - 60;
const JOINED = ['title', 'content', 'origin', 'basis'];

const text = (value: number | string | null | undefined): string => String(value ?? '');

const linkOf = ({links}: CardRow): Values => {
    const {url, title, source} = links?.[0] ?? {url: '', title: '', source: ''};
    return {linkurl: url, linktitle: title, linksource: source};
};

const fieldsOf = (card: CardRow): Values => ({
    title: card.title, content: card.content, assigneeid: text(card.assigneeid), timedue: toInput(card.timedue ?? null, false),
    tags: text(card.tags?.join(', ')), kind: card.kind ?? 'card', origin: text(card.origin),
    associationid: text(card.associationid), basis: text(card.basis), timevalid: toInput(card.timevalid ?? null, false),
    ...linkOf(card),
});

const endOfDay = (value: string | undefined): number | null => {
    const time = fromInput(value);
    return time === null ? null : time + DAY_END;
};

const kindOf = (kind: string | undefined): NonNullable<CardRow['kind']> =>
    kind === 'question' || kind === 'information' ? kind : 'card';

const rowOf = (values: Values): Partial<CardRow> => ({
    title: text(values.title).trim(), content: text(values.content).replace(/\r\n?/g, '\n').trim(),
    assigneeid: Number(values.assigneeid) || null, timedue: endOfDay(values.timedue),
    tags: text(values.tags).split(',').map(tag => tag.trim()).filter(Boolean),
    kind: kindOf(values.kind),
    origin: text(values.origin), associationid: Number(values.associationid) || null, basis: text(values.basis),
    timevalid: endOfDay(values.timevalid),
    links: values.linkurl ? [{url: values.linkurl, title: text(values.linktitle), source: text(values.linksource)}] : [],
});

/** The card, if the caller may write on it. */
const cardFor = (context: Context, values: Values): CardRow => {
    const card = context.store.get('card', Number(values.cardid));
    accessOf(context, context.store.get('space', card.spaceid));
    context.require('mod/thementeam:contribute');
    return card;
};

const originFields = (context: Context, associations: [string, string][]): Field[] => [
    {
        type: 'select', name: 'kind', label: team(context, 'field_kind'),
        options: ['card', 'information'].map(kind => [kind, team(context, `kind_${kind}`)]),
    },
    {type: 'text', name: 'origin', label: team(context, 'field_origin')},
    {type: 'select', name: 'associationid', label: team(context, 'field_associationid'), options: associations},
    {type: 'text', name: 'basis', label: team(context, 'field_basis')},
    {type: 'date', name: 'timevalid', label: team(context, 'field_timevalid')},
];

/** What is sent again, or opens the form again. */
const again = (values: Values): string => new URLSearchParams({...values, _submitted: '1'}).toString();

/** What both changed, with the ways out of it. */
const collision = (context: Context, card: CardRow, values: Values, merged: Values, collisions: string[]): object => {
    const theirs = fieldsOf(card);
    const renewed = {...values, ...merged, base: JSON.stringify(theirs), version: String(card.version)};
    const both: Values = {...renewed};
    const other: Values = {...renewed};
    for (const field of collisions) {
        const [mine = '', their = ''] = [merged[field], theirs[field]];
        both[field] = JOINED.includes(field) ? [mine, their].join(field === 'content' ? '\n\n' : ' / ') : mine;
        other[field] = their;
    }
    return {
        status: 'conflict', code: 'stale', message: context.string('mod_thementeam', 'conflict_stale', context.fullName(card.modifiedby)),
        revision: 0, by: context.fullName(card.modifiedby), when: card.timemodified,
        collisions: collisions.map(field => ({
            label: team(context, field.startsWith('link') ? 'field_links' : `field_${field}`), mine: merged[field], theirs: theirs[field],
        })),
        resume: JSON.stringify(both), mine: again(renewed), theirs: again(other),
    };
};

export const cardForm: FormDefinition = {
    values: (context, args) => {
        const card = cardFor(context, args);
        if (args.resume) {
            return JSON.parse(args.resume) as Values;
        }
        const fields = fieldsOf(card);
        return {...fields, cardid: String(card.id), version: String(card.version), base: JSON.stringify(fields)};
    },
    fields: (context, values) => {
        const nobody: [string, string] = ['', team(context, 'form_nobody')];
        const people = context.store.where('user', {}).filter(user => user.role === 'participant')
            .map(user => [String(user.id), context.fullName(user.id)] as [string, string]);
        const associations = context.store.where('association').filter(({hidden}) => !hidden).map(row => [String(row.id), row.name] as [string, string]);
        return [
            {type: 'text', name: 'title', label: team(context, 'card_title'), required: true},
            {type: 'textarea', name: 'content', label: team(context, 'card_content')},
            {type: 'select', name: 'assigneeid', label: team(context, 'field_assigneeid'), options: [nobody, ...people]},
            {type: 'date', name: 'timedue', label: team(context, 'field_timedue')},
            {type: 'text', name: 'tags', label: team(context, 'field_tags')},
            ...values.kind === 'question' ? [] : originFields(context, [['', team(context, 'form_none')], ...associations]),
            {type: 'text', name: 'linkurl', label: context.string('mod_thementeam', 'link_url').replace(' {no}', '')},
            {type: 'text', name: 'linktitle', label: team(context, 'link_title')},
            {type: 'text', name: 'linksource', label: team(context, 'link_source')},
        ];
    },
    validate: (context, values) => {
        const problems: Values = {};
        if (!values.title?.trim()) {
            problems.title = team(context, 'refused_empty_title');
        }
        if (values.linkurl ? !/^https?:\/\/[^/\s]/i.test(values.linkurl) : text(values.linktitle) + text(values.linksource)) {
            problems.linkurl = team(context, 'refused_bad_link');
        }
        return problems;
    },
    process: (context, values) => {
        const card = cardFor(context, values);
        const base = JSON.parse(values.base ?? '{}') as Values;
        const theirs = fieldsOf(card);
        const merged: Values = {};
        const collisions: string[] = [];
        for (const [field, their] of Object.entries(theirs)) {
            const mine = (values[field] ?? their).replace(/\r\n?/g, '\n');
            const seen = base[field] ?? '';
            merged[field] = mine === seen ? their : mine;
            if (mine !== seen && their !== seen && mine !== their) {
                collisions.push(field);
            }
        }
        if (collisions.length) {
            return collision(context, card, values, merged, collisions);
        }
        const others = Object.entries(merged).some(([field, value]) => value !== (values[field] ?? value).replace(/\r\n?/g, '\n'));
        context.store.change('space', card.spaceid, context.user.id, record => {
            keepVersions(context, card, {title: merged.title ?? card.title, content: merged.content ?? card.content});
            const after = context.store.update('card', card.id, {
                ...rowOf(merged), version: card.version + 1, modifiedby: context.user.id, timemodified: context.now,
            });
            remember(context, card.spaceid, {cardid: card.id, before: card, after});
            record('update', 'card', card.id);
        });
        const {revision} = context.store.get('space', card.spaceid);
        const view = cardView(context, context.store.get('card', card.id));
        return {status: 'ok', code: '', message: '', revision, merged: others, undo: true, card: view};
    },
};
