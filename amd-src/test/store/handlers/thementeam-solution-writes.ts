/** Writes to documents that handlers and the preview's forms have in common. */
import {OUTLINE_ROLES} from '../choices';
import type {Context} from '../context';
import type {DocumentRow, PublicationRow, SectionRow, SectionTextRow} from '../solution-tables';
import type {Recorder} from '../store';
import {refuse} from './thementeam';
import {sectionsOf, textOf} from './thementeam-solution-views';

const COMPONENT = 'mod_thementeam';

/** The sections that every document starts with. */

export interface SectionText {
    title: string;
    content: string;
    role: string;
}

export const liveDocument = (context: Context, documentid: number): DocumentRow => {
    const row = context.store.find('document', documentid);
    return row?.timedeleted === null ? row : refuse(context, 'deleted_document');
};

export const liveSection = (context: Context, section: SectionRow): SectionRow => {
    liveDocument(context, section.documentid);
    return section.timedeleted === null ? section : refuse(context, 'deleted_section');
};

/** Notes that what a document says has changed. */
export const raise = ({store}: Context, documentid: number, record: Recorder): void => {
    store.update('document', documentid, {contentversion: store.get('document', documentid).contentversion + 1});
    record('update', 'document', documentid);
};

export const conflictWith = (context: Context, {userid, timecreated}: Pick<SectionTextRow, 'userid' | 'timecreated'>): Record<string, unknown> => ({
    status: 'conflict', code: 'stale', message: context.string(COMPONENT, 'conflict_stale', context.fullName(userid)),
    by: context.fullName(userid), when: timecreated,
});

export const changedMeanwhile = (context: Context): Record<string, unknown> =>
    ({status: 'conflict', code: 'changed', message: context.string(COMPONENT, 'conflict_changed')});

const addText = ({store, user, now}: Context, sectionid: number, {title, content}: SectionText): number =>
    store.insert('sectiontext', {sectionid, userid: user.id, title, content, timecreated: now}).id;

/** Gives a section its next text. */
export const writeText = (context: Context, section: SectionRow, text: SectionText, record: Recorder): void => {
    const textid = addText(context, section.id, text);
    context.store.update('section', section.id, {textid, role: text.role, version: section.version + 1});
    record('update', 'section', section.id);
    raise(context, section.documentid, record);
};

/** Keeps a text that came too late; its id. */
export const keepText = (context: Context, section: SectionRow, text: SectionText, record: Recorder): number => {
    record('keep', 'section', section.id);
    return addText(context, section.id, text);
};

/** Adds a section at the end. */
export const addSection = (context: Context, document: DocumentRow, text: SectionText, record: Recorder): number => {
    const position = Math.max(-1, ...context.store.where('section', {documentid: document.id}).map(section => section.position)) + 1;
    const {id} = context.store.insert('section', {
        documentid: document.id, spaceid: document.spaceid, role: text.role, textid: 0, version: 1, position, assigneeid: 0, timedeleted: null,
    });
    context.store.update('section', id, {textid: addText(context, id, text)});
    record('create', 'section', id);
    return id;
};

/** Begins a document from cards. */
export const beginDocument = (context: Context, spaceid: number, title: string, cardids: number[], record: Recorder): number => {
    const {store, user} = context;
    const first = Math.min(...store.where('column', {spaceid}).map(({sortorder}) => sortorder));
    const cards = cardids.map(id => store.get('card', id));
    const document = store.insert('document', {
        spaceid, uuid: `document-${spaceid}-${store.where('document').length}`, userid: user.id, title, lead: '', audience: '', effort: '',
        sizeclasses: [], timereview: 0, tags: [], version: 1, contentversion: 1, cardids, timedeleted: null,
    });
    const place = (columnid: number): string => store.get('column', columnid).sortorder === first ? 'situation' : 'proposal';
    for (const role of OUTLINE_ROLES) {
        const content = cards.filter(card => place(card.columnid) === role).map(card => `${card.title}\n\n${card.content}`.trim()).join('\n\n');
        addSection(context, document, {title: context.string(COMPONENT, `section_${role}`), content, role}, record);
    }
    record('create', 'document', document.id);
    return document.id;
};

/** Freezes a document as it is. */
export const freeze = (context: Context, document: DocumentRow, number: number): PublicationRow => {
    const {store, now} = context;
    const sections = sectionsOf(context, document.id);
    const signoffs = store.where('signoff', {documentid: document.id});
    const writers = sections.flatMap(({id}) => store.where('sectiontext', {sectionid: id})).map(({userid}) => userid);
    const people = [...new Set([...writers, ...signoffs.map(({userid}) => userid)])];
    const label = (userid: number, naming: string): string => naming === 'name' ? context.fullName(userid)
        : naming === 'kommune' ? store.where('profile', {userid})[0]?.municipality ?? '' : '';
    return store.insert('publication', {
        documentid: document.id, thementeamid: store.get('space', document.spaceid).thementeamid, spaceid: document.spaceid, number,
        status: 'published', reason: '', supersededby: 0, timepublished: now, timechanged: now, document,
        sections: sections.map(section => ({role: section.role, title: textOf(context, section).title, content: textOf(context, section).content}))
            .filter(({content}) => content),
        people: people.length,
        associations: new Set(people.map(userid => context.association(userid)).filter(Boolean)).size,
        authors: signoffs.filter(({contentversion}) => contentversion === document.contentversion)
            .map(({userid, naming}) => label(userid, naming)).filter(Boolean),
    });
};
