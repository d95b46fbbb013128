/** What the functions of mod_thementeam return of documents and publications. */
import type {WsReturns} from '../../../platform/ajax';
import type {Context} from '../context';
import {formatString, formatText} from '../format';
import type {DocumentRow, PublicationRow, SectionRow, SectionTextRow} from '../solution-tables';
import type {Access} from './thementeam-views';

export type Document = NonNullable<WsReturns<'mod_thementeam_get_document'>['document']>;
export type Versions = NonNullable<WsReturns<'mod_thementeam_get_versions'>['versions']>;
type Counts = Document['publications'][number]['counts'];

/** The sections that were not removed, in their order. */
export const sectionsOf = ({store}: Context, documentid: number): SectionRow[] =>
    store.where('section', {documentid, timedeleted: null}).sort((a, b) => a.position - b.position || a.id - b.id);

export const textOf = ({store}: Context, section: SectionRow): SectionTextRow => store.get('sectiontext', section.textid);

/** The publications of a document, newest first. */
export const publicationsOf = ({store}: Context, documentid: number): PublicationRow[] =>
    store.where('publication', {documentid}).sort((a, b) => b.number - a.number);

export const countsOf = ({store}: Context, publicationid: number): Counts => {
    const count = (reaction: keyof Counts): number => store.where('reaction', {publicationid, reaction}).length;
    return {used: count('used'), unsuitable: count('unsuitable'), outdated: count('outdated')};
};

const sectionView = (context: Context, section: SectionRow): Document['sections'][number] => {
    const text = textOf(context, section);
    return {
        id: section.id, role: section.role, title: formatString(text.title), content: formatText(text.content), empty: !text.content,
        version: section.version, author: context.fullName(text.userid), timemodified: text.timecreated,
        assigneeid: section.assigneeid, assignee: section.assigneeid ? context.fullName(section.assigneeid) : '',
    };
};

/** How many people write in a space. */
const teamSize = ({store}: Context, groupid: number): number =>
    groupid ? store.where('member', {groupid}).length : store.where('user').length;

/** How many have to sign off before a solution is published. */
export const neededSignoffs = (context: Context, {cm, space}: Access): number =>
    cm.signoffs ?? (teamSize(context, space.groupid) <= 2 ? 1 : 2);

const kommuneOf = (context: Context): string =>
    context.store.where('profile', {userid: context.user.id})[0]?.municipality ?? '';

const signoffView = (context: Context, access: Access, {id, contentversion}: DocumentRow): Document['signoff'] => {
    const signoffs = context.store.where('signoff', {documentid: id});
    const current = signoffs.filter(signoff => signoff.contentversion === contentversion).length;
    const own = signoffs.find(({userid}) => userid === context.user.id);
    return {
        needed: neededSignoffs(context, access),
        current,
        open: Math.max(0, teamSize(context, access.space.groupid) - current),
        people: signoffs.map(signoff => ({name: context.fullName(signoff.userid), current: signoff.contentversion === contentversion})),
        own: own ? own.contentversion === contentversion ? 'current' : 'earlier' : 'none',
        naming: own?.naming ?? 'name',
        kommune: kommuneOf(context),
    };
};

const linesOf = (context: Context, publications: PublicationRow[]): Document['lines'] => publications
    .flatMap(({id}) => context.store.where('reaction', {publicationid: id}))
    .filter(({note}) => note)
    .map(({id, publicationid, reaction, note, cardid}) => ({
        id, publicationid, reaction, note, cardid: cardid && context.store.find('card', cardid)?.timedeleted === null ? cardid : 0,
    }));

export const documentView = (context: Context, access: Access, document: DocumentRow): Document => {
    const {store, user} = context;
    const publications = publicationsOf(context, document.id);
    return {
        id: document.id, spaceid: document.spaceid, userid: user.id, version: document.version, contentversion: document.contentversion,
        cancontribute: access.cancontribute,
        candelete: access.canmoderate || (access.cancontribute && document.userid === user.id),
        title: formatString(document.title), lead: document.lead, audience: document.audience, effort: document.effort,
        sizes: document.sizeclasses.map(size => context.string('local_kki', `size_${size}`)),
        timereview: document.timereview, tags: [...document.tags], files: [],
        sections: sectionsOf(context, document.id).map(section => sectionView(context, section)),
        cards: document.cardids.flatMap(id => store.find('card', id) ?? []).filter(({timedeleted}) => timedeleted === null)
            .map(({id, title}) => ({id, title: formatString(title)})),
        signoff: signoffView(context, access, document),
        publications: publications.map(row => ({
            id: row.id, number: row.number, status: row.status, timepublished: row.timepublished, reason: row.reason,
            contentversion: row.document.contentversion, counts: countsOf(context, row.id),
        })),
        lines: linesOf(context, publications),
    };
};

/** All versions of a section, newest first. */
export const versionsView = (context: Context, section: SectionRow): Versions =>
    context.store.where('sectiontext', {sectionid: section.id}).reverse().map(text => ({
        id: text.id, author: context.fullName(text.userid), timecreated: text.timecreated, title: formatString(text.title),
        content: formatText(text.content), words: text.content, current: text.id === section.textid, erased: false,
    }));

/** The documents of a space as the board shows them. */
export const documentsOf = (context: Context, spaceid: number): NonNullable<WsReturns<'mod_thementeam_get_space'>['documents']> =>
    context.store.where('document', {spaceid, timedeleted: null}).map(({id, title}) => {
        const sections = sectionsOf(context, id);
        const writing = sections.find(({assigneeid}) => assigneeid === context.user.id);
        const published = publicationsOf(context, id).find(({status}) => status === 'published');
        return {
            id, title: formatString(title), sections: sections.length,
            open: sections.filter(section => !textOf(context, section).content).length,
            ...(writing ? {writing: formatString(textOf(context, writing).title)} : {}),
            ...(published ? {publicationid: published.id} : {}),
        };
    });
