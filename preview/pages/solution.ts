/** The pages of solutions: the choice of cards, the document, the published page and the list. */
import {OUTLINE_ROLES, SHARED_ROLES} from '../../amd-src/test/store/choices';
import {runHandler} from '../../amd-src/test/store/handlers';
import {
    countsOf, publicationsOf, type Document,
} from '../../amd-src/test/store/handlers/thementeam-solution-views';
import {beginDocument} from '../../amd-src/test/store/handlers/thementeam-solution-writes';
import {accessOf, cardsOf, columnsOf, spaceView} from '../../amd-src/test/store/handlers/thementeam-views';
import {formatString, formatText} from '../../amd-src/test/store/format';
import type {PublicationRow} from '../../amd-src/test/store/solution-tables';
import {MoodleException} from '../../amd-src/test/store/store';
import type {CmRow} from '../../amd-src/test/store/tables';
import {renderFields, type Field} from '../forms/form';
import {activityUrl, scriptJson, type Request, type View} from '../server/shell';
import {callAmd, Download, numberIn, Redirect, type PageOf} from './page';
import {makePdf, type Paper} from './solution-pdf';
import {teamView} from './team-view';


const isShared = (role: string): boolean => SHARED_ROLES.some(each => each === role);

const team = ({context}: Request, key: string, a?: unknown): string => context.string('mod_thementeam', key, a);

const cmOf = ({context}: Request, thementeamid: number): CmRow => {
    const cm = context.store.where('cm', {modname: 'thementeam', instance: thementeamid})[0];
    if (!cm) {
        throw new MoodleException('invalidcoursemodule');
    }
    return cm;
};

/** The choice of cards that a document grows from. */
const outlinePage = (request: Request, spaceid: number): View => {
    const {context, form, page} = request;
    const space = context.store.get('space', spaceid);
    accessOf(context, space);
    if (form) {
        const cardids = cardsOf(context, space).map(({id}) => id).filter(id => form.get(`cards_${id}`) === '1');
        const title = (form.get('title') ?? '').trim() || team(request, 'outline');
        const id = context.store.change('space', spaceid, context.user.id, record => beginDocument(context, spaceid, title, cardids, record));
        throw new Redirect(`/mod/thementeam/document.php?id=${id}`);
    }
    const fields: Field[] = [
        {type: 'text', name: 'title', label: team(request, 'document_title')},
        {type: 'static', name: 'hint', label: team(request, 'outline_hint')},
        ...columnsOf(context, space).flatMap(column => cardsOf(context, space).filter(({columnid}) => columnid === column.id)
            .map(({id, title}): Field => ({type: 'checkbox', name: `cards_${id}`, label: `${column.name}: ${title}`}))),
    ];
    const body = page.render('preview/pageform', {content: renderFields(page, fields, {}), label: team(request, 'outline_begin')});
    return teamView(request, 'document', {cm: cmOf(request, space.thementeamid), group: space.groupid}, body, team(request, 'outline'));
};

export const documentPage: PageOf = request => {
    const {context, page, query} = request;
    const documentid = numberIn(query, 'id');
    if (!documentid) {
        return outlinePage(request, numberIn(query, 'space'));
    }
    const answer = runHandler(context, 'mod_thementeam_get_document', {documentid, since: 0}) as {document?: Document};
    if (!answer.document) {
        throw new MoodleException('invalidrecord');
    }
    const space = spaceView(context, accessOf(context, context.store.get('space', answer.document.spaceid)));
    const elementid = `thementeam-document-${documentid}`;
    const spaceurl = `/mod/thementeam/view.php?id=${space.cmid}&group=${space.groupid}`;
    const data = {revision: space.revision, pulseurl: space.pulseurl, readers: space.readers, spaceurl, document: answer.document};
    callAmd(request, 'mod_thementeam/document-lazy', elementid);
    const cm = context.store.get('cm', space.cmid);
    return teamView(request, 'document', {cm, group: space.groupid}, page.render('mod_thementeam/document', {...answer.document, ...data, elementid, json: scriptJson(data)}));
};

const dateOf = ({context}: Request, time: number): string => context.date(time, 'strftimedate');

const stateOf = (request: Request, {status, number, timepublished}: PublicationRow): string =>
    team(request, `solution_${status}`, {number, date: dateOf(request, timepublished)});

/** What a published page says, in plain text. */
const factsOf = (request: Request, row: PublicationRow) => {
    const {document} = row;
    const {context} = request;
    const people = team(request, row.people === 1 ? 'people_one' : 'people_many', row.people);
    const sizes = document.sizeclasses.map(size => context.string('local_kki', `size_${size}`)).join(', ');
    return {
        lead: document.lead, effort: document.effort,
        audience: [document.audience, sizes && context.string('mod_thementeam', 'solution_sizes', sizes)].filter(Boolean).join(' · '),
        sections: row.sections.filter(({role}) => !isShared(role)),
        review: document.timereview ? dateOf(request, document.timereview) : '',
        by: row.associations > 1 ? team(request, 'people_from_many', {people, associations: row.associations}) : people,
        authors: row.authors.join(', '),
    };
};

const bodyOf = (request: Request, row: PublicationRow): object => {
    const facts = factsOf(request, row);
    return {
        ...facts, readable: true, reviewdue: isReviewDue(request, row), tags: row.document.tags.map(name => ({name})), files: [],
        sections: facts.sections.map(({title, content}) => ({title: formatString(title), content: formatText(content)})),
    };
};

const paperOf = (request: Request, row: PublicationRow): Paper => {
    const {lead, sections, audience, effort, review, by, authors} = factsOf(request, row);
    const facts: [string, string][] = [
        [`${team(request, 'document_audience')}:`, audience], [`${team(request, 'document_effort')}:`, effort],
        [`${team(request, 'document_timereview')}:`, review], [team(request, 'solution_by'), authors ? `${by} (${authors})` : by],
    ];
    return {
        title: row.document.title, head: `${cmOf(request, row.thementeamid).name} · ${stateOf(request, row)}`, lead, sections,
        facts: facts.filter(([, text]) => text), source: sourceOf(request, row), language: request.session.language,
    };
};

const sourceOf = (request: Request, row: PublicationRow): string => team(request, 'solution_source', {
    title: row.document.title, team: cmOf(request, row.thementeamid).name, number: row.number, date: dateOf(request, row.timepublished),
    url: `https://praxisportal.example/mod/thementeam/solution.php?id=${row.id}`,
});

const ended = (sentence: string): string => /[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`;

/** Texts to pass on: what the team wrote for it, else what the solution says in short. */
const shareOf = (request: Request, row: PublicationRow): object[] => SHARED_ROLES.map(key => {
    const {lead, audience, effort} = row.document;
    const own = row.sections.filter(({role}) => role === key).map(({content}) => content).join('\n');
    const short = [
        ended(lead), audience && ended(team(request, `share_for_${key}`, audience)), effort && ended(team(request, `share_effort_${key}`, effort)),
    ].filter(Boolean).join(' ');
    return {key, name: team(request, `share_${key}`), text: `${own || short}\n${sourceOf(request, row)}`};
});

/** The parts of a draft for the council; what the team wrote nothing for is said in short. */
const councilOf = (request: Request, {sections, document}: PublicationRow): object[] => OUTLINE_ROLES.map(role => {
    const instead: Record<string, string> = {proposal: document.lead, costs: document.effort};
    const own = sections.filter(section => section.role === role).map(({content}) => content).join('\n\n');
    const content = own || (instead[role] ?? '');
    return {title: team(request, `council_${role}`), sources: role === 'sources', content: formatText(content), empty: role !== 'sources' && !content};
});

/** Whether the reader belongs to those who wrote it, or looks after them. */
const isTeam = ({context}: Request, row: PublicationRow): boolean =>
    context.allGroups || context.isMember(context.store.get('space', row.spaceid).groupid);

const isReviewDue = ({context}: Request, {document}: PublicationRow): boolean =>
    document.timereview > 0 && context.now >= document.timereview + 86_400;

const headOf = (request: Request, row: PublicationRow): object => ({
    elementid: `thementeam-solution-${row.id}`, url: `/mod/thementeam/solution.php?id=${row.id}`,
    listurl: `/mod/thementeam/solutions.php?id=${cmOf(request, row.thementeamid).id}`,
    title: formatString(row.document.title), team: formatString(cmOf(request, row.thementeamid).name), reason: row.reason,
    state: stateOf(request, row),
    current: row.status === 'published', superseded: row.status === 'superseded', withdrawn: row.status === 'withdrawn',
    changed: dateOf(request, row.timechanged), newer: row.supersededby ? `/mod/thementeam/solution.php?id=${row.supersededby}` : '',
});

export const solutionPage: PageOf = request => {
    const {context, page, query} = request;
    const row = context.store.get('publication', numberIn(query, 'id'));
    const cm = cmOf(request, row.thementeamid);
    const head = headOf(request, row);
    if (row.status === 'withdrawn' && !isTeam(request, row)) {
        return teamView(request, 'solution', {cm, group: 0}, page.render('mod_thementeam/solution', head));
    }
    if (query.get('view') === 'pdf') {
        throw new Download(`${row.document.title}.pdf`, 'application/pdf', makePdf(paperOf(request, row)));
    }
    callAmd(request, 'mod_thementeam/solution-lazy', `thementeam-solution-${row.id}`);
    if (query.get('view') === 'council') {
        return teamView(request, 'solution', {cm, group: 0}, page.render('mod_thementeam/council', {
            ...head, parts: councilOf(request, row), lead: row.document.lead, source: sourceOf(request, row),
        }));
    }
    const own = context.store.where('reaction', {publicationid: row.id, userid: context.user.id})[0];
    const reactions = {publicationid: row.id, counts: countsOf(context, row.id), own: own?.reaction ?? '', ownnote: own?.note ?? ''};
    const url = `/mod/thementeam/solution.php?id=${row.id}`;
    return teamView(request, 'solution', {cm, group: 0}, page.render('mod_thementeam/solution', {
        ...head, ...bodyOf(request, row), council: `${url}&view=council`, pdf: `${url}&view=pdf`,
        documenturl: isTeam(request, row) ? `/mod/thementeam/document.php?id=${row.documentid}` : '',
        share: row.status === 'published' ? shareOf(request, row) : [], published: row.status === 'published',
        used: reactions.counts.used, json: scriptJson(reactions),
    }));
};

export const solutionsPage: PageOf = request => {
    const {context, page, query} = request;
    const cm = context.store.get('cm', numberIn(query, 'id'));
    const rows = context.store.where('document').flatMap(({id}) => publicationsOf(context, id))
        .filter(({status, thementeamid}) => status === 'published' && thementeamid === cm.instance);
    return teamView(request, 'solutions', {cm, group: 0}, page.render('mod_thementeam/solutions', {
        team: formatString(cm.name), hassolutions: rows.length > 0, spaceurl: activityUrl(cm),
        solutions: rows.map(row => ({...headOf(request, row), lead: row.document.lead, used: countsOf(context, row.id).used, reviewdue: isReviewDue(request, row)})),
    }));
};
