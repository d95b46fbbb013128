/**
 * PHP as Moodle needs it.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {aptInstall, canApt} from './apt.mjs';
import {BRANCHES} from './places.mjs';
import {must, run} from './run.mjs';
import {step, Trouble} from './say.mjs';

const EXTENSIONS = ['ctype', 'curl', 'dom', 'exif', 'fileinfo', 'gd', 'iconv', 'intl', 'json', 'mbstring', 'openssl', 'pcre',
    'simplexml', 'soap', 'sodium', 'spl', 'tokenizer', 'xml', 'xmlreader', 'zend opcache', 'zip', 'zlib'];
/** The Debian package of an extension that is not in php-common. @type {Record<string, string>} */
const PACKAGES = {
    curl: 'curl', dom: 'xml', gd: 'gd', intl: 'intl', mbstring: 'mbstring', simplexml: 'xml', soap: 'soap', xml: 'xml', xmlreader: 'xml',
    zip: 'zip', 'zend opcache': 'opcache', pgsql: 'pgsql', mysqli: 'mysql',
};
export const LOCALES = ['de_DE.UTF-8', 'en_AU.UTF-8'];

/** Settings that Moodle asks for, given on every command line: php.ini stays as it is. */
export const PHP = ['-d', 'max_input_vars=5000', '-d', 'memory_limit=1G', '-d', 'max_execution_time=0', '-d', 'zend.exception_ignore_args=1'];

const version = async() => {
    const result = await run('php', ['-r', 'echo PHP_VERSION;']);
    return result.code === 0 ? result.stdout.trim() : '';
};

const older = (/** @type {string} */ have, /** @type {string} */ need) =>
    have.localeCompare(need, 'en', {numeric: true}) < 0;

/**
 * @param {import('./places.mjs').Branch | null} branch null: PHP for the linters only
 * @param {'pgsql' | 'mariadb'} kind
 */
export const ensurePhp = async(branch, kind = 'pgsql') => {
    const wanted = [...EXTENSIONS, kind === 'pgsql' ? 'pgsql' : 'mysqli'];
    const series = (/** @type {string} */ have) => have ? have.split('.').slice(0, 2).join('.') : '';
    const packages = (/** @type {string[]} */ list, /** @type {string} */ have) =>
        [...new Set(list.map((name) => `php${series(have)}-${PACKAGES[name] ?? 'common'}`))];
    let have = await version();
    if (!have) {
        await aptInstall(['php-cli', ...packages(wanted, '')], 'PHP');
        have = await version();
    }
    const need = branch ? BRANCHES[branch].php : '8.1';
    if (older(have, need)) {
        throw new Trouble(`PHP ${have} is too old: ${branch ? `Moodle ${BRANCHES[branch].name}` : 'this project'} needs PHP ${need} or newer.`,
            need === '8.2' && !older(have, '8.1') ? 'Take Moodle 4.5 instead: KKI_MOODLE_BRANCH=405 npm start' : `Install PHP ${need} or newer, for example from Debian 12.`);
    }
    const missing = async() => {
        const loaded = (await must('php', ['-m'])).stdout.toLowerCase().split('\n').map((line) => line.trim());
        return wanted.filter((name) => !loaded.includes(name));
    };
    const lacking = await missing();
    if (lacking.length > 0) {
        await aptInstall(packages(lacking, have), `PHP's ${lacking.join(', ')}`);
        const still = await missing();
        if (still.length > 0) {
            throw new Trouble(`PHP does not load its extension ${still.join(', ')}.`, 'Look at "php --ini" and "php -m", and enable it there.');
        }
    }
    return have;
};

/** German dates need German's locale, and Moodle's own tests an Australian one. */
export const ensureLocales = async() => {
    const installed = async() => (await run('locale', ['-a'])).stdout.toLowerCase().replaceAll('-', '').split('\n');
    const absent = (/** @type {string[]} */ list) => LOCALES.filter((name) => !list.includes(name.toLowerCase().replaceAll('-', '')));
    const missing = absent(await installed());
    if (missing.length === 0) {
        return [];
    }
    if (!canApt()) {
        return missing;
    }
    if ((await run('locale-gen', ['--help'])).code === 127) {
        await aptInstall(['locales'], 'the locales of German and English');
    }
    await step(`Making the locales ${missing.join(', ')}`, async() => {
        const file = '/etc/locale.gen';
        let text = readFileSync(file, 'utf8');
        for (const name of missing) {
            const line = `${name} UTF-8`;
            text = text.includes(`# ${line}`) ? text.replace(`# ${line}`, line) : `${text.trimEnd()}\n${line}\n`;
        }
        writeFileSync(file, text);
        await must('locale-gen', []);
    });
    return absent(await installed());
};
