/**
 * Tools for people who work on the plugins: `node moodle/dev.mjs` says what there is.
 */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {preparePhpunit, runPhpunit} from './lib/phpunit.mjs';
import {DEV_DATABASE_PORT, ROOT, pickBranch} from './lib/places.mjs';
import {program} from './lib/run.mjs';
import {say, seconds, step} from './lib/say.mjs';
import {ensureTemplates} from './lib/templates.mjs';
import {devDatabase, devSite, neededSource, serveDatabase} from './lib/workshop.mjs';

const HELP = `A site of your own, beside the one of "npm start":
  node moodle/dev.mjs site    --name=NAME [--branch=501] [--port=8610] [--fresh] [--seed]    makes it or brings it up to date, serves it until Ctrl-C
  node moodle/dev.mjs phpunit --name=NAME [--branch=501] [--plugins=local_kki,mod_thementeam] [--suite=…|--filter=…|--file=…] [--fresh] [-- more]
  node moodle/dev.mjs update  --name=NAME [--branch=501]                                     copies changed plugins in and upgrades
  node moodle/dev.mjs php     --name=NAME -- admin/cli/SCRIPT.php …                          runs a script inside the site
  node moodle/dev.mjs database [--branch=501]                                                the shared database server, until Ctrl-C
All of them share one PostgreSQL on port ${DEV_DATABASE_PORT}; it is started in the background when it is not running.`;

const {values, positionals} = parseArgs({allowPositionals: true, options: {
    name: {type: 'string', default: 'mine'}, branch: {type: 'string'}, port: {type: 'string'},
    plugins: {type: 'string'}, suite: {type: 'string'}, filter: {type: 'string'}, file: {type: 'string'}, fresh: {type: 'boolean', default: false},
    seed: {type: 'boolean', default: false}, help: {type: 'boolean', default: false},
}});
const [command, ...rest] = positionals;
const branch = pickBranch(values.branch);

const site = () => devSite({
    name: values.name, branch, port: values.port ? Number(values.port) : undefined,
    plugins: values.plugins?.split(',').filter(Boolean), fresh: values.fresh, seed: values.seed,
});

/** @type {Record<string, () => Promise<number>>} */
const commands = {
    database: async() => {
        await serveDatabase(branch);
        say(`PostgreSQL serves 127.0.0.1:${DEV_DATABASE_PORT} (user kki, password kki). Ctrl-C stops it.`);
        return new Promise(() => setInterval(() => {}, 1e6));
    },
    templates: async() => {
        await ensureTemplates(await devDatabase(branch), await neededSource(branch), branch, ['site', 'phpunit']);
        return 0;
    },
    site: async() => {
        const made = await site();
        await made.serve();
        say(`${made.url}   admin: ${made.state.admin.username} / ${made.state.admin.password}   (Ctrl-C stops it)`);
        return new Promise(() => setInterval(() => {}, 1e6));
    },
    update: async() => {
        await site();
        return 0;
    },
    php: async() => {
        const made = await site();
        const result = await made.php(rest[0], ...rest.slice(1));
        process.stdout.write(result.all);
        return 0;
    },
    phpunit: async() => {
        const made = await site();
        await step('Preparing PHPUnit', () => preparePhpunit(made));
        let failed = 0;
        const targets = values.suite || values.file || values.filter ? [values.suite] : made.plugins
            .filter((plugin) => existsSync(join(ROOT, plugin, 'tests'))).map((plugin) => `${plugin}_testsuite`);
        for (const suite of targets) {
            const result = await runPhpunit(made, {suite, file: values.file, filter: values.filter, args: rest, onLine: say});
            failed += result.code === 0 ? 0 : 1;
        }
        return failed > 0 ? 1 : 0;
    },
};

await program(async() => {
    if (values.help || !command || !(command in commands)) {
        say(HELP);
        return 0;
    }
    const start = Date.now();
    const code = await commands[command]();
    say(`(${seconds(start)})`);
    return code;
});
