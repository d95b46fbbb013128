/**
 * Sites beside the one of "npm start", for developers, benchmarks and screenshots; they share one PostgreSQL.
 */
import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {answers, waitFor} from './net.mjs';
import {ensureLocales, ensurePhp} from './php.mjs';
import {DEV_DATABASE_PORT, ROOT, SITES, databasePlace} from './places.mjs';
import {joinPostgres} from './postgres.mjs';
import {Trouble} from './say.mjs';
import {createSite, readState} from './site.mjs';
import {findSource} from './source.mjs';
import {startServer} from './templates.mjs';

const FOLDER = join(SITES, 'shared-database');

/**
 * The source of a Moodle.
 * @param {import('./places.mjs').Branch} branch
 * @throws {Trouble} when there is none
 */
export const neededSource = async(branch) => {
    const found = await findSource(branch);
    if (!found) {
        throw new Trouble(`There is no source of Moodle ${branch} here, and no way to fetch one.`, 'Set KKI_MOODLE to a Moodle code folder.');
    }
    return found;
};

/** Starts the shared server in this process. @param {import('./places.mjs').Branch} branch */
export const serveDatabase = async(branch) =>
    startServer({kind: 'pgsql', folder: FOLDER, branch, source: await neededSource(branch), port: DEV_DATABASE_PORT});

/** The shared server: joined when it runs, else started in a process that outlives this one. @param {import('./places.mjs').Branch} branch */
export const devDatabase = async(branch) => {
    if (!await answers('127.0.0.1', DEV_DATABASE_PORT, 1000)) {
        const command = [join(ROOT, 'moodle', 'dev.mjs'), 'database', `--branch=${branch}`];
        spawn(process.execPath, command, {detached: true, stdio: 'ignore', cwd: ROOT}).unref();
        if (!await waitFor(() => answers('127.0.0.1', DEV_DATABASE_PORT, 500), 30000)) {
            throw new Trouble('The shared database did not start.', 'Look what "node moodle/dev.mjs database" says.');
        }
    }
    const server = joinPostgres(DEV_DATABASE_PORT, databasePlace(FOLDER));
    await waitFor(() => server.ready(), 20000);
    return server;
};

/**
 * A site of one's own: made, or brought up to date.
 * @param {{name: string, branch: import('./places.mjs').Branch, port?: number, plugins?: string[], fresh?: boolean, seed?: boolean}} options
 */
export const devSite = async({name, branch, port, plugins, fresh, seed}) => {
    await ensurePhp(branch);
    await ensureLocales();
    // A site keeps the port that it was made with.
    const kept = readState(join(SITES, name, 'state.json'))?.url.split(':').at(-1);
    return createSite({
        name, branch, source: await neededSource(branch), server: await devDatabase(branch), port: port ?? Number(kept ?? 8610),
        showDebug: true, plugins, fresh, seed,
    });
};
