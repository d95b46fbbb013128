/**
 * What somebody meets who used the first release and installs this one: the ZIPs of then with data, an upgrade, the same journeys.
 */
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {PLUGINS} from '../../moodle/lib/plugins.mjs';
import {ROOT, cliScript, webRoot} from '../../moodle/lib/places.mjs';
import {PHP} from '../../moodle/lib/php.mjs';
import {must, run} from '../../moodle/lib/run.mjs';
import {seedSite, updatePlugins} from '../../moodle/lib/site.mjs';
import {ensureBrowser, playwright} from './browser-steps.mjs';
import {single} from './steps.mjs';

/** The release that people upgrade from: the ZIPs as they were handed out. */
const RELEASE = join(ROOT, 'tests/upgrade/0.1.0');

/** Journeys that existed then and have to work on its data, besides those that read the data itself. */
const JOURNEYS = ['@upgrade', 'two people share a board live', 'two people edit the same card', 'a meeting is on right now', 'a participant agrees once'].join('|');

/** @param {import('../../moodle/lib/site.mjs').Site} site */
const installRelease = async(site) => {
    for (const zip of readdirSync(RELEASE).filter((file) => file.endsWith('.zip'))) {
        const place = join(webRoot(site.code), PLUGINS[zip.replace(/\.zip$/, '')] ?? '', '..');
        await must('php', ['-r', '$zip = new ZipArchive(); exit($zip->open($argv[1]) === true && $zip->extractTo($argv[2]) ? 0 : 1);', '--',
            join(RELEASE, zip), place], {cwd: site.code, what: `unpacking ${zip}`});
    }
    await site.php('admin/cli/upgrade.php', '--non-interactive');
    await seedSite(site);
};

/**
 * @param {() => Promise<import('../../moodle/lib/site.mjs').Site>} makeBare makes a site without our plugins
 * @param {string} name tells the reports apart
 * @param {string} folder for reports
 * @param {import('../../moodle/lib/places.mjs').Branch} branch
 */
export const upgradeFromRelease = async(makeBare, name, folder, branch) => {
    const site = await makeBare();
    await installRelease(site);
    site.plugins = Object.keys(PLUGINS);
    await updatePlugins(site);
    const schema = single(await run('php', [...PHP, cliScript(site.code, 'admin/cli/check_database_schema.php')], {cwd: site.code}));
    if (schema.failed > 0) {
        return schema;
    }
    await ensureBrowser();
    const stop = await site.serve();
    try {
        const journeys = await playwright(`${name}-upgrade`, folder,
            {KKI_URL: site.url, KKI_STATE: site.statePath, KKI_CODE: site.code, KKI_MOODLE_BRANCH: branch, KKI_UPGRADED: '1'}, JOURNEYS);
        return {...journeys, passed: journeys.passed + schema.passed};
    } finally {
        await stop();
    }
};
