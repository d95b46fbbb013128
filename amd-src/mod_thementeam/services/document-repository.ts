/** All web-service calls of a document and of a publication. */
import {call, type WsReturns} from '../../platform/ajax';
import type {DocumentAnswer, Naming, ReactionsAnswer, Versioned} from '../model/document';

type Written = Promise<DocumentAnswer>;

export interface DocumentRepository {
    document(since: number): Written;
    versions(item: Versioned): Promise<WsReturns<'mod_thementeam_get_versions'>>;
    remove(): Written;
    restore(): Written;
    moveSection(sectionid: number, aftersectionid: number): Written;
    removeSection(sectionid: number, version: number): Written;
    restoreSection(sectionid: number): Written;
    claim(sectionid: number, writes: boolean): Written;
    restoreText(item: Pick<Versioned, 'itemtype' | 'itemid'>, version: number, textid: number): Written;
    sign(contentversion: number, naming: Naming | ''): Written;
    publish(contentversion: number, reason: string): Written;
    withdraw(publicationid: number, reason: string): Written;
    makeCard(reactionid: number): Written;
}

/**
 * The calls for one document.
 *
 * @param documentid the document
 */
export const createDocumentRepository = (documentid: number): DocumentRepository => ({
    document: since => call('mod_thementeam_get_document', {documentid, since}, {background: true}),
    versions: ({itemtype, itemid}) => call('mod_thementeam_get_versions', {itemtype, itemid}),
    remove: () => call('mod_thementeam_delete_document', {documentid}),
    restore: () => call('mod_thementeam_restore_document', {documentid}),
    moveSection: (sectionid, aftersectionid) => call('mod_thementeam_move_section', {sectionid, aftersectionid}),
    removeSection: (sectionid, version) => call('mod_thementeam_delete_section', {sectionid, version}),
    restoreSection: sectionid => call('mod_thementeam_restore_section', {sectionid}),
    claim: (sectionid, writes) => call('mod_thementeam_claim_section', {sectionid, writes}),
    restoreText: ({itemtype, itemid}, version, textid) => call('mod_thementeam_restore_text', {itemtype, itemid, version, textid}),
    sign: (contentversion, naming) => call('mod_thementeam_sign_document', {documentid, contentversion, naming}),
    publish: (contentversion, reason) => call('mod_thementeam_publish_document', {documentid, contentversion, reason}),
    withdraw: (publicationid, reason) => call('mod_thementeam_withdraw_publication', {publicationid, reason}),
    makeCard: reactionid => call('mod_thementeam_create_reaction_card', {reactionid}),
});

/** Says what a reader thinks of a publication; '' takes it back. */
export const react = (publicationid: number, reaction: string, note: string): Promise<ReactionsAnswer> =>
    call('mod_thementeam_set_reaction', {publicationid, reaction, note});
