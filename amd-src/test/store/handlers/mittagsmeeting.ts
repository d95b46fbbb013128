/** The web-service functions of block_mittagsmeeting. */
import type {WsReturns} from '../../../platform/ajax';
import type {Context} from '../context';
import {formatString} from '../format';
import {Refusal} from '../store';
import {datesOf} from './kki-series';
import {mittagsmeetingTalk, topicsOf} from './mittagsmeeting-talk';
import {answerOf, OK} from './result';
import type {HandlersOf} from './types';

export type MeetingState = WsReturns<'block_mittagsmeeting_get_state'>;

const DAY = 86_400;
const LIMIT = 6;

const NAMES: Record<string, string> = {jitsi: 'choose', bigbluebutton: 'account'};

export const presentAt = ({store}: Pick<Context, 'store'>, dateid: number): number => store.where('attendance', {dateid, present: true}).length;

const interestedIn = (context: Context, dateid: number): number => context.store.where('mark', {dateid}).length;

export const stateOf = (context: Context, seriesid: number): MeetingState => {
    const series = context.store.get('series', seriesid);
    // Today's dates stay in view when they are over.
    const dates = datesOf(context, seriesid).filter(date => date.timeend > context.now - DAY).slice(0, LIMIT);
    return {
        seriesid,
        name: formatString(series.name),
        now: context.now,
        timezone: series.timezone,
        viewertimezone: 'Europe/Berlin',
        openbefore: series.openbefore * 60,
        until: dates.length === LIMIT ? dates.at(-1)?.timeend ?? 0 : 0,
        canjoin: context.can('local/kki:joinmeeting'),
        consented: context.store.where('consent', {userid: context.user.id, provider: series.provider}).length > 0,
        names: NAMES[series.roomtype ?? 'link'] ?? 'ask',
        counts: series.roomtype === 'bigbluebutton',
        phone: Boolean(series.dialin),
        dates: dates.map(date => ({
            id: date.id, start: date.timestart, end: date.timeend, cancelled: date.status === 'cancelled', movedfrom: date.movedfrom ?? 0,
            reason: formatString(date.reason), interested: interestedIn(context, date.id), present: presentAt(context, date.id), pulse: '',
            topics: topicsOf(context, date.id),
        })),
    };
};

/** Somebody goes in; a second time changes nothing. */
export const goIn = ({store, user}: Context, dateid: number): void => {
    const row = store.where('attendance', {dateid, userid: user.id})[0];
    if (row) {
        store.update('attendance', row.id, {present: true});
    } else {
        store.insert('attendance', {dateid, userid: user.id, present: true});
    }
    store.update('date', dateid, {peak: Math.max(store.get('date', dateid).peak ?? 0, presentAt({store}, dateid))});
};

export const mittagsmeeting: HandlersOf<'block_mittagsmeeting'> = {
    ...mittagsmeetingTalk,

    block_mittagsmeeting_get_state: (context, {seriesid}) => stateOf(context, seriesid),

    block_mittagsmeeting_leave_meeting: (context, {dateid}) => {
        context.require('local/kki:joinmeeting');
        context.store.where('attendance', {dateid, userid: context.user.id})
            .forEach(({id}) => context.store.update('attendance', id, {present: false}));
        return {present: presentAt(context, dateid)};
    },

    block_mittagsmeeting_set_interest: (context, {dateid, token, comes}) => {
        context.require('local/kki:joinmeeting');
        return answerOf(() => {
            const date = context.store.get('date', dateid);
            const refuse = (code: string): never => {
                throw new Refusal(code, context.string('local_kki', `interest_refused_${code}`));
            };
            if (!/^[0-9a-f]{32}$/.test(token)) {
                refuse('token');
            }
            if (date.status === 'cancelled' || date.timeend <= context.now) {
                refuse('over');
            }
            const row = context.store.where('mark', {dateid, token})[0];
            if (row && !comes) {
                context.store.remove('mark', row.id);
            } else if (!row && comes) {
                context.store.insert('mark', {dateid, token});
            }
            return {...OK, interested: interestedIn(context, dateid)};
        }, {interested: 0});
    },
};
