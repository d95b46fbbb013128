/** A moment in words. The server says the same (`block_mittagsmeeting\words`). */
import {language} from '../../platform/config';
import type {Strings} from '../../platform/strings';
import {dayOf, isOpen, momentAt, type MeetingDate, type Moment, type State} from './moment';

/** What the block says; `notice`, `moved` and `topics` are HTML of the server, the rest is plain text. Empty: not said. */
export interface Words {
    open: boolean;
    over: string;
    notice: string;
    label: string;
    lead: string;
    aside: string;
    text: string;
    moved: string;
    zone: string;
    /** How many are in, and what that number means. */
    present: string;
    presenthint: string;
    /** How many will probably come. */
    interested: string;
    /** What is on somebody's mind. */
    topics: string;
}

type Lines = Pick<Words, 'label' | 'lead' | 'aside' | 'text'>;

// Moodle's English writes the day before the month and the hours up to 24, as we do in our own formats.
const locale = (): string => language() === 'en' ? 'en-GB' : language();

const timeOf = (time: number, timeZone: string): string =>
    new Intl.DateTimeFormat(locale(), {timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23'}).format(time * 1000);

const weekdayAndDay = (time: number, timeZone: string): string =>
    new Intl.DateTimeFormat(locale(), {timeZone, weekday: 'short', day: 'numeric', month: 'long'}).format(time * 1000).replace('.,', ',');

class Speaker {
    constructor(private readonly state: State, private readonly now: number, private readonly strings: Strings) {}

    lines({kind, next}: Moment): Lines {
        const lines: Lines = {label: '', lead: '', aside: '', text: ''};
        if (!next) {
            return {...lines, text: this.strings('none')};
        }
        switch (kind) {
            case 'running':
                return {...lines, lead: this.strings('running'), aside: this.strings('running_until', this.time(next.end))};
            case 'open':
                return {
                    ...lines,
                    lead: this.strings('open'),
                    aside: this.strings('starts', {time: this.time(next.start), in: this.inMinutes(next.start)}),
                    text: this.strings('open_text'),
                };
            case 'soon':
                return {...lines, lead: this.dayAndTime(next.start), aside: this.inMinutes(next.start)};
            case 'today':
                return {...lines, lead: this.dayAndTime(next.start)};
            default:
                return {...lines, label: this.strings('next'), lead: this.dayAndTime(next.start)};
        }
    }

    cancelled({start, reason}: MeetingDate): string {
        const suffix = reason ? '_reason' : '';
        return this.isToday(start)
            ? this.strings(`cancelled_today${suffix}`, reason)
            : this.strings(`cancelled_on${suffix}`, {day: weekdayAndDay(start, this.state.viewertimezone), reason});
    }

    moved({movedfrom, reason}: MeetingDate): string {
        const from = `${weekdayAndDay(movedfrom, this.state.viewertimezone)}, ${this.time(movedfrom)}`;
        return this.strings(reason ? 'moved_reason' : 'moved', {from, reason});
    }

    zone({start}: MeetingDate): string {
        const {timezone, viewertimezone} = this.state;
        const time = timeOf(start, timezone);
        const same = time === this.time(start) && dayOf(start, timezone) === dayOf(start, viewertimezone);
        return same ? '' : this.strings('zone', {time, zone: timezone});
    }

    /** How many are in while the room is open, how many will probably come before, and what is on somebody's mind. */
    people(next: MeetingDate | undefined, open: boolean): Pick<Words, 'present' | 'presenthint' | 'interested' | 'topics'> {
        const {present, interested, topics} = next ?? {present: 0, interested: 0, topics: []};
        return {
            present: this.present(open ? present : 0),
            presenthint: this.presentHint(open ? present : 0),
            interested: this.interested(open ? 0 : interested),
            topics: topics.length ? this.strings('topics', topics.join(', ')) : '',
        };
    }

    /** How many are in; that nobody is in yet is never said. */
    private present(count: number): string {
        return count > 1 ? this.strings('present', count) : count ? this.strings('present_one') : '';
    }

    private presentHint(count: number): string {
        return count ? this.strings(this.state.counts ? 'present_only' : 'present_clicks') : '';
    }

    private interested(count: number): string {
        return count > 1 ? this.strings('interest_some', count) : count ? this.strings('interest_one') : '';
    }

    private time(time: number): string {
        return timeOf(time, this.state.viewertimezone);
    }

    private isToday(time: number): boolean {
        return dayOf(time, this.state.viewertimezone) === dayOf(this.now, this.state.viewertimezone);
    }

    private dayAndTime(time: number): string {
        return this.isToday(time)
            ? this.strings('today', this.time(time))
            : `${weekdayAndDay(time, this.state.viewertimezone)}, ${this.time(time)}`;
    }

    private inMinutes(time: number): string {
        const minutes = Math.ceil((time - this.now) / 60);
        return minutes === 1 ? this.strings('in_minute') : this.strings('in_minutes', minutes);
    }
}

/**
 * Says what a state means.
 *
 * @param state what the server said
 * @param now the server's time, seconds since 1970
 * @param strings of block_mittagsmeeting
 */
export const wordsFor = (state: State, now: number, strings: Strings): Words => {
    const moment = momentAt(state, now);
    const {next, cancelled, over} = moment;
    const speaker = new Speaker(state, now, strings);
    const open = isOpen(moment);
    return {
        ...speaker.lines(moment),
        ...speaker.people(next, open),
        open,
        over: over ? strings('over') : '',
        notice: cancelled ? speaker.cancelled(cancelled) : '',
        moved: next?.movedfrom ? speaker.moved(next) : '',
        zone: next ? speaker.zone(next) : '',
    };
};
