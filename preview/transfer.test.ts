/**
 * A space of the preview becomes a file, and the file a new ThemenTeam: the same format as Moodle's, the same sentences.
 *
 * @jest-environment node
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate';
import {Context} from '../amd-src/test/store/context';
import {TEMPLATES} from '../amd-src/test/store/handlers/thementeam-templates';
import {runHandler} from '../amd-src/test/store/handlers';
import {pluginFolder} from '../amd-src/test/store/php';
import {TEAM_CMID, userNamed} from '../amd-src/test/store/sample';
import {Download, Redirect} from './pages/page';
import {teamFormPage} from './pages/team-form';
import {transferPage} from './pages/transfer';
import {requestOf} from './server/render';
import {Site} from './server/site';
import {file} from './transfer/write';
import {readFile, type Said} from './transfer/read';

const ORIGIN = 'http://preview';

interface Sending {
    form?: Record<string, string>;
    upload?: Uint8Array;
}

const outcomeOf = (page: typeof transferPage, site: Site, address: string, {form, upload}: Sending = {}): string => {
    const sent = form && {form: new URLSearchParams(form), files: new Map(upload ? [['file', upload]] : [])};
    try {
        return page(requestOf(site, {as: 'trainer', language: 'de'}, new URL(address, ORIGIN), sent)).body;
    } catch (error) {
        if (error instanceof Redirect) {
            return error.url;
        }
        throw error;
    }
};

const trainerOf = (site: Site): Context => new Context(site.store, userNamed(site.store, 'trainer'), 'de');

/** Makes a ThemenTeam with the form. @returns id of the course module */
const addTeam = (site: Site, form: Record<string, string> = {}): number => {
    const url = outcomeOf(teamFormPage, site, '/course/modedit.php?add=thementeam', {
        form: {name: 'Zweiter Jahrgang', template: 'thementeam', groupmode: '0', signoffs: '', intro: '', ...form},
    });
    return Number(new URL(url, ORIGIN).searchParams.get('id'));
};

const spaceOf = (site: Site, cmid: number) => runHandler(trainerOf(site), 'mod_thementeam_get_space', {cmid, groupid: 0});

const whole = (changes: object = {}): object => ({format: 'kki-thementeam-space', version: 1, columns: [{name: 'Eins'}], cards: [], ...changes});

const bytesOf = (value: unknown): Uint8Array => strToU8(JSON.stringify(value));

describe('the form of a ThemenTeam', () => {
    const site = new Site();

    it('knows the templates that the plugin has', () => {
        const source = readFileSync(join(pluginFolder('mod_thementeam'), 'classes/local/templates.php'), 'utf8');
        const constant = /const COLUMNS = \[(.*?)\n {4}\];/s.exec(source)?.[1] ?? '';
        const columns = [...constant.matchAll(/'(column_\w+)' => '(\w*)'/g)].map(([, name, color]) => [name, color]);
        expect(Object.values(TEMPLATES).flatMap(template => Object.entries(template))).toEqual(columns);
        expect([...constant.matchAll(/^ {8}'(\w+)' => \[/gm)].map(([, name]) => name)).toEqual(Object.keys(TEMPLATES));
    });

    it.each(Object.entries(TEMPLATES))('makes the columns of "%s"', (template, columns) => {
        const {columns: made} = spaceOf(site, addTeam(site, {template})) as {columns: {color: string}[]};
        expect(made.map(({color}) => color)).toEqual(Object.values(columns));
    });

    it('takes over the columns of another ThemenTeam, with what was changed on its board', () => {
        const source = addTeam(site);
        const [first] = site.store.where('column', {spaceid: (spaceOf(site, source) as {spaceid: number}).spaceid});
        site.store.update('column', first?.id ?? 0, {name: 'Unsere Sorgen', locked: true});
        expect(spaceOf(site, addTeam(site, {template: 'copy', copyfrom: String(source)}))).toMatchObject({
            cards: [], columns: [{name: 'Unsere Sorgen', locked: true}, {name: 'Was wir wissen'}, {name: 'Was wir vorschlagen'}],
        });
    });

    it('says what is missing, and keeps what was typed', () => {
        const form = {name: ' ', template: 'copy', copyfrom: '0', groupmode: '1', intro: 'Worum es <b>geht</b>'};
        const html = outcomeOf(teamFormPage, site, '/course/modedit.php?add=thementeam', {form});
        expect(html).toContain('Wählen Sie, von welchem ThemenTeam die Spalten kommen sollen.');
        expect(html).toContain('Worum es &lt;b&gt;geht&lt;');
        expect(html).toContain('value="copy" checked');
        expect(html).toContain('id="id_name-error"');
        expect(site.store.where('cm', {name: ' '})).toEqual([]);
    });

    it('changes the settings of one that is there', () => {
        const cmid = addTeam(site);
        const address = `/course/modedit.php?update=${cmid}`;
        expect(outcomeOf(teamFormPage, site, address)).not.toContain('Womit soll die Tafel beginnen?');
        expect(outcomeOf(teamFormPage, site, address, {form: {name: 'Neu', groupmode: '2', signoffs: '3', intro: '', return: '1'}})).toContain('/course/view.php');
        expect(site.store.get('cm', cmid)).toMatchObject({name: 'Neu', groupmode: 'visible', signoffs: 3});
    });

    it('is for trainers', () => {
        const request = requestOf(site, {as: 'participant', language: 'de'}, new URL('/course/modedit.php?add=thementeam', ORIGIN));
        expect(() => teamFormPage(request)).toThrow('mod/thementeam:addinstance');
    });
});

describe('a space as a file', () => {
    const site = new Site();
    const {spaceid} = runHandler(trainerOf(site), 'mod_thementeam_get_space', {cmid: TEAM_CMID, groupid: 0}) as {spaceid: number};
    const zip = file(trainerOf(site), spaceid, 'Wohnen');
    const said = JSON.parse(strFromU8(unzipSync(zip)['space.json'] ?? new Uint8Array())) as {cards: Record<string, unknown>[]; history: object[]};

    it('is downloaded from the page', () => {
        const address = `/mod/thementeam/transfer.php?id=${TEAM_CMID}&download=json`;
        let download: unknown;
        try {
            outcomeOf(transferPage, site, address);
        } catch (error) {
            download = error;
        }
        expect(download).toBeInstanceOf(Download);
        expect((download as Download).filename).toMatch(/\.zip$/);
    });

    it('names nobody who asked without a name, and tells what happened', () => {
        const anonymous = said.cards.filter(card => card.anonymous);
        expect(anonymous.length).toBeGreaterThan(0);
        anonymous.forEach(card => expect(card).not.toHaveProperty('author'));
        expect(said.history.length).toBeGreaterThan(5);
    });

    it('becomes a new ThemenTeam, all of it, and belongs to nobody there', () => {
        const cmid = addTeam(site);
        const address = `/mod/thementeam/transfer.php?id=${cmid}`;
        const url = outcomeOf(transferPage, site, address, {form: {}, upload: zip});
        expect(url).toContain(`taken=${said.cards.length}`);
        const taken = (spaceOf(site, cmid) as {spaceid: number}).spaceid;
        const again = readFile(trainerOf(site), file(trainerOf(site), taken, 'Wohnen'));
        const before = readFile(trainerOf(site), zip);
        const bare = ({cards, documents, meetings, columns}: Said): object => ({
            columns, documents,
            cards: cards.map(({title, content, kind, tags, links, comments, ask, origin, basis, timevalid, column, anonymous, timecreated}) => ({
                title, content, kind, tags, links, origin, basis, timevalid, column, anonymous, timecreated, comments: comments.map(each => each.content),
                ask: ask && {question: ask.question, answers: ask.answers.map(({municipality, answer, line}) => ({municipality, answer, line}))},
            })),
            meetings: meetings.map(({timestarted, timeended, cards: agenda, decisions}) => ({
                timestarted, timeended, agenda: agenda.length, decisions: decisions.map(({content}) => content),
            })),
        });
        expect(bare(again)).toEqual(bare(before));
        expect(again.cards.map(({author}) => author).filter(Boolean)).toEqual([]);
        expect(site.store.where('card', {spaceid: taken}).filter(({userid}) => userid)).toEqual([]);
        expect(outcomeOf(transferPage, site, address)).toContain('Übernommen wird nur in einen leeren Raum.');
    });

    it('sets the names below the texts where the trainer wants it', () => {
        const cmid = addTeam(site);
        outcomeOf(transferPage, site, `/mod/thementeam/transfer.php?id=${cmid}`, {form: {names: '1'}, upload: zip});
        const {spaceid: taken} = spaceOf(site, cmid) as {spaceid: number};
        const [card] = site.store.where('card', {spaceid: taken});
        expect(card?.content).toMatch(/\n\nVon \S+ \S+$/);
        site.store.where('card', {spaceid: taken}).filter(({anonymous}) => anonymous).forEach(({content}) => expect(content).not.toMatch(/\n\nVon /));
    });

    it.each<[string, Uint8Array | undefined, string]>([
        ['nothing', undefined, 'Bitte wählen Sie eine Datei.'],
        ['something else', strToU8('Guten Tag'), 'Das ist keine Datei aus einem ThemenTeam.'],
        ['an empty ZIP', zipSync({'andere.txt': strToU8('x')}), 'Das ist keine Datei aus einem ThemenTeam.'],
        ['a damaged ZIP', strToU8('PK und Schluss'), 'Das ist keine Datei aus einem ThemenTeam.'],
        ['a newer version', bytesOf(whole({version: 2})), 'Die Datei hat Fassung 2; hier lesen wir bis Fassung 1.'],
        ['no columns', bytesOf(whole({columns: []})), 'Datei: „columns“ fehlt.'],
        ['no title', bytesOf(whole({cards: [{title: ''}]})), 'Beitrag 1: „title“ fehlt.'],
        ['a card in no column', bytesOf(whole({cards: [{title: 'a', column: 7}]})), '„column“ verweist auf 7'],
        ['one number twice', bytesOf(whole({cards: [{id: 1, title: 'a'}, {id: 1, title: 'b'}]})), 'Die Nummer 1 kommt in der Datei zweimal vor.'],
        ['a named anonymous question', bytesOf(whole({cards: [{title: 'a', anonymous: true, author: 'B'}]})), 'Die Frage ist ohne Namen gestellt'],
        ['a wrong moment', bytesOf(whole({cards: [{title: 'a', created: 'gestern'}]})), '„gestern“ bei „created“ ist kein Zeitpunkt'],
        ['a wrong address', bytesOf(whole({cards: [{title: 'a', links: [{url: 'javascript:alert(1)'}]}]})), '„javascript:alert(1)“ ist keine Adresse'],
        ['a list that is none', bytesOf(whole({cards: {title: 'a'}})), 'Bei „cards“ wird eine Liste erwartet.'],
        ['a part that is none', bytesOf(whole({cards: ['a']})), 'Beitrag 1: Hier steht nicht, was erwartet wird.'],
        ['a long title', bytesOf(whole({cards: [{title: 'a'.repeat(256)}]})), '„title“ ist länger als 255 Zeichen.'],
        ['a decision without words', bytesOf(whole({cards: [{id: 1, title: 'a'}], meetings: [{decisions: [{card: 1}]}]})), 'Beschluss 1 der Besprechung 1: „content“ fehlt.'],
        ['much that is wrong', bytesOf(whole({cards: Array.from({length: 14}, () => ({}))})), 'Und 4 weitere Stellen.'],
    ])('says of %s what does not fit, and writes nothing', (_, upload, sentence) => {
        const cmid = addTeam(site);
        const html = outcomeOf(transferPage, site, `/mod/thementeam/transfer.php?id=${cmid}`, {form: {}, ...upload ? {upload} : {}});
        expect(html.replaceAll('&quot;', '"')).toContain(sentence);
        expect(spaceOf(site, cmid)).toMatchObject({cards: [], columns: [{}, {}, {}]});
    });

    it('keeps script in a file as text', () => {
        const cmid = addTeam(site);
        const content = '<p>Eins<br>zwei</p><p>&lt;script&gt;alert(1)</p><img src=x onerror=alert(1)>';
        const cards = [{title: '<b>Titel</b>', content, contentformat: 'html'}];
        outcomeOf(transferPage, site, `/mod/thementeam/transfer.php?id=${cmid}`, {form: {}, upload: bytesOf(whole({cards}))});
        const {spaceid: taken} = spaceOf(site, cmid) as {spaceid: number};
        expect(site.store.where('card', {spaceid: taken})[0]?.content).toBe('Eins\nzwei\n\n<script>alert(1)');
        expect(spaceOf(site, cmid)).toMatchObject({cards: [{title: '&lt;b&gt;Titel&lt;/b&gt;'}]});
    });
});
