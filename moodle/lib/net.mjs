/**
 * Ports and addresses.
 */
import {createServer, connect} from 'node:net';

/** @param {number} port @param {string} [host] */
export const portIsFree = (port, host = '127.0.0.1') => new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
});

/** A free port at or after the given one. @param {number} from */
export const freePort = async(from) => {
    for (let port = from; port < from + 200; port++) {
        if (await portIsFree(port)) {
            return port;
        }
    }
    throw new Error(`No free port between ${from} and ${from + 200}.`);
};

/** Whether something answers there within the time. @param {string} host @param {number} port @param {number} [ms] */
export const answers = (host, port, ms = 4000) => new Promise((resolve) => {
    const socket = connect({host, port});
    const end = (/** @type {boolean} */ yes) => {
        clearTimeout(timer);
        socket.destroy();
        resolve(yes);
    };
    const timer = setTimeout(() => end(false), ms);
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
});

/** @param {() => Promise<boolean> | boolean} condition @param {number} ms */
export const waitFor = async(condition, ms) => {
    for (const until = Date.now() + ms; Date.now() < until;) {
        if (await condition()) {
            return true;
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return false;
};
