/**
 * `npm start`: a real Moodle with the PraxisPortal course, from a fresh clone, nothing else typed before it.
 */
import {spawn} from 'node:child_process';
import {mkdirSync, readdirSync, rmSync, rmdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {checkDatabase, chooseDatabase} from './lib/database.mjs';
import {ensureBuilt, ensurePackages} from './lib/packages.mjs';
import {PHP, ensureLocales, ensurePhp} from './lib/php.mjs';
import {BRANCHES, ROOT, SITES, cliScript, pickBranch} from './lib/places.mjs';
import {onEnd, program, run} from './lib/run.mjs';
import {say, seconds, step, Trouble} from './lib/say.mjs';
import {needPort, stopLeftoverServer} from './lib/serve.mjs';
import {createSite, runningStart} from './lib/site.mjs';
import {findSource} from './lib/source.mjs';
import {startServer} from './lib/templates.mjs';

/** The preview takes the terminal over; Ctrl-C reaches it as it reaches us. @returns {Promise<number>} */
const preview = async() => {
    const child = spawn(process.execPath, [join(ROOT, 'preview', 'start.mjs')], {cwd: ROOT, stdio: 'inherit'});
    onEnd(() => {
        child.kill('SIGTERM');
    });
    return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 0)));
};

const pickPort = (/** @type {string} */ branch) => {
    const asked = process.env.KKI_PORT;
    const port = asked ? Number(asked) : 8000 + Number(branch);
    if (!Number.isInteger(port) || port < 1024 || port > 65535) {
        throw new Trouble(`KKI_PORT="${asked}" is not a port.`, 'Take a number from 1024 to 65535, or leave it out.');
    }
    return port;
};

/** Two starts of one site would share its folder and database. @param {string} dir */
const onlyOne = (dir) => {
    const file = join(dir, 'start.pid');
    if (runningStart(dir)) {
        throw new Trouble('This site is running already, in another terminal.', 'Use that one, or stop it there with Ctrl-C.');
    }
    try {
        mkdirSync(dir, {recursive: true});
        writeFileSync(file, String(process.pid));
    } catch (error) {
        throw new Trouble(`${dir} cannot be written: ${error instanceof Error ? error.message : error}`,
            `Give yourself the right to it: sudo chown -R "$USER" ${ROOT}`);
    }
    onEnd(() => {
        rmSync(file, {force: true});
        // A start that made nothing leaves nothing.
        if (readdirSync(dir).length === 0) {
            rmdirSync(dir);
        }
    });
};

/** What would run by cron on a server runs here once a minute, so that tasks and messages happen. @param {import('./lib/site.mjs').Site} site */
const cron = (site) => {
    let busy = false;
    const timer = setInterval(async() => {
        if (!busy) {
            busy = true;
            await run('php', [...PHP, cliScript(site.code, 'admin/cli/cron.php'), '--keep-alive=0'], {cwd: site.code});
            busy = false;
        }
    }, 60000);
    onEnd(() => clearInterval(timer));
};

/** @param {import('./lib/site.mjs').Site} site */
const welcome = (site) => {
    const {seed, admin} = site.state;
    const logins = [...(seed?.logins ?? []).filter((login) => login.username !== admin.username), {role: 'admin', name: '', ...admin}];
    const width = (/** @type {(login: typeof logins[0]) => string} */ of) => Math.max(...logins.map((login) => of(login).length));
    say(`\nThe PraxisPortal is ready:\n\n    ${seed?.course.url ?? site.url}\n\nLog in as`);
    for (const login of logins) {
        say(`    ${login.role.padEnd(width((one) => one.role))}   ${login.username.padEnd(width((one) => one.username))}   `
            + `${login.password.padEnd(width((one) => one.password))}   ${login.name}`.trimEnd());
    }
    say('\nCtrl-C stops everything. "npm start" continues here in seconds, "npm run reset" begins anew, "npm run watch" brings changes in.');
};

const main = async() => {
    const start = Date.now();
    const branch = pickBranch();
    const port = pickPort(branch);
    const choice = chooseDatabase();
    const name = `${branch}-${choice.label}`;
    const dir = join(SITES, name);
    onlyOne(dir);
    const source = await findSource(branch);
    if (!source) {
        await ensurePackages();
        say(`There is no Moodle ${BRANCHES[branch].name} here and no way to fetch one (KKI_MOODLE can name a folder), so this is the preview on sample data.`);
        await ensureBuilt();
        return preview();
    }
    await stopLeftoverServer(dir);
    await needPort(port);
    await ensurePackages();
    await ensurePhp(branch, choice.kind);
    const missing = await ensureLocales();
    if (missing.length > 0) {
        say(`  The locale ${missing.join(', ')} is missing; dates may look English. Type: sudo locale-gen ${missing.join(' ')}`);
    }
    await checkDatabase(choice);
    await ensureBuilt();
    const server = choice.own?.server ?? await step('Starting the database', () =>
        startServer({kind: choice.kind, folder: join(dir, 'database'), branch, source}));
    const site = await createSite({name, branch, source, server, database: choice.own?.database, port, seed: true});
    await step('Starting the web server', () => site.serve());
    cron(site);
    welcome(site);
    say(`(${seconds(start)})`);
    await new Promise(() => {});
};

await program(main, () => say('\nStopping …'));
