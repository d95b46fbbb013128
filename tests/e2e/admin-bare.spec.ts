/**
 * The whole way of an administrator on a Moodle that has none of our plugins: install the three ZIPs in Moodle's own installer,
 * configure, set up the course, uninstall. Moodle shows every notice in this site; nowhere may there be one.
 */
import {expect, expectAccessible, test} from './support/test';
import {COMPONENTS, BareSite, hasFolder, plantTraces, takeOut, traces, versionOf} from './support/installer';
import {bareUrl, isPreview} from './support/site';

/** What Moodle itself says when it cannot ask its plugins directory for what is missing. */
const NO_DIRECTORY = /update\/api\.php/;

const TEAMS = ['ThemenTeam Sprachmittlung', 'ThemenTeam Wohnen'];

test.describe('an administrator of a bare Moodle', () => {
    test.skip(isPreview, 'Needs Moodle: the preview has no administration.');
    // Under load one page of Moodle's installer takes many seconds.
    test.describe.configure({mode: 'serial', timeout: 300_000});

    let site: BareSite;
    let coursePath = '';

    test.beforeAll(async ({browser}) => {
        expect(bareUrl, 'KKI_BARE_URL, the address of the bare Moodle').not.toBe('');
        takeOut();
        expect(traces(), 'a bare site that shows notices').toEqual({showsnotices: true, traces: []});
        site = await BareSite.open(browser);
    });

    test.afterAll(async () => {
        await (site as BareSite | undefined)?.close();
        takeOut();
    });

    test('is told what is missing when mod_thementeam comes first', async () => {
        const {page} = site;
        await site.upload('mod_thementeam');
        await site.press(site.button('Continue'));
        await site.continueToPlugins();
        const requirement = page.locator('#plugins-check .requires-missing');
        await expect(requirement).toContainText(`local_kki (${versionOf('local_kki').version})`);
        await expect(requirement).toContainText('Missing');

        await site.press(site.button('Upgrade Moodle database now'));
        await expect(page.getByText('Dependencies check failed for mod_thementeam')).toBeVisible();
        await expect(page.getByText('You must solve all the plugin requirements')).toBeVisible();

        await site.press(site.button('Continue'));
        await site.press(site.button('Cancel this installation'));
        await site.press(site.button('Continue'));
        expect(hasFolder('mod_thementeam')).toBe(false);
        expect(traces().traces).toEqual([]);
        await site.expectQuiet(NO_DIRECTORY);
    });

    for (const component of COMPONENTS) {
        test(`installs ${component}`, async () => {
            const {page} = site;
            const {version, release} = versionOf(component);
            const report = await site.upload(component);
            await expect(report).toContainText(`Plugin version [${version}]`);
            await expect(report).toContainText(`Plugin release [${release}]`);
            const faults = (await report.innerText()).split('\n').filter(line => /\[(Error|Warning)\]/.test(line));
            expect(faults).toEqual([]);

            await site.press(site.button('Continue'));
            await site.continueToPlugins();
            const row = page.locator('#plugins-check tbody tr').filter({hasText: version});
            await expect(row).toHaveCount(1);
            await expect(row).toContainText('To be installed');
            await expect(page.locator('#plugins-check .requires-failed')).toHaveCount(0);

            await site.upgrade(component === 'local_kki' ? ['Live updates', 'Servers for video rooms'] : []);
            expect(hasFolder(component)).toBe(true);
            await site.expectQuiet();
        });
    }

    test('sees all three in the overview, and that local_kki stays while the others need it', async () => {
        const {page} = site;
        await site.plain(false);
        await site.openOverview();
        for (const component of COMPONENTS) {
            const row = site.row(component);
            await expect(row.locator('.release')).toHaveText(versionOf(component).release);
            await expect(row.locator('.versionnumber')).toHaveText(versionOf(component).version);
            await expect(row).toHaveClass(/status-uptodate/);
            await expect(row.getByRole('link', {name: 'Uninstall'})).toHaveCount(component === 'local_kki' ? 0 : 1);
        }
        const dependents = site.row('local_kki').locator('.requiredby');
        await expect(dependents).toContainText('mod_thementeam');
        await expect(dependents).toContainText('block_mittagsmeeting');
        await site.expectQuiet();
        // Nor by knowing the address.
        await site.go('/admin/plugins.php?uninstall=local_kki&confirm=0&return=overview');
        await expect(page.getByText('err_cannot_uninstall_plugin').first()).toBeVisible();
        await site.expectQuiet(/cannot_uninstall_plugin/);
    });

    test('keeps the list of Landesverbände and the servers for video rooms', async () => {
        const {page} = site;
        await site.openAdministration('KKI PraxisPortal', 'KKI settings');
        const associations = page.getByLabel('Landesverbände');
        const hosts = page.getByLabel('Servers for video rooms');
        const list = await associations.inputValue();
        expect(list.split('\n').length).toBeGreaterThan(1);

        await associations.fill(`${list}\nVerband <script>alert(1)</script>`);
        await site.press(site.button('Save changes'));
        await expect(page.locator('#admin-associations')).toContainText('This value is not valid');
        await expect(associations).toHaveValue(/Verband <script>/);

        await associations.fill(`${list}\nLandkreisverband Musterland`);
        await hosts.fill('meet.example.org\nbbb.example.org');
        await site.press(site.button('Save changes'));
        await expect(page.getByText('Changes saved')).toBeVisible();
        await site.openAdministration('KKI PraxisPortal', 'KKI settings');
        await expect(associations).toHaveValue(`${list}\nLandkreisverband Musterland`);
        await expect(hosts).toHaveValue('meet.example.org\nbbb.example.org');

        await site.go('/local/kki/profile.php');
        await expect(page.getByLabel('Landesverband').getByRole('option').last()).toHaveText('Landkreisverband Musterland');
        await site.expectQuiet();
    });

    test('sets up the course after seeing what would be added', async () => {
        const {page} = site;
        await site.openAdministration('KKI PraxisPortal', 'Set up the PraxisPortal course');
        await site.press(site.button('Show what would be added'));
        const plan = await page.locator('#region-main li').allInnerTexts();
        expect(plan).toEqual(expect.arrayContaining(['Course "KKI PraxisPortal"', 'Section "ThemenTeams"', 'Section "Wissensspeicher"']));
        await expectAccessible(page, '#region-main');
        expect(await site.coursesNamed('KKI PraxisPortal')).toBe(0);

        await site.openAdministration('KKI PraxisPortal', 'Set up the PraxisPortal course');
        await site.press(site.button('Show what would be added'));
        await site.press(site.button('Add this'));
        await expect(page.locator('#region-main [role=status]')).toHaveText('Done. The course is ready.');
        await expect(page.locator('#region-main li')).toHaveCount(plan.length);
        await expectAccessible(page, '#region-main');
        await site.press(page.getByRole('link', {name: 'To the course'}));
        const {pathname, search} = new URL(page.url());
        coursePath = `${pathname}${search}`;
        await expect(page.locator('.activity.modtype_thementeam')).toHaveCount(TEAMS.length);
        // In Moodle's theme the blocks are in a drawer that starts closed.
        await expect(page.locator('section.block_mittagsmeeting')).toBeAttached();
        await site.expectQuiet();
    });

    test('has nothing to add the second time, in German too', async () => {
        const {page} = site;
        await site.go('/local/kki/setup.php?lang=de');
        await site.press(site.button('Zeigen, was hinzukäme'));
        await expect(page.getByText('Alles ist schon da. Es gibt nichts hinzuzufügen.')).toBeVisible();
        await expect(site.button('Das hinzufügen')).toHaveCount(0);
        await site.go('/local/kki/setup.php?lang=en');
        await site.press(site.button('Show what would be added'));
        await expect(page.getByText('Everything is there already. Nothing to add.')).toBeVisible();
        await expect(site.button('Add this')).toHaveCount(0);
        expect(await site.coursesNamed('KKI PraxisPortal')).toBe(1);
        await site.expectQuiet();
    });

    test('leaves nothing behind after uninstalling, but the course and its groups', async () => {
        const {page} = site;
        await site.go(coursePath);
        // Moodle's own tour of a course lies over the page at the first visit.
        await site.go(await page.locator('.activity a[href*="/mod/thementeam/view.php"]').first().getAttribute('href') ?? '');
        await page.locator('.thementeam-add').first().click();
        await page.locator('thementeam-text-form:not([hidden]) input').fill('Was bleibt?');
        await page.locator('thementeam-text-form:not([hidden]) [type=submit]').click();
        await expect(page.locator('.thementeam-cards').getByText('Was bleibt?')).toBeVisible();
        const before = plantTraces().traces;
        for (const kind of ['table local_kki_', 'table thementeam_', 'setting ', 'user preference ', 'private key ', 'pulse ', 'block ']) {
            expect(before.filter(trace => trace.startsWith(kind)), kind).not.toEqual([]);
        }

        await site.plain(true);
        await site.openOverview();
        for (const component of [...COMPONENTS].reverse()) {
            await site.uninstall(component);
            expect(hasFolder(component)).toBe(false);
            await expect(site.row(component)).toHaveCount(0);
        }
        expect(traces().traces).toEqual([]);

        await site.go(coursePath);
        await expect(page.getByRole('heading', {name: 'KKI PraxisPortal', level: 1})).toBeVisible();
        await expect(page.getByRole('heading', {name: 'ThemenTeams'})).toBeVisible();
        await site.go(`/group/index.php?id=${new URLSearchParams(coursePath.split('?')[1]).get('id')}`);
        for (const team of TEAMS) {
            await expect(page.getByRole('option', {name: team})).toBeAttached();
        }
        await site.expectQuiet();
    });
});
