/** The build's two steps over all modules; what has not changed since the last time is left alone. */
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from './amd.mjs';
import {bundle, isGenerated} from './bundle.mjs';
import {ensurePipeline} from './pipeline.mjs';
import {BuildError, findEntries, PLUGINS} from './project.mjs';

const LIB = dirname(fileURLToPath(import.meta.url));

const writeIfChanged = (path, content) => {
    if (!existsSync(path) || readFileSync(path, 'utf8') !== content) {
        mkdirSync(dirname(path), {recursive: true});
        writeFileSync(path, content);
    }
};

const filesIn = folder => existsSync(folder) ? readdirSync(folder).map(name => join(folder, name)) : [];

/** Deletes modules whose entry is gone. A file that somebody wrote by hand stops the build instead. */
const removeStale = (root, entries) => {
    const wanted = new Set(entries.flatMap(({readablePath, builtPath}) => [readablePath, builtPath, `${builtPath}.map`]));
    for (const {component} of PLUGINS) {
        for (const path of filesIn(join(root, component, 'amd/src')).filter(file => !wanted.has(file))) {
            if (!isGenerated(path)) {
                throw new BuildError(`${path.slice(root.length + 1)} was not made by the build: amd/src is generated, put the source into amd-src/${component}/.`);
            }
            rmSync(path);
        }
        filesIn(join(root, component, 'amd/build')).filter(file => !wanted.has(file)).forEach(file => rmSync(file));
    }
};

/**
 * Step 1 for every entry.
 *
 * @param {string} root the project's folder
 */
export const buildReadable = async root => {
    const entries = findEntries(root);
    removeStale(root, entries);
    for (const entry of entries) {
        const {code} = await bundle(root, entry);
        writeIfChanged(entry.readablePath, code);
    }
    return entries;
};

/** What a built module depends on: the readable module, the pinned packages and this build. */
const fingerprint = entry => {
    const hash = createHash('sha256').update(entry.module);
    const pipeline = ['package.json', 'package-lock.json'].map(name => join(LIB, '../moodle-pipeline', name));
    for (const path of [entry.readablePath, ...pipeline, join(LIB, 'amd.mjs'), join(LIB, 'name-define.mjs'), join(LIB, 'guard.mjs')]) {
        hash.update(readFileSync(path));
    }
    return hash.digest('hex');
};

const hashOf = path => createHash('sha256').update(readFileSync(path)).digest('hex');

/** What the last run wrote, by module: the fingerprint it was made from and the hash of the result. */
const readCache = path => existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};

const isFresh = ({builtPath}, made, from) => made?.from === from
    && existsSync(builtPath) && hashOf(builtPath) === made.code && existsSync(`${builtPath}.map`) && hashOf(`${builtPath}.map`) === made.map;

/**
 * Step 2 for every entry.
 *
 * @param {string} root the project's folder
 * @returns {Promise<{entries: ReturnType<typeof findEntries>, built: string[]}>} all modules, and those that had to be built
 */
export const buildAmd = async root => {
    ensurePipeline(join(LIB, '../..'));
    const cachePath = join(root, 'node_modules/.cache/kki-build.json');
    const cache = readCache(cachePath);
    const entries = findEntries(root);
    const built = [];
    for (const entry of entries) {
        const from = fingerprint(entry);
        if (!isFresh(entry, cache[entry.module], from)) {
            await build(entry);
            built.push(entry.module);
            cache[entry.module] = {from, code: hashOf(entry.builtPath), map: hashOf(`${entry.builtPath}.map`)};
        }
    }
    writeIfChanged(cachePath, JSON.stringify(cache));
    return {entries, built};
};
