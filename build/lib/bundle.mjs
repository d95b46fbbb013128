/** Step 1: one TypeScript entry becomes one readable ES module. */
import {existsSync, readFileSync} from 'node:fs';
import {dirname, isAbsolute, join, relative, resolve} from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import {rollup} from 'rollup';
import ts from 'typescript';
import {checkReadable} from './guard.mjs';
import {checkDeclared, licenceComment, packagesOf} from './licences.mjs';
import {BuildError} from './project.mjs';

/** What RequireJS resolves at run time: core's modules, and those of plugins. */
const CORE_MODULE = /^core(_[a-z0-9_]+)?\/./;
const PLUGIN_MODULE = /^[a-z]+_[a-z0-9_]+\/./;

/** The entries that bring npm packages with them; all other code reaches those through the entry's module. */
const LIBRARY_ENTRIES = {
    'amd-src/local_kki/lit.ts': /^lit(\/|$)/, 'amd-src/mod_thementeam/document.ts': /^diff$/, 'amd-src/mod_thementeam/history.ts': /^diff$/,
};

const COMPILER_OPTIONS = {
    target: ts.ScriptTarget.ES2020,
    module: ts.ModuleKind.ESNext,
    useDefineForClassFields: false,
    verbatimModuleSyntax: true,
    removeComments: false,
};

const GPL = `// This file is part of Moodle - https://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <https://www.gnu.org/licenses/>.
`;

const header = ({module, source}) => `${GPL}
/* eslint-disable */
/**
 * Generated from ${source}: change that file, then run "npm run build".
 *
 * @module     ${module}
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
`;

/** Finds what an import means, or says what is wrong with it. */
const resolver = (root, entry) => {
    const library = LIBRARY_ENTRIES[entry.source];
    const resolveRelative = (id, importer) => {
        const base = resolve(dirname(importer), id);
        const path = [base, `${base}.ts`, join(base, 'index.ts')].find(candidate => candidate.endsWith('.ts') && existsSync(candidate));
        const from = relative(root, importer);
        if (!path) {
            throw new BuildError(`${from}: there is no "${id}".`);
        }
        const name = relative(root, path);
        if (LIBRARY_ENTRIES[name] && name !== entry.source) {
            const module = name.replace(/^amd-src\//, '').replace(/\.ts$/, '-lazy');
            throw new BuildError(`${from}: import "${module}" instead of "${id}", so that all plugins share one copy.`);
        }
        return path;
    };
    return {
        name: 'kki-resolve',
        resolveId(id, importer) {
            if (!importer) {
                return id;
            }
            if (importer.includes('/node_modules/') || isAbsolute(id) || library?.test(id)) {
                return null;
            }
            if (id.startsWith('.')) {
                return resolveRelative(id, importer);
            }
            if (PLUGIN_MODULE.test(id) && !CORE_MODULE.test(id) && !id.endsWith('-lazy')) {
                throw new BuildError(`${relative(root, importer)}: imports "${id}", but every module of a plugin ends in "-lazy".`);
            }
            if (CORE_MODULE.test(id) || PLUGIN_MODULE.test(id)) {
                return {id, external: true};
            }
            throw new BuildError(`${relative(root, importer)}: imports "${id}", which is neither a file of amd-src nor a module of Moodle.`);
        },
    };
};

/** Takes the types out; checking them is the job of `npm run typecheck`. */
const typescript = root => ({
    name: 'kki-typescript',
    transform(code, id) {
        if (!id.endsWith('.ts')) {
            return null;
        }
        const {outputText, diagnostics} = ts.transpileModule(code, {compilerOptions: COMPILER_OPTIONS, fileName: id, reportDiagnostics: true});
        if (diagnostics.length > 0) {
            const [{messageText, start}] = diagnostics;
            const line = code.slice(0, start).split('\n').length;
            throw new BuildError(`${relative(root, id)}:${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
        }
        return {code: outputText, map: null};
    },
});

/** Packages name their licence in every file; here the whole text stands once, on top. */
const packageComments = {
    name: 'kki-package-comments',
    transform(code, id) {
        return id.includes('/node_modules/')
            ? {code: code.replace(/\/\*\*\s*\* @license[\s\S]*?\*\//g, '').replace(/^\/\/# sourceMappingURL=.*$/gm, ''), map: null}
            : null;
    },
};

/**
 * Turns an entry into a readable ES module.
 *
 * @param {string} root the project's folder
 * @param {ReturnType<import('./project.mjs').findEntries>[number]} entry
 * @returns {Promise<{code: string, files: string[]}>} the module and the files that it was made of
 */
export const bundle = async(root, entry) => {
    const bundled = await rollup({
        input: entry.sourcePath,
        plugins: [resolver(root, entry), nodeResolve({browser: true}), typescript(root), packageComments],
        onLog(level, log) {
            throw new BuildError(`${entry.source}: ${log.message}`);
        },
    }).catch(error => {
        throw error instanceof BuildError || error.pluginCode === undefined && !error.plugin ? error : new BuildError(error.message);
    });
    const {output: [chunk]} = await bundled.generate({format: 'es', generatedCode: 'es2015', inlineDynamicImports: true});
    await bundled.close();
    const files = bundled.watchFiles.filter(isAbsolute).sort();
    const packages = packagesOf(files);
    checkDeclared(root, entry, packages);
    const code = `${header(entry)}${licenceComment(packages)}\n${chunk.code.trim()}\n`;
    checkReadable(entry, code, chunk.exports);
    return {code, files};
};

/** The text on top of every generated module, by which the build knows what it may delete. */
export const isGenerated = path => readFileSync(path, 'utf8').includes('\n * Generated from amd-src/');
