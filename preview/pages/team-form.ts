/** The form in which a trainer makes a ThemenTeam or changes its settings: as `mod_thementeam_mod_form`, without what Moodle adds to every activity. */
import {columnsOfTeam, columnsOfTemplate, TEMPLATES} from '../../amd-src/test/store/handlers/thementeam-templates';
import {COURSE_ID} from '../../amd-src/test/store/sample';
import {MoodleException} from '../../amd-src/test/store/store';
import type {CmRow} from '../../amd-src/test/store/tables';
import {only, renderFields, type Field, type Values} from '../forms/form';
import {activityUrl, courseUrl, type Request, type View} from '../server/shell';
import {numberIn, Redirect, type PageOf} from './page';
import {teamView} from './team-view';

const COPY = 'copy';
const LENGTH = 255;
/** Most sign-offs that can be asked for, as `mod_thementeam\local\solution\signoffs` has it. */
const MAX_SIGNOFFS = 9;

/** Group modes, by Moodle's numbers for them. */
const MODES: CmRow['groupmode'][] = ['none', 'separate', 'visible'];

const team = ({context}: Request, key: string, a?: unknown): string => context.string('mod_thementeam', key, a);

const teamsOf = ({context}: Request): CmRow[] => context.store.where('cm', {modname: 'thementeam'});

const mainFields = (request: Request, isNew: boolean): Field[] => [
    {type: 'text', name: 'name', label: team(request, 'topic'), help: team(request, 'topic_help'), required: true},
    ...isNew ? [{
        type: 'radio', name: 'template', label: team(request, 'template'),
        options: [...Object.keys(TEMPLATES), COPY].map((key): [string, string] => [key, team(request, `template_${key}`)]),
    }, {
        type: 'select', name: 'copyfrom', label: team(request, 'template_copyfrom'), shownIf: {name: 'template', value: COPY},
        options: [['0', request.context.string('core', 'choosedots')], ...teamsOf(request).map(({id, name}): [string, string] => [String(id), name])],
    }] satisfies Field[] : [],
    {
        type: 'select', name: 'groupmode', label: team(request, 'groups_who'),
        options: MODES.map((mode, number): [string, string] => [String(number), team(request, `groups_${mode}`)]),
    },
];

const signoffsField = (request: Request): Field => ({
    type: 'select', name: 'signoffs', label: team(request, 'setting_signoffs'), help: team(request, 'setting_signoffs_help'),
    options: [
        ['', team(request, 'setting_signoffs_auto')],
        ...Array.from({length: MAX_SIGNOFFS + 1}, (_, number): [string, string] => [String(number), String(number)]),
    ],
});

const valuesOf = (cm: CmRow | undefined): Values => cm
    ? {name: cm.name, intro: cm.intro, groupmode: String(MODES.indexOf(cm.groupmode)), signoffs: String(cm.signoffs ?? '')}
    : {name: '', intro: '', groupmode: '0', signoffs: '', template: 'thementeam', copyfrom: '0'};

const problemsOf = (request: Request, values: Values): Values => {
    const {name = '', template, copyfrom} = values;
    const copied = teamsOf(request).some(({id}) => String(id) === copyfrom);
    return {
        ...name.trim() ? {} : {name: request.context.string('core', 'required')},
        ...name.trim().length > LENGTH ? {name: request.context.string('core', 'maximumchars', LENGTH)} : {},
        ...template === COPY && !copied ? {copyfrom: team(request, 'template_copyfrom_missing')} : {},
    };
};

/** Stores what fits; the activity. */
const save = (request: Request, cm: CmRow | undefined, values: Values): CmRow => {
    const {context} = request;
    const {store} = context;
    const {name = '', intro = '', template = '', copyfrom, groupmode, signoffs = ''} = values;
    const fields = {
        name: name.trim(), intro: intro.trim(), groupmode: MODES[Number(groupmode)] ?? 'none',
        ...signoffs === '' ? {signoffs: undefined} : {signoffs: Math.min(MAX_SIGNOFFS, Number(signoffs) || 0)},
    };
    if (cm) {
        return store.update('cm', cm.id, fields as Partial<CmRow>);
    }
    const source = template === COPY ? teamsOf(request).find(({id}) => String(id) === copyfrom) : undefined;
    const instance = Math.max(0, ...teamsOf(request).map(each => each.instance)) + 1;
    return store.insert('cm', {
        courseid: COURSE_ID, modname: 'thementeam', instance, section: 'thementeams', groupid: 0, ...fields,
        columns: source ? columnsOfTeam(context, source) : columnsOfTemplate(context, template in TEMPLATES ? template : undefined),
    } as Omit<CmRow, 'id'>);
};

const formView = (request: Request, values: Values, problems: Values, isNew: boolean): string => {
    const {context, page} = request;
    const more = (title: string, fields: Field[]): object => ({
        title, content: renderFields(page, fields, only(fields, values), problems),
    });
    const main = mainFields(request, isNew);
    return page.render('preview/pageform', {
        content: renderFields(page, main, only(main, values), problems),
        more: [
            more(team(request, 'teamintro'), [{type: 'textarea', name: 'intro', label: team(request, 'teamintro')}]),
            more(team(request, 'solutions'), [signoffsField(request)]),
        ],
        label: context.string('core', 'savechangesanddisplay'),
        second: context.string('core', 'savechangesandreturntocourse'),
        cancelurl: courseUrl,
    });
};

export const teamFormPage: PageOf = (request): View => {
    const {context, form, query, t} = request;
    context.require('mod/thementeam:addinstance');
    const cm = query.has('update') ? context.store.get('cm', numberIn(query, 'update')) : undefined;
    if (cm ? cm.modname !== 'thementeam' : query.get('add') !== 'thementeam') {
        throw new MoodleException('invalidcoursemodule');
    }
    const values = form ? Object.fromEntries(form) : valuesOf(cm);
    const problems = form ? problemsOf(request, values) : {};
    if (form && !Object.keys(problems).length) {
        const saved = save(request, cm, values);
        throw new Redirect(form.has('return') ? courseUrl : activityUrl(saved));
    }
    const body = formView(request, values, problems, !cm);
    return cm ? teamView(request, 'mod', {cm, group: 0}, body)
        : {pageid: 'page-mod-thementeam-mod', heading: t.addteam, body, incourse: true};
};
