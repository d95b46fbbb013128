/** The cards and comments of the sample ThemenTeams. */
import type {Db} from './context';
import {userNamed} from './sample-people';

interface SampleCard {
    by: string;
    title: string;
    content: string;
    /** Days ago. */
    age: number;
    comments?: [by: string, text: string][];
}

const WOHNEN: SampleCard[][] = [
    [
        {
            by: 'kessler', age: 9, title: 'Vermieter sagen nach der Besichtigung ab',
            content: 'Seit Herbst häufiger; betrifft vor allem Familien mit mehr als drei Kindern.\n\n'
                + 'Bei der Besichtigung wirkt alles gut, zwei Tage später kommt die Absage ohne Grund.',
            comments: [
                ['vogt', 'Bei uns hilft es, wenn jemand von der Stadt bei der Besichtigung dabei ist.'],
                ['participant2', 'Wir haben das auch. Oft geht es um die Sorge, wer bei Schäden haftet.'],
            ],
        },
        {
            by: 'participant', age: 6, title: 'Kaution wird nicht anerkannt',
            content: 'Eine Wohnungsgesellschaft lehnt die Bürgschaft des Jobcenters ab.\nWie gehen andere Städte damit um?',
        },
        {by: 'haller', age: 3, title: 'Zu wenige Wohnungen für Alleinstehende', content: 'Nach der Anschlussunterbringung fehlen kleine Wohnungen im ganzen Landkreis.'},
    ],
    [
        {
            by: 'participant', age: 8, title: 'Musterbrief zur Übernahme der Kaution',
            content: 'Unser Brief an Vermieterinnen und Vermieter, mit dem Rechtsamt abgestimmt. Quelle: Musterburg, gültig bis Ende 2027.',
            comments: [['kessler', 'Danke, den übernehmen wir mit unserem Briefkopf.']],
        },
        {
            by: 'participant2', age: 5, title: 'Wohnraumakquise: so fragt Lindenfurt',
            content: 'Einmal im Jahr ein Brief an alle Eigentümerinnen und Eigentümer, '
                + 'dazu ein Aufruf im Amtsblatt. Sieben Wohnungen in zwei Jahren.',
        },
    ],
    [
        {
            by: 'vogt', age: 2, title: 'Wohnlotsen: Ehrenamtliche begleiten das erste Jahr',
            content: 'Drei geschulte Ehrenamtliche je Gemeinde begleiten Mieterinnen und Vermieter im ersten Jahr. Nötig sind etwa vier Stunden Koordination in der Woche.',
            comments: [['participant', 'Für kleine Gemeinden ginge das auch zu dritt im Verbund.']],
        },
    ],
];

const SPRACHMITTLUNG: SampleCard[][] = [
    [
        {by: 'haddad', age: 7, title: 'Wartezeit auf Dolmetschende: drei Wochen', content: 'Gerade bei Arztbesuchen ist das zu lang.'},
        {by: 'nowak', age: 4, title: 'Kinder übersetzen für ihre Eltern', content: 'Im Bürgeramt kommt das fast jeden Tag vor. Wir suchen einen Weg, der schnell genug ist.'},
    ],
    [{by: 'outsider', age: 5, title: 'Vergleich: Telefondolmetschen oder vor Ort', content: 'Kosten und Erfahrungen aus drei Landkreisen.'}],
    [],
];

/** Fills the space of a ThemenTeam that has its three columns. */
const fillSpace = (store: Db, spaceid: number, columns: SampleCard[][]): void => {
    const ids = store.where('column', {spaceid}).map(column => column.id);
    const day = 86_400;
    let number = 0;
    columns.forEach((cards, index) => cards.forEach((card, place) => {
        const timecreated = store.now() - card.age * day;
        const userid = userNamed(store, card.by).id;
        const {id} = store.insert('card', {
            spaceid, columnid: ids[index] ?? 0, position: (place + 1) * 1024, uuid: `sample-${spaceid}-${++number}`, userid,
            title: card.title, content: card.content, version: 1, modifiedby: userid, timedeleted: null, deletedby: null,
            timecreated, timemodified: timecreated,
        });
        card.comments?.forEach(([by, content], position) => store.insert('comment', {
            cardid: id, spaceid, uuid: `sample-${id}-${position}`, userid: userNamed(store, by).id, content, timedeleted: null,
            timecreated: timecreated + (position + 1) * 7200,
        }));
    }));
};

/** Adds the spaces of both ThemenTeams. */
export const addBoards = (store: Db): void => {
    const colors = ['orange', 'blue', 'green'];
    const names = ['Was uns beschäftigt', 'Was wir wissen', 'Was wir vorschlagen'];
    for (const cm of store.where('cm', {modname: 'thementeam'})) {
        const team = cm.name.includes('Wohnen') ? 'Wohnen' : 'Sprachmittlung';
        const group = store.where('group', {name: `ThemenTeam ${team}`})[0];
        store.update('cm', cm.id, {groupid: group?.id ?? 0});
        const space = store.insert('space', {
            thementeamid: cm.instance, groupid: group?.id ?? 0, groupname: group?.name ?? '', revision: 0, archived: false, locked: false,
        });
        names.forEach((name, index) => store.insert('column', {
            spaceid: space.id, name, color: colors[index] ?? '', sortorder: index + 1, version: 1, locked: false,
        }));
        fillSpace(store, space.id, team === 'Wohnen' ? WOHNEN : SPRACHMITTLUNG);
    }
};
