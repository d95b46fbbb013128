/** A meeting that took place, and one that is prepared, in the sample ThemenTeam. */
import {userNamed} from './sample-people';
import type {Db} from './context';

const DAY = 86_400;

/** Adds them to the first ThemenTeam. */
export const addMeetings = (store: Db): void => {
    const space = store.where('space', {groupname: 'ThemenTeam Wohnen'})[0];
    if (!space) {
        return;
    }
    const card = (title: string): number => store.where('card', {spaceid: space.id}).find(each => each.title.startsWith(title))?.id ?? 0;
    const userid = userNamed(store, 'vogt').id;
    const start = store.now() - 5 * DAY;
    const past = store.insert('meeting', {
        spaceid: space.id, uuid: 'sample-meeting-1', userid, timestarted: start, timeended: start + 2700, timecreated: start - DAY,
        cardids: [card('Vermieter sagen'), card('Musterbrief')],
    });
    const said: [string, string][] = [
        ['Vermieter sagen', 'Zu jeder Besichtigung kommt jemand von der Stadt mit. Wir probieren das drei Monate lang.'],
        ['Musterbrief', 'Alle nehmen den Brief aus Musterburg mit eigenem Briefkopf. Im Februar sprechen wir über die Rückmeldungen.'],
    ];
    said.forEach(([title, content], index) => store.insert('decision', {
        spaceid: space.id, meetingid: past.id, cardid: card(title), uuid: `sample-decision-${index}`, userid, modifiedby: userid, content,
        version: 1, timecreated: start + (index + 1) * 900, timemodified: start + (index + 1) * 900, timedeleted: null,
    }));
    store.insert('meeting', {
        spaceid: space.id, uuid: 'sample-meeting-2', userid: userNamed(store, 'participant').id, timestarted: 0, timeended: 0,
        timecreated: store.now() - DAY, cardids: [card('Kaution'), card('Wohnlotsen')],
    });
};
