/** The sample Kompetenzbaustein and how far everybody is. */
import type {Db} from './context';
import type {PhaseType} from './tables';
import {toInstant, toLocalDate} from './zoned';

const DAY = 86_400;
const TIMEZONE = 'Europe/Berlin';

interface SamplePhase {
    type: PhaseType;
    name: string;
    description: string;
    minutes: number;
    cmid?: number;
    /** Days from now. */
    start?: number;
    due?: number;
    place?: string;
}

const PHASES: SamplePhase[] = [
    {type: 'online', name: 'Einführung: Teilhabe und Lebenslagen', description: 'Ein kurzer Text und ein Video zum Einstieg.', minutes: 45, cmid: 13, due: -20},
    {
        type: 'presence', name: 'Präsenzblock Konstanz, zwei Tage', description: 'Wissenschaftliche Impulse, Praxiswissen und Zeit zum Austausch.', minutes: 0,
        start: -14, due: -13, place: 'Bildungshaus am See, Konstanz',
    },
    {type: 'peer', name: 'Kollegiale Beratung', description: 'Sie besprechen zu zweit einen Fall aus Ihrer Kommune.', minutes: 60, due: 12},
    {type: 'online', name: 'Praxisbeispiele aus Kommunen', description: 'Drei Beispiele guter Praxis.', minutes: 40, cmid: 14, due: 20},
    {type: 'transfer', name: 'Meine Handlungsmöglichkeit', description: 'Ein erster Schritt für Ihre Kommune.', minutes: 120, due: 33},
];

export const addPath = (store: Db, courseid: number): void => {
    const now = store.now();
    const at = (days: number | undefined, clock: string): number | null =>
        days === undefined ? null : toInstant(toLocalDate(now + days * DAY, TIMEZONE), clock, TIMEZONE);
    const baustein = store.insert('baustein', {
        courseid, name: 'Teilhabe für Frauen* mit Migrationsgeschichte gestalten', visible: true, sortorder: 1, version: 1, revision: 0, timedeleted: null,
        summary: 'Wie Kommunen Frauen* mit Migrationsgeschichte beteiligen: wissenschaftlich fundiert,'
            + ' aus der Praxis, mit Kolleginnen und Kollegen.',
    });
    const phases = PHASES.map((phase, index) => store.insert('phase', {
        bausteinid: baustein.id, type: phase.type, name: phase.name, description: phase.description, cmid: phase.cmid ?? null,
        minutes: phase.minutes,
        timestart: at(phase.start, '10:00'), timedue: at(phase.due, phase.start ? '15:30' : '23:59'), sortorder: index + 1, version: 1,
        place: phase.place ?? '', timedeleted: null,
    }));
    const participants = store.where('user', {role: 'participant'});
    participants.forEach((user, index) => {
        // Fatma Aydin and Jonas Berger stand before the Kollegiale Beratung; the others are spread over the path.
        const done = index < 2 ? 2 : (index * 3) % (phases.length + 1);
        phases.slice(0, done).forEach(phase => {
            if (phase.cmid) {
                store.insert('completion', {cmid: phase.cmid, userid: user.id});
            } else {
                store.insert('progress', {phaseid: phase.id, userid: user.id, usermodified: user.id, timecreated: now - 5 * DAY});
            }
        });
    });
};
