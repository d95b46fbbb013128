/**
 * Makes the code folder of a site from a Moodle source.
 */
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {webRoot} from './places.mjs';
import {must} from './run.mjs';

/** Plugins that are not Moodle's own would be installed and tested with ours: a site is Moodle as released. @param {string} code */
const removeAddedPlugins = (code) => {
    const read = (/** @type {string} */ file) => JSON.parse(readFileSync(join(code, 'lib', file), 'utf8'));
    if (!existsSync(join(code, 'lib', 'plugins.json'))) {
        return;
    }
    const {standard} = read('plugins.json');
    for (const [type, place] of Object.entries(read('components.json').plugintypes)) {
        const folder = join(webRoot(code), place.replace(/^public\//, ''));
        for (const entry of existsSync(folder) ? readdirSync(folder, {withFileTypes: true}) : []) {
            const isPlugin = entry.isDirectory() && existsSync(join(folder, entry.name, 'version.php'));
            if (isPlugin && !(standard[type] ?? []).includes(entry.name)) {
                rmSync(join(folder, entry.name), {recursive: true});
            }
        }
    }
};

/**
 * @param {string} source read only
 * @param {string} code made anew
 */
export const copyMoodle = async(source, code) => {
    const half = `${code}.new`;
    rmSync(half, {recursive: true, force: true});
    rmSync(code, {recursive: true, force: true});
    mkdirSync(dirname(code), {recursive: true});
    await must('cp', ['-a', '--reflink=auto', source, half], {what: 'Copying Moodle'});
    await must('find', [half, '!', '-type', 'l', '!', '-perm', '-u+w', '-exec', 'chmod', 'u+rwX', '{}', '+']);
    ['config.php', '.git', 'node_modules', 'vendor', 'phpunit.xml'].forEach((name) => rmSync(join(half, name), {recursive: true, force: true}));
    removeAddedPlugins(half);
    renameSync(half, code);
};
