/** All web-service calls of the space. */
import {call, type WsReturns} from '../../platform/ajax';
import type {CardDetail, Changes, Texts, UpdateResult} from '../model/types';

export interface Repository {
    changes(since: number): Promise<Changes>;
    card(cardid: number): Promise<WsReturns<'mod_thementeam_get_card'>>;
    createCard(columnid: number, texts: Texts, uuid: string): Promise<WsReturns<'mod_thementeam_create_card'>>;
    updateCard(cardid: number, version: number, texts: Texts): Promise<UpdateResult>;
    moveCard(cardid: number, version: number, columnid: number, aftercardid: number): Promise<WsReturns<'mod_thementeam_move_card'>>;
    deleteCard(cardid: number, version: number): Promise<WsReturns<'mod_thementeam_delete_card'>>;
    restoreCard(cardid: number): Promise<WsReturns<'mod_thementeam_restore_card'>>;
    createComment(cardid: number, content: string, uuid: string): Promise<WsReturns<'mod_thementeam_create_comment'>>;
    deleteComment(commentid: number): Promise<WsReturns<'mod_thementeam_delete_comment'>>;
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
    updateCard: (cardid, version, {title, content}) => call('mod_thementeam_update_card', {cardid, version, title, content}),
    moveCard: (cardid, version, columnid, aftercardid) =>
        call('mod_thementeam_move_card', {cardid, version, columnid, aftercardid}),
    deleteCard: (cardid, version) => call('mod_thementeam_delete_card', {cardid, version}),
    restoreCard: cardid => call('mod_thementeam_restore_card', {cardid}),
    createComment: (cardid, content, uuid) => call('mod_thementeam_create_comment', {cardid, content, uuid}),
    deleteComment: commentid => call('mod_thementeam_delete_comment', {commentid}),
});

/** The texts of a card as the person edits them. */
export const editableTexts = (card: CardDetail): Texts => ({title: card.titleraw, content: card.contentraw});
