/**
 * Finds the source of Moodle, which is only ever read.
 */
import {existsSync, mkdirSync, renameSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {BRANCHES, CACHE, moodleVersion} from './places.mjs';
import {run} from './run.mjs';
import {say, step, Trouble} from './say.mjs';

/** @typedef {{path: string, release: string, version: string}} Source */
const REPOSITORY = 'https://github.com/moodle/moodle.git';

/**
 * @param {string} path @param {import('./places.mjs').Branch} branch @param {string} named how the person named it
 * @returns {Source}
 */
const check = (path, branch, named) => {
    const found = moodleVersion(path);
    if (!found) {
        throw new Trouble(`${named} (${path}) is not a Moodle code folder: there is no version.php of Moodle in it.`,
            named === '$KKI_MOODLE' ? 'Point KKI_MOODLE at the folder that holds Moodle\'s config-dist.php, or unset it.' : `Remove ${path}, or fill it again.`);
    }
    if (found.branch !== branch) {
        throw new Trouble(`${named} (${path}) is Moodle ${found.release}, branch ${found.branch}, not ${branch}.`,
            found.branch in BRANCHES ? `Say which one you want: KKI_MOODLE_BRANCH=${found.branch} npm start` : `Use a Moodle of branch ${branch}.`);
    }
    return {path, release: found.release, version: found.version};
};

/**
 * @param {import('./places.mjs').Branch} branch
 * @param {{download?: boolean}} [options]
 * @returns {Promise<Source | null>} null: there is none, and no way to get one
 */
export const findSource = async(branch, options = {}) => {
    if (process.env.KKI_MOODLE) {
        return check(resolve(process.env.KKI_MOODLE), branch, '$KKI_MOODLE');
    }
    const kept = join(CACHE, `moodle-${branch}`);
    if (existsSync(kept)) {
        return check(kept, branch, 'The kept Moodle source');
    }
    const name = `MOODLE_${branch}_STABLE`;
    const quietly = {env: {GIT_TERMINAL_PROMPT: '0'}};
    if (options.download === false || (await run('git', ['ls-remote', '--exit-code', '--heads', REPOSITORY, name],
        {...quietly, timeout: 5000})).code !== 0) {
        return null;
    }
    const half = `${kept}.${process.pid}`;
    return step(`Fetching Moodle ${BRANCHES[branch].name} (once, about 100 MB)`, async() => {
        mkdirSync(CACHE, {recursive: true});
        const result = await run('git', ['-c', 'http.lowSpeedLimit=1000', '-c', 'http.lowSpeedTime=5', 'clone', '--quiet', '--depth', '1',
            '--branch', name, REPOSITORY, half], quietly);
        if (result.code !== 0) {
            rmSync(half, {recursive: true, force: true});
            say(`  Moodle could not be fetched: ${result.all.trim().split('\n').at(-1) ?? ''}`);
            return null;
        }
        rmSync(join(half, '.git'), {recursive: true, force: true});
        renameSync(half, kept);
        return check(kept, branch, 'The kept Moodle source');
    });
};
