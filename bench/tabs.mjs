/**
 * What many open tabs cost the server: each asks its space's pulse as a browser does, over a connection of its own, and the
 * processor time of nginx and php-fpm is read before and after. What a call costs that says who is here is measured beside it.
 */
import {readFileSync, readdirSync} from 'node:fs';
import {Agent, get} from 'node:http';
import {setTimeout as wait} from 'node:timers/promises';
import {openSession} from '../tests/concurrency/lib/session.mjs';
import {quantile} from './figures.mjs';

/** Milliseconds between two questions of a tab, and the jitter: those of amd-src/platform/pulse.ts. */
const INTERVAL = 1500;
const JITTER = 0.2;
/** Ticks of a second in /proc. */
const TICKS = 100;

/** Seconds of processor time that groups of processes have used. @param {number[]} groups */
export const used = (groups) => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).reduce((sum, pid) => {
    let stat;
    try {
        stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    } catch {
        // Over since the folder was read.
        return sum;
    }
    // What follows the name in brackets: state, parent, group …, and, eleven further on, time in user and kernel mode.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return groups.includes(Number(fields[2])) ? sum + (Number(fields[11]) + Number(fields[12])) / TICKS : sum;
}, 0);

/** One question; its answer. @param {string} url @param {Agent} agent @returns {Promise<string>} */
const ask = (url, agent) => new Promise((resolve, reject) => {
    get(url, {agent}, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => {
            text += part;
        }).on('end', () => (response.statusCode === 200 ? resolve(text) : reject(new Error(`${url} answered ${response.statusCode}.`))));
    }).on('error', reject);
});

/**
 * Keeps tabs open for a while.
 *
 * @param {{pulses: string[], tabs: number, seconds: number, groups: number[]}} options `groups`: the server's process groups
 * @returns {Promise<{asked: number, perSecond: number, share: number, late: number}>} `share` of one core; `late`: milliseconds that
 *     the slowest of 20 answers took
 */
export const openTabs = async({pulses, tabs, seconds, groups}) => {
    const taken = /** @type {number[]} */ ([]);
    let over = false;
    const tab = async(/** @type {string} */ url) => {
        const agent = new Agent({keepAlive: true, maxSockets: 1});
        await wait(Math.random() * INTERVAL);
        while (!over) {
            const start = performance.now();
            await ask(url, agent);
            taken.push(performance.now() - start);
            await wait(INTERVAL * (1 - JITTER + Math.random() * 2 * JITTER));
        }
        agent.destroy();
    };
    const all = Promise.all(Array.from({length: tabs}, (_, i) => tab(pulses[i % pulses.length])));
    // Until everybody is there, and the code is compiled.
    await wait(2 * INTERVAL);
    taken.length = 0;
    const [before, start] = [used(groups), performance.now()];
    await wait(seconds * 1000);
    const elapsed = (performance.now() - start) / 1000;
    const share = (used(groups) - before) / elapsed;
    const asked = taken.length;
    const late = quantile(taken, 0.95);
    over = true;
    await all;
    return {asked, perSecond: asked / elapsed, share, late};
};

/**
 * What one call costs that says that somebody stays, in seconds of processor time: with Moodle's own start, session and rights.
 *
 * @param {{url: string, username: string, password: string, spaceid: number, calls: number, groups: number[]}} options
 */
export const stay = async({url, username, password, spaceid, calls, groups}) => {
    const session = await openSession(url, username, password);
    const call = async(/** @type {string} */ methodname, /** @type {object} */ args) => {
        const outcome = await session.call(methodname, args);
        if (outcome.kind !== 'answer') {
            throw new Error(JSON.stringify(outcome));
        }
    };
    await call('mod_thementeam_set_here', {spaceid, shown: true});
    const before = used(groups);
    for (let i = 0; i < calls; i++) {
        await call('mod_thementeam_get_here', {spaceid});
    }
    const cost = (used(groups) - before) / calls;
    await call('mod_thementeam_set_here', {spaceid, shown: false});
    return cost;
};
