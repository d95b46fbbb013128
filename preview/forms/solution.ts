/** The dialogues of a document: its head, and its sections. */
import {ROLES, SIZES} from '../../amd-src/test/store/choices';
import type {Context} from '../../amd-src/test/store/context';
import {writeHead} from '../../amd-src/test/store/handlers/thementeam-heads';
import {documentView, textOf} from '../../amd-src/test/store/handlers/thementeam-solution-views';
import {
    addSection, conflictWith, keepText, liveDocument, raise, writeText, type SectionText,
} from '../../amd-src/test/store/handlers/thementeam-solution-writes';
import {accessOf} from '../../amd-src/test/store/handlers/thementeam-views';
import type {DocumentRow, SectionRow} from '../../amd-src/test/store/solution-tables';
import type {Recorder} from '../../amd-src/test/store/store';
import {fromInput, toInput, type FormDefinition, type Values} from './form';


const team = (context: Context, key: string): string => context.string('mod_thementeam', key);

const documentOf = (context: Context, id: string | undefined): DocumentRow => liveDocument(context, Number(id ?? 0));

const sectionOf = (context: Context, {sectionid}: Values): SectionRow | undefined => context.store.find('section', Number(sectionid ?? 0));

/** Writes to a document, and answers as the PHP form does. */
const change = (context: Context, document: DocumentRow, write: (record: Recorder) => object): object => {
    const answer = context.store.change('space', document.spaceid, context.user.id, write);
    const space = context.store.get('space', document.spaceid);
    const shown = documentView(context, accessOf(context, space), context.store.get('document', document.id));
    return {status: 'ok', code: '', message: '', ...answer, revision: space.revision, document: shown};
};

const titleProblem = (context: Context, {title = ''}: Values): Values =>
    title.trim() ? {} : {title: team(context, 'refused_no_title')};

export const documentForm: FormDefinition = {
    values: (context, {documentid = '0', id = documentid}) => {
        context.require('mod/thementeam:contribute');
        const row = documentOf(context, id);
        return {
            id, title: row.title, lead: row.lead, audience: row.audience, effort: row.effort, sizeclasses: row.sizeclasses[0] ?? '',
            timereview: toInput(row.timereview, false), tags: row.tags.join(', '),
        };
    },
    fields: context => [
        {type: 'text', name: 'title', label: team(context, 'document_title')},
        {type: 'textarea', name: 'lead', label: team(context, 'document_lead'), help: team(context, 'document_lead_help')},
        {type: 'text', name: 'audience', label: team(context, 'document_audience')},
        {type: 'text', name: 'effort', label: team(context, 'document_effort')},
        {
            type: 'select', name: 'sizeclasses', label: team(context, 'document_sizeclasses'),
            options: [['', team(context, 'document_allsizes')], ...SIZES.map(size => [size, context.string('local_kki', `size_${size}`)] as [string, string])],
        },
        {type: 'date', name: 'timereview', label: team(context, 'document_timereview'), help: team(context, 'document_timereview_help')},
        {type: 'text', name: 'tags', label: team(context, 'document_tags')},
    ],
    validate: titleProblem,
    process: (context, values) => {
        const row = documentOf(context, values.id);
        return change(context, row, record => {
            const head = {
                title: values.title?.trim() ?? '', lead: values.lead?.trim() ?? '', audience: values.audience ?? '', effort: values.effort ?? '',
                sizeclasses: values.sizeclasses ? [values.sizeclasses] : [], timereview: fromInput(values.timereview) ?? 0,
                tags: (values.tags ?? '').split(',').map(tag => tag.trim()).filter(Boolean),
            };
            writeHead(context, row, head, record);
            return {};
        });
    },
};

const typed = ({title = '', content = '', role = ''}: Values): SectionText =>
    ({title: title.trim(), content: content.replace(/\r\n/g, '\n').trim(), role});

const collisionsOf = (context: Context, mine: SectionText, theirs: {title: string; content: string}): object[] =>
    (['title', 'content'] as const).filter(field => mine[field] !== theirs[field])
        .map(field => ({label: team(context, `section_${field}`), mine: mine[field], theirs: theirs[field]}));

export const sectionForm: FormDefinition = {
    values: (context, args) => {
        context.require('mod/thementeam:contribute');
        const ids = {documentid: args.documentid ?? '0', sectionid: args.sectionid ?? '0'};
        const section = sectionOf(context, args);
        if (!section) {
            return {...ids, version: '0', title: '', content: '', role: ''};
        }
        const text = textOf(context, section);
        const mine = context.store.find('sectiontext', Number(args.mergeid ?? 0));
        const content = mine ? `${mine.content}\n\n${text.content}` : text.content;
        return {...ids, version: String(section.version), title: (mine ?? text).title, content, role: section.role};
    },
    fields: context => [
        {type: 'text', name: 'title', label: team(context, 'section_title')},
        {type: 'textarea', name: 'content', label: team(context, 'section_content')},
        {
            type: 'select', name: 'role', label: team(context, 'section_role'), help: team(context, 'section_role_help'),
            options: [['', team(context, 'role_none')], ...ROLES.map(role => [role, team(context, `role_${role}`)] as [string, string])],
        },
    ],
    validate: titleProblem,
    process: (context, values) => {
        const section = sectionOf(context, values);
        const mine = typed(values);
        if (!section) {
            const document = documentOf(context, values.documentid);
            return change(context, document, record => {
                const sectionid = addSection(context, document, mine, record);
                raise(context, document.id, record);
                return {sectionid};
            });
        }
        const document = liveDocument(context, section.documentid);
        return change(context, document, record => {
            const theirs = textOf(context, section);
            const same = mine.title === theirs.title && mine.content === theirs.content;
            if (!same && section.version !== Number(values.version)) {
                const textid = keepText(context, section, mine, record);
                const both = {sectionid: section.id, version: section.version, textid, collisions: collisionsOf(context, mine, theirs)};
                return {...conflictWith(context, theirs), ...both};
            }
            writeText(context, section, mine, record);
            return {sectionid: section.id};
        });
    },
};
