/**
 * Where things lie: the checkout, the sites made from it, and what is kept between checkouts.
 */
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, statSync} from 'node:fs';
import {homedir, tmpdir} from 'node:os';
import {dirname, join, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Trouble} from './say.mjs';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const SITES = join(ROOT, '.moodle');
export const CACHE = join(homedir(), '.cache', 'kki');
/** Where the developers' sites have their common PostgreSQL. */
export const DEV_DATABASE_PORT = Number(process.env.KKI_DEV_DB_PORT ?? 5461);

/** @typedef {'405' | '500' | '501'} Branch */
/**
 * What differs between the Moodle versions that we support.
 * @type {Record<Branch, {name: string, web: string, php: string, phpunit: string}>}
 */
export const BRANCHES = {
    405: {name: '4.5', web: '', php: '8.1', phpunit: '^9.6.18'},
    500: {name: '5.0', web: '', php: '8.2', phpunit: '^11'},
    501: {name: '5.1', web: 'public', php: '8.2', phpunit: '^11'},
};

/** @param {string | undefined} [asked] @returns {Branch} */
export const pickBranch = (asked = process.env.KKI_MOODLE_BRANCH) => {
    const branch = asked || '501';
    if (!(branch in BRANCHES)) {
        throw new Trouble(`Moodle branch "${branch}" is not one that these plugins support.`,
            `Use one of ${Object.keys(BRANCHES).join(', ')}, for example KKI_MOODLE_BRANCH=501.`);
    }
    return /** @type {Branch} */ (branch);
};

/**
 * The web root inside a Moodle code folder. It is looked up, not assumed: the folder tells.
 * @param {string} code
 */
export const webRoot = (code) => existsSync(join(code, 'public', 'version.php')) ? join(code, 'public') : code;

/**
 * A command line script of a site: Moodle 5.1 keeps some beside the web root and some below it.
 * @param {string} code @param {string} script as in "admin/cli/upgrade.php"
 */
export const cliScript = (code, script) => existsSync(join(code, script)) ? join(code, script) : join(webRoot(code), script);

/** @param {string} code @returns {{branch: string, release: string, version: string} | null} */
export const moodleVersion = (code) => {
    const file = join(webRoot(code), 'version.php');
    if (!existsSync(file) || !existsSync(join(webRoot(code), 'lib', 'moodlelib.php'))) {
        return null;
    }
    const text = readFileSync(file, 'utf8');
    const find = (/** @type {string} */ name) => new RegExp(`^\\$${name}\\s*=\\s*'?([^';]+)`, 'm').exec(text)?.[1].trim() ?? '';
    const branch = find('branch');
    return branch ? {branch, release: find('release'), version: find('version')} : null;
};

/** Whether every folder above lets other users pass, as the user of the database has to. @param {string} path */
const passable = (path) => {
    for (let folder = path; ; folder = dirname(folder)) {
        if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) {
            return false;
        }
        if (dirname(folder) === folder) {
            return true;
        }
    }
};

export const isRoot = process.getuid?.() === 0;

/**
 * Where a database server started as root may keep its data: its own user has to get there, and a checkout under
 * /root or another closed home is out of reach. Such data goes to /var/tmp, in a folder named after the checkout.
 * @param {string} wanted
 */
export const databasePlace = (wanted) => {
    if (!isRoot || passable(dirname(wanted))) {
        return wanted;
    }
    const name = `kki-${createHash('sha256').update(ROOT).digest('hex').slice(0, 12)}`;
    const base = join(existsSync('/var/tmp') ? '/var/tmp' : tmpdir(), name);
    mkdirSync(base, {recursive: true, mode: 0o755});
    if (statSync(base).uid !== process.getuid?.()) {
        throw new Trouble(`${base} belongs to somebody else, so the database cannot be kept there.`, `Remove ${base} and start again.`);
    }
    const inside = relative(ROOT, wanted);
    return join(base, (inside.startsWith('..') ? wanted : inside).replaceAll(/[^A-Za-z0-9-]+/g, '_'));
};
