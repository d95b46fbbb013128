/**
 * What we do with a PostgreSQL server, ours or one that somebody gave us.
 */
import {ROOT} from './places.mjs';
import {createRequire} from 'node:module';
import {join} from 'node:path';

/** @typedef {{host: string, port: number, user: string, password: string}} Login */
/**
 * @typedef {object} Server
 * @property {'pgsql' | 'mariadb'} kind
 * @property {Login} login
 * @property {string} home folder of its data; '' for a server that is not ours
 * @property {() => Promise<boolean>} ready
 * @property {() => Promise<string>} version
 * @property {() => Promise<string[]>} databases the ones that are not the server's own
 * @property {(name: string) => Promise<void>} create
 * @property {(from: string, to: string) => Promise<void>} clone
 * @property {(from: string, to: string) => Promise<void>} rename
 * @property {(name: string) => Promise<void>} drop
 * @property {(name: string) => Promise<string[]>} tables
 * @property {(name: string, prefix: string) => Promise<void>} empty drops the tables with this prefix
 * @property {() => Promise<void>} stop
 * @property {((work: () => Promise<void>) => Promise<void>) | undefined} pause does something with the data while the server is down
 */

const quote = (/** @type {string} */ name) => `"${name.replaceAll('"', '""')}"`;

/**
 * @param {Login} login
 * @param {{home?: string, stop?: () => Promise<void>, pause?: (work: () => Promise<void>) => Promise<void>}} [own]
 * @returns {Server}
 */
export const postgresServer = (login, own = {}) => {
    const query = async(/** @type {string} */ database, /** @type {string} */ sql, /** @type {string[]} */ values = []) => {
        const {Client} = createRequire(join(ROOT, 'package.json'))('pg');
        const client = new Client({...login, database, connectionTimeoutMillis: 5000});
        client.on('error', () => {});
        await client.connect();
        try {
            return (await client.query(sql, values)).rows;
        } finally {
            await client.end();
        }
    };
    const admin = (/** @type {string} */ sql, /** @type {string[]} */ values = []) => query('postgres', sql, values);
    const disconnect = (/** @type {string} */ name) =>
        admin('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()', [name]);
    return {
        kind: 'pgsql', login, home: own.home ?? '',
        ready: () => admin('SELECT 1').then(() => true, () => false),
        version: async() => (await admin('SHOW server_version'))[0].server_version,
        databases: async() => (await admin("SELECT datname FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres'"))
            .map((row) => row.datname),
        create: async(name) => {
            await admin(`CREATE DATABASE ${quote(name)} ENCODING 'UTF8' TEMPLATE template0`);
        },
        clone: async(from, to) => {
            await disconnect(from);
            await admin(`CREATE DATABASE ${quote(to)} TEMPLATE ${quote(from)} STRATEGY FILE_COPY`);
        },
        rename: async(from, to) => {
            await disconnect(from);
            await admin(`ALTER DATABASE ${quote(from)} RENAME TO ${quote(to)}`);
        },
        drop: async(name) => {
            await admin(`DROP DATABASE IF EXISTS ${quote(name)} WITH (FORCE)`);
        },
        tables: async(name) => (await query(name, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"))
            .map((row) => row.tablename),
        empty: async(name, prefix) => {
            const rows = await query(name, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND starts_with(tablename, $1)", [prefix]);
            for (const row of rows) {
                await query(name, `DROP TABLE ${quote(row.tablename)} CASCADE`);
            }
        },
        stop: own.stop ?? (async() => {}),
        pause: own.pause,
    };
};
