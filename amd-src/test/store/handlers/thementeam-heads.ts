/** The versions of what stands at the head of a document. */
import type {WsReturns} from '../../../platform/ajax';
import type {Context} from '../context';
import {formatString, formatText} from '../format';
import type {DocumentRow, Head, HeadTextRow} from '../solution-tables';
import type {Recorder} from '../store';
import {answerOf, OK} from './result';
import {refuse} from './thementeam';
import {conflictWith, liveDocument, raise} from './thementeam-solution-writes';
import {accessOf} from './thementeam-views';

const COMPONENT = 'mod_thementeam';

export const headOf = ({title, lead, audience, effort, sizeclasses, timereview, tags}: DocumentRow): Head =>
    ({title, lead, audience, effort, sizeclasses, timereview, tags});

const kept = ({store}: Context, documentid: number): HeadTextRow[] => store.where('headtext', {documentid});

/** The versions, oldest first: of a document of which none was kept there is one. */
const versionsOf = (context: Context, document: DocumentRow): HeadTextRow[] => {
    const rows = kept(context, document.id);
    return rows.length ? rows : [{id: 0, documentid: document.id, userid: document.userid, head: headOf(document), timecreated: context.now}];
};

const same = (one: Head, other: Head): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Gives a document its next head. */
export const writeHead = (context: Context, document: DocumentRow, head: Head, record: Recorder): void => {
    const {store, user, now} = context;
    const documentid = document.id;
    if (!same(head, headOf(document))) {
        if (!kept(context, documentid).length) {
            store.insert('headtext', {documentid, userid: document.userid, head: headOf(document), timecreated: now});
        }
        store.insert('headtext', {documentid, userid: user.id, head, timecreated: now});
    }
    store.update('document', documentid, {...head, version: document.version + 1});
    raise(context, documentid, record);
};

const words = (context: Context, {title, lead, audience, effort, sizeclasses, timereview, tags}: Head): string => {
    const day = timereview ? context.date(timereview, 'strftimedate') : '';
    const sizes = sizeclasses.map(size => context.string('local_kki', `size_${size}`)).join(', ');
    const said: [string, string][] = [
        ['document_name', title], ['document_lead', lead], ['document_audience', audience], ['document_effort', effort],
        ['document_sizeclasses', sizes], ['document_timereview', day], ['document_tags', tags.join(', ')],
    ];
    return said.filter(([, value]) => value)
        .map(([name, value]) => context.string(COMPONENT, 'document_says', {field: context.string(COMPONENT, name), value})).join('\n');
};

/** All versions of a document's head, newest first. */
export const headVersions = (context: Context, row: DocumentRow): WsReturns<'mod_thementeam_get_versions'> => {
    const access = accessOf(context, context.store.get('space', row.spaceid));
    return answerOf(() => {
        const document = liveDocument(context, row.id);
        const versions = versionsOf(context, document).reverse().map(({id, userid, head, timecreated}, place) => ({
            id, author: context.fullName(userid), timecreated, title: formatString(head.title), content: formatText(words(context, head)),
            words: words(context, head), current: place === 0, erased: false,
        }));
        return {...OK, revision: access.space.revision, version: document.version, versions};
    }, {revision: 0});
};

/** Makes an older head the current one; call it inside a change. */
export const restoreHead = (
    context: Context, documentid: number, {version, textid}: {version: number; textid: number}, record: Recorder,
): Record<string, unknown> => {
    const document = liveDocument(context, documentid);
    const {head} = context.store.where('headtext', {id: textid, documentid})[0] ?? refuse(context, 'no_version');
    if (same(head, headOf(document))) {
        return {};
    }
    if (document.version !== version) {
        return conflictWith(context, versionsOf(context, document).at(-1) ?? {userid: 0, timecreated: 0});
    }
    writeHead(context, document, head, record);
    return {};
};
