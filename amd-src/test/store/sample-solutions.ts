/** A half-written document and a published solution of the sample ThemenTeam. */
import {Context, type Db} from './context';
import {headOf, writeHead} from './handlers/thementeam-heads';
import {addSection, beginDocument, freeze} from './handlers/thementeam-solution-writes';
import {userNamed} from './sample-people';

const silent = (): void => undefined;

const YEAR = 31_536_000;

/** Adds them to the first ThemenTeam. */
export const addSolutions = (store: Db): void => {
    const space = store.where('space', {groupname: 'ThemenTeam Wohnen'})[0];
    const fatma = new Context(store, userNamed(store, 'participant'), 'de');
    const vogt = new Context(store, userNamed(store, 'vogt'), 'de');
    if (!space) {
        return;
    }
    const card = store.where('card', {spaceid: space.id}).find(({title}) => title.startsWith('Wohnlotsen'));
    const cardids = card ? [card.id] : [];
    const draft = beginDocument(fatma, space.id, 'Wohnlotsen: Ehrenamtliche begleiten das erste Jahr', cardids, silent);
    const begun = store.get('document', draft);
    writeHead(fatma, begun, {...headOf(begun), audience: 'Gemeinden bis 20.000', effort: '4 Std. in der Woche, 1.200 € im Jahr'}, silent);
    const costs = store.where('section', {documentid: draft, role: 'costs'})[0];
    if (costs) {
        store.update('section', costs.id, {assigneeid: fatma.user.id});
    }

    const document = store.insert('document', {
        spaceid: space.id, uuid: 'sample-published', userid: vogt.user.id, title: 'Eine Ansprechperson für Vermieter',
        lead: 'Eine Nummer, die auch nach dem Einzug erreichbar ist, nimmt Vermieterinnen und Vermietern die größte Sorge.',
        audience: 'Landkreise und Städte', effort: 'eine halbe Stelle, geteilt mit dem Bauamt', sizeclasses: ['100000', 'more'],
        timereview: store.now() + YEAR / 2, tags: ['Wohnen', 'Vermieter'], version: 2, contentversion: 5, cardids: [], timedeleted: null,
    });
    const texts: [string, string, string][] = [
        ['situation', 'Worum es geht', 'Viele Absagen kommen erst nach der Besichtigung. Oft fehlt jemand, den man anrufen kann.'],
        ['proposal', 'So geht es', 'Der Landkreis benennt eine Person mit fester Telefonzeit. Sie meldet sich nach einem, drei und sechs Monaten.'],
        ['costs', 'Kosten und Aufwand', 'Eine halbe Stelle; ein Diensthandy.'],
    ];
    texts.forEach(([role, title, content]) => addSection(vogt, document, {role, title, content}, silent));
    [['vogt', 'name'], ['haller', 'kommune']].forEach(([name = '', naming = '']) => store.insert('signoff', {
        documentid: document.id, userid: userNamed(store, name).id, naming, contentversion: 5,
    }));
    const {id} = freeze(vogt, store.get('document', document.id), 1);
    const readers: [string, 'used' | 'unsuitable', string][] = [
        ['outsider', 'used', ''], ['nowak', 'used', ''], ['haddad', 'unsuitable', 'Bei uns macht das schon die Wohnungsgesellschaft.'],
    ];
    readers.forEach(([name, reaction, note]) => store.insert('reaction', {
        publicationid: id, userid: userNamed(store, name).id, reaction, note, cardid: 0,
    }));
};
