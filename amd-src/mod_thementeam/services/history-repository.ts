/** The web-service calls around the history, older texts and the bin of a space. */
import {call, type WsReturns} from '../../platform/ajax';
import type {Bin, BinItem} from '../model/past';

type Answer = Promise<{status: string; code: string; message: string; revision: number}>;

export interface HistoryRepository {
    /** A page of what happened, to everything or to a card. */
    acts(cardid: number, beforeid: number): Promise<WsReturns<'mod_thementeam_get_history'>>;
    versions(itemtype: string, itemid: number): Promise<WsReturns<'mod_thementeam_get_versions'>>;
    restoreText(itemtype: string, itemid: number, version: number, textid: number): Promise<WsReturns<'mod_thementeam_restore_text'>>;
    bin(): Promise<Bin>;
    /** Brings back what is no card. */
    restore(item: BinItem): Answer;
    purge(item: BinItem): Answer;
}

/**
 * The calls for one space.
 *
 * @param spaceid the space
 */
export const createHistoryRepository = (spaceid: number): HistoryRepository => ({
    acts: (cardid, beforeid) => call('mod_thementeam_get_history', {spaceid, cardid, beforeid}),
    versions: (itemtype, itemid) => call('mod_thementeam_get_versions', {itemtype, itemid}),
    restoreText: (itemtype, itemid, version, textid) => call('mod_thementeam_restore_text', {itemtype, itemid, version, textid}),
    bin: () => call('mod_thementeam_get_bin', {spaceid}),
    restore: ({itemtype, id}) => {
        switch (itemtype) {
            case 'comment':
                return call('mod_thementeam_restore_comment', {commentid: id});
            case 'document':
                return call('mod_thementeam_restore_document', {documentid: id});
            default:
                return call('mod_thementeam_restore_section', {sectionid: id});
        }
    },
    purge: ({itemtype, id}) => call('mod_thementeam_purge_item', {itemtype, itemid: id}),
});
