/**
 * Serves a site with PHP's own web server: four workers and an opcode cache.
 */
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {PHP} from './php.mjs';
import {answers, portIsFree, waitFor} from './net.mjs';
import {webRoot} from './places.mjs';
import {daemon, onEnd} from './run.mjs';
import {Trouble} from './say.mjs';

const OPCACHE = {
    'opcache.enable': 1, 'opcache.enable_cli': 1, 'opcache.memory_consumption': 256, 'opcache.max_accelerated_files': 30000,
    'opcache.revalidate_freq': 0, 'opcache.interned_strings_buffer': 32, 'upload_max_filesize': '64M', 'post_max_size': '64M',
    'display_errors': 0, 'log_errors': 1,
};

/** A server of this site that outlived its parent ends now; anybody else's is left alone. @param {string} dir the site's folder */
export const stopLeftoverServer = async(dir) => {
    const file = join(dir, 'server.pid');
    const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    const command = `/proc/${pid}/cmdline`;
    if (pid > 1 && existsSync(command) && readFileSync(command, 'utf8').includes(`${dir}/`)) {
        try {
            process.kill(-pid, 'SIGTERM');
        } catch {
            process.kill(pid, 'SIGTERM');
        }
        await waitFor(() => !existsSync(command), 5000);
    }
};

/** @param {number} port */
export const needPort = async(port) => {
    if (!await portIsFree(port)) {
        throw new Trouble(`Port ${port} is taken by another program.`, `Stop that program, or take another port: KKI_PORT=${port + 10} npm start`);
    }
};

/**
 * @param {{code: string, dir: string, port: number, workers?: number}} options
 */
export const servePhp = async({code, dir, port, workers = 4}) => {
    const web = webRoot(code);
    const pidFile = join(dir, 'server.pid');
    await stopLeftoverServer(dir);
    await needPort(port);
    onEnd(() => rmSync(pidFile, {force: true}));
    const settings = Object.entries(OPCACHE).flatMap(([name, value]) => ['-d', `${name}=${value}`]);
    const server = daemon('php', [...PHP, ...settings, '-S', `127.0.0.1:${port}`, '-t', web],
        {cwd: web, env: {PHP_CLI_SERVER_WORKERS: String(workers)}, log: join(dir, 'server.log')});
    writeFileSync(pidFile, String(server.pid));
    if (!await waitFor(() => server.over || answers('127.0.0.1', port, 500), 10000) || server.over) {
        throw new Trouble(`PHP's web server did not start; its messages are in ${join(dir, 'server.log')}.`, 'Read them, then start again.');
    }
    return server.stop;
};
