/**
 * A MariaDB of our own: Debian's mariadb-server package, started on its own data folder and port and stopped again.
 */
import {existsSync, mkdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {aptInstall} from './apt.mjs';
import {freePort, waitFor} from './net.mjs';
import {ROOT, isRoot} from './places.mjs';
import {daemon, must, run} from './run.mjs';
import {Trouble} from './say.mjs';

/** @typedef {import('./pgsql.mjs').Server} Server */
/** @typedef {import('./pgsql.mjs').Login} Login */

const quote = (/** @type {string} */ name) => `\`${name.replaceAll('`', '``')}\``;
const SCHEMA = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

/**
 * What we do with a MariaDB server, ours or one that somebody gave us.
 * @param {Login} login
 * @param {{home?: string, stop?: () => Promise<void>, pause?: (work: () => Promise<void>) => Promise<void>}} [own]
 * @returns {Server}
 */
export const mariadbServer = (login, own = {}) => {
    const query = async(/** @type {string} */ database, /** @type {string[]} */ ...sql) => {
        const result = await must('php', [join(ROOT, 'moodle', 'php', 'mysql.php')],
            {input: JSON.stringify({...login, database, sql}), what: 'Asking MariaDB'});
        return /** @type {string[][]} */ (JSON.parse(result.stdout));
    };
    const shell = ['-h', login.host, '-P', String(login.port), '-u', login.user];
    /** @type {Server} */
    const server = {
        kind: 'mariadb', login, home: own.home ?? '',
        ready: () => query('', 'SELECT 1').then(() => true, () => false),
        version: async() => (await query('', 'SELECT VERSION()'))[0][0],
        databases: async() => (await query('', 'SHOW DATABASES')).map((row) => row[0])
            .filter((name) => !['mysql', 'information_schema', 'performance_schema', 'sys', 'test'].includes(name)),
        create: async(name) => {
            await query('', `CREATE DATABASE ${quote(name)} ${SCHEMA}`);
        },
        clone: async(from, to) => {
            await query('', `CREATE DATABASE ${quote(to)} ${SCHEMA}`);
            await must('bash', ['-c', 'set -o pipefail; mariadb-dump "${@:3}" --single-transaction --quick "$1" | mariadb "${@:3}" "$2"',
                'clone', from, to, ...shell], {env: {MYSQL_PWD: login.password}, what: `Copying the database ${from}`});
        },
        rename: async(from, to) => {
            await server.create(to);
            const tables = await server.tables(from);
            await query('', ...tables.map((table) => `RENAME TABLE ${quote(from)}.${quote(table)} TO ${quote(to)}.${quote(table)}`),
                `DROP DATABASE ${quote(from)}`);
        },
        drop: async(name) => {
            await query('', `DROP DATABASE IF EXISTS ${quote(name)}`);
        },
        tables: async(name) => (await query(name, 'SHOW TABLES')).map((row) => row[0]),
        empty: async(name, prefix) => {
            const tables = (await server.tables(name)).filter((table) => table.startsWith(prefix));
            await query(name, ...tables.map((table) => `DROP TABLE ${quote(table)}`));
        },
        stop: own.stop ?? (async() => {}),
        pause: own.pause,
    };
    return server;
};

/**
 * Starts the server on the data in `home` (made when new).
 * @param {string} home as databasePlace() gave it
 * @param {number} [port]
 */
export const startMariadb = async(home, port) => {
    if ((await run('mariadbd', ['--version'])).code !== 0) {
        await aptInstall(['mariadb-server', 'mariadb-client'], 'MariaDB');
    }
    const data = join(home, 'data');
    const log = `${home}.log`;
    const user = isRoot ? ['--user=mysql'] : [];
    mkdirSync(home, {recursive: true});
    if (isRoot) {
        await must('chown', ['-R', 'mysql:', home]);
    }
    if (!existsSync(join(data, 'mysql'))) {
        rmSync(data, {recursive: true, force: true});
        const half = `${data}.new`;
        rmSync(half, {recursive: true, force: true});
        await must('mariadb-install-db', ['--no-defaults', `--datadir=${half}`, '--auth-root-authentication-method=normal',
            '--skip-test-db', ...user], {what: 'Making the database folder'});
        await must('mv', [half, data]);
    }
    const listen = port ?? await freePort(5570);
    const login = {host: '127.0.0.1', port: listen, user: 'root', password: ''};
    const socket = join(tmpdir(), `kki-mariadb-${listen}.sock`);
    const launch = async() => {
        const started = daemon('mariadbd', ['--no-defaults', ...user, `--datadir=${data}`, `--socket=${socket}`, `--port=${listen}`,
            `--pid-file=${join(home, 'pid')}`, '--bind-address=127.0.0.1', '--skip-name-resolve', '--character-set-server=utf8mb4',
            '--collation-server=utf8mb4_unicode_ci', '--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0', '--skip-log-bin',
            '--innodb-buffer-pool-size=256M', '--performance-schema=OFF', '--max-allowed-packet=64M', '--sync-frm=0'], {log});
        if (!await waitFor(async() => started.over || await mariadbServer(login).ready(), 60000) || started.over) {
            await started.stop();
            throw new Trouble(`MariaDB did not start; its messages are in ${log}.`, 'Run "npm run reset" and start again.');
        }
        return started;
    };
    let running = await launch();
    return mariadbServer(login, {
        home,
        stop: () => running.stop(),
        pause: async(work) => {
            await running.stop();
            await work();
            running = await launch();
        },
    });
};
