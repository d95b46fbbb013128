/** The learning path: the participant's page, the trainer's overview and builder, and the card on the course page. */
import {currentPath, markProgress, setStep} from '../../amd-src/test/store/handlers/kki';
import {bausteineOf, builderView, isParticipant, overviewView, type Overview} from '../../amd-src/test/store/handlers/kki-views';
import {formatString, unescapeHtml} from '../../amd-src/test/store/format';
import {COURSE_ID} from '../../amd-src/test/store/sample';
import {courseUrl, scriptJson, type Request, type View} from '../server/shell';
import type {Context} from '../../amd-src/test/store/context';
import {Download, numberIn, Redirect, type PageOf} from './page';

const SESSKEY = 'preview';

const url = (script: string, bausteinid = 0, more: Record<string, string | number> = {}): string => {
    const params = new URLSearchParams({courseid: String(COURSE_ID), ...bausteinid ? {id: String(bausteinid)} : {}});
    Object.entries(more).forEach(([name, value]) => params.set(name, String(value)));
    return `/local/kki/${script}.php?${params.toString()}`;
};

const tabs = ({context}: Request, script: string, current: number): object => {
    const bausteine = bausteineOf(context, COURSE_ID);
    return {
        hastabs: bausteine.length > 1,
        tabs: bausteine.map(({id, name, visible}) => ({name: formatString(name), hidden: !visible, current: id === current, url: url(script, id)})),
    };
};

const view = ({context, query}: Request, title: string, body: string): View => ({
    pageid: 'page-local-kki',
    heading: context.store.get('course', COURSE_ID).fullname,
    incourse: true,
    crumbs: [{name: context.store.get('course', COURSE_ID).shortname, url: courseUrl}, {name: title, url: ''}],
    notice: query.get('notice') ?? '',
    body,
});

/** The card with the next step, at the head of the course page. */
export const pathCard = ({context, page}: Request): string => {
    const path = isParticipant(context.user) ? currentPath(context, COURSE_ID, 0) : undefined;
    const next = path?.steps.find(step => step.isnext);
    return page.render('local_kki/path_card', path ? {
        hasbaustein: true, name: path.name, counttext: path.counttext, percent: path.percent, finished: path.finished, next,
        continueurl: [next?.url].find(Boolean) ?? url('path', path.id), pathurl: url('path', path.id),
    } : {hasbaustein: false});
};

export const pathPage: PageOf = request => {
    const {context, form, page, query} = request;
    context.require('local/kki:viewpath');
    const path = currentPath(context, COURSE_ID, numberIn(query, 'id'));
    const id = path?.id ?? 0;
    if (form) {
        const result = setStep(context, numberIn(form, 'phaseid'), form.get('done') === '1');
        throw new Redirect(url('path', id, {notice: result.message}));
    }
    return view(request, context.string('local_kki', 'path'), page.render('local_kki/path_page', {
        rootid: 'kki-path1', path,
        hassteps: !!path?.steps.length,
        next: path?.steps.find(step => step.isnext),
        tabs: tabs(request, 'path', id),
        trainer: !isParticipant(context.user),
        canmanage: context.can('local/kki:managebausteine'),
        canview: context.can('local/kki:viewprogress'),
        bausteinurl: url('baustein', id), overviewurl: url('overview', id), actionurl: url('path', id),
        sesskey: SESSKEY,
        json: path ? scriptJson(path) : '',
    }));
};

const overviewTable = ({context}: Request, overview: Overview): object => {
    const {id, sort, descending, page, pages} = overview;
    const here = (more: Record<string, string | number>): string => url('overview', id, more);
    const direction = descending ? 'descending' : 'ascending';
    const byName = sort === 'name';
    const at = (number: number): string => here({sort, desc: Number(descending), page: number});
    const markable = overview.phases.filter(phase => phase.canmark);
    return {
        overview, markable,
        haspeople: overview.people.length > 0,
        warnings: overview.phases.filter(phase => phase.warning),
        canmark: overview.canmark && markable.length > 0 && overview.people.length > 0,
        rows: overview.people.map(person => ({
            ...person, cells: overview.phases.map(phase => ({isdone: person.donephases.includes(phase.id)})),
        })),
        namesort: byName ? direction : '', waysort: byName ? '' : direction,
        nameurl: here({sort: 'name', desc: Number(byName && !descending)}),
        wayurl: here({sort: 'progress', desc: Number(!byName && !descending)}),
        actionurl: at(page), downloadurl: here({download: 1}),
        sesskey: SESSKEY,
        haspages: pages > 1,
        pagetext: context.string('local_kki', 'overview_page', {page: page + 1, pages}),
        previousurl: page > 0 ? at(page - 1) : '', nexturl: page < pages - 1 ? at(page + 1) : '',
        json: scriptJson(overview),
    };
};

/** The table of everyone, as local_kki's download writes it: UTF-8 with byte order mark, separated as the language does it. */
const csv = (context: Context, id: number): string => {
    const text = (key: string): string => context.string('local_kki', key);
    const pages = [overviewView(context, id, 'name', false, 0)];
    while (pages.length < (pages[0]?.pages ?? 0)) {
        pages.push(overviewView(context, id, 'name', false, pages.length));
    }
    const phases = pages[0]?.phases ?? [];
    const cell = (value: string): string => `"${(/^\s*[=+\-@|%]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
    const rows = [
        [context.string('moodle', 'name'), text('overview_association'), ...phases.map(({name}) => unescapeHtml(name)), text('overview_way')],
        ...pages.flatMap(({people}) => people).map(person => [
            unescapeHtml(person.name), unescapeHtml(person.association),
            ...phases.map(phase => text(person.donephases.includes(phase.id) ? 'step_state_done' : 'step_state_open')), unescapeHtml(person.counttext),
        ]),
    ];
    const separator = context.language === 'de' ? ';' : ',';
    return `\uFEFF${rows.map(row => row.map(cell).join(separator)).join('\n')}\n`;
};

export const overviewPage: PageOf = request => {
    const {context, form, page, query} = request;
    context.require('local/kki:viewprogress');
    const bausteine = bausteineOf(context, COURSE_ID);
    const baustein = bausteine.find(({id}) => id === numberIn(query, 'id')) ?? bausteine[0];
    const id = baustein?.id ?? 0;
    if (form) {
        const result = markProgress(context, numberIn(form, 'phaseid'), form.getAll('userids[]').map(Number), form.get('done') === '1');
        throw new Redirect(url('overview', id, {notice: result.message}));
    }
    if (baustein && query.get('download') === '1') {
        throw new Download(`${baustein.name}.csv`, 'text/csv; charset=utf-8', csv(context, id));
    }
    const sort = query.get('sort') === 'progress' ? 'progress' : 'name';
    const overview = baustein ? overviewView(context, id, sort, query.get('desc') === '1', numberIn(query, 'page')) : undefined;
    return view(request, context.string('local_kki', 'overview'), page.render('local_kki/overview_page', {
        rootid: 'kki-overview1', overview: null,
        tabs: tabs(request, 'overview', id),
        canmanage: context.can('local/kki:managebausteine'),
        bausteinurl: url('baustein', id), pathurl: url('path', id),
        ...overview ? overviewTable(request, overview) : {},
    }));
};

const TYPES = ['presence', 'online', 'peer', 'transfer'];

export const builderPage: PageOf = request => {
    const {context, page, query} = request;
    context.require('local/kki:managebausteine');
    const bausteine = bausteineOf(context, COURSE_ID);
    const row = bausteine.find(({id}) => id === numberIn(query, 'id')) ?? bausteine[0];
    const baustein = row ? builderView(context, row.id) : null;
    const types = TYPES.map(type => ({
        type, label: context.string('local_kki', `phase_${type}`), help: context.string('local_kki', `phase_${type}_help`),
    }));
    return view(request, context.string('local_kki', 'baustein_build'), page.render('local_kki/path_builder', {
        rootid: 'kki-builder1', baustein, types,
        hasphases: !!baustein?.phases.length,
        tabs: tabs(request, 'baustein', row?.id ?? 0),
        pathurl: url('path', row?.id), overviewurl: url('overview', row?.id),
        canview: context.can('local/kki:viewprogress'),
        json: scriptJson({courseid: COURSE_ID, baustein, types}),
    }));
};
