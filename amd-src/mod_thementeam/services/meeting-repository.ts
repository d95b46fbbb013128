/** All web-service calls of a meeting and of decisions. */
import {call} from '../../platform/ajax';
import type {MeetingAnswer, MeetingState} from '../model/meeting';

type Written = Promise<MeetingAnswer>;

export interface MeetingRepository {
    meeting(since: number): Written;
    add(cardid: number): Written;
    remove(cardid: number): Written;
    move(cardid: number, aftercardid: number): Written;
    setState(state: MeetingState): Written;
    delete(): Written;
    note(cardid: number, content: string, uuid: string): Written;
}

/** What can be done with a decision wherever it is shown. */
export const decisionsRepository = {
    update: (decisionid: number, version: number, content: string): Written =>
        call('mod_thementeam_update_decision', {decisionid, version, content}),
    remove: (decisionid: number): Written => call('mod_thementeam_delete_decision', {decisionid}),
};

/**
 * The calls for one meeting.
 *
 * @param meetingid the meeting
 */
export const createMeetingRepository = (meetingid: number): MeetingRepository => ({
    meeting: since => call('mod_thementeam_get_meeting', {meetingid, since}, {background: true}),
    add: cardid => call('mod_thementeam_add_agenda_card', {meetingid, cardid}),
    remove: cardid => call('mod_thementeam_remove_agenda_card', {meetingid, cardid}),
    move: (cardid, aftercardid) => call('mod_thementeam_move_agenda_card', {meetingid, cardid, aftercardid}),
    setState: state => call('mod_thementeam_set_meeting_state', {meetingid, state}),
    delete: () => call('mod_thementeam_delete_meeting', {meetingid}),
    note: (cardid, content, uuid) => call('mod_thementeam_create_decision', {meetingid, cardid, content, uuid}),
});
