/**
 * Brings changed plugin files into the running development site; `npm run watch` calls it after each build.
 */
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {copyPlugins} from './lib/plugins.mjs';
import {PHP} from './lib/php.mjs';
import {SITES, cliScript} from './lib/places.mjs';
import {must, program} from './lib/run.mjs';
import {say} from './lib/say.mjs';
import {runningStart} from './lib/site.mjs';

/** The caches that hold something of a changed file. @param {string[]} files */
const caches = (files) => {
    const some = (/** @type {RegExp} */ pattern) => files.some((file) => pattern.test(file));
    if (some(/^db\/|^version\.php|^settings\.php/)) {
        return [];
    }
    const needed = [...some(/^amd\//) ? ['--js'] : [], ...some(/^lang\//) ? ['--lang', '--js'] : [],
        ...some(/\.css$|^pix\//) ? ['--theme'] : [], ...some(/\.mustache$/) ? ['--theme', '--js'] : []];
    return needed.length > 0 ? [...new Set(needed)] : null;
};

/** @param {string} dir */
const bring = async(dir) => {
    const code = join(dir, 'code');
    const changes = copyPlugins(code);
    const files = changes.flatMap((change) => change.files);
    if (files.length === 0) {
        return;
    }
    if (files.some((file) => /^db\/|^version\.php/.test(file))) {
        await must('php', [...PHP, cliScript(code, 'admin/cli/upgrade.php'), '--non-interactive', '--allow-unstable'], {cwd: code});
    }
    const purge = caches(files);
    if (purge) {
        await must('php', [...PHP, cliScript(code, 'admin/cli/purge_caches.php'), ...purge], {cwd: code});
    }
    say(`${files.length} ${files.length === 1 ? 'file' : 'files'} brought into ${dir.slice(SITES.length + 1)}.`);
};

await program(async() => {
    const running = existsSync(SITES) ? readdirSync(SITES).map((name) => join(SITES, name)).filter(runningStart) : [];
    if (running.length === 0) {
        say('No development site is running ("npm start" starts one), so nothing was copied.');
    }
    for (const dir of running) {
        await bring(dir);
    }
});
