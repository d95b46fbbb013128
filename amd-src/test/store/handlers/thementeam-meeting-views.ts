/** What mod_thementeam's functions return of meetings and decisions. */
import type {WsReturns} from '../../../platform/ajax';
import type {Context} from '../context';
import {formatString, formatText} from '../format';
import type {DecisionRow, MeetingRow} from '../meeting-tables';
import type {Access, Card, CardDetail} from './thementeam-views';

export type Meeting = NonNullable<WsReturns<'mod_thementeam_get_meeting'>['meeting']>;
type Decision = NonNullable<CardDetail['decisions']>[number];

export const mayDelete = (context: Context, access: Access, userid: number): boolean =>
    access.canmoderate || (access.cancontribute && userid === context.user.id);

export const decisionView = (context: Context, access: Access, row: DecisionRow): Decision => ({
    id: row.id, cardid: row.cardid, meetingid: row.meetingid, author: context.fullName(row.userid),
    content: formatText(row.content), contentraw: row.content, timecreated: row.timecreated, version: row.version,
    candelete: mayDelete(context, access, row.userid),
});

/** The decisions that nobody removed. */
const decisionsBy = (context: Context, values: Partial<DecisionRow>): DecisionRow[] =>
    context.store.where('decision', {...values, timedeleted: null})
        .filter(({cardid}) => context.store.find('card', cardid)?.timedeleted === null);

export const decided = (context: Context, cardid: number): Partial<Card> => {
    const count = decisionsBy(context, {cardid}).length;
    return count ? {decided: count} : {};
};

export const decisionDetails = (context: Context, access: Access, cardid: number): Partial<CardDetail> => {
    const rows = decisionsBy(context, {cardid});
    return rows.length ? {decisions: rows.map(row => decisionView(context, access, row))} : {};
};

export const stateOf = ({timestarted, timeended}: MeetingRow): string => timeended ? 'ended' : timestarted ? 'running' : 'prepared';

export const meetingView = (context: Context, access: Access, row: MeetingRow): Meeting => {
    const {store} = context;
    const decisions = decisionsBy(context, {meetingid: row.id});
    const others = decisions.map(({cardid}) => cardid).filter(cardid => !row.cardids.includes(cardid));
    return {
        id: row.id, spaceid: row.spaceid, state: stateOf(row), timecreated: row.timecreated, timestarted: row.timestarted,
        timeended: row.timeended, cancontribute: access.cancontribute,
        candelete: access.cancontribute && !decisions.length && mayDelete(context, access, row.userid),
        items: [...row.cardids, ...new Set(others)].flatMap(cardid => {
            const card = store.find('card', cardid);
            return card?.timedeleted === null ? [{
                cardid, title: formatString(card.title), column: formatString(store.get('column', card.columnid).name),
                listed: row.cardids.includes(cardid),
            }] : [];
        }),
        decisions: decisions.map(decision => decisionView(context, access, decision)),
    };
};
