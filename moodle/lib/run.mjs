/**
 * Starting other programs, and stopping every one of them again, however this program ends.
 */
import {spawn} from 'node:child_process';
import {createWriteStream} from 'node:fs';
import {sayError} from './say.mjs';

/** @typedef {{code: number, stdout: string, stderr: string, all: string}} Result */
/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env] added to ours
 * @property {string} [input] for stdin
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {(line: string) => void} [onLine] called with every line of either stream
 * @property {number} [timeout] milliseconds, after which the program and its children are killed
 */

/** Long-running programs and other things to undo: the last one started is stopped first. @type {Array<() => Promise<void> | void>} */
const undo = [];
/** Process groups to kill when there is no time left for anything else. @type {Set<number>} */
const groups = new Set();
/** Those of them that run to their end. @type {Set<number>} */
const short = new Set();
let stopping = false;

/** Once a signal came, nothing new begins and nothing goes on: the handler ends the program. */
const untilStopped = () => stopping ? new Promise(() => {}) : undefined;

/** @param {number} pid @param {NodeJS.Signals} signal */
const signalGroup = (pid, signal) => {
    try {
        process.kill(-pid, signal);
        return true;
    } catch {
        return false;
    }
};

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Result>}
 */
export const run = (command, args, options = {}) => new Promise((resolve) => {
    if (stopping) {
        return;
    }
    const child = spawn(command, args, {
        cwd: options.cwd, uid: options.uid, gid: options.gid, detached: true,
        env: {...process.env, ...options.env}, stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    const result = {code: -1, stdout: '', stderr: '', all: ''};
    let rest = '';
    const take = (/** @type {'stdout' | 'stderr'} */ stream) => (/** @type {Buffer} */ data) => {
        const text = data.toString();
        result[stream] += text;
        result.all += text;
        if (options.onLine) {
            const lines = (rest + text).split('\n');
            rest = lines.pop() ?? '';
            lines.forEach(options.onLine);
        }
    };
    child.stdout?.on('data', take('stdout'));
    child.stderr?.on('data', take('stderr'));
    if (options.input !== undefined) {
        child.stdin?.on('error', () => {});
        child.stdin?.end(options.input);
    }
    const pid = child.pid;
    if (pid) {
        groups.add(pid);
        short.add(pid);
    }
    const timer = options.timeout && pid ? setTimeout(() => {
        result.all += `\nStopped after ${options.timeout} ms.\n`;
        signalGroup(pid, 'SIGKILL');
    }, options.timeout) : undefined;
    const end = (/** @type {number} */ code) => {
        clearTimeout(timer);
        if (pid) {
            groups.delete(pid);
            short.delete(pid);
        }
        if (stopping) {
            return;
        }
        if (rest && options.onLine) {
            options.onLine(rest);
        }
        resolve({...result, code});
    };
    child.on('error', (error) => {
        result.stderr += error.message;
        result.all += error.message;
        end(127);
    });
    child.on('close', (code) => end(code ?? 1));
});

/**
 * Runs a program that has to succeed.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions & {what?: string}} [options]
 */
export const must = async(command, args, options = {}) => {
    const result = await run(command, args, options);
    if (result.code !== 0) {
        const tail = result.all.trim().split('\n').slice(-40).join('\n');
        throw new Error(`${options.what ?? [command, ...args].join(' ')} ended with ${result.code}:\n${tail}`);
    }
    return result;
};

/** @param {() => Promise<void> | void} action run when the program ends, in reverse order */
export const onEnd = (action) => {
    undo.push(action);
    return () => {
        const index = undo.indexOf(action);
        if (index >= 0) {
            undo.splice(index, 1);
        }
    };
};

/**
 * Starts a program that keeps running, in a process group of its own, so that its workers end with it.
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: Record<string, string | undefined>, uid?: number, gid?: number, log: string,
 *     signal?: NodeJS.Signals}} options
 */
export const daemon = (command, args, options) => {
    if (stopping) {
        throw new Error('Everything is being stopped.');
    }
    const log = createWriteStream(options.log, {flags: 'a'});
    log.on('error', () => {});
    const child = spawn(command, args, {
        cwd: options.cwd, uid: options.uid, gid: options.gid, detached: true,
        env: {...process.env, ...options.env}, stdio: ['ignore', 'pipe', 'pipe'],
    });
    const pid = child.pid ?? 0;
    if (pid) {
        groups.add(pid);
    }
    child.stdout.pipe(log, {end: false});
    child.stderr.pipe(log, {end: false});
    let over = false;
    const ended = new Promise((resolve) => {
        const end = (/** @type {unknown} */ code) => {
            over = true;
            groups.delete(pid);
            resolve(code);
        };
        child.on('error', end);
        child.on('exit', end);
    });
    const stop = async() => {
        forget();
        if (pid && !over) {
            signalGroup(pid, options.signal ?? 'SIGTERM');
            const late = setTimeout(() => signalGroup(pid, 'SIGKILL'), 8000);
            await ended;
            clearTimeout(late);
        }
        if (pid) {
            signalGroup(pid, 'SIGKILL');
        }
        log.end();
    };
    const forget = onEnd(stop);
    return {pid, ended, stop, get over() {
        return over;
    }};
};

/** Stops everything that is still running. */
export const stopAll = async() => {
    while (undo.length > 0) {
        try {
            await undo.pop()?.();
        } catch (error) {
            process.stderr.write(`While stopping: ${error instanceof Error ? error.message : String(error)}\n`);
        }
    }
    groups.forEach((pid) => signalGroup(pid, 'SIGKILL'));
};

/**
 * Runs a whole script: trouble is told, and whatever the script started is stopped, also on Ctrl-C, a closed terminal and `kill`.
 * @param {() => Promise<number | void>} main answers the exit code
 * @param {() => void} [onSignal] says something before everything stops
 */
export const program = async(main, onSignal) => {
    for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
        process.on(signal, () => {
            if (!stopping) {
                stopping = true;
                onSignal?.();
                short.forEach((pid) => signalGroup(pid, 'SIGTERM'));
                stopAll().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
            }
        });
    }
    process.on('exit', () => groups.forEach((pid) => signalGroup(pid, 'SIGKILL')));
    try {
        process.exitCode = await main() ?? 0;
    } catch (error) {
        await untilStopped();
        sayError(error);
        process.exitCode = 1;
    }
    await untilStopped();
    await stopAll();
};
