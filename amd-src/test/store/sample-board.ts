/** The cards and comments of the sample ThemenTeams. */
import type {Db} from './context';
import {userNamed} from './sample-people';
import type {CardRow} from './tables';

interface SampleCard {
    by: string;
    title: string;
    content: string;
    /** Days ago. */
    age: number;
    comments?: [by: string, text: string][];
    /** What the card carries besides: an information's origin, tags, links. */
    more?: Partial<CardRow>;
    /** A short question, with or without a name; the comment that helped comes last. */
    question?: 'named' | 'anonymous';
    /** What the card asks the Kommunen, and what they answered. */
    ask?: {question: string; days?: number; answers: [by: string, answer: string, line: string][]};
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
            ask: {
                question: 'Übernimmt Ihre Kommune eine Bürgschaft für die Kaution?', days: 14,
                answers: [
                    ['kessler', 'yes', 'Bis zu drei Monatsmieten, geprüft in einer Woche.'],
                    ['vogt', 'no', 'Zu klein dafür; der Landkreis springt im Einzelfall ein.'],
                    ['haller', 'planned', 'Beschlussvorlage für März ist geschrieben.'],
                    ['reuter', 'yes', ''],
                ],
            },
        },
        {by: 'haller', age: 3, title: 'Zu wenige Wohnungen für Alleinstehende', content: 'Nach der Anschlussunterbringung fehlen kleine Wohnungen im ganzen Landkreis.'},
        {
            by: 'sommer', age: 1, title: 'Wer hat eine Vereinbarung mit einer Wohnungsgesellschaft, die ich zeigen darf?',
            content: 'Unser Amtsleiter möchte ein Beispiel sehen, bevor er den ersten Schritt macht.', question: 'anonymous',
            comments: [
                ['lindqvist', 'Wir leider nicht, aber ich würde mitlesen.'],
                ['kessler', 'Ja: Unsere zwei Seiten vom letzten Jahr dürfen Sie gern weitergeben, ich schicke sie heute noch.'],
            ],
        },
    ],
    [
        {
            by: 'participant', age: 8, title: 'Musterbrief zur Übernahme der Kaution',
            content: 'Unser Brief an Vermieterinnen und Vermieter, mit dem Rechtsamt abgestimmt. Er nennt eine Ansprechperson.',
            more: {
                kind: 'information', origin: 'Stadt Musterburg', basis: '§ 22 SGB II', timevalid: 1_830_293_940, tags: ['kaution', 'musterbrief'],
                links: [{url: 'https://example.org/musterbrief', title: 'Der Brief zum Herunterladen', source: 'Stadt Musterburg'}],
            },
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

/** Lets a card ask the Kommunen, and answers for some of them. */
const addAsk = (
    store: Db, card: {cardid: number; userid: number; timecreated: number}, {question, days, answers}: NonNullable<SampleCard['ask']>,
): void => {
    const {cardid, userid, timecreated: timemodified} = card;
    const timeclose = days ? store.now() + days * 86_400 : null;
    const {id: askid} = store.insert('ask', {cardid, userid, question, timeclose, version: 1, timemodified});
    answers.forEach(([by, answer, line], place) => {
        const user = userNamed(store, by);
        const municipality = store.where('profile', {userid: user.id})[0]?.municipality ?? '';
        store.insert('answer', {
            askid, municipality, userid: user.id, answer, line, version: 1, ownerkey: municipality.toLowerCase(),
            timemodified: timemodified + (place + 1) * 20_000,
        });
    });
};

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
            title: card.title, content: card.content, ...card.more, version: 1, modifiedby: userid, timedeleted: null, deletedby: null,
            timecreated, timemodified: timecreated, ...(card.question ? {kind: 'question', anonymous: card.question === 'anonymous'} : {}),
        });
        card.comments?.forEach(([by, content], position) => store.insert('comment', {
            cardid: id, spaceid, uuid: `sample-${id}-${position}`, userid: userNamed(store, by).id, content, version: 1,
            timedeleted: null, reason: null, timecreated: timecreated + (position + 1) * 7200,
        }));
        if (card.question) {
            store.update('card', id, {acceptedid: store.where('comment', {cardid: id}).at(-1)?.id ?? null});
        }
        if (card.ask) {
            addAsk(store, {cardid: id, userid, timecreated}, card.ask);
        }
    }));
    chronicle(store, spaceid);
};

/** What the journal would say of the sample. */
const chronicle = (store: Db, spaceid: number): void => {
    const act = (itemtype: string, verb: string, {id, userid, timecreated}: {id: number; userid: number; timecreated: number}) =>
        ({ownertable: 'space', ownerid: spaceid, userid, verb, itemtype, itemid: id, timecreated});
    const cards = store.where('card', {spaceid});
    const asks = cards.flatMap(({id, timecreated}) => store.where('ask', {cardid: id})
        .map(({userid, timemodified}) => act('card', 'ask', {id, userid, timecreated: Math.max(timecreated, timemodified)})));
    const moves = cards.filter(({columnid}) => columnid !== store.where('column', {spaceid})[0]?.id)
        .map(card => ({...act('card', 'move', {...card, timecreated: card.timecreated + 3600}), columnid: card.columnid}));
    store.chronicle([
        ...cards.map(card => act('card', 'create', card)), ...moves, ...asks,
        ...store.where('comment', {spaceid}).map(comment => act('comment', 'create', comment)),
    ].sort((a, b) => a.timecreated - b.timecreated));
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
