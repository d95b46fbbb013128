/**
 * What an administrator sets in the preview is kept, and changes what others see.
 *
 * @jest-environment node
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {config, SETTINGS} from '../amd-src/test/store/config';
import {runHandler} from '../amd-src/test/store/handlers';
import {pluginFolder} from '../amd-src/test/store/php';
import {TEAM_CMID, type Person} from '../amd-src/test/store/sample';
import {Redirect} from './pages/page';
import {renderPage, requestOf} from './server/render';
import {Site} from './server/site';

const SUITE = '/admin/settings.php?section=local_kki_settings';
const TEAM = '/admin/settings.php?section=modsettingthementeam';

const visit = (site: Site, as: Person, address: string, form?: Record<string, string>): string => {
    const sent = form && {form: new URLSearchParams(form), files: new Map<string, Uint8Array>()};
    try {
        return renderPage(requestOf(site, {as, language: 'de'}, new URL(address, 'http://preview'), sent)).html;
    } catch (error) {
        if (error instanceof Redirect) {
            return error.url;
        }
        throw error;
    }
};

/** What the form of the suite's settings holds. */
const settings = (changes: Record<string, string> = {}): Record<string, string> => ({
    pulse: '1', roomhosts: '', publicentry: '1', jitsiserver: 'meet.musterburg.example', jitsiappid: '', jitsisecret: '', retention_dates: '0', ...changes,
});

/** What a browser sends where a box is not ticked. */
const without = (name: string): Record<string, string> => Object.fromEntries(Object.entries(settings()).filter(([key]) => key !== name));

const call = (site: Site, as: Person, methodname: string, args: object): unknown => runHandler(site.contextOf({as, language: 'de'}), methodname as never, args);

const saveSeries = (site: Site, room: string, roomtype = 'link'): unknown => site.answer({as: 'trainer', language: 'de'}, [{
    index: 0, methodname: 'core_form_dynamic_form', args: {
        form: 'local_kki\\series\\form\\series_form',
        formdata: new URLSearchParams({
            id: '0', courseid: '2', version: '0', name: 'Neu', operator: 'Land', country: 'Deutschland', openbefore: '10', timezone: 'Europe/Berlin',
            roomtype, roomurl: room, _submitted: '1',
        }).toString(),
    },
}])[0];

it.each(['local_kki', 'mod_thementeam'])('the preview has every setting of %s', plugin => {
    const source = readFileSync(join(pluginFolder(plugin), 'settings.php'), 'utf8');
    const declared = [...source.matchAll(/'(\w+\/\w+)',\n\s+new lang_string\('setting_/g)].map(([, name = '']) => name).filter(name => !name.endsWith('_'));
    const site = new Site();
    const html = visit(site, 'admin', plugin === 'local_kki' ? SUITE : TEAM);
    expect(declared.length).toBeGreaterThan(2);
    declared.forEach(name => expect(html).toContain(`name="${name.replace(/^.*\//, '')}"`));
    const known: readonly string[] = SETTINGS;
    expect(declared.filter(name => !known.includes(name) && name !== 'local_kki/associations')).toEqual([]);
});

it('keeps what is saved, and says so', () => {
    const site = new Site();
    const url = visit(site, 'admin', SUITE, settings({retention_dates: '24', jitsiappid: 'kki'}));
    expect(url).toContain('saved=1');
    const html = visit(site, 'admin', url);
    expect(html).toContain('Änderungen gespeichert');
    expect(html).toContain('<option value="24" selected>nach 24 Monaten</option>');
    expect(config(site.store, 'local_kki/jitsiappid')).toBe('kki');
});

it('refuses what is no server, and stores nothing', () => {
    const site = new Site();
    const html = visit(site, 'admin', SUITE, settings({jitsiserver: 'https://meet.example.org/', jitsiappid: 'neu'}));
    expect(html).toContain('Dieser Wert ist ungültig');
    expect(html).toContain('value="https:&#x2F;&#x2F;meet.example.org&#x2F;"');
    expect(config(site.store, 'local_kki/jitsiappid')).toBe('');
});

it('closes the entry for all interested', () => {
    const site = new Site();
    const id = site.store.where('series')[0]?.id;
    const address = `/blocks/mittagsmeeting/visit.php?s=${id}&k=1`;
    expect(visit(site, 'outsider', address)).not.toContain('Diesen Link gibt es nicht mehr.');
    visit(site, 'admin', SUITE, without('publicentry'));
    expect(visit(site, 'outsider', address)).toContain('Diesen Link gibt es nicht mehr.');
    expect(visit(site, 'trainer', `/blocks/mittagsmeeting/public.php?id=${id}`)).toContain('sind auf dieser Plattform nicht erlaubt');
    expect(visit(site, 'trainer', `/local/kki/series.php?id=${id}`)).not.toContain('/blocks/mittagsmeeting/public.php');
});

it('says which rooms trainers may enter', () => {
    const site = new Site();
    visit(site, 'admin', SUITE, settings({roomhosts: 'bbb.example.org\r\n*.landkreis.example', jitsiserver: ''}));
    const refused = (sentence: string): object => ({data: {submitted: false, html: expect.stringContaining(sentence) as unknown}});
    expect(saveSeries(site, 'https://zoom.example/1')).toMatchObject(refused('Räume bei zoom.example stehen nicht auf der Liste'));
    expect(saveSeries(site, 'https://bbb.example.org/b/1')).toMatchObject({data: {submitted: true}});
    expect(saveSeries(site, 'https://raum.landkreis.example/1')).toMatchObject({data: {submitted: true}});
    expect(saveSeries(site, '', 'jitsi')).toMatchObject(refused('Diese Art von Raum gibt es auf dieser Plattform nicht'));
});

it('changes the Landesverbände that are offered, and leaves those that were chosen', () => {
    const site = new Site();
    const [first, ...others] = site.store.where('association').map(({name}) => name);
    visit(site, 'admin', SUITE, settings({associations: [...others, 'Neuland'].join('\r\n')}));
    const html = visit(site, 'participant2', '/local/kki/profile.php');
    expect(html).toContain('>Neuland</option>');
    expect(html).not.toContain(`>${first}</option>`);
    expect(site.store.where('association', {name: first ?? ''})).toHaveLength(1);
    visit(site, 'admin', SUITE, settings({associations: [first, ...others].join('\n')}));
    expect(visit(site, 'participant2', '/local/kki/profile.php')).toContain(`>${first}</option>`);
});

it('sets digest, bin and pulse of the ThemenTeams', () => {
    const site = new Site();
    const {spaceid} = call(site, 'participant', 'mod_thementeam_get_space', {cmid: TEAM_CMID, groupid: 0}) as {spaceid: number};
    visit(site, 'admin', TEAM, {digest: 'weekly', bindays: '7', journaldays: '0'});
    expect(call(site, 'participant', 'mod_thementeam_get_news', {spaceid})).toMatchObject({digest: 'weekly'});
    expect(call(site, 'participant', 'mod_thementeam_get_bin', {spaceid})).toMatchObject({days: 7});
    visit(site, 'admin', SUITE, without('pulse'));
    expect(call(site, 'participant', 'mod_thementeam_get_space', {cmid: TEAM_CMID, groupid: 0})).toMatchObject({pulseurl: null});
});

it('is for administrators', () => expect(visit(new Site(), 'trainer', SUITE)).toContain('Diese Seite ist nicht für diese Rolle.'));
