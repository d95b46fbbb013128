/** The ZIPs that a Moodle admin installs. The same files make the same bytes. */
import {createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import yazl from 'yazl';
import {BuildError, findEntries} from './project.mjs';

/** ZIPs store local time: a local date gives the same bytes in every time zone. */
const DATE = new Date(2026, 0, 1);

const listFiles = (folder, prefix = '') => readdirSync(join(folder, prefix), {withFileTypes: true})
    .filter(({name}) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap(file => file.isDirectory() ? listFiles(folder, `${prefix}${file.name}/`) : [`${prefix}${file.name}`])
    .sort();

/**
 * Writes the ZIP of one plugin, with the folder in it that Moodle's installer expects.
 *
 * @param {string} root the project's folder
 * @param {{component: string, folder: string}} plugin
 * @returns {Promise<string>} where the ZIP is
 */
export const zipPlugin = async(root, {component, folder}) => {
    const files = existsSync(join(root, component)) ? listFiles(join(root, component)) : [];
    if (!files.includes('version.php')) {
        throw new BuildError(`${component}/version.php is missing: without it Moodle does not accept the ZIP.`);
    }
    const missing = findEntries(root).filter(entry => entry.component === component)
        .flatMap(({name}) => [`amd/src/${name}.js`, `amd/build/${name}.min.js`, `amd/build/${name}.min.js.map`])
        .find(file => !files.includes(file));
    if (missing) {
        throw new BuildError(`${component}/${missing} is missing: run "npm run build" before packing.`);
    }
    const zip = new yazl.ZipFile();
    for (const file of files) {
        zip.addBuffer(readFileSync(join(root, component, file)), `${folder}/${file}`, {mtime: DATE, mode: 0o100644, forceDosTimestamp: true});
    }
    zip.end();
    const path = join(root, 'dist', `${component}.zip`);
    mkdirSync(dirname(path), {recursive: true});
    await pipeline(zip.outputStream, createWriteStream(path));
    return path;
};
