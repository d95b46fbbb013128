/**
 * Freshly installed Moodles, kept as databases to copy from. Installing one takes minutes, copying it a second. They are kept
 * between checkouts too (~/.cache/kki/ready-…), under a key of all that they were made with.
 */
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {copyMoodle} from './code.mjs';
import {writeConfig} from './config.mjs';
import {PHP} from './php.mjs';
import {CACHE, ROOT, SITES, cliScript, databasePlace} from './places.mjs';
import {COLLATION, postgresVersion, startPostgres} from './postgres.mjs';
import {startMariadb} from './mariadb.mjs';
import {must, onEnd, run} from './run.mjs';
import {step} from './say.mjs';
import {addVendor} from './vendor.mjs';

/** @typedef {import('./pgsql.mjs').Server} Server */
/** @typedef {import('./source.mjs').Source} Source */
/** @typedef {'site' | 'phpunit'} What */

export const ADMIN = {username: 'admin', password: 'KKI-Admin-2026!'};

/** The name of the database to copy from. @param {string} branch @param {What} what */
const template = (branch, what) => `kki_ready_${branch}_${what}`;

/** The data folder that belongs to it. @param {Server} server @param {string} branch @param {What} what */
export const templateData = (server, branch, what) => join(server.home, 'ready', template(branch, what));

/** @param {Source} source @param {'pgsql' | 'mariadb'} kind */
const key = async(source, kind) => {
    const php = (await must('php', ['-r', 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;'])).stdout;
    const database = kind === 'pgsql' ? [postgresVersion(), ...COLLATION].join(' ') : (await run('mariadbd', ['--version'])).stdout;
    return createHash('sha256').update(JSON.stringify(['1', source.version, source.release, php, kind, database, process.arch])).digest('hex').slice(0, 16);
};

/** @param {Source} source @param {string} branch @param {'pgsql' | 'mariadb'} kind */
const packFolder = async(source, branch, kind) => join(CACHE, `ready-${branch}-${kind}-${await key(source, kind)}`);

/**
 * Starts a database server of our own. A new one begins with the kept, freshly installed Moodle where there is one.
 * @param {{kind: 'pgsql' | 'mariadb', folder: string, branch: string, source: Source, port?: number}} options
 */
export const startServer = async({kind, folder, branch, source, port}) => {
    const home = databasePlace(folder);
    if (!existsSync(join(home, 'data'))) {
        rmSync(home, {recursive: true, force: true});
        const pack = kind === 'mariadb' && (await run('mariadbd', ['--version'])).code !== 0 ? '' : await packFolder(source, branch, kind);
        if (pack && existsSync(pack)) {
            await must('mkdir', ['-p', join(home, '..')]);
            await must('cp', ['-a', '--reflink=auto', pack, `${home}.new`]);
            await must('mv', [`${home}.new`, home]);
        }
    }
    return kind === 'pgsql' ? startPostgres(home, port) : startMariadb(home, port);
};

/**
 * Installs one Moodle without any plugin of ours.
 * @param {string} code @param {What} what
 */
const install = async(code, what) => {
    if (what === 'site') {
        await must('php', [...PHP, cliScript(code, 'admin/cli/install_database.php'), '--agree-license', '--lang=en', `--adminuser=${ADMIN.username}`,
            `--adminpass=${ADMIN.password}`, '--adminemail=admin@example.invalid', '--fullname=KKI', '--shortname=KKI'], {what: 'Installing Moodle'});
    } else {
        await must('php', [...PHP, cliScript(code, 'admin/tool/phpunit/cli/util.php'), '--install'], {what: 'Preparing Moodle for PHPUnit'});
    }
};

/** Half-made folders of starts that were cut off. */
const removeLeftovers = () => {
    for (const name of existsSync(SITES) ? readdirSync(SITES) : []) {
        const pid = /^\.build-\d+-(\d+)$/.exec(name)?.[1];
        if (pid && !existsSync(`/proc/${pid}`)) {
            rmSync(join(SITES, name), {recursive: true, force: true});
        }
    }
};

/**
 * Sees to it that the server holds the freshly installed Moodles asked for.
 * @param {Server} server one of ours
 * @param {Source} source
 * @param {import('./places.mjs').Branch} branch
 * @param {What[]} whats
 */
export const ensureTemplates = async(server, source, branch, whats) => {
    const there = await server.databases();
    const missing = whats.filter((what) => !there.includes(template(branch, what)) || !existsSync(templateData(server, branch, what)));
    if (missing.length === 0) {
        return;
    }
    removeLeftovers();
    const folder = join(SITES, `.build-${branch}-${process.pid}`);
    const forget = onEnd(() => rmSync(folder, {recursive: true, force: true}));
    const code = join(folder, 'code');
    const half = (/** @type {What} */ what) => `${template(branch, what)}_new`;
    const data = (/** @type {What} */ what) => join(folder, what);
    await step('Copying Moodle', () => copyMoodle(source.path, code));
    if (missing.includes('phpunit')) {
        await step('Getting PHPUnit', () => addVendor(code, branch));
    }
    writeConfig(code, {
        kind: server.kind, login: server.login, database: half('site'), phpunitDatabase: half('phpunit'), url: 'http://127.0.0.1',
        data: data('site'), phpunitData: data('phpunit'), name: 'kki',
    });
    mkdirSync(data('site'), {recursive: true});
    mkdirSync(data('phpunit'), {recursive: true});
    try {
        await step(`Installing Moodle${missing.includes('phpunit') ? ' and preparing it for PHPUnit' : ''} (two to four minutes, only this once)`,
            () => Promise.all(missing.map(async(what) => {
                await server.drop(half(what));
                await server.create(half(what));
                await install(code, what);
            })));
        for (const what of missing) {
            const kept = templateData(server, branch, what);
            ['cache', 'localcache', 'temp', 'sessions', 'trashdir', 'lock'].forEach((name) => rmSync(join(data(what), name), {recursive: true, force: true}));
            rmSync(kept, {recursive: true, force: true});
            await must('mkdir', ['-p', join(kept, '..')]);
            await must('cp', ['-a', data(what), kept]);
            await server.drop(template(branch, what));
            await server.rename(half(what), template(branch, what));
        }
    } finally {
        rmSync(folder, {recursive: true, force: true});
        forget();
    }
    await keep(server, source, branch);
};

/** Keeps the data folder for the next checkout, as long as it holds nothing else. @param {Server} server @param {Source} source @param {string} branch */
const keep = async(server, source, branch) => {
    const others = (await server.databases()).filter((name) => !name.startsWith(`kki_ready_${branch}_`));
    if (others.length > 0 || !server.pause) {
        return;
    }
    const pack = await packFolder(source, branch, server.kind);
    await server.pause(async() => {
        mkdirSync(CACHE, {recursive: true});
        rmSync(`${pack}.new`, {recursive: true, force: true});
        await must('cp', ['-a', '--reflink=auto', server.home, `${pack}.new`]);
        readdirSync(CACHE).filter((name) => name.startsWith(`ready-${branch}-${server.kind}-`) && !name.endsWith('.new'))
            .forEach((name) => rmSync(join(CACHE, name), {recursive: true, force: true}));
        await must('mv', [`${pack}.new`, pack]);
    });
};

/**
 * A new database and data folder as after a fresh installation.
 * @param {Server} server @param {string} branch @param {What} what @param {string} database @param {string} data
 */
export const takeTemplate = async(server, branch, what, database, data) => {
    await server.drop(database);
    rmSync(data, {recursive: true, force: true});
    await server.clone(template(branch, what), database);
    await must('mkdir', ['-p', join(data, '..')]);
    await must('cp', ['-a', templateData(server, branch, what), data]);
    if (process.getuid?.() === 0) {
        await must('chown', ['-R', 'root:root', data]);
    }
};

export const PHP_SCRIPTS = join(ROOT, 'moodle', 'php');
