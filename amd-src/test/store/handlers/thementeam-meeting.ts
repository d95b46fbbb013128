/** The functions of mod_thementeam for meetings. */
import type {Context} from '../context';
import type {DecisionRow, MeetingRow} from '../meeting-tables';
import type {Recorder} from '../store';
import {answerOf, OK, type Result} from './result';
import {cleanContent, live, refuse, write} from './thementeam';
import {mayDelete, meetingView, stateOf, type Meeting} from './thementeam-meeting-views';
import {accessOf, type Access} from './thementeam-views';
import type {HandlersOf} from './types';

const MAX = 100;

type Answer = Result & {revision: number; meeting?: Meeting; by?: string; when?: number};

const gone = (context: Context, what: 'meeting' | 'decision'): Answer =>
    ({status: 'refused', code: `deleted_${what}`, message: context.string('mod_thementeam', `refused_deleted_${what}`), revision: 0});

const view = (context: Context, access: Access, meetingid: number): {meeting: Meeting} =>
    ({meeting: meetingView(context, access, context.store.get('meeting', meetingid))});

type Change = (row: MeetingRow, record: Recorder, access: Access) => object | undefined;

/** A change of a meeting; answers with it. */
const change = (context: Context, meetingid: number, act: Change): Answer => {
    const row = context.store.find('meeting', meetingid);
    return row ? write(context, row.spaceid, (access, record) => {
        const more = act(row, record, access) ?? {};
        return {...context.store.find('meeting', meetingid) ? view(context, access, meetingid) : {}, ...more};
    }) : gone(context, 'meeting');
};

/** A change of the agenda. */
const arrange = (context: Context, meetingid: number, order: (cardids: readonly number[]) => number[]): Answer =>
    change(context, meetingid, ({cardids}, record) => {
        const after = [...new Set(order(cardids))];
        if (after.join() !== cardids.join()) {
            context.store.update('meeting', meetingid, {cardids: after});
            record('update', 'meeting', meetingid);
        }
        return undefined;
    });

const wording = (context: Context, content: string): string => cleanContent(context, content) || refuse(context, 'empty_decision');

type DecisionChange = (row: DecisionRow, record: Recorder, access: Access) => object | undefined;

const onDecision = (context: Context, decisionid: number, act: DecisionChange): Answer => {
    const row = context.store.find('decision', decisionid);
    return row ? change(context, row.meetingid, (_, record, access) => act(row, record, access)) : gone(context, 'decision');
};

/** Begins to prepare a meeting, as its page does. */
export const prepareMeeting = (context: Context, spaceid: number, uuid: string): number => {
    const {store, user, now} = context;
    const key = {spaceid, userid: user.id, uuid};
    const known = store.where('meeting', key)[0];
    return known?.id ?? store.change('space', spaceid, user.id, record => {
        const {id} = store.insert('meeting', {...key, timestarted: 0, timeended: 0, timecreated: now, cardids: []});
        record('create', 'meeting', id);
        return id;
    });
};

export const thementeamMeeting = {
    mod_thementeam_get_meeting: (context, {meetingid, since}) => answerOf(() => {
        const row = context.store.find('meeting', meetingid) ?? refuse(context, 'deleted_meeting');
        const access = accessOf(context, context.store.get('space', row.spaceid));
        const {revision} = access.space;
        return {...OK, revision, ...(since === revision ? {} : view(context, access, meetingid))};
    }, {revision: 0}),

    mod_thementeam_add_agenda_card: (context, {meetingid, cardid}) => arrange(context, meetingid, cardids => {
        const card = context.store.find('card', cardid);
        if (card?.spaceid !== context.store.get('meeting', meetingid).spaceid) {
            refuse(context, 'deleted_card');
        }
        live(context, context.store.get('card', cardid));
        return cardids.length >= MAX && !cardids.includes(cardid) ? refuse(context, 'agenda_full', MAX) : [...cardids, cardid];
    }),

    mod_thementeam_remove_agenda_card: (context, {meetingid, cardid}) =>
        arrange(context, meetingid, cardids => cardids.filter(id => id !== cardid)),

    mod_thementeam_move_agenda_card: (context, {meetingid, cardid, aftercardid}) => arrange(context, meetingid, cardids => {
        const others = cardids.filter(id => id !== cardid);
        if (others.length === cardids.length || cardid === aftercardid) {
            return [...cardids];
        }
        others.splice(others.indexOf(aftercardid) + 1, 0, cardid);
        return others;
    }),

    mod_thementeam_set_meeting_state: (context, {meetingid, state}) => change(context, meetingid, (row, record) => {
        if (stateOf(row) !== state) {
            context.store.update('meeting', meetingid, {
                timestarted: state === 'prepared' ? 0 : row.timestarted || context.now, timeended: state === 'ended' ? context.now : 0,
            });
            record('update', 'meeting', meetingid);
        }
        return undefined;
    }),

    mod_thementeam_delete_meeting: (context, {meetingid}) => change(context, meetingid, (row, record, access) => {
        if (!mayDelete(context, access, row.userid)) {
            refuse(context, 'not_allowed');
        }
        if (context.store.where('decision', {meetingid}).length) {
            refuse(context, 'meeting_decided');
        }
        context.store.remove('meeting', meetingid);
        record('delete', 'meeting', meetingid);
        return undefined;
    }),

    mod_thementeam_create_decision: (context, {meetingid, cardid, content, uuid}) => change(context, meetingid, ({spaceid}, record) => {
        const {store, user, now} = context;
        const clean = wording(context, content);
        const key = {spaceid, userid: user.id, uuid};
        if (store.where('decision', key).length) {
            return undefined;
        }
        const card = store.find('card', cardid);
        live(context, card?.spaceid === spaceid ? card : refuse(context, 'deleted_card'));
        const {id} = store.insert('decision', {
            ...key, meetingid, cardid, modifiedby: user.id, content: clean, version: 1, timecreated: now, timemodified: now, timedeleted: null,
        });
        record('create', 'decision', id);
        record('decide', 'card', cardid);
        return undefined;
    }),

    mod_thementeam_update_decision: (context, {decisionid, version, content}) => onDecision(context, decisionid, (row, record) => {
        const {store, user, now} = context;
        const clean = wording(context, content);
        if (row.timedeleted !== null) {
            refuse(context, 'deleted_decision');
        }
        if (row.content === clean) {
            return undefined;
        }
        if (row.version !== version) {
            const by = context.fullName(row.modifiedby);
            const message = context.string('mod_thementeam', 'conflict_decision', by);
            return {status: 'conflict', code: 'stale', message, by, when: row.timemodified};
        }
        store.update('decision', row.id, {content: clean, version: version + 1, modifiedby: user.id, timemodified: now});
        record('decide', 'card', row.cardid);
        return undefined;
    }),

    mod_thementeam_delete_decision: (context, {decisionid}) => onDecision(context, decisionid, (row, record, access) => {
        if (!mayDelete(context, access, row.userid)) {
            refuse(context, 'not_allowed');
        }
        if (row.timedeleted === null) {
            context.store.update('decision', row.id, {timedeleted: context.now, content: ''});
            record('undecide', 'card', row.cardid);
        }
        return undefined;
    }),
} satisfies Partial<HandlersOf<'mod_thementeam'>>;
