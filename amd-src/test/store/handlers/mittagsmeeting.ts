/** The web-service functions of block_mittagsmeeting. */
import type {WsReturns} from '../../../platform/ajax';
import type {Context} from '../context';
import {formatString} from '../format';
import {datesOf} from './kki-series';
import type {HandlersOf} from './types';

export type MeetingState = WsReturns<'block_mittagsmeeting_get_state'>;

const DAY = 86_400;
const LIMIT = 6;

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
        operator: formatString(series.operator),
        country: formatString(series.country),
        dates: dates.map(date => ({
            id: date.id, start: date.timestart, end: date.timeend, cancelled: date.status === 'cancelled', movedfrom: date.movedfrom ?? 0,
            reason: formatString(date.reason),
        })),
    };
};

export const mittagsmeeting: HandlersOf<'block_mittagsmeeting'> = {
    block_mittagsmeeting_get_state: (context, {seriesid}) => stateOf(context, seriesid),
};
