/** The first paint of the lunch meeting: the same sentences as block_mittagsmeeting's classes/words.php. */
import type {Context} from '../../amd-src/test/store/context';
import type {MeetingState} from '../../amd-src/test/store/handlers/mittagsmeeting';
import {toLocalDate} from '../../amd-src/test/store/zoned';

type MeetingDate = MeetingState['dates'][number];
type Kind = 'running' | 'open' | 'soon' | 'today' | 'later' | 'none';

const COMPONENT = 'block_mittagsmeeting';
const HOUR = 3600;

const isToday = (state: MeetingState, time: number): boolean =>
    toLocalDate(time, state.viewertimezone) === toLocalDate(state.now, state.viewertimezone);

const kindOf = (state: MeetingState, next: MeetingDate | undefined): Kind => {
    if (!next) {
        return 'none';
    }
    const {now, openbefore} = state;
    const limits: [Kind, boolean][] = [
        ['running', now >= next.start], ['open', now >= next.start - openbefore], ['soon', now >= next.start - HOUR],
        ['today', isToday(state, next.start)],
    ];
    return limits.find(([, reached]) => reached)?.[0] ?? 'later';
};

/** How many are in while the room is open, how many will probably come before. */
const countsOf = (say: (key: string, a?: unknown) => string, state: MeetingState, open: boolean, next?: MeetingDate): Record<string, string> => {
    const {present = 0, interested = 0, topics = []} = next ?? {};
    const minds = topics.length ? say('topics', topics.join(', ')) : '';
    const count = (key: string, many: string, number: number): string => number > 1 ? say(many, number) : number ? say(`${key}_one`) : '';
    return open
        ? {topics: minds, present: count('present', 'present', present), presenthint: present ? say(state.counts ? 'present_only' : 'present_clicks') : ''}
        : {topics: minds, interested: count('interest', 'interest_some', interested)};
};

/** What there is to say about a state. */
export const wordsOf = (context: Context, state: MeetingState): Record<string, string | boolean> => {
    const say = (key: string, a?: unknown): string => context.string(COMPONENT, key, a);
    const day = (time: number): string => context.date(time, 'format_day', COMPONENT, state.viewertimezone).replace('.,', ',');
    const clock = (time: number): string => new Intl.DateTimeFormat('de-DE', {
        hour: '2-digit', minute: '2-digit', timeZone: state.viewertimezone,
    }).format(time * 1000);
    const when = (time: number): string => isToday(state, time) ? say('today', clock(time)) : `${day(time)}, ${clock(time)}`;
    const inMinutes = (time: number): string => {
        const minutes = Math.ceil((time - state.now) / 60);
        return minutes === 1 ? say('in_minute') : say('in_minutes', minutes);
    };
    const gone = (date: MeetingDate): boolean => date.end <= state.now;
    const next = state.dates.find(date => !date.cancelled && !gone(date));
    const cancelled = state.dates.find(date => date.cancelled && !gone(date) && (!next || date.start < next.start));
    const kind = kindOf(state, next);
    const over = ['later', 'none'].includes(kind) && state.dates.some(date => !date.cancelled && gone(date) && isToday(state, date.start));
    const start = next?.start ?? 0;
    const lines: Record<Kind, Record<string, string>> = {
        running: {lead: say('running'), aside: say('running_until', clock(next?.end ?? 0))},
        open: {lead: say('open'), text: say('open_text'), aside: say('starts', {time: clock(start), in: inMinutes(start)})},
        soon: {lead: when(start), aside: inMinutes(start)},
        today: {lead: when(start)},
        later: {label: say('next'), lead: when(start)},
        none: {text: say('none')},
    };
    const notice = (date: MeetingDate): string => {
        const suffix = date.reason ? '_reason' : '';
        return isToday(state, date.start)
            ? say(`cancelled_today${suffix}`, date.reason) : say(`cancelled_on${suffix}`, {day: day(date.start), reason: date.reason});
    };
    const moved = (date: MeetingDate): string => say(date.reason ? 'moved_reason' : 'moved', {
        from: `${day(date.movedfrom)}, ${clock(date.movedfrom)}`, reason: date.reason,
    });
    const open = kind === 'running' || kind === 'open';
    return {
        label: '', lead: '', aside: '', text: '', present: '', presenthint: '', interested: '',
        ...lines[kind],
        open,
        over: over ? say('over') : '',
        ...countsOf(say, state, open, next),
        notice: cancelled ? notice(cancelled) : '',
        moved: next?.movedfrom ? moved(next) : '',
        zone: '',
    };
};
