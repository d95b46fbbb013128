/**
 * A Moodle site with our plugins: made once, brought up to date at every start, served, stopped.
 */
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {copyMoodle} from './code.mjs';
import {writeConfig} from './config.mjs';
import {serveFpm} from './fpm.mjs';
import {PHP} from './php.mjs';
import {PLUGINS, copyPlugins} from './plugins.mjs';
import {SITES, cliScript} from './places.mjs';
import {must} from './run.mjs';
import {say, step, Trouble} from './say.mjs';
import {needPort, servePhp} from './serve.mjs';
import {ADMIN, PHP_SCRIPTS, ensureTemplates, takeTemplate} from './templates.mjs';

/** @typedef {import('./pgsql.mjs').Server} Server */
/** @typedef {import('./source.mjs').Source} Source */
/** @typedef {{course: {id: number, url: string}, logins: Array<{role: string, username: string, password: string, name: string}>}} Seed */
/** @typedef {{source: string, installed?: boolean, url: string, phpunit?: string, phpunit2?: string, pending?: boolean, seed?: Seed,
 *     admin: {username: string, password: string}}} State */
/**
 * @typedef {object} SiteOptions
 * @property {string} name folder below .moodle, and name of the database where the server is ours
 * @property {import('./places.mjs').Branch} branch
 * @property {Source} source
 * @property {Server} server
 * @property {string} [database] somebody else's server: the one database we were given
 * @property {number} port
 * @property {string[]} [plugins] names of ours; all when left out
 * @property {boolean} [fresh] begin anew
 * @property {boolean} [showDebug]
 * @property {boolean} [seed] set up the PraxisPortal course with its demo data
 */
/**
 * @typedef {object} Site
 * @property {string} name
 * @property {import('./places.mjs').Branch} branch
 * @property {Source} source
 * @property {Server | null} server null where the database is somebody else's
 * @property {string} url
 * @property {string} dir
 * @property {string} code
 * @property {string[]} plugins
 * @property {string} data
 * @property {string} database
 * @property {string} phpunitDatabase
 * @property {string} phpunitData
 * @property {State} state
 * @property {string} statePath
 * @property {(changes: Partial<State>) => void} save
 * @property {(script: string, ...args: string[]) => Promise<import('./run.mjs').Result>} php runs one of the site's own command line scripts
 * @property {() => Promise<() => Promise<void>>} serve
 */

/** @type {State} */
const NOTHING = {source: '', installed: false, url: '', admin: ADMIN};

/** @param {string} path @returns {State | null} */
export const readState = (path) => {
    try {
        return JSON.parse(readFileSync(path, 'utf8'));
    } catch {
        return null;
    }
};

/** Whether `npm start` serves this site just now. @param {string} dir */
export const runningStart = (dir) => {
    const file = join(dir, 'start.pid');
    const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    const command = `/proc/${pid}/cmdline`;
    return pid > 0 && pid !== process.pid && existsSync(command) && readFileSync(command, 'utf8').includes('start.mjs');
};

/** Brings the plugins in the site to what they are in the checkout. @param {Site} site */
export const updatePlugins = async(site) => {
    const changes = copyPlugins(site.code, site.plugins);
    if (changes.length === 0 && !site.state.pending) {
        return;
    }
    // An upgrade that was interrupted is made up for at the next start.
    site.save({pending: true});
    for (const {plugin} of changes.filter((change) => change.tables && !change.version)) {
        say(`  The tables of ${plugin} changed without a new version number; to have them, run "npm run reset".`);
    }
    await site.php('admin/cli/upgrade.php', '--non-interactive', '--allow-unstable');
    const refresh = changes.filter((change) => change.definitions && !change.version).map((change) => change.plugin);
    if (refresh.length > 0) {
        await must('php', [...PHP, join(PHP_SCRIPTS, 'refresh.php'), site.code, ...refresh], {cwd: site.code});
    }
    await site.php('admin/cli/purge_caches.php');
    site.save({pending: false});
};

/** Sets up the course with its demo data. @param {Site} site */
export const seedSite = async(site) => {
    const result = await site.php('local/kki/cli/setup_course.php', '--demo', '--json');
    const json = result.stdout.slice(result.stdout.indexOf('{'));
    site.save({seed: JSON.parse(json)});
};

/**
 * What a site is, before anything of it is there.
 * @param {SiteOptions} options
 * @returns {Site}
 */
const describe = (options) => {
    const {name, branch, source, server, port} = options;
    const dir = join(SITES, name);
    const code = join(dir, 'code');
    const statePath = join(dir, 'state.json');
    const own = `kki_${name.replaceAll(/\W/g, '_').toLowerCase()}`;
    const site = {
        name, branch, source, server: options.database ? null : server, url: `http://127.0.0.1:${port}`, dir, code, data: join(dir, 'data'),
        database: options.database ?? own, phpunitDatabase: options.database ?? `${own}_phpunit`, phpunitData: join(dir, 'phpunitdata'),
        plugins: options.plugins ?? Object.keys(PLUGINS), statePath, state: readState(statePath) ?? NOTHING,
        save: (/** @type {Partial<State>} */ changes) => {
            site.state = {...site.state, ...changes};
            mkdirSync(dir, {recursive: true});
            writeFileSync(`${statePath}.new`, JSON.stringify(site.state, null, 4));
            renameSync(`${statePath}.new`, statePath);
        },
        php: (/** @type {string} */ script, /** @type {string[]} */ ...args) =>
            must('php', [...PHP, cliScript(code, script), ...args], {cwd: code, what: script}),
        serve: () => (process.env.KKI_SERVER === 'fpm' ? serveFpm : servePhp)({code, dir, port}),
    };
    return site;
};

/** Whether everything of the site is there. @param {Site} site @param {Server} server */
const isWhole = async(site, server) => {
    if (!site.state.installed || !existsSync(join(site.code, 'config.php')) || !existsSync(site.data)) {
        return false;
    }
    return site.server ? (await server.databases()).includes(site.database) : (await server.tables(site.database)).length > 0;
};

/** A database that somebody gave us is used only when it is empty or was filled by us. @param {Site} site @param {Server} server */
const installInto = async(site, server) => {
    await server.empty(site.database, 'mdl_');
    mkdirSync(site.data, {recursive: true});
    await step('Installing Moodle (one or two minutes)', () => site.php('admin/cli/install_database.php', '--agree-license', '--lang=en',
        `--adminuser=${ADMIN.username}`, `--adminpass=${ADMIN.password}`, '--adminemail=admin@example.invalid', '--fullname=KKI', '--shortname=KKI'));
};

/** Makes the site, from nothing or over what is left of an earlier one. @param {Site} site @param {Server} server @param {() => void} config */
const makeAnew = async(site, server, config) => {
    const known = site.state !== NOTHING;
    if (!site.server && !known && (await server.tables(site.database)).some((table) => table.startsWith('mdl_'))) {
        throw new Trouble(`The database ${site.database} already holds a Moodle that this checkout did not make.`,
            'Give an empty database in KKI_DB; nothing was changed in this one.');
    }
    if (known && !site.state.installed) {
        say('  The last start did not finish: beginning anew.');
    }
    const codeIsGood = site.state.installed && site.state.source === site.source.release && existsSync(site.code);
    site.state = NOTHING;
    site.save({source: site.source.release});
    if (site.server) {
        await ensureTemplates(server, site.source, site.branch, ['site']);
    }
    if (codeIsGood) {
        copyPlugins(site.code, []);
    } else {
        await step(`Copying Moodle ${site.source.release}`, () => copyMoodle(site.source.path, site.code));
    }
    config();
    if (site.server) {
        await takeTemplate(server, site.branch, 'site', site.database, site.data);
    } else {
        rmSync(site.data, {recursive: true, force: true});
        await installInto(site, server);
    }
    site.save({pending: true});
};

/** @param {SiteOptions} options @returns {Promise<Site>} */
export const createSite = async(options) => {
    const {server, port} = options;
    const site = describe(options);
    const config = () => writeConfig(site.code, {...site, kind: server.kind, login: server.login, showDebug: options.showDebug});
    if (options.fresh || !await isWhole(site, server)) {
        await needPort(port);
        await makeAnew(site, server, config);
    }
    if (site.state.source !== site.source.release) {
        say(`  The Moodle source is ${site.source.release} now; this site stays at ${site.state.source} until "npm run reset".`);
    }
    config();
    site.save({url: site.url});
    await step('Bringing the plugins up to date', () => updatePlugins(site));
    // Only now: plugins that were half installed when somebody pulled the plug cannot be gone on with.
    site.save({installed: true});
    if (options.seed && !site.state.seed) {
        await step('Setting up the course with its demo data', () => seedSite(site));
    }
    return site;
};
