/**
 * `npm run ws`: writes amd-src/types/ws.d.ts from Moodle's own descriptions of our external functions. With --check it only
 * says whether the file is stale (exit code 1). It asks the development site, or the one named with --name.
 */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {parseArgs} from 'node:util';
import {chooseDatabase} from './lib/database.mjs';
import {ensurePackages} from './lib/packages.mjs';
import {PHP, ensurePhp} from './lib/php.mjs';
import {ROOT, SITES, pickBranch, webRoot} from './lib/places.mjs';
import {PLUGINS} from './lib/plugins.mjs';
import {must, program} from './lib/run.mjs';
import {say, Trouble} from './lib/say.mjs';
import {createSite, runningStart} from './lib/site.mjs';
import {findSource} from './lib/source.mjs';
import {startServer} from './lib/templates.mjs';
import {declare} from './lib/ws-declarations.mjs';

const FILE = join(ROOT, 'amd-src', 'types', 'ws.d.ts');

/** @param {string} code a site's code folder @returns {Promise<import('./lib/ws-declarations.mjs').WsFunction[]>} */
export const describe = async(code) => {
    const result = await must('php', [...PHP, join(ROOT, 'moodle/php/describe_functions.php'), code, ...Object.keys(PLUGINS)],
        {cwd: code, what: 'Describing the external functions'});
    return JSON.parse(result.stdout.trim().split('\n').at(-1) ?? '[]');
};

/** @param {string} text */
export const isStale = (text) => !existsSync(FILE) || readFileSync(FILE, 'utf8') !== text;

/** The code folder of a site that has the plugins as they are now. @param {string} [name] */
const siteCode = async(name) => {
    const branch = pickBranch();
    const choice = chooseDatabase();
    const asked = name ?? `${branch}-${choice.label}`;
    const dir = join(SITES, asked);
    const code = join(dir, 'code');
    if (name || runningStart(dir)) {
        if (!existsSync(join(code, 'config.php'))) {
            throw new Trouble(`There is no site "${asked}".`, 'Leave --name out, or make the site first.');
        }
        const missing = Object.entries(PLUGINS).filter(([, place]) => !existsSync(join(webRoot(code), place, 'version.php'))).map(([plugin]) => plugin);
        if (missing.length > 0) {
            throw new Trouble(`The site "${asked}" has no ${missing.join(' and no ')}: its types would be missing.`,
                `Type: node moodle/dev.mjs update --name=${asked}`);
        }
        return code;
    }
    const source = await findSource(branch);
    if (!source) {
        throw new Trouble('Moodle itself describes the functions, and there is no Moodle source here.', 'Set KKI_MOODLE to a Moodle code folder.');
    }
    await ensurePackages();
    await ensurePhp(branch, choice.kind);
    const server = choice.own?.server ?? await startServer({kind: choice.kind, folder: join(dir, 'database'), branch, source});
    const port = Number(process.env.KKI_PORT ?? 8000 + Number(branch));
    return (await createSite({name: asked, branch, source, server, database: choice.own?.database, port})).code;
};

const main = async() => {
    const {values} = parseArgs({options: {check: {type: 'boolean', default: false}, name: {type: 'string'}}});
    const functions = await describe(await siteCode(values.name));
    const text = declare(functions);
    if (!isStale(text)) {
        say(`amd-src/types/ws.d.ts is up to date (${functions.length} functions).`);
    } else if (values.check) {
        throw new Trouble('amd-src/types/ws.d.ts is not what Moodle says about the external functions.', 'Type: npm run ws');
    } else {
        mkdirSync(dirname(FILE), {recursive: true});
        writeFileSync(FILE, text);
        say(`amd-src/types/ws.d.ts written (${functions.length} functions).`);
    }
};

await program(main);
