/**
 * What calendars read in our feeds, by an independent reader of iCalendar. PHPUnit (`ical_test`) holds the writer to the same file.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import ICAL from 'ical.js';

interface Event {
    uid: string;
    sequence: number;
    changed: number;
    start: number;
    end: number;
    summary: string;
    description: string;
    location: string;
    url: string;
    cancelled: boolean;
}

const fixture = (name: string): string => readFileSync(join(process.cwd(), 'local_kki/tests/fixtures', name), 'utf8');

describe('a feed', () => {
    const text = fixture('feed.ics');
    const {name, events} = JSON.parse(fixture('feed_events.json')) as {name: string; events: Event[]};
    const calendar = new ICAL.Component(ICAL.parse(text) as string);
    const read = calendar.getAllSubcomponents('vevent').map(component => new ICAL.Event(component));

    it('has one event per date, as it was written', () => {
        // The reader leaves what it does not know as it is written.
        expect(String(calendar.getFirstPropertyValue('x-wr-calname')).replace(/\\([\\;,])/g, '$1')).toBe(name);
        expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
        expect(read.map(event => ({
            uid: event.uid, sequence: event.sequence, start: event.startDate.toUnixTime(), end: event.endDate.toUnixTime(),
            summary: event.summary, description: event.description, location: event.location,
            url: event.component.getFirstPropertyValue('url'), cancelled: event.component.getFirstPropertyValue('status') === 'CANCELLED',
            changed: (event.component.getFirstPropertyValue('dtstamp') as ICAL.Time).toUnixTime(),
        }))).toEqual(events.map(({uid, sequence, start, end, summary, description, location, url, cancelled, changed}) =>
            ({uid, sequence, start, end, summary, description, location, url, cancelled, changed})));
    });

    it('repeats nothing and needs no zone: 12:15 in Berlin before and after the clocks change', () => {
        expect(text).not.toMatch(/RRULE|TZID|VTIMEZONE/);
        const clock = (event: ICAL.Event, timeZone: string): string =>
            new Intl.DateTimeFormat('de', {timeZone, dateStyle: 'short', timeStyle: 'short'}).format(event.startDate.toJSDate());
        expect(read.map(event => clock(event, 'Europe/Berlin'))).toEqual(['08.12.26, 12:15', '28.03.27, 12:15']);
        expect(read.map(event => clock(event, 'America/New_York'))).toEqual(['08.12.26, 06:15', '28.03.27, 06:15']);
    });

    it('keeps its lines short, ends them as calendars expect, and breaks no character', () => {
        const lines = text.split('\r\n');
        expect(lines.pop()).toBe('');
        expect(Math.max(...lines.map(line => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
        expect(text).not.toMatch(/[^\r]\n|\uFFFD/);
    });
});
