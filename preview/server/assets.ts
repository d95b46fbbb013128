/** The files that a page of the preview loads: nothing comes from another host. */
import {existsSync, readFileSync} from 'node:fs';
import {extname, join} from 'node:path';
import {build} from 'esbuild';
import {PLUGINS, pluginFolder, ROOT} from '../../amd-src/test/store/php';

export interface Asset {
    type: string;
    content: Buffer | string;
}

const TYPES: Record<string, string> = {
    '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.woff2': 'font/woff2', '.svg': 'image/svg+xml',
    '.png': 'image/png', '.map': 'application/json',
};

const MODULES = join(ROOT, 'node_modules');

/** Fixed files by their addresses. */
const FILES: Record<string, string> = {
    '/preview/bootstrap.css': join(MODULES, 'bootstrap/dist/css/bootstrap.min.css'),
    '/preview/bootstrap.js': join(MODULES, 'bootstrap/dist/js/bootstrap.bundle.min.js'),
    '/preview/require.js': join(MODULES, 'requirejs/require.js'),
    '/preview/icons/css/all.css': join(MODULES, '@fortawesome/fontawesome-free/css/all.min.css'),
    '/preview/icons/webfonts/fa-solid-900.woff2': join(MODULES, '@fortawesome/fontawesome-free/webfonts/fa-solid-900.woff2'),
    '/preview/icons/webfonts/fa-regular-400.woff2': join(MODULES, '@fortawesome/fontawesome-free/webfonts/fa-regular-400.woff2'),
    '/preview/preview.css': join(ROOT, 'preview/preview.css'),
    ...Object.fromEntries(PLUGINS.map(plugin => [`/preview/styles/${plugin}.css`, join(pluginFolder(plugin), 'styles.css')])),
};

/** A module's compiled file, as lib/requirejs.php serves it: /lib/requirejs.php/1/mod_thementeam/space-lazy.js */
const moduleFile = (path: string): string | undefined => {
    const [, component, name] = /^\/lib\/requirejs\.php\/-?\d+\/(\w+)\/([\w-]+)\.js$/.exec(path) ?? [];
    return component && name && (PLUGINS as readonly string[]).includes(component)
        ? join(pluginFolder(component), 'amd/build', `${name}.min.js`) : undefined;
};

/** A picture of a plugin: /theme/image.php/mod_thementeam/monologo */
const pictureFile = (path: string): string | undefined => {
    const [, component, name] = /^\/theme\/image\.php\/(\w+)\/([\w-]+)$/.exec(path) ?? [];
    return component && name && (PLUGINS as readonly string[]).includes(component)
        ? join(pluginFolder(component), 'pix', `${name}.svg`) : undefined;
};

/** The preview's own scripts, bundled when they are first asked for. */
const SCRIPTS: Record<string, string> = {
    '/preview/shell.js': 'preview/browser/shell.ts',
    '/preview/core.js': 'preview/browser/main.ts',
    '/preview/chart.js': 'preview/browser/chart.ts',
};

const bundles = new Map<string, Promise<string>>();

const bundle = (source: string): Promise<string> => {
    const known = bundles.get(source) ?? build({
        entryPoints: [join(ROOT, source)], bundle: true, format: 'iife', target: 'es2020', write: false,
    }).then(({outputFiles}) => outputFiles.map(({text}) => text).join(''));
    bundles.set(source, known);
    return known;
};

/** The asset at an address, or undefined. */
export const assetAt = async (path: string): Promise<Asset | undefined> => {
    const script = SCRIPTS[path];
    if (script) {
        return {type: 'text/javascript; charset=utf-8', content: await bundle(script)};
    }
    const file = FILES[path] ?? moduleFile(path) ?? pictureFile(path);
    return file && existsSync(file) ? {type: TYPES[extname(file)] ?? 'text/plain', content: readFileSync(file)} : undefined;
};
