/**
 * Proves that the build writes what Moodle's own `grunt amd` writes, byte for byte.
 *
 *     node build/compare-core.mjs [--shipped] FOLDER     (a Moodle folder; it is only read)
 *
 * Moodle's `grunt amd` runs on our plugins in a copy of the folder, and its files are compared with ours.
 * With --shipped, the modules that Moodle brings are compiled with our pipeline and compared with the files it ships: no packages needed.
 */
import {cpSync, existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {buildAmd, buildReadable} from './lib/build.mjs';
import {compareBuilt, compareShipped} from './lib/core-compare.mjs';
import {prepareGrunt} from './lib/core-copy.mjs';
import {BuildError, PLUGINS} from './lib/project.mjs';
import {copyMoodle} from '../moodle/lib/code.mjs';
import {webRoot} from '../moodle/lib/places.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const report = (what, {compared, differing}) => {
    console.log(`${what}: ${compared - differing.length} of ${compared} files are the same`);
    differing.forEach(file => console.log(`  differs: ${file}`));
    return differing.length === 0;
};

/** Runs Moodle's grunt in a copy, for every plugin that has modules. */
const compareOurs = async moodle => {
    await buildReadable(root);
    await buildAmd(root);
    const folder = mkdtempSync(join(tmpdir(), 'kki-core-'));
    const copy = join(folder, 'moodle');
    try {
        console.log('Copying Moodle and installing the packages of its grunt: a few minutes …');
        await copyMoodle(resolve(moodle), copy);
        const grunt = prepareGrunt(copy);
        return PLUGINS.filter(({component}) => existsSync(join(root, component, 'amd/src'))).map(({component, path}) => {
            const plugin = join(webRoot(copy), path);
            cpSync(join(root, component), plugin, {recursive: true});
            rmSync(join(plugin, 'amd/build'), {recursive: true, force: true});
            grunt(plugin);
            return report(component, compareBuilt(join(root, component, 'amd/build'), join(plugin, 'amd/build')));
        }).every(Boolean);
    } finally {
        rmSync(folder, {recursive: true, force: true});
    }
};

const {values: {shipped}, positionals: [moodle]} = parseArgs({options: {shipped: {type: 'boolean', default: false}}, allowPositionals: true});
if (!moodle || !existsSync(join(webRoot(moodle), 'version.php'))) {
    console.error('Name a Moodle folder: node build/compare-core.mjs FOLDER');
    process.exit(2);
}
try {
    const good = shipped ? report('Moodle\'s own modules', await compareShipped(webRoot(resolve(moodle)))) : await compareOurs(moodle);
    process.exitCode = good ? 0 : 1;
} catch (error) {
    console.error(error instanceof BuildError ? error.message : error);
    process.exitCode = 2;
}
