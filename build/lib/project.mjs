/** What the build knows about this project: where things are and which modules there are. */
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

/** The plugins in the order in which they are installed, with the folder that Moodle expects each in. */
export const PLUGINS = [
    {component: 'local_kki', folder: 'kki', path: 'local/kki'},
    {component: 'mod_thementeam', folder: 'thementeam', path: 'mod/thementeam'},
    {component: 'block_mittagsmeeting', folder: 'mittagsmeeting', path: 'blocks/mittagsmeeting'},
];

/** A mistake in a source that the developer can put right: shown as one sentence, without a stack. */
export class BuildError extends Error {}

const SOURCE_FILE = /\.ts$/;
const NO_ENTRY = /\.(d|test)\.ts$/;
const ENTRY_NAME = /^[a-z][a-z0-9_-]*$/;

/**
 * The module that a source file directly in amd-src/<plugin>/ becomes.
 *
 * @param {string} root the project's folder
 * @param {string} component e.g. local_kki
 * @param {string} file e.g. lit.ts
 */
const toEntry = (root, component, file) => {
    const stem = file.replace(SOURCE_FILE, '');
    const source = `amd-src/${component}/${file}`;
    if (!ENTRY_NAME.test(stem)) {
        throw new BuildError(`${source}: name an entry with lower-case letters, digits, "-" and "_" only; it becomes part of a module name.`);
    }
    if (stem.endsWith('-lazy')) {
        throw new BuildError(`${source}: leave "-lazy" out of the file name; the build adds it, and a module's name must end in it exactly once.`);
    }
    const name = `${stem}-lazy`;
    return {
        component,
        name,
        module: `${component}/${name}`,
        source,
        sourcePath: join(root, source),
        readablePath: join(root, component, 'amd/src', `${name}.js`),
        builtPath: join(root, component, 'amd/build', `${name}.min.js`),
    };
};

/**
 * Every module of the project, sorted.
 *
 * @param {string} root the project's folder
 */
export const findEntries = root => PLUGINS.flatMap(({component}) => {
    const folder = join(root, 'amd-src', component);
    if (!existsSync(folder)) {
        return [];
    }
    return readdirSync(folder, {withFileTypes: true})
        .filter(file => file.isFile() && SOURCE_FILE.test(file.name) && !NO_ENTRY.test(file.name))
        .map(file => file.name)
        .sort()
        .map(file => toEntry(root, component, file));
});
