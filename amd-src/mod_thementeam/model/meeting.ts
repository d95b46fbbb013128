/** The shapes of a meeting, and what follows from them. */
import type {WsReturns} from '../../platform/ajax';
import {plainText} from '../../platform/html';
import {fold} from './fold';
import type {CardDetail, ColumnView, Space} from './types';

export type MeetingAnswer = WsReturns<'mod_thementeam_get_meeting'>;
export type Meeting = NonNullable<MeetingAnswer['meeting']>;
export type AgendaItem = Meeting['items'][number];
export type Decision = NonNullable<CardDetail['decisions']>[number];
export type MeetingState = 'prepared' | 'running' | 'ended';

/** What the page of a meeting starts with. */
export interface MeetingData {
    space: Space;
    meeting: Meeting;
    spaceurl: string;
    listurl: string;
    resulturl: string;
}

/** The cards of the agenda, in its order; without those that only have a decision. */
export const agendaOf = ({items}: Meeting): AgendaItem[] => items.filter(({listed}) => listed);

/** The cards that are not on the agenda and match what somebody looks for, by column. */
export const pickable = (columns: readonly ColumnView[], meeting: Meeting, words: string): ColumnView[] => {
    const listed = new Set(agendaOf(meeting).map(({cardid}) => cardid));
    const wanted = fold(words).split(/\s+/).filter(Boolean);
    return columns.map(({column, cards}) => ({
        column,
        cards: cards.filter(({id, title, excerpt = ''}) => {
            const text = fold(`${plainText(title)} ${excerpt}`);
            return !listed.has(id) && wanted.every(word => text.includes(word));
        }),
    })).filter(({cards}) => cards.length);
};

/** The card that another one comes to stand behind when it moves by one place; undefined where it cannot. */
export const stepTarget = (items: readonly AgendaItem[], cardid: number, step: -1 | 1): number | undefined => {
    const index = items.findIndex(item => item.cardid === cardid);
    const others = items.filter(item => item.cardid !== cardid);
    const to = index + step;
    return index < 0 || to < 0 || to > others.length ? undefined : others[to - 1]?.cardid ?? 0;
};

/** What was decided on a card: in earlier meetings, and in this one as it is now. */
export const decisionsOn = (meeting: Meeting, cardid: number, earlier: readonly Decision[] = []): Decision[] => [
    ...earlier.filter(({meetingid}) => meetingid !== meeting.id),
    ...meeting.decisions.filter(decision => decision.cardid === cardid),
];
