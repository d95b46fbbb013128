/** Sample meetings, for the tests of this plugin. */
import type {AgendaItem, Decision, Meeting} from '../model/meeting';

export const anItem = (values: Partial<AgendaItem> = {}): AgendaItem =>
    ({cardid: 1, title: 'Kaution', column: 'Was uns beschäftigt', listed: true, ...values});

export const aDecision = (values: Partial<Decision> = {}): Decision => ({
    id: 1, cardid: 1, meetingid: 7, author: 'Jonas Berger', content: '<p>Wir schreiben.</p>', contentraw: 'Wir schreiben.',
    timecreated: 1_800_000_000, version: 1, candelete: false, ...values,
});

export const aMeeting = (values: Partial<Meeting> = {}): Meeting => ({
    id: 7, spaceid: 4, state: 'running', timecreated: 1_800_000_000, timestarted: 1_800_000_000, timeended: 0, cancontribute: true,
    candelete: false, items: [anItem()], decisions: [], ...values,
});
