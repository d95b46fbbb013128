/**
 * npm packages and the build, both only when something changed.
 */
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {ROOT} from './places.mjs';
import {run} from './run.mjs';
import {step, Trouble} from './say.mjs';

export const ensurePackages = async() => {
    const lock = join(ROOT, 'package-lock.json');
    const done = join(ROOT, 'node_modules', '.package-lock.json');
    if (existsSync(done) && (!existsSync(lock) || statSync(done).mtimeMs >= statSync(lock).mtimeMs)) {
        return;
    }
    await step('Installing npm packages', async() => {
        const npm = (/** @type {string} */ command) => run('npm', [command, '--no-audit', '--no-fund', '--loglevel=error'], {cwd: ROOT});
        let result = await npm(existsSync(lock) ? 'ci' : 'install');
        if (result.code !== 0 && result.all.includes('EUSAGE')) {
            // Somebody changed package.json by hand: npm brings the lock file up to date.
            result = await npm('install');
        }
        if (result.code !== 0) {
            const lines = result.all.split('\n').map((line) => line.replace(/^npm (ERR!|error) */, '')).filter((line) => line && !/^code |log of this run/.test(line));
            throw new Trouble(`The npm packages could not be installed: ${lines[0] ?? 'npm gave no reason.'}`,
                'Check the network (and the folder\'s permissions), then start again; nothing else was done.');
        }
    });
};

/** @param {string} path @returns {string[]} */
const files = (path) => !existsSync(path) ? [] : statSync(path).isFile() ? [path]
    : readdirSync(path, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name)).filter((file) => !/\/(node_modules|amd)\//.test(file));

/** Everything that the build reads. */
const inputs = () => {
    const hash = createHash('sha256');
    const plugins = ['local_kki', 'mod_thementeam', 'block_mittagsmeeting'];
    for (const name of ['amd-src', 'build', 'Gruntfile.js', 'package-lock.json', 'tsconfig.json', ...plugins]) {
        files(join(ROOT, name)).sort().forEach((file) => hash.update(file.slice(ROOT.length)).update(readFileSync(file)));
    }
    return hash.digest('hex');
};

/** @returns {Promise<boolean>} whether anything had to be built */
export const ensureBuilt = async() => {
    const mark = join(ROOT, '.moodle', 'build.key');
    const key = inputs();
    const there = ['local_kki', 'mod_thementeam', 'block_mittagsmeeting'].every((name) => existsSync(join(ROOT, 'dist', `${name}.zip`))
        && existsSync(join(ROOT, name, 'amd', 'build')));
    if (there && existsSync(mark) && readFileSync(mark, 'utf8') === key) {
        return false;
    }
    await step('Building the browser code', async() => {
        const result = await run(process.execPath, [join(ROOT, 'node_modules', 'grunt', 'bin', 'grunt'), '--no-color'], {cwd: ROOT});
        if (result.code !== 0) {
            throw new Error(`The build failed:\n${result.all.trim().split('\n').slice(-40).join('\n')}`);
        }
    });
    mkdirSync(dirname(mark), {recursive: true});
    writeFileSync(mark, key);
    return true;
};
