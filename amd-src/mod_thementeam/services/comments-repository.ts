/** The web-service calls around comments, for an opened card. */
import {call, type WsReturns} from '../../platform/ajax';

export interface CommentsRepository {
    update(commentid: number, version: number, content: string, mentions: number[]): Promise<WsReturns<'mod_thementeam_update_comment'>>;
    remove(commentid: number, reason: string): Promise<WsReturns<'mod_thementeam_delete_comment'>>;
    restore(commentid: number): Promise<WsReturns<'mod_thementeam_restore_comment'>>;
    /** Those before a comment. */
    earlier(cardid: number, beforeid: number): Promise<WsReturns<'mod_thementeam_get_comments'>>;
    members(spaceid: number): Promise<WsReturns<'mod_thementeam_get_members'>>;
}

export const commentsRepository: CommentsRepository = {
    update: (commentid, version, content, mentions) => call('mod_thementeam_update_comment', {commentid, version, content, mentions}),
    remove: (commentid, reason) => call('mod_thementeam_delete_comment', {commentid, reason}),
    restore: commentid => call('mod_thementeam_restore_comment', {commentid}),
    earlier: (cardid, beforeid) => call('mod_thementeam_get_comments', {cardid, beforeid}),
    members: spaceid => call('mod_thementeam_get_members', {spaceid}),
};
