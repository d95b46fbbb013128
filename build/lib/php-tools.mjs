/** PHP_CodeSniffer and Moodle's standard for it, installed once into a folder outside the project. */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';

const SNIFFER = {'squizlabs/php_codesniffer': '3.13.*'};
const MOODLE = {'moodlehq/moodle-cs': '3.7.*', 'phpcsstandards/phpcsextra': '^1.4', 'phpcsstandards/phpcsutils': '^1.1'};

/** Where the standards lie, by the folder that holds a ruleset; `standards/` is for copies made by hand. */
const STANDARDS = ['moodlehq/moodle-cs', 'phpcsstandards/phpcsextra', 'phpcsstandards/phpcsutils'];
const COPIES = ['moodle-cs', 'PHPCSExtra', 'PHPCSUtils'];

const install = (folder, packages) => {
    mkdirSync(folder, {recursive: true});
    writeFileSync(join(folder, 'composer.json'), JSON.stringify({
        require: packages,
        config: {'allow-plugins': {'dealerdirect/phpcodesniffer-composer-installer': true}},
    }, null, 4));
    const {status} = spawnSync('composer', ['update', '--no-interaction', '--no-progress', '--quiet'], {
        cwd: folder,
        stdio: 'ignore',
        timeout: 180_000,
        env: {...process.env, COMPOSER_ALLOW_SUPERUSER: '1', COMPOSER_PROCESS_TIMEOUT: '120'},
    });
    return status === 0;
};

const allThere = paths => paths.every(path => existsSync(path)) ? paths : [];

const locate = folder => {
    const command = join(folder, 'vendor/bin/phpcs');
    if (!existsSync(command)) {
        return null;
    }
    const vendor = allThere(STANDARDS.map(name => join(folder, 'vendor', name)));
    return {command, standards: vendor.length > 0 ? vendor : allThere(COPIES.map(name => join(folder, 'standards', name)))};
};

/**
 * Finds PHP_CodeSniffer, installs it where it is missing.
 *
 * @returns {{command: string, standards: string[]} | null} its command and the folders of Moodle's standard (none: not available)
 */
export const findSniffer = () => {
    const folder = process.env.KKI_PHPCS ?? join(homedir(), '.cache/kki/phpcs');
    const found = locate(folder);
    if (found) {
        return found;
    }
    if (!install(folder, {...SNIFFER, ...MOODLE})) {
        install(folder, SNIFFER);
    }
    return locate(folder);
};
