/** The functions of mod_thementeam around documents, publications and what readers say of them. */
import type {WsReturns} from '../../../platform/ajax';
import type {Context} from '../context';
import type {PublicationRow, SectionRow} from '../solution-tables';
import {Refusal, type Recorder} from '../store';
import {answerOf, OK, type Result} from './result';
import {refuse, write} from './thementeam';
import {headVersions, restoreHead} from './thementeam-heads';
import {restoreVersion, versionsOf} from './thementeam-past';
import {changedMeanwhile, conflictWith, freeze, liveDocument, liveSection, raise, writeText} from './thementeam-solution-writes';
import {countsOf, documentView, neededSignoffs, publicationsOf, sectionsOf, textOf, versionsView} from './thementeam-solution-views';
import {accessOf, type Access} from './thementeam-views';
import type {HandlersOf} from './types';

const COMPONENT = 'mod_thementeam';

type Body = Record<string, unknown>;
type Written = WsReturns<'mod_thementeam_get_document'>;

const gone = (context: Context, code: string): Result & {revision: number} =>
    ({status: 'refused', code, message: context.string(COMPONENT, `refused_${code}`), revision: 0});

/** A write that answers with the document. */
const onDocument = (
    context: Context, documentid: number, change: (access: Access, record: Recorder) => Body,
): Written => {
    const row = context.store.find('document', documentid);
    return row ? write(context, row.spaceid, (access, record) => {
        const answer = change(access, record);
        return {...answer, document: documentView(context, access, context.store.get('document', documentid))};
    }) : gone(context, 'deleted_document');
};

/** A write to a section, removed or not. */
const onSection = (context: Context, sectionid: number, change: (section: SectionRow, record: Recorder) => Body): Written => {
    const row = context.store.find('section', sectionid);
    return row ? onDocument(context, row.documentid, (_, record) => {
        liveDocument(context, row.documentid);
        return change(context.store.get('section', sectionid), record);
    }) : gone(context, 'deleted_section');
};

const touched = (context: Context, spaceid: number, documentid: number, since: number): boolean => {
    const items = since ? context.store.itemsSince('space', spaceid, since) : null;
    return !items || items.has('space') || (items.get('document') ?? []).includes(documentid);
};

const requireReady = (context: Context, access: Access, documentid: number): void => {
    const document = liveDocument(context, documentid);
    if (!document.lead) {
        refuse(context, 'empty_lead');
    }
    if (!sectionsOf(context, documentid).some(section => textOf(context, section).content)) {
        refuse(context, 'empty_document');
    }
    const needed = neededSignoffs(context, access);
    const current = context.store.where('signoff', {documentid, contentversion: document.contentversion}).length;
    if (current < needed) {
        throw new Refusal('more_signoffs', context.string(COMPONENT, 'refused_more_signoffs', {needed, current}));
    }
};

const reasonIn = (context: Context, reason: string, required: boolean): string => {
    const clean = reason.replace(/\s+/g, ' ').trim();
    return clean || !required ? clean : refuse(context, 'empty_reason');
};

const supersede = (context: Context, last: PublicationRow | undefined, reason: string, supersededby: number): void => {
    if (last?.status === 'published') {
        context.store.update('publication', last.id, {status: 'superseded', reason, supersededby, timechanged: context.now});
    }
};

export const thementeamSolution = {
    mod_thementeam_get_document: (context, {documentid, since}) => {
        const row = context.store.find('document', documentid);
        if (!row) {
            return gone(context, 'deleted_document');
        }
        const access = accessOf(context, context.store.get('space', row.spaceid));
        return answerOf(() => {
            const {revision} = access.space;
            const changed = touched(context, row.spaceid, documentid, since ?? 0);
            return {...OK, revision, ...(changed ? {document: documentView(context, access, liveDocument(context, documentid))} : {})};
        }, {revision: 0});
    },

    mod_thementeam_get_versions: (context, {itemtype, itemid: sectionid}) => {
        if (itemtype === 'document') {
            const document = context.store.find('document', sectionid);
            return document ? headVersions(context, document) : gone(context, 'deleted_document');
        }
        if (itemtype !== 'section') {
            return versionsOf(context, itemtype, sectionid);
        }
        const row = context.store.find('section', sectionid);
        if (!row) {
            return gone(context, 'deleted_section');
        }
        const access = accessOf(context, context.store.get('space', row.spaceid));
        return answerOf(() => ({...OK, revision: access.space.revision, version: row.version, versions: versionsView(context, liveSection(context, row))}), {revision: 0});
    },

    mod_thementeam_delete_document: (context, {documentid}) => {
        const row = context.store.find('document', documentid);
        return row ? write(context, row.spaceid, (access, record) => {
            if (!access.canmoderate && row.userid !== context.user.id) {
                refuse(context, 'not_allowed');
            }
            context.store.update('document', documentid, {timedeleted: context.now});
            record('delete', 'document', documentid);
            return {};
        }) : gone(context, 'deleted_document');
    },

    mod_thementeam_restore_document: (context, {documentid}) => onDocument(context, documentid, (_, record) => {
        context.store.update('document', documentid, {timedeleted: null});
        record('restore', 'document', documentid);
        return {};
    }),

    mod_thementeam_move_section: (context, {sectionid, aftersectionid}) => onSection(context, sectionid, (row, record) => {
        const {documentid} = liveSection(context, row);
        const others = sectionsOf(context, documentid).filter(({id}) => id !== sectionid).map(({id}) => id);
        const place = aftersectionid ? others.indexOf(aftersectionid) + 1 : 0;
        if (aftersectionid && !place) {
            refuse(context, 'deleted_section');
        }
        others.splice(place, 0, sectionid);
        others.forEach((id, position) => context.store.update('section', id, {position}));
        raise(context, documentid, record);
        return {};
    }),

    mod_thementeam_delete_section: (context, {sectionid, version}) => onSection(context, sectionid, (row, record) => {
        if (row.timedeleted === null && row.version !== version) {
            return conflictWith(context, textOf(context, row));
        }
        record('delete', 'section', sectionid);
        context.store.update('section', sectionid, {timedeleted: context.now});
        raise(context, row.documentid, record);
        return {};
    }),

    mod_thementeam_restore_section: (context, {sectionid}) => onSection(context, sectionid, (row, record) => {
        context.store.update('section', sectionid, {timedeleted: null});
        record('restore', 'section', sectionid);
        raise(context, row.documentid, record);
        return {};
    }),

    mod_thementeam_claim_section: (context, {sectionid, writes}) => onSection(context, sectionid, (row, record) => {
        const {documentid, assigneeid} = liveSection(context, row);
        if ((assigneeid === context.user.id) !== writes) {
            context.store.update('section', sectionid, {assigneeid: writes ? context.user.id : 0});
            record('claim', 'document', documentid);
        }
        return {};
    }),

    mod_thementeam_restore_text: (context, {itemtype, itemid: sectionid, version, textid}) => itemtype === 'document'
        ? onDocument(context, sectionid, (_, record) => restoreHead(context, sectionid, {version, textid}, record)) : itemtype !== 'section'
        ? restoreVersion(context, itemtype, sectionid, {version, textid}) : onSection(context, sectionid, (row, record) => {
        const section = liveSection(context, row);
        const text = context.store.where('sectiontext', {id: textid, sectionid})[0] ?? refuse(context, 'no_version');
        if (section.version !== version) {
            return conflictWith(context, textOf(context, section));
        }
        writeText(context, section, {title: text.title, content: text.content, role: section.role}, record);
        return {};
    }),

    mod_thementeam_sign_document: (context, {documentid, contentversion, naming}) => onDocument(context, documentid, (_, record) => {
        const document = liveDocument(context, documentid);
        const own = context.store.where('signoff', {documentid, userid: context.user.id})[0];
        if (naming && document.contentversion !== contentversion) {
            return changedMeanwhile(context);
        }
        if (own) {
            context.store.remove('signoff', own.id);
        }
        if (naming) {
            context.store.insert('signoff', {documentid, userid: context.user.id, naming, contentversion});
        }
        record('sign', 'document', documentid);
        return {};
    }),

    mod_thementeam_publish_document: (context, args) => onDocument(context, args.documentid, (access, record) => {
        const document = liveDocument(context, args.documentid);
        if (document.contentversion !== args.contentversion) {
            return changedMeanwhile(context);
        }
        const [last] = publicationsOf(context, document.id);
        if (last?.status === 'published' && last.document.contentversion === args.contentversion) {
            return {publicationid: last.id};
        }
        requireReady(context, access, document.id);
        const reason = reasonIn(context, args.reason, Boolean(last));
        const {id} = freeze(context, document, last ? last.number + 1 : 1);
        supersede(context, last, reason, id);
        record('publish', 'document', document.id);
        return {publicationid: id};
    }),

    mod_thementeam_withdraw_publication: (context, args) => {
        const row = context.store.find('publication', args.publicationid);
        return row ? onDocument(context, row.documentid, (_, record) => {
            const reason = reasonIn(context, args.reason, true);
            context.store.update('publication', row.id, {status: 'withdrawn', reason, timechanged: context.now});
            record('withdraw', 'document', row.documentid);
            return {};
        }) : gone(context, 'not_published');
    },

    mod_thementeam_create_reaction_card: (context, {reactionid}) => {
        const {store, user, now} = context;
        const row = store.find('reaction', reactionid);
        if (!row) {
            return gone(context, 'no_reaction');
        }
        const {documentid, document: {title}} = store.get('publication', row.publicationid);
        return onDocument(context, documentid, ({space}, record) => {
            const columnid = store.where('column', {spaceid: space.id}).sort((a, b) => a.sortorder - b.sortorder)[0]?.id ?? 0;
            const position = Math.max(0, ...store.where('card', {columnid}).map(card => card.position)) + 1024;
            const {id} = store.insert('card', {
                spaceid: space.id, columnid, position, uuid: `reaction-${reactionid}`, userid: user.id, modifiedby: user.id, version: 1,
                title: context.string(COMPONENT, `reactioncard_${row.reaction}`, title), content: row.note,
                timedeleted: null, deletedby: null, timecreated: now, timemodified: now,
            });
            store.update('reaction', reactionid, {cardid: id});
            record('create', 'card', id);
            record('react', 'document', documentid);
            return {cardid: id};
        });
    },

    mod_thementeam_set_reaction: (context, {publicationid, reaction, note}) => {
        const {store, user} = context;
        const publication = store.find('publication', publicationid);
        context.require('mod/thementeam:view');
        if (publication?.status !== 'published') {
            return gone(context, 'not_published');
        }
        const own = store.where('reaction', {publicationid, userid: user.id})[0];
        store.change('space', publication.spaceid, 0, record => {
            if (own) {
                store.remove('reaction', own.id);
            }
            if (reaction === 'used' || reaction === 'unsuitable' || reaction === 'outdated') {
                store.insert('reaction', {publicationid, userid: user.id, reaction, note: reaction === 'used' ? '' : note.trim(), cardid: 0});
            }
            record('react', 'document', publication.documentid);
        });
        const now = store.where('reaction', {publicationid, userid: user.id})[0];
        return {
            ...OK, revision: store.get('space', publication.spaceid).revision, counts: countsOf(context, publicationid),
            own: now?.reaction ?? '', ownnote: now?.note ?? '',
        };
    },
} satisfies Partial<HandlersOf<'mod_thementeam'>>;
