/**
 * Which database a site uses: the embedded PostgreSQL, a MariaDB of our own, or one that KKI_DB names.
 */
import {createHash} from 'node:crypto';
import {mariadbServer} from './mariadb.mjs';
import {postgresServer} from './pgsql.mjs';
import {Trouble} from './say.mjs';

/** @typedef {import('./pgsql.mjs').Server} Server */
/** @typedef {{kind: 'pgsql' | 'mariadb', label: string, own: null | {server: Server, database: string}}} Choice */

const FORM = 'Write it as KKI_DB=pgsql://user:password@host:5432/database or KKI_DB=mariadb://user:password@host:3306/database.';

/** @type {Record<string, 'pgsql' | 'mariadb'>} */
const KINDS = {'pgsql:': 'pgsql', 'postgres:': 'pgsql', 'postgresql:': 'pgsql', 'mariadb:': 'mariadb', 'mysql:': 'mariadb'};

/** @param {string} address */
const parse = (address) => {
    const url = URL.canParse(address) ? new URL(address) : null;
    const kind = url ? KINDS[url.protocol] : undefined;
    const database = decodeURIComponent(url?.pathname.slice(1) ?? '');
    if (!url?.hostname || !kind || !database) {
        throw new Trouble('KKI_DB is not the address of a database.', FORM);
    }
    const login = {
        host: url.hostname, port: Number(url.port || (kind === 'pgsql' ? 5432 : 3306)),
        user: decodeURIComponent(url.username), password: decodeURIComponent(url.password),
    };
    return {kind, login, database};
};

/**
 * @param {string} [asked] "pgsql", "mariadb" or an address
 * @returns {Choice}
 */
export const chooseDatabase = (asked = process.env.KKI_DB || 'pgsql') => {
    if (asked === 'pgsql' || asked === 'mariadb') {
        return {kind: asked, label: asked, own: null};
    }
    const {kind, login, database} = parse(asked);
    const label = `${kind}-${createHash('sha256').update(`${login.host}:${login.port}/${database}`).digest('hex').slice(0, 6)}`;
    return {kind, label, own: {server: kind === 'pgsql' ? postgresServer(login) : mariadbServer(login), database}};
};

/** @param {Choice} choice one with a database of the person's own */
export const checkDatabase = async(choice) => {
    if (!choice.own) {
        return;
    }
    const {server, database} = choice.own;
    try {
        await server.tables(database);
    } catch (error) {
        const reason = error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error);
        throw new Trouble(`The database ${database} on ${server.login.host}:${server.login.port} cannot be used: ${reason}`,
            `Make it (empty, UTF-8) and allow ${server.login.user || 'the user'} in; nothing was changed. ${FORM}`);
    }
};
