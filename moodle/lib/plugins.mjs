/**
 * Copies the three plugins into a Moodle code folder. Copies, not links: a plugin that requires ../../config.php has to find the site's.
 */
import {createHash} from 'node:crypto';
import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {ROOT, webRoot} from './places.mjs';

/** In the order of their dependencies. @type {Record<string, string>} */
export const PLUGINS = {
    local_kki: 'local/kki',
    mod_thementeam: 'mod/thementeam',
    block_mittagsmeeting: 'blocks/mittagsmeeting',
};

/** @typedef {Record<string, string>} Manifest path → hash of the file */
/** @typedef {{plugin: string, files: string[], version: boolean, tables: boolean, definitions: boolean}} Change */

/** @param {string} folder @returns {Manifest} */
const manifest = (folder) => {
    if (!existsSync(folder)) {
        return {};
    }
    /** @type {Manifest} */
    const files = {};
    for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
        const path = join(entry.parentPath ?? entry.path, entry.name);
        if (entry.isFile() && !/\/(node_modules|\.git)\//.test(path)) {
            files[path.slice(folder.length + 1)] = createHash('sha1').update(readFileSync(path)).digest('hex');
        }
    }
    return files;
};

/**
 * Makes the copies in the site equal to the plugins in the checkout.
 * @param {string} code the site's Moodle code folder
 * @param {string[]} [names] the plugins the site has; others of ours are taken out
 * @returns {Change[]} what was different, plugin by plugin
 */
export const copyPlugins = (code, names = Object.keys(PLUGINS)) => {
    const changes = [];
    for (const [plugin, place] of Object.entries(PLUGINS)) {
        const from = join(ROOT, plugin);
        const to = join(webRoot(code), place);
        const wanted = names.includes(plugin) ? manifest(from) : {};
        const there = manifest(to);
        const files = [...new Set([...Object.keys(wanted), ...Object.keys(there)])].filter((file) => wanted[file] !== there[file]);
        for (const file of files) {
            if (file in wanted) {
                mkdirSync(dirname(join(to, file)), {recursive: true});
                copyFileSync(join(from, file), join(to, file));
            } else {
                rmSync(join(to, file), {force: true});
            }
        }
        if (Object.keys(wanted).length === 0) {
            rmSync(to, {recursive: true, force: true});
        }
        if (files.length > 0) {
            changes.push({
                plugin, files,
                version: files.includes('version.php'),
                tables: files.includes('db/install.xml') && 'db/install.xml' in there,
                definitions: files.some((file) => /^db\/\w+\.php$/.test(file)),
            });
        }
    }
    return changes;
};

/** What decides whether an installed copy of the plugins is still the same to the database. @param {string[]} names */
export const databaseKey = (names) => {
    const hash = createHash('sha256');
    for (const name of names) {
        for (const [file, sum] of Object.entries(manifest(join(ROOT, name))).sort()) {
            if (file === 'version.php' || file === 'settings.php' || file.startsWith('db/')) {
                hash.update(`${name}/${file} ${sum}\n`);
            }
        }
    }
    return hash.digest('hex');
};
