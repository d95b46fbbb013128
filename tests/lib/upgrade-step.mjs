/**
 * What somebody meets who used an older release and installs this one: the ZIPs of then with data, an upgrade, the same journeys.
 */
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {PLUGINS} from '../../moodle/lib/plugins.mjs';
import {ROOT, cliScript, webRoot} from '../../moodle/lib/places.mjs';
import {PHP} from '../../moodle/lib/php.mjs';
import {must, run} from '../../moodle/lib/run.mjs';
import {seedSite, updatePlugins} from '../../moodle/lib/site.mjs';
import {ensureBrowser, playwright} from './browser-steps.mjs';
import {outcome, single} from './steps.mjs';

const FOLDER = join(ROOT, 'tests/upgrade');

/** The releases that people upgrade from; a folder each, with the ZIPs as they were handed out. */
export const RELEASES = readdirSync(FOLDER).sort();

/** Journeys that existed then and have to work on its data, besides those that read the data itself. */
const JOURNEYS = ['@upgrade', 'two people share a board live', 'two people edit the same card', 'a meeting is on right now', 'a participant agrees once'].join('|');

/** @param {import('../../moodle/lib/site.mjs').Site} site @param {string} folder */
const installRelease = async(site, folder) => {
    for (const zip of readdirSync(folder).filter((file) => file.endsWith('.zip'))) {
        const place = join(webRoot(site.code), PLUGINS[zip.replace(/\.zip$/, '')] ?? '', '..');
        await must('php', ['-r', '$zip = new ZipArchive(); exit($zip->open($argv[1]) === true && $zip->extractTo($argv[2]) ? 0 : 1);', '--',
            join(folder, zip), place], {cwd: site.code, what: `unpacking ${zip}`});
    }
    await site.php('admin/cli/upgrade.php', '--non-interactive');
    await seedSite(site);
};

/** @typedef {Map<string, Record<string, Record<string, string | null>>>} Rows of every table, by id */

/** What our tables hold. @param {import('../../moodle/lib/site.mjs').Site} site @returns {Promise<Rows>} */
const rowsOf = async(site) => {
    const {stdout} = await must('php', [...PHP, join(ROOT, 'moodle/php/rows.php'), site.code], {cwd: site.code});
    return new Map(stdout.trim().split('\n').map((line) => JSON.parse(line)).map(({table, rows}) => [table, rows]));
};

/**
 * What an upgrade lost or changed of what was there. New tables, columns and rows are what an upgrade is for.
 *
 * @param {Rows} before
 * @param {Rows} after
 * @returns {string[]} one line each
 */
export const losses = (before, after) => [...before].flatMap(([table, rows]) => Object.entries(rows).flatMap(([id, row]) => {
    const now = after.get(table)?.[id];
    return now
        ? Object.keys(row).filter((column) => now[column] !== row[column])
            .map((column) => `${table} ${id}: ${column} was ${JSON.stringify(row[column])}, is ${JSON.stringify(now[column])}`)
        : [`${table} ${id} is gone`];
}));

/**
 * @param {string} release
 * @param {() => Promise<import('../../moodle/lib/site.mjs').Site>} makeBare makes a site without our plugins
 * @param {string} name tells the reports apart
 * @param {string} folder for reports
 * @param {import('../../moodle/lib/places.mjs').Branch} branch
 */
export const upgradeFromRelease = async(release, makeBare, name, folder, branch) => {
    const site = await makeBare();
    await installRelease(site, join(FOLDER, release));
    const before = await rowsOf(site);
    site.plugins = Object.keys(PLUGINS);
    await updatePlugins(site);
    const lost = losses(before, await rowsOf(site));
    if (lost.length > 0) {
        return outcome({failed: 1}, lost.join('\n'));
    }
    const schema = single(await run('php', [...PHP, cliScript(site.code, 'admin/cli/check_database_schema.php')], {cwd: site.code}));
    if (schema.failed > 0) {
        return schema;
    }
    await ensureBrowser();
    const stop = await site.serve();
    try {
        const journeys = await playwright(`${name}-upgrade-${release}`, folder,
            {KKI_URL: site.url, KKI_STATE: site.statePath, KKI_CODE: site.code, KKI_MOODLE_BRANCH: branch, KKI_UPGRADED: release}, JOURNEYS);
        return {...journeys, passed: journeys.passed + schema.passed + 1};
    } finally {
        await stop();
    }
};
