/**
 * PHPUnit for a Moodle: its own composer.json asks for more than the tests of a plugin need, and does not resolve everywhere.
 */
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {aptInstall} from './apt.mjs';
import {BRANCHES, CACHE} from './places.mjs';
import {must, run} from './run.mjs';

/**
 * Puts vendor/ with PHPUnit into a code folder.
 * @param {string} code @param {import('./places.mjs').Branch} branch
 */
export const addVendor = async(code, branch) => {
    if (existsSync(join(code, 'vendor', 'autoload.php'))) {
        return;
    }
    const kept = join(CACHE, `phpunit-${branch}`);
    const composer = JSON.stringify({
        'name': 'kki/phpunit', 'license': 'GPL-3.0-or-later',
        'require-dev': {'phpunit/phpunit': BRANCHES[branch].phpunit, 'mikey179/vfsstream': '1.6.*'},
        'autoload-dev': JSON.parse(readFileSync(join(code, 'composer.json'), 'utf8'))['autoload-dev'],
        'config': {'allow-plugins': false},
    }, null, 2);
    const file = join(kept, 'composer.json');
    if (!existsSync(file) || readFileSync(file, 'utf8') !== composer) {
        if ((await run('composer', ['--version'], {env: {COMPOSER_ALLOW_SUPERUSER: '1'}})).code !== 0) {
            await aptInstall(['composer', 'unzip'], 'Composer, which gets PHPUnit');
        }
        const half = `${kept}.${process.pid}`;
        rmSync(half, {recursive: true, force: true});
        mkdirSync(half, {recursive: true});
        writeFileSync(join(half, 'composer.json'), composer);
        await must('composer', ['install', '--no-interaction', '--no-progress', '--no-scripts', '--quiet'],
            {cwd: half, env: {COMPOSER_ALLOW_SUPERUSER: '1', COMPOSER: 'composer.json'}, what: 'Getting PHPUnit'});
        rmSync(kept, {recursive: true, force: true});
        renameSync(half, kept);
    }
    await must('cp', ['-a', join(kept, 'vendor'), join(code, 'vendor.new')]);
    renameSync(join(code, 'vendor.new'), join(code, 'vendor'));
};
