/** @jest-environment node */
import {inflateSync} from 'node:zlib';
import {startPreview, type Preview} from './server/server';

describe('the server', () => {
    let preview: Preview;
    const errors: unknown[] = [];

    beforeAll(async () => {
        preview = await startPreview(0, error => errors.push(error));
    });

    afterAll(async () => {
        await preview.stop();
        expect(errors).toEqual([]);
    });

    const post = (path: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
        fetch(preview.url + path, {method: 'POST', body, headers, redirect: 'manual'});

    it('remembers whom one is and which language one reads', async () => {
        const response = await fetch(`${preview.url}/local/kki/path.php?courseid=2&as=trainer&lang=en`, {redirect: 'manual'});
        expect(response.headers.get('location')).toBe('/local/kki/path.php?courseid=2');
        const cookies = response.headers.getSetCookie().map(cookie => cookie.split(';')[0]).join('; ');
        const html = await (await fetch(`${preview.url}/local/kki/path.php?courseid=2`, {headers: {cookie: cookies}})).text();
        expect(html).toContain('lang="en"');
        expect(html).toContain('Ruth Winter');
    });

    it('answers web services, and the pulse says that something changed', async () => {
        const space = preview.site.store.where('space')[0];
        const column = preview.site.store.where('column', {spaceid: space?.id ?? 0})[0];
        const pulse = `${preview.url}/local/kki/pulse.php?n=${preview.site.store.pulseName('space', space?.id ?? 0)}`;
        const before = await (await fetch(pulse)).text();
        const args = {spaceid: space?.id, columnid: column?.id, title: 'Neu', content: '', uuid: 'u'};
        const response = await post('/lib/ajax/service.php', JSON.stringify([{index: 0, methodname: 'mod_thementeam_create_card', args}]));
        expect(await response.json()).toMatchObject([{error: false, data: {status: 'ok'}}]);
        expect(await (await fetch(pulse)).text()).not.toBe(before);
        expect((await fetch(`${preview.url}/local/kki/pulse.php?n=../../etc/passwd`)).status).toBe(400);
    });

    it('keeps the school holidays that the administration enters, and names a line it cannot read', async () => {
        const page = '/local/kki/schoolholidays.php';
        const cookie = 'kki_as=admin; kki_lang=de';
        const send = (list: string): Promise<Response> => post(page, new URLSearchParams({region: 'BY', list}).toString(), {
            cookie, 'Content-Type': 'application/x-www-form-urlencoded',
        });
        const refused = await (await send('29.03.2027 - 09.04.2027 Osterferien\n31.02.2027 - 03.03.2027 Winterferien')).text();
        expect(refused).toContain('Zeile 2 lässt sich nicht lesen: „31.02.2027 - 03.03.2027 Winterferien“');
        expect(refused).toContain('29.03.2027 - 09.04.2027 Osterferien');
        expect(preview.site.store.where('schoolholiday', {region: 'BY'})).toEqual([]);
        const saved = await send('29.03.2027 bis 9. 4. 2027 Osterferien\n07.05.2027 Brückentag');
        expect(saved.headers.get('location')).toBe(`${page}?region=BY&saved=2`);
        expect(preview.site.store.where('schoolholiday', {region: 'BY'})).toMatchObject([
            {from: '2027-03-29', to: '2027-04-09', name: 'Osterferien'}, {from: '2027-05-07', to: '2027-05-07', name: 'Brückentag'},
        ]);
        const html = await (await fetch(`${preview.url}${page}?region=BY&saved=2`, {headers: {cookie}})).text();
        expect(html).toContain('29.03.2027 - 09.04.2027 Osterferien\n07.05.2027 Brückentag');
        expect(html).toContain('Bayern: 2 Ferienzeiten sind gespeichert.');
    });

    it('takes a file that a browser sends', async () => {
        const headers = {cookie: 'kki_as=trainer; kki_lang=de'};
        const made = await fetch(`${preview.url}/course/modedit.php?add=thementeam`, {
            method: 'POST', headers, redirect: 'manual', body: new URLSearchParams({name: 'Mit Datei', template: 'empty', groupmode: '0'}),
        });
        const id = new URL(made.headers.get('location') ?? '', preview.url).searchParams.get('id');
        const address = `${preview.url}/mod/thementeam/transfer.php?id=${id}`;
        const send = (content: string): Promise<Response> => {
            const body = new FormData();
            body.append('names', '1');
            body.append('file', new Blob([content]), 'space.json');
            return fetch(address, {method: 'POST', headers, redirect: 'manual', body});
        };
        const refused = await send('{}');
        expect(await refused.text()).toContain('Das ist keine Datei aus einem ThemenTeam.');
        const card = {title: 'Aus der Datei', author: 'Ada Beispiel'};
        const taken = await send(JSON.stringify({format: 'kki-thementeam-space', version: 1, columns: [{name: 'Eins'}], cards: [card]}));
        expect(taken.headers.get('location')).toContain('taken=1');
        const html = await (await fetch(preview.url + (taken.headers.get('location') ?? ''), {headers})).text();
        expect(html).toContain('Ein Beitrag ist übernommen.');
        expect(html).toContain('Aus der Datei');
        expect(preview.site.store.where('card', {title: 'Aus der Datei'})[0]?.content).toBe('Von Ada Beispiel');
    });

    it('makes a PDF of a published solution', async () => {
        const [row] = preview.site.store.where('publication');
        const response = await fetch(`${preview.url}/mod/thementeam/solution.php?id=${row?.id}&view=pdf`, {headers: {cookie: 'kki_as=outsider; kki_lang=de'}});
        expect(response.headers.get('content-type')).toBe('application/pdf');
        expect(response.headers.get('content-disposition')).toContain('.pdf');
        const bytes = Buffer.from(await response.arrayBuffer());
        const streams = [...bytes.toString('latin1').matchAll(/stream\n(.*?)\nendstream/gs)].map(([, stream = '']) => inflateSync(Buffer.from(stream, 'latin1')));
        const words = Buffer.concat(streams).toString('latin1').replace(/[^<>]*<([0-9a-f]*)>[^<>]*/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('latin1'));
        expect(bytes.toString('latin1')).toMatch(/^%PDF-/);
        ['Eine Ansprechperson für Vermieter', 'Der Landkreis benennt eine Person', 'Katrin Vogt'].forEach(text => expect(words.replace(/\s+/g, ' ')).toContain(text));
    });

    it('draws the code that takes a meeting to a phone', async () => {
        const drawing = async (id: number | undefined): Promise<string> => (await fetch(`${preview.url}/blocks/mittagsmeeting/qr.php?id=${id}`)).text();
        const [series] = preview.site.store.where('series');
        const other = preview.site.store.insert('series', {...series, name: 'Anderes Treffen', id: undefined} as never);
        const [first, second] = await Promise.all([drawing(series?.id), drawing(other.id)]);
        expect(first).toMatch(/^<svg/);
        expect(second).not.toBe(first);
        preview.site.store.remove('series', other.id);
    });

    it('asks for consent before the room, which is in no page until then', async () => {
        const {site} = preview;
        site.clock.set('open', site.store);
        const series = site.store.where('series')[0];
        const join = '/blocks/mittagsmeeting/join.php';
        const asked = await post(join, `id=${series?.id}&sesskey=preview`);
        expect(asked.status).toBe(200);
        expect(await asked.text()).not.toContain(series?.roomurl);
        const entered = await post(join, `id=${series?.id}&sesskey=preview&agree=1`);
        expect(entered.headers.get('location')).toBe(`/preview/room?series=${series?.id}`);
    });

    it('refuses what a page of another site sends', async () => {
        expect((await post('/lib/ajax/service.php', '[]', {Origin: 'https://evil.example'})).status).toBe(403);
    });

    it('serves no file outside of what a page needs', async () => {
        for (const path of ['/lib/requirejs.php/1/local_kki/..%2f..%2fversion.js', '/preview/styles/../../package.json', '/package.json']) {
            expect((await fetch(preview.url + path)).status).toBe(404);
        }
    });
});
