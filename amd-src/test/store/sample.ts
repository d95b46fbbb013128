/** The sample course: fictional people, places and texts. Fresh for every store. */
import type {Db} from './context';
import {addBoards} from './sample-board';
import {addDates} from './sample-dates';
import {addMeetings} from './sample-meetings';
import {addPath} from './sample-path';
import {addPeople} from './sample-people';
import {addSolutions} from './sample-solutions';
import {addVisits} from './sample-visits';
import {Store} from './store';
import type {Tables} from './tables';

export {userNamed, type Person} from './sample-people';

/** The number of the course, as on a fresh Moodle. */
export const COURSE_ID = 2;

/** The course module of the ThemenTeam that the sample people work in. */
export const TEAM_CMID = 11;

const addActivities = (store: Db): void => {
    const add = (id: number, modname: string, instance: number, name: string, section: string, intro = ''): void => {
        store.insert('cm', {
            id, courseid: COURSE_ID, modname, instance, name, section, intro, groupid: 0,
            groupmode: modname === 'thementeam' ? 'separate' : 'none',
        });
    };
    add(10, 'forum', 1, 'Ankündigungen', 'willkommen');
    add(19, 'url', 1, 'MittagsMeeting: Termine und Raum', 'mittagsmeeting');
    add(TEAM_CMID, 'thementeam', 1, 'ThemenTeam Wohnen für Geflüchtete in kleinen Gemeinden', 'thementeams',
        'Wie finden wir Wohnungen, und wie bleiben sie erhalten?');
    add(12, 'thementeam', 2, 'ThemenTeam Sprachmittlung', 'thementeams', 'Verständigung ohne lange Wartezeit.');
    add(13, 'page', 1, 'Einführung: Teilhabe und Lebenslagen', 'weiterbildung', 'Ein kurzer Text und ein Video, etwa 45 Minuten.');
    add(14, 'page', 2, 'Praxisbeispiele aus Kommunen', 'weiterbildung', 'Drei Beispiele zum Nachmachen.');
    add(15, 'page', 3, 'KKI OnlineTalk: Was Studien zur Wohndauer sagen', 'diskurs', 'Eine Wissenschaftlerin im Gespräch.');
    add(16, 'page', 4, 'Dialogwerkstatt „Pluralität und Zusammenhalt“', 'diskurs',
        'Wissenschaft, Verwaltung und Zivilgesellschaft erarbeiten gemeinsam Lösungen.');
    add(17, 'page', 5, 'Veranstaltungsreihe „Wehrhafte Demokratie? – Wehrhafte Kommune!“', 'diskurs');
    add(18, 'page', 6, 'Sprachmittlung im Bürgeramt ohne Warteliste', 'wissensspeicher', 'Lösung eines ThemenTeams.');
};

/**
 * A store with the sample course.
 *
 * @param now the time in seconds since 1970
 */
export const createSampleStore = (now: () => number): Db => {
    const store: Db = new Store<Tables>(now);
    store.insert('course', {id: COURSE_ID, fullname: 'KKI PraxisPortal', shortname: 'PraxisPortal', timezone: 'Europe/Berlin'});
    addActivities(store);
    addPeople(store, COURSE_ID);
    addBoards(store);
    addVisits(store);
    addSolutions(store);
    addMeetings(store);
    addDates(store, COURSE_ID);
    addPath(store, COURSE_ID);
    return store;
};
