/** @jest-environment node */
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {isHandled} from '../amd-src/test/store/handlers';
import {PLUGINS, ROOT, pluginFolder} from '../amd-src/test/store/php';
import {TEAM_CMID, type Person} from '../amd-src/test/store/sample';
import {stringsOf, type Language} from '../amd-src/test/store/strings';
import {forms} from './forms';
import {pages} from './pages';
import {MOMENTS} from './server/clock';
import {coreFunctions} from './server/core-functions';
import {renderPage, requestOf} from './server/render';
import type {Session} from './server/session';
import {Site} from './server/site';

const LANGUAGES: Language[] = ['de', 'en'];

const visit = (site: Site, as: Person, language: Language, address: string, form?: URLSearchParams): {status: number; html: string} => {
    const session: Session = {as, language};
    return renderPage(requestOf(site, session, new URL(address, 'http://preview'), form && {form, files: new Map()}));
};

/** Addresses of files; server.test.ts downloads them. */
const FILES = ['/local/kki/date.php', '/local/kki/feed.php', '/blocks/mittagsmeeting/qr.php'];

const addresses = (site: Site): Record<string, Person[]> => {
    const series = site.store.where('series')[0]?.id;
    const card = site.store.where('card')[0]?.id;
    const document = site.store.where('document')[0];
    const meetings = site.store.where('meeting').map(({id}) => id);
    const publication = site.store.where('publication')[0]?.id;
    return {
        '/course/view.php?id=2': ['participant', 'trainer', 'admin'],
        '/mod/page/view.php?id=13': ['participant', 'trainer'],
        '/mod/forum/view.php?id=10': ['participant'],
        [`/mod/thementeam/view.php?id=${TEAM_CMID}`]: ['participant', 'outsider', 'trainer'],
        [`/mod/thementeam/card.php?id=${card}`]: ['participant', 'trainer'],
        '/mod/thementeam/index.php?id=2': ['participant', 'trainer'],
        [`/mod/thementeam/waiting.php?id=${TEAM_CMID}`]: ['trainer'],
        [`/mod/thementeam/meetings.php?id=${TEAM_CMID}`]: ['participant', 'trainer'],
        [`/mod/thementeam/meeting.php?id=${meetings[0]}`]: ['participant', 'trainer'],
        [`/mod/thementeam/meeting.php?id=${meetings[1]}`]: ['participant'],
        [`/mod/thementeam/document.php?id=${document?.id}`]: ['participant', 'trainer'],
        [`/mod/thementeam/document.php?space=${document?.spaceid}`]: ['participant'],
        [`/mod/thementeam/solution.php?id=${publication}`]: ['participant', 'outsider'],
        [`/mod/thementeam/solution.php?id=${publication}&view=council`]: ['outsider'],
        [`/mod/thementeam/solutions.php?id=${TEAM_CMID}`]: ['outsider', 'trainer'],
        [`/mod/thementeam/transfer.php?id=${TEAM_CMID}`]: ['trainer'],
        '/course/modedit.php?add=thementeam': ['trainer'],
        [`/course/modedit.php?update=${TEAM_CMID}`]: ['trainer'],
        [`/blocks/mittagsmeeting/join.php?id=${series}`]: ['participant', 'trainer'],
        '/local/kki/series.php?courseid=2': ['trainer'],
        [`/blocks/mittagsmeeting/talk.php?id=${series}`]: ['participant', 'trainer'],
        [`/blocks/mittagsmeeting/visit.php?s=${series}&k=1`]: ['outsider'],
        [`/blocks/mittagsmeeting/public.php?id=${series}`]: ['trainer'],
        [`/blocks/mittagsmeeting/numbers.php?id=${series}`]: ['trainer'],
        [`/local/kki/series.php?id=${series}`]: ['trainer'],
        [`/local/kki/series.php?id=${series}&delete=1`]: ['trainer'],
        [`/local/kki/dates.php?id=${series}`]: ['participant', 'trainer'],
        '/local/kki/schoolholidays.php': ['admin'],
        '/local/kki/consent.php': ['participant'],
        '/local/kki/path.php?courseid=2': ['participant', 'trainer'],
        '/local/kki/overview.php?courseid=2&sort=progress&desc=1': ['trainer'],
        '/local/kki/baustein.php?courseid=2': ['trainer'],
        '/local/kki/profile.php': ['participant'],
        '/local/kki/setup.php': ['admin'],
        '/admin/search.php': ['admin'],
        '/admin/settings.php?section=local_kki_settings': ['admin'],
        '/admin/settings.php?section=modsettingthementeam': ['admin'],
        [`/preview/room?series=${series}`]: ['participant'],
    };
};

describe('the pages', () => {
    const site = new Site();
    const visits = Object.entries(addresses(site)).flatMap(([address, people]) =>
        people.flatMap(as => LANGUAGES.map(language => [address, as, language] as const)));

    it.each(visits)('%s renders for a %s in %s, and says that it is the preview', (address, as, language) => {
        const {status, html} = visit(site, as, language, address);
        expect(status).toBe(200);
        expect(html).toContain(`<html lang="${language}">`);
        expect(html).toContain(language === 'de' ? 'Vorschau: Beispieldaten, kein Moodle' : 'Preview: sample data, not a Moodle');
        expect(html).not.toMatch(/\{\{|\[\[|\{\$a|undefined|\[object /);
    });

    it('are all visited above', () => {
        const visited = new Set(visits.map(([address]) => new URL(address, 'http://preview').pathname));
        expect(Object.keys(pages).filter(path => !visited.has(path) && !FILES.includes(path))).toEqual([]);
    });

    it('are all that the plugins have', () => {
        const folders: Record<(typeof PLUGINS)[number], string> = {
            local_kki: '/local/kki', mod_thementeam: '/mod/thementeam', block_mittagsmeeting: '/blocks/mittagsmeeting',
        };
        const entries = PLUGINS.flatMap(plugin => readdirSync(pluginFolder(plugin)).filter(file => file.endsWith('.php'))
            .filter(file => /^require\(__DIR__ \. '\/\.\.\/\.\.\/config\.php'\)/m.test(readFileSync(join(pluginFolder(plugin), file), 'utf8')))
            .map(file => `${folders[plugin]}/${file}`));
        expect(entries.length).toBeGreaterThan(20);
        // The server answers the pulse itself.
        expect(entries.filter(path => !pages[path])).toEqual(['/local/kki/pulse.php']);
    });

    it.each(['/local/kki/overview.php?courseid=2', '/local/kki/series.php?courseid=2', '/local/kki/setup.php'])(
        '%s is not for a participant', address => expect(visit(site, 'participant', 'de', address).status).toBe(403),
    );

    it('that do not exist say so', () => expect(visit(site, 'participant', 'de', '/user/index.php').status).toBe(404));

    it.each(MOMENTS)('the block has its words at the moment "%s"', moment => {
        const other = new Site();
        other.clock.set(moment, other.store);
        const text = {
            now: 'next', before: 'in_minutes', open: 'running', over: 'over', cancelled: 'cancelled_today_reason',
        }[moment];
        for (const language of LANGUAGES) {
            const words = stringsOf('block_mittagsmeeting', language).get(text)?.split('{$a')[0] ?? '';
            expect(words).not.toBe('');
            expect(visit(other, 'participant', language, '/course/view.php?id=2').html.replaceAll('&#39;', '\'')).toContain(words);
        }
    });
});

describe('a published solution', () => {
    const site = new Site();
    const row = site.store.where('publication')[0];
    const address = `/mod/thementeam/solution.php?id=${row?.id}`;

    it('is passed on in three sentences', () => {
        const {html} = visit(site, 'outsider', 'de', address);
        expect(html).toContain('Geeignet ist das für: Landkreise und Städte.');
        expect(html).toContain('Der Aufwand: eine halbe Stelle, geteilt mit dem Bauamt.');
    });

    it('that was withdrawn is read by its team only', () => {
        site.store.update('publication', row?.id ?? 0, {status: 'withdrawn', reason: 'Das Gesetz hat sich geändert.'});
        const {html} = visit(site, 'outsider', 'de', address);
        expect(html).toContain('Das Gesetz hat sich geändert.');
        expect(html).not.toContain('fester Telefonzeit');
        expect(visit(site, 'outsider', 'de', `${address}&view=council`).html).not.toContain('fester Telefonzeit');
        expect(visit(site, 'participant', 'de', address).html).toContain('fester Telefonzeit');
    });
});

describe('text of people', () => {
    it('stays text on every page', () => {
        const site = new Site();
        const evil = '"><img src=x onerror=alert(1)></script><script>alert(2)</script>{{{evil}}}';
        site.store.where('card').forEach(card => site.store.update('card', card.id, {title: evil, content: evil}));
        site.store.where('comment').forEach(comment => site.store.update('comment', comment.id, {content: evil}));
        site.store.where('date').forEach(date => site.store.update('date', date.id, {reason: evil}));
        site.store.where('series').forEach(row => site.store.update('series', row.id, {name: evil, operator: evil, country: evil}));
        site.store.where('baustein').forEach(row => site.store.update('baustein', row.id, {name: evil, summary: evil}));
        site.store.where('phase').forEach(row => site.store.update('phase', row.id, {name: evil, description: evil, place: evil}));
        site.store.where('profile').forEach(row => site.store.update('profile', row.id, {municipality: evil}));
        for (const [address, people] of Object.entries(addresses(site))) {
            for (const as of people) {
                const {html} = visit(site, as, 'de', address);
                expect(html).not.toMatch(/<img src=x|<script>alert/);
            }
        }
    });
});

describe('the dialogues', () => {
    const classes = (folder: string): string[] => readdirSync(folder, {recursive: true, encoding: 'utf8'})
        .filter(file => file.endsWith('_form.php'))
        .filter(file => /extends (dynamic_form|date_base)/.test(readFileSync(join(folder, file), 'utf8')))
        .map(file => `local_kki\\${file.replace(/\.php$/, '').replaceAll('/', '\\')}`);

    it('stand in for every form dialogue of local_kki', () => {
        expect(Object.keys(forms).filter(name => name.startsWith('local_kki')).sort()).toEqual(classes(join(pluginFolder('local_kki'), 'classes')).sort());
    });

    it.each(Object.keys(forms))('%s opens for a trainer in both languages', form => {
        const site = new Site();
        const seriesid = site.store.where('series')[0]?.id;
        const bausteinid = site.store.where('baustein')[0]?.id;
        const documentid = site.store.where('document')[0]?.id;
        const cardid = site.store.where('card')[0]?.id;
        const formdata = `cardid=${cardid}&seriesid=${seriesid}&bausteinid=${bausteinid}&documentid=${documentid}&type=presence`;
        for (const language of LANGUAGES) {
            const call = {index: 0, methodname: 'core_form_dynamic_form', args: {form, formdata}};
            const [answer] = site.answer({as: 'trainer', language}, [call]);
            expect(answer).toMatchObject({error: false, data: {submitted: false, html: expect.stringContaining('<form') as unknown}});
        }
    });

    it('are not for participants', () => {
        const call = {index: 0, methodname: 'core_form_dynamic_form', args: {form: 'local_kki\\series\\form\\series_form', formdata: ''}};
        expect(new Site().answer({as: 'participant', language: 'de'}, [call])).toMatchObject([{error: true, exception: {errorcode: 'nopermissions'}}]);
    });

    it('say what is wrong next to the field, and store what is right', () => {
        const site = new Site();
        const send = (formdata: string): unknown => site.answer({as: 'trainer', language: 'de'}, [{
            index: 0, methodname: 'core_form_dynamic_form', args: {form: 'local_kki\\series\\form\\series_form', formdata},
        }])[0];
        const base = 'id=0&courseid=2&version=0&name=Neu&operator=Land&country=Deutschland&openbefore=10&timezone=Europe/Berlin&_submitted=1';
        expect(send(`${base}&roomurl=http://x.example`)).toMatchObject({data: {submitted: false, html: expect.stringContaining('is-invalid') as unknown}});
        expect(send(`${base}&roomurl=https://x.example/a`)).toMatchObject({data: {submitted: true}});
        expect(site.store.where('series', {name: 'Neu'})).toHaveLength(1);
    });
});

describe('the web services', () => {
    const participant: Session = {as: 'participant', language: 'de'};

    it('stop a batch at the first exception, as Moodle does', () => {
        const calls = [
            {index: 0, methodname: 'core_get_strings', args: {strings: [{stringid: 'pluginname', component: 'local_kki'}]}},
            {index: 1, methodname: 'mod_thementeam_get_space', args: {cmid: 999, groupid: 0}},
            {index: 2, methodname: 'core_get_strings', args: {strings: []}},
        ];
        expect(new Site().answer(participant, calls)).toMatchObject([{error: false}, {error: true}]);
    });

    it('do not know functions that are none', () => {
        const calls = [{index: 0, methodname: 'constructor', args: {}}];
        expect(new Site().answer(participant, calls)).toMatchObject([{error: true, exception: {errorcode: 'servicenotavailable'}}]);
    });

    it('cover what the platform layer calls', () => {
        const folder = join(ROOT, 'amd-src/platform');
        const called = readdirSync(folder).flatMap(file =>
            [...readFileSync(join(folder, file), 'utf8').matchAll(/from '((?:core|core_form)\/[\w/]+)'/g)].map(match => match[1] as string));
        const main = readFileSync(join(ROOT, 'preview/browser/main.ts'), 'utf8');
        expect([...new Set(called)].filter(name => !main.includes(`'${name}'`))).toEqual([]);
        expect([...new Set(called)].filter(name => !existsSync(join(ROOT, 'amd-src/test/fakes', `${name}.ts`)))).toEqual([]);
        expect(Object.keys(coreFunctions).filter(isHandled)).toEqual([]);
        expect(PLUGINS).toHaveLength(3);
    });
});
