/** The web-service calls for asks and short questions. */
import {call, type WsReturns} from '../../platform/ajax';
import type {AskAct, QuestionTexts} from '../model/types';

export type AskResult = WsReturns<'mod_thementeam_save_ask'>;

/**
 * Does what a person did with the ask of a card.
 *
 * @param cardid the card
 * @param act what the person did
 */
export const callAsk = (cardid: number, act: AskAct): Promise<AskResult> => {
    switch (act.kind) {
        case 'save':
            return call('mod_thementeam_save_ask', {cardid, version: act.version, question: act.question, timeclose: act.timeclose});
        case 'answer':
            return call('mod_thementeam_save_answer', {cardid, version: act.version, answer: act.answer, line: act.line});
        case 'withdraw':
            return call('mod_thementeam_delete_answer', {cardid, version: act.version});
        case 'remove':
            return call('mod_thementeam_delete_ask', {cardid});
        default:
            return call('mod_thementeam_close_ask', {cardid, open: act.kind === 'reopen'});
    }
};

export const callQuestion = (
    spaceid: number, {title, content, anonymous}: QuestionTexts, uuid: string,
): Promise<WsReturns<'mod_thementeam_create_question'>> =>
    call('mod_thementeam_create_question', {spaceid, title, content, anonymous, uuid});

export const callAccept = (cardid: number, commentid: number): Promise<WsReturns<'mod_thementeam_accept_answer'>> =>
    call('mod_thementeam_accept_answer', {cardid, commentid});

export const callKeep = (cardid: number, uuid: string): Promise<WsReturns<'mod_thementeam_keep_answer'>> =>
    call('mod_thementeam_keep_answer', {cardid, uuid});
