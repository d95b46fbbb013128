/**
 * What the dates of a series mean at an instant. The server has the same rules (`local_kki\series\moment`); both are tested with
 * `local_kki/tests/fixtures/moments.json`. All times are seconds since 1970.
 */
import type {WsReturns} from '../../platform/ajax';

export type State = WsReturns<'block_mittagsmeeting_get_state'>;
export type MeetingDate = State['dates'][number];

/** running and open: one can go in; soon: within the hour; today, later: by the viewer's calendar; none: no date is known. */
export type Kind = 'running' | 'open' | 'soon' | 'today' | 'later' | 'none';

export interface Moment {
    kind: Kind;
    /** The date that it is about. */
    next: MeetingDate | undefined;
    /** A cancelled date that would have come first. */
    cancelled: MeetingDate | undefined;
    /** Whether today's meeting is over and no other one follows today. */
    over: boolean;
}

const HOUR = 3600;

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export const dayOf = (time: number, timeZone: string): string =>
    new Intl.DateTimeFormat('en-CA', {timeZone, year: 'numeric', month: '2-digit', day: '2-digit'}).format(time * 1000);

const kindOf = (start: number, now: number, {openbefore, viewertimezone}: State): Kind => {
    if (now >= start) {
        return 'running';
    }
    if (now >= start - openbefore) {
        return 'open';
    }
    if (now >= start - HOUR) {
        return 'soon';
    }
    return dayOf(start, viewertimezone) === dayOf(now, viewertimezone) ? 'today' : 'later';
};

/**
 * Computes the state at an instant.
 *
 * @param state what the server said
 * @param now the server's time
 */
export const momentAt = (state: State, now: number): Moment => {
    const coming = state.dates.filter(date => date.end > now);
    const next = coming.find(date => !date.cancelled);
    const first = coming[0];
    const kind = next ? kindOf(next.start, now, state) : 'none';
    const today = dayOf(now, state.viewertimezone);
    const metToday = state.dates.some(date =>
        !date.cancelled && date.end <= now && dayOf(date.start, state.viewertimezone) === today);
    return {
        kind,
        next,
        cancelled: first?.cancelled ? first : undefined,
        over: metToday && (kind === 'later' || kind === 'none'),
    };
};

/** Whether the room lets people in. */
export const isOpen = ({kind}: Moment): boolean => kind === 'running' || kind === 'open';
