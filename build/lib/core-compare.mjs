/** Byte by byte: what our pipeline writes beside what Moodle has. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, join, relative} from 'node:path';
import {compile} from './amd.mjs';

const same = (path, content) => existsSync(path) && readFileSync(path, 'utf8') === content;

/** Modules of one component that Moodle ships, with their names. */
const modulesIn = (folder, component) => {
    const src = join(folder, 'amd/src');
    return existsSync(src) ? readdirSync(src, {recursive: true}).filter(file => file.endsWith('.js')).sort().map(file => ({
        module: `${component}/${file.replace(/\.js$/, '')}`,
        from: join(src, file),
        to: join(folder, 'amd/build', file.replace(/\.js$/, '.min.js')),
    })) : [];
};

/**
 * Compiles what Moodle ships in amd/src and compares it with the amd/build that it ships.
 *
 * @param {string} web a Moodle web root
 * @returns {Promise<{compared: number, differing: string[]}>}
 */
export const compareShipped = async web => {
    const activities = readdirSync(join(web, 'mod'), {withFileTypes: true}).filter(folder => folder.isDirectory());
    const modules = [
        ...modulesIn(join(web, 'lib'), 'core'),
        ...modulesIn(join(web, 'lib/form'), 'core_form'),
        ...activities.flatMap(({name}) => modulesIn(join(web, 'mod', name), `mod_${name}`)),
    ];
    const differing = [];
    for (const {module, from, to} of modules) {
        const {code, map} = await compile(module, from, to);
        if (!same(to, code) || !same(`${to}.map`, map)) {
            differing.push(module);
        }
    }
    return {compared: modules.length, differing};
};

/**
 * Compares the amd/build of a plugin with the one that Moodle's `grunt amd` wrote.
 *
 * @param {string} ours
 * @param {string} theirs
 */
export const compareBuilt = (ours, theirs) => {
    const files = new Set([...readdirSync(ours), ...readdirSync(theirs)]);
    const differing = [...files].filter(file => !existsSync(join(ours, file)) || !same(join(theirs, file), readFileSync(join(ours, file), 'utf8')));
    return {compared: files.size, differing: differing.map(file => relative(join(ours, '../..'), join(ours, basename(file))))};
};
