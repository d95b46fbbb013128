/**
 * The steps that need a Moodle: a site with the plugins, PHPUnit, core's own tests, browser tests.
 */
import {readFileSync, existsSync} from 'node:fs';
import {join} from 'node:path';
import {freePort} from '../../moodle/lib/net.mjs';
import {PHP, ensureLocales, ensurePhp} from '../../moodle/lib/php.mjs';
import {BRANCHES, ROOT, SITES, cliScript} from '../../moodle/lib/places.mjs';
import {CORE_TESTS, preparePhpunit, runPhpunit} from '../../moodle/lib/phpunit.mjs';
import {PLUGINS} from '../../moodle/lib/plugins.mjs';
import {must, run} from '../../moodle/lib/run.mjs';
import {Trouble} from '../../moodle/lib/say.mjs';
import {createSite} from '../../moodle/lib/site.mjs';
import {ensureTemplates, startServer} from '../../moodle/lib/templates.mjs';
import {declare} from '../../moodle/lib/ws-declarations.mjs';
import {runProgramme} from '../concurrency/lib/programme.mjs';
import {ensureBrowser, playwright} from './browser-steps.mjs';
import {countJunit, reported} from './reports.mjs';
import {outcome, single} from './steps.mjs';
import {runTasks} from './task-step.mjs';
import {RELEASES, upgradeFromRelease} from './upgrade-step.mjs';

/** @typedef {import('./steps.mjs').Step} Step */
/**
 * @typedef {object} Setting
 * @property {import('../../moodle/lib/places.mjs').Branch} branch
 * @property {'pgsql' | 'mariadb'} kind
 * @property {import('../../moodle/lib/source.mjs').Source} source
 * @property {string} folder for reports
 * @property {boolean} whole false: reuse what the last run left
 * @property {boolean} withPhpunit makes its database together with the site's, which takes less time than one after the other
 * @property {string} [filter]
 * @property {string[]} after titles of steps that have to be over
 */

/**
 * What runs side by side, in about the same time.
 * @type {{lane: import('../../moodle/lib/phpunit.mjs').Lane, suites: string[], core: boolean}[]}
 */
const LANES = [
    {lane: '', suites: ['mod_thementeam'], core: false},
    {lane: '2', suites: Object.keys(PLUGINS).filter((plugin) => plugin !== 'mod_thementeam'), core: true},
];

/** @param {Setting} setting @returns {Step[]} */
export const moodleSteps = ({branch, kind, source, folder, whole, withPhpunit, filter, after}) => {
    const label = `Moodle ${BRANCHES[branch].name}, ${kind === 'pgsql' ? 'PostgreSQL' : 'MariaDB'}`;
    const title = (/** @type {string} */ what) => `${what} (${label})`;
    const name = `test-${branch}-${kind}`;
    const passed = outcome({passed: 1});
    /** @type {import('../../moodle/lib/site.mjs').Site} */
    let site;
    /** @type {import('../../moodle/lib/site.mjs').Site} */
    let bare;
    const make = async(/** @type {string} */ which, /** @type {string[] | undefined} */ plugins, fresh = whole) => createSite({
        name: which, branch, source, server: /** @type {import('../../moodle/lib/pgsql.mjs').Server} */ (site?.server ?? await server()),
        port: await freePort(plugins ? 8670 : 8640), plugins, fresh, showDebug: true, seed: !plugins,
    });
    const server = async() => {
        await ensurePhp(branch, kind);
        await ensureLocales();
        const started = await startServer({kind, folder: join(SITES, name, 'database'), branch, source});
        await ensureTemplates(started, source, branch, withPhpunit ? ['site', 'phpunit'] : ['site']);
        return started;
    };
    const junit = (/** @type {string} */ id) => join(folder, `phpunit-${branch}-${kind}-${id}.xml`);
    const phpunit = (/** @type {string} */ id, /** @type {object} */ options) =>
        reported(junit(id), countJunit, () => runPhpunit(site, {junit: junit(id), filter, ...options}));
    /** The tests that share a database come one after the other. @param {typeof LANES[number]} lane @returns {Step[]} */
    const phpunitLane = ({lane, suites, core}) => {
        const ready = title(`PHPUnit made ready${lane && ', a second time'}`);
        const titles = [...suites.map((plugin) => `PHPUnit of ${plugin}`), ...core ? ["Core's tests that look at plugins"] : []].map(title);
        return [{
            id: 'prepare', title: ready, needs: [title('Site with the plugins and the course')],
            // They write to the same state.
            after: lane ? [title('PHPUnit made ready')] : [],
            run: async() => {
                await preparePhpunit(site, lane);
                return passed;
            },
        }, ...titles.map((what, index) => ({
            id: suites[index] ? 'phpunit' : 'core', title: what, needs: [ready], after: titles.slice(0, index),
            run: () => suites[index] ? phpunit(suites[index], {suite: `${suites[index]}_testsuite`, lane}) : coreTests(lane),
        }))];
    };
    const coreTests = async(/** @type {import('../../moodle/lib/phpunit.mjs').Lane} */ lane) => {
        const sum = outcome({});
        for (const file of CORE_TESTS) {
            const part = await phpunit(file.replaceAll(/\W+/g, '-'), {file, filter: undefined, lane});
            sum.passed += part.passed;
            sum.failed += part.failed;
            sum.skipped += part.skipped;
            sum.output += part.output;
        }
        return sum;
    };
    return [{
        id: 'site', title: title('Site with the plugins and the course'), needs: ['Build'], after,
        run: async() => {
            site = await make(name, undefined);
            return passed;
        },
    }, {
        id: 'types', title: title('Types of the web services'), needs: [title('Site with the plugins and the course')],
        run: async() => {
            const result = await must('php', [...PHP, join(ROOT, 'moodle/php/describe_functions.php'), site.code, ...Object.keys(PLUGINS)], {cwd: site.code});
            const file = join(ROOT, 'amd-src/types/ws.d.ts');
            const said = declare(JSON.parse(result.stdout.trim().split('\n').at(-1) ?? '[]'));
            if (!existsSync(file) || readFileSync(file, 'utf8') !== said) {
                throw new Trouble('amd-src/types/ws.d.ts is not what Moodle says about the external functions.', 'Type: npm run ws');
            }
            return passed;
        },
    }, {
        id: 'schema', title: title('Database schema'), needs: [title('Site with the plugins and the course')],
        run: async() => single(await run('php', [...PHP, cliScript(site.code, 'admin/cli/check_database_schema.php')], {cwd: site.code})),
    }, ...LANES.flatMap(phpunitLane), {
        id: 'bare', title: title('A bare site for the plugin installer'), needs: [title('Site with the plugins and the course')],
        run: async() => {
            bare = await make(`${name}-bare`, []);
            return passed;
        },
    }, ...RELEASES.map((release, index) => ({
        id: 'upgrade', title: title(`Upgrade from ${release} with data`), needs: [title('A bare site for the plugin installer')],
        after: RELEASES.slice(0, index).map((other) => title(`Upgrade from ${other} with data`)),
        run: () => upgradeFromRelease(release, () => make(`${name}-upgrade-${release}`, [], true), `${branch}-${kind}`, folder, branch),
    })), {
        id: 'race', title: title('Many people at once'), alone: true, needs: [title('Site with the plugins and the course')],
        run: () => runProgramme(site, {clients: [2, 8, 16, 32], acts: 6, seeds: [1], mutants: ['removed', 'late'], calm: false, folder, say: () => {}}),
    }, {
        id: 'e2e', title: title('Playwright'), alone: true,
        needs: [title('Site with the plugins and the course'), title('A bare site for the plugin installer')],
        run: async() => {
            await ensureBrowser();
            const stops = [await site.serve(), await bare.serve()];
            try {
                return await playwright(`${branch}-${kind}`, folder, {
                    KKI_URL: site.url, KKI_STATE: site.statePath, KKI_CODE: site.code, KKI_MOODLE_BRANCH: branch,
                    KKI_BARE_URL: bare.url, KKI_BARE_STATE: bare.statePath,
                }, filter);
            } finally {
                for (const stop of stops) {
                    await stop();
                }
            }
        },
    }, {
        id: 'tasks', title: title("Tasks in Moodle's cron"), needs: [title('Site with the plugins and the course')],
        // The journeys queue them.
        after: [title('Playwright')],
        run: () => runTasks(site),
    }];
};
