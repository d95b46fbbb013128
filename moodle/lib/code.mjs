/**
 * Makes the code folder of a site from a Moodle source.
 */
import {existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync} from 'node:fs';
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
            // A link goes too, not what it leads to: that may be a developer's own checkout of a plugin.
            const isPlugin = (entry.isDirectory() || entry.isSymbolicLink()) && existsSync(join(folder, entry.name, 'version.php'));
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
    // Of a folder that is a link, cp would copy the link, and all that follows would happen to the source.
    await must('cp', ['-a', '--reflink=auto', realpathSync(source), half], {what: 'Copying Moodle'});
    await must('find', [half, '!', '-type', 'l', '!', '-perm', '-u+w', '-exec', 'chmod', 'u+rwX', '{}', '+']);
    ['config.php', '.git', 'node_modules', 'vendor', 'phpunit.xml'].forEach((name) => rmSync(join(half, name), {recursive: true, force: true}));
    removeAddedPlugins(half);
    renameSync(half, code);
};
