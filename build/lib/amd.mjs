/** Step 2: Moodle's own pipeline, in the versions that Moodle pins, turns the readable ES module into what it serves. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {checkBuilt} from './guard.mjs';
import {nameDefine} from './name-define.mjs';

const PIPELINE = join(dirname(fileURLToPath(import.meta.url)), '../moodle-pipeline');
const pinned = createRequire(join(PIPELINE, 'package.json'));

// The browser data is pinned like everything else; its age is no news.
process.env.BROWSERSLIST_IGNORE_OLD_DATA = '1';

const babel = module => {
    const {transformSync} = pinned('@babel/core');
    const plugins = ['babel-plugin-transform-es2015-modules-amd-lazy', 'babel-plugin-system-import-transformer'].map(name => pinned(name));
    return {
        name: 'babel',
        transform(code, filename) {
            const result = transformSync(code, {
                filename,
                cwd: PIPELINE,
                root: PIPELINE,
                configFile: false,
                babelrc: false,
                sourceMaps: true,
                comments: false,
                compact: false,
                plugins: [...plugins, nameDefine(module)],
                presets: [[pinned('@babel/preset-env'), {modules: false, useBuiltIns: false}]],
            });
            return {code: result.code, map: result.map};
        },
    };
};

/** Moodle runs terser in a worker of its own per module; the same call without one writes the same bytes faster. */
const terser = {
    name: 'terser',
    renderChunk: code => pinned('terser').minify(code, {sourceMap: true, module: true, mangle: false}),
};

/**
 * Compiles a readable module.
 *
 * @param {string} module its name, e.g. local_kki/lit-lazy
 * @param {string} from the readable module
 * @param {string} to the file that Moodle serves; decides what the map calls its source
 * @returns {Promise<{code: string, map: string}>}
 */
export const compile = async(module, from, to) => {
    const {rollup} = pinned('rollup');
    const bundled = await rollup({
        input: [from],
        treeshake: false,
        context: 'window',
        plugins: [babel(module), terser],
    });
    const {output: [{code, map}]} = await bundled.generate({format: 'esm', file: to, sourcemap: true});
    return {code: `${code}\n//# sourceMappingURL=${basename(to)}.map`, map: String(map)};
};

/** Compiles an entry's readable module into its amd/build folder. */
export const build = async entry => {
    const {code, map} = await compile(entry.module, entry.readablePath, entry.builtPath);
    checkBuilt(entry, code);
    mkdirSync(dirname(entry.builtPath), {recursive: true});
    writeFileSync(`${entry.builtPath}.map`, map);
    writeFileSync(entry.builtPath, code);
};
