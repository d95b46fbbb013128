/** All web-service calls of the space. */
import {call, type WsReturns} from '../../platform/ajax';
import type {Changes, Texts} from '../model/types';
import type {Waiting} from './outbox';

export interface Repository {
    changes(since: number): Promise<Changes>;
    card(cardid: number): Promise<WsReturns<'mod_thementeam_get_card'>>;
    createCard(columnid: number, texts: Texts, uuid: string): Promise<WsReturns<'mod_thementeam_create_card'>>;
    moveCard(cardid: number, version: number, columnid: number, aftercardid: number): Promise<WsReturns<'mod_thementeam_move_card'>>;
    deleteCard(cardid: number, version: number): Promise<WsReturns<'mod_thementeam_delete_card'>>;
    undo(act: number): Promise<WsReturns<'mod_thementeam_undo_act'>>;
    restoreCard(cardid: number): Promise<WsReturns<'mod_thementeam_restore_card'>>;
    createComment(cardid: number, content: string, uuid: string, mentions: number[]): Promise<WsReturns<'mod_thementeam_create_comment'>>;
    setHelpful(itemtype: 'card' | 'comment', itemid: number, helpful: boolean): Promise<WsReturns<'mod_thementeam_set_helpful'>>;
}

/**
 * The calls for one space.
 *
 * @param spaceid the space
 */
export const createRepository = (spaceid: number): Repository => ({
    changes: since => call('mod_thementeam_get_changes', {spaceid, since}, {background: true}),
    card: cardid => call('mod_thementeam_get_card', {cardid}),
    createCard: (columnid, {title, content}, uuid) =>
        call('mod_thementeam_create_card', {spaceid, columnid, title, content, uuid}),
    moveCard: (cardid, version, columnid, aftercardid) =>
        call('mod_thementeam_move_card', {cardid, version, columnid, aftercardid}),
    deleteCard: (cardid, version) => call('mod_thementeam_delete_card', {cardid, version}),
    undo: act => call('mod_thementeam_undo_act', {spaceid, act}),
    restoreCard: cardid => call('mod_thementeam_restore_card', {cardid}),
    createComment: (cardid, content, uuid, mentions) => call('mod_thementeam_create_comment', {cardid, content, uuid, mentions}),
    setHelpful: (itemtype, itemid, helpful) => call('mod_thementeam_set_helpful', {itemtype, itemid, helpful}),
});

/** What each kind of thing that waits in the outbox calls. */
export const sender = (repository: Repository) => (item: Waiting): Promise<WsReturns<'mod_thementeam_set_helpful'>> => {
    switch (item.kind) {
        case 'card':
            return repository.createCard(item.columnid, item, item.uuid);
        case 'comment':
            return repository.createComment(item.cardid, item.content, item.uuid, item.mentions);
        case 'helpful':
            return repository.setHelpful(item.itemtype, item.itemid, item.helpful);
    }
};
