/**
 * Tools for people who work on the plugins: `node moodle/dev.mjs` says what there is.
 */
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {answers, waitFor} from './lib/net.mjs';
import {ensureLocales, ensurePhp} from './lib/php.mjs';
import {ROOT, SITES, databasePlace, pickBranch} from './lib/places.mjs';
import {preparePhpunit, runPhpunit} from './lib/phpunit.mjs';
import {joinPostgres} from './lib/postgres.mjs';
import {program} from './lib/run.mjs';
import {say, seconds, step, Trouble} from './lib/say.mjs';
import {createSite, readState} from './lib/site.mjs';
import {findSource} from './lib/source.mjs';
import {ensureTemplates, startServer} from './lib/templates.mjs';

const HELP = `A site of your own, beside the one of "npm start":
  node moodle/dev.mjs site    --name=NAME [--branch=501] [--port=8610] [--fresh] [--seed]    makes it or brings it up to date, serves it until Ctrl-C
  node moodle/dev.mjs phpunit --name=NAME [--branch=501] [--plugins=local_kki,mod_thementeam] [--suite=…|--filter=…|--file=…] [--fresh] [-- more]
  node moodle/dev.mjs update  --name=NAME [--branch=501]                                     copies changed plugins in and upgrades
  node moodle/dev.mjs php     --name=NAME -- admin/cli/SCRIPT.php …                          runs a script inside the site
  node moodle/dev.mjs database [--branch=501]                                                the shared database server, until Ctrl-C
All of them share one PostgreSQL on port ${process.env.KKI_DEV_DB_PORT ?? 5461}; it is started in the background when it is not running ("--stop" ends it).`;

const PORT = Number(process.env.KKI_DEV_DB_PORT ?? 5461);
const FOLDER = join(SITES, 'shared-database');

const {values, positionals} = parseArgs({allowPositionals: true, options: {
    name: {type: 'string', default: 'mine'}, branch: {type: 'string'}, port: {type: 'string'},
    plugins: {type: 'string'}, suite: {type: 'string'}, filter: {type: 'string'}, file: {type: 'string'}, fresh: {type: 'boolean', default: false},
    seed: {type: 'boolean', default: false}, stop: {type: 'boolean', default: false}, help: {type: 'boolean', default: false},
}});
const [command, ...rest] = positionals;
const branch = pickBranch(values.branch);

const source = async() => {
    const found = await findSource(branch);
    if (!found) {
        throw new Trouble(`There is no source of Moodle ${branch} here, and no way to fetch one.`, 'Set KKI_MOODLE to a Moodle code folder.');
    }
    return found;
};

/** The shared server: joined when it runs, else started in a process that outlives this one. */
const shared = async() => {
    if (!await answers('127.0.0.1', PORT, 1000)) {
        spawn(process.execPath, [process.argv[1], 'database', `--branch=${branch}`], {detached: true, stdio: 'ignore', cwd: ROOT}).unref();
        if (!await waitFor(() => answers('127.0.0.1', PORT, 500), 30000)) {
            throw new Trouble('The shared database did not start.', 'Look what "node moodle/dev.mjs database" says.');
        }
    }
    const server = joinPostgres(PORT, databasePlace(FOLDER));
    await waitFor(() => server.ready(), 20000);
    return server;
};

const site = async() => {
    await ensurePhp(branch);
    await ensureLocales();
    // A site keeps the port that it was made with.
    const kept = readState(join(SITES, values.name, 'state.json'))?.url.split(':').at(-1);
    return createSite({
        name: values.name, branch, source: await source(), server: await shared(), port: Number(values.port ?? kept ?? 8610), showDebug: true,
        plugins: values.plugins?.split(',').filter(Boolean), fresh: values.fresh, seed: values.seed,
    });
};

/** @type {Record<string, () => Promise<number>>} */
const commands = {
    database: async() => {
        await startServer({kind: 'pgsql', folder: FOLDER, branch, source: await source(), port: PORT});
        say(`PostgreSQL serves 127.0.0.1:${PORT} (user kki, password kki). Ctrl-C stops it.`);
        return new Promise(() => setInterval(() => {}, 1e6));
    },
    templates: async() => {
        await ensureTemplates(await shared(), await source(), branch, ['site', 'phpunit']);
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
