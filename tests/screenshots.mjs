/**
 * `npm run screenshots`: the pictures in the README, from a real Moodle with the demo data, in German.
 */
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {chromium} from '@playwright/test';
import {ensureBrowser} from './lib/browser-steps.mjs';
import {ROOT, pickBranch} from '../moodle/lib/places.mjs';
import {program} from '../moodle/lib/run.mjs';
import {say} from '../moodle/lib/say.mjs';
import {devSite} from '../moodle/lib/workshop.mjs';

const FOLDER = join(ROOT, 'docs', 'screenshots');
const {values} = parseArgs({options: {branch: {type: 'string'}, port: {type: 'string', default: '8692'}}});

/** @param {import('@playwright/test').Page} page @param {{username: string, password: string}} login */
const logIn = async(page, {username, password}) => {
    await page.goto('/login/index.php');
    await page.fill('#username', username);
    await page.fill('#password', password);
    await page.click('#loginbtn');
    await page.waitForSelector('#user-menu-toggle');
};

await program(async() => {
    const branch = pickBranch(values.branch);
    const site = await devSite({name: `pictures${branch}`, branch, port: Number(values.port), fresh: true, seed: true});
    await ensureBrowser();
    const stop = await site.serve();
    mkdirSync(FOLDER, {recursive: true});
    const browser = await chromium.launch({executablePath: process.env.KKI_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu']});
    const {course, logins} = /** @type {import('../moodle/lib/site.mjs').Seed} */ (site.state.seed);
    const participant = logins.find(({role}) => role === 'participant');
    const trainer = logins.find(({role}) => role === 'trainer');
    const pages = [
        {name: 'course', login: participant, path: `/course/view.php?id=${course.id}`, ready: 'mittagsmeeting-status'},
        {name: 'thementeam', login: participant, path: `/course/view.php?id=${course.id}`, follow: [/Wohnen für Geflüchtete/], ready: 'thementeam-find-bar'},
        {
            name: 'solution', wide: true, login: participant, path: `/course/view.php?id=${course.id}`,
            follow: [/Wohnen für Geflüchtete/, 'Veröffentlichte Lösungen lesen', /Wohnlotsen/], ready: '.thementeam-solution',
        },
        {
            name: 'dates', wide: true, login: trainer, path: `/local/kki/series.php?courseid=${course.id}`, follow: [/MittagsMeetingIntegration/],
            ready: 'kki-series-rule',
        },
        {name: 'path', login: participant, path: `/local/kki/path.php?courseid=${course.id}`, ready: '.kki-path-steps'},
        {name: 'overview', login: trainer, path: `/local/kki/overview.php?courseid=${course.id}`, ready: 'table'},
    ];
    for (const width of [1280, 360]) {
        for (const {name, login, path, follow, ready} of pages.filter(({wide}) => width > 360 || !wide)) {
            const context = await browser.newContext({
                baseURL: site.url, viewport: {width, height: width === 360 ? 740 : 860}, locale: 'de-DE', timezoneId: 'Europe/Berlin',
            });
            const page = await context.newPage();
            await logIn(page, /** @type {{username: string, password: string}} */ (login));
            await page.goto(path);
            for (const link of follow ?? []) {
                await page.locator('#region-main').getByRole('link', {name: link}).first().click();
            }
            await page.waitForSelector(ready, {state: 'attached'});
            await page.waitForLoadState('networkidle');
            await page.screenshot({path: join(FOLDER, `${name}${width === 360 ? '-phone' : ''}.png`)});
            await context.close();
        }
    }
    await browser.close();
    await stop();
    say(`The pictures are in ${FOLDER.slice(ROOT.length + 1)}.`);
    return 0;
});
