/** Licences of npm packages that a module brings with it. */
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {BuildError} from './project.mjs';

const PACKAGE_FOLDER = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

/**
 * The packages that the given files belong to, sorted by name.
 *
 * @param {string[]} files absolute paths
 */
export const packagesOf = files => {
    const packages = new Map();
    for (const file of files) {
        const match = PACKAGE_FOLDER.exec(file);
        if (match) {
            const [, folder, name] = match;
            packages.set(name, {name, folder, version: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version});
        }
    }
    return [...packages.values()].sort((a, b) => a.name < b.name ? -1 : 1);
};

/** Comment with the licence texts of the packages, each text once. */
export const licenceComment = packages => {
    const texts = new Map();
    for (const {name, folder, version} of packages) {
        const file = join(folder, 'LICENSE');
        if (!existsSync(file)) {
            throw new BuildError(`The npm package ${name} has no LICENSE file; its licence cannot be passed on.`);
        }
        const text = readFileSync(file, 'utf8').trim();
        texts.set(text, [...texts.get(text) ?? [], `${name} ${version}`]);
    }
    return [...texts].map(([text, names]) => {
        const lines = [`Contains ${names.join(', ')}:`, '', ...text.split('\n')];
        return `/*\n${lines.map(line => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
    }).join('');
};

/**
 * A bundled package must be declared to Moodle, in the version that is bundled.
 *
 * @param {string} root the project's folder
 * @param {{component: string, name: string, source: string}} entry
 * @param {{name: string, version: string}[]} packages
 */
export const checkDeclared = (root, {component, name, source}, packages) => {
    if (packages.length === 0) {
        return;
    }
    const file = join(root, component, 'thirdpartylibs.xml');
    const xml = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const libraries = [...xml.matchAll(/<library>([\s\S]*?)<\/library>/g)].map(([, library]) => library);
    const library = libraries.find(text => text.includes(`<location>amd/src/${name}.js</location>`));
    const main = packages.find(candidate => library?.includes(`<name>${candidate.name}</name>`));
    if (!main || !library.includes(`<version>${main.version}</version>`)) {
        const wanted = packages.map(({name: library, version}) => `${library} ${version}`).join(', ');
        throw new BuildError(`${source} bundles ${wanted}: declare it with that version and <location>amd/src/${name}.js</location> in `
            + `${component}/${file.slice(dirname(file).length + 1)}.`);
    }
};
