/**
 * Runs the steps of a test run: two at a time where they do not need each other, every one even when another failed.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {say, seconds, Trouble} from '../../moodle/lib/say.mjs';

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */
/** @typedef {Counts & {output: string}} Outcome */
/**
 * @typedef {object} Step
 * @property {string} id what --only names
 * @property {string} title
 * @property {string[]} [needs] ids or titles of steps that have to succeed first
 * @property {string[]} [after] titles of steps that have to be over first, whatever came of them
 * @property {boolean} [alone] nothing else runs meanwhile
 * @property {() => Promise<Outcome>} run
 */
/** @typedef {Step & {counts?: Counts, time?: string, state: 'waiting' | 'running' | 'done'}} Entry */

/** @param {Partial<Counts>} counts @param {string} [output] @returns {Outcome} */
export const outcome = (counts, output = '') => ({passed: 0, failed: 0, skipped: 0, ...counts, output});

/** One program that either succeeds or not: one test. @param {import('../../moodle/lib/run.mjs').Result} result */
export const single = (result) => outcome(result.code === 0 ? {passed: 1} : {failed: 1}, result.all);

/** @param {unknown} error */
const failure = (error) => outcome({failed: 1}, error instanceof Trouble
    ? `${error.message}\n→ ${error.wayOut}` : error instanceof Error ? error.stack ?? error.message : String(error));

/** The steps asked for, with what they need. @param {Step[]} steps @param {string[]} only */
export const select = (steps, only) => {
    const wanted = new Set(steps.filter((step) => only.length === 0 || only.includes(step.id)));
    for (let size = -1; size !== wanted.size;) {
        size = wanted.size;
        for (const step of [...wanted]) {
            steps.filter((other) => step.needs?.includes(other.title)).forEach((other) => wanted.add(other));
        }
    }
    return steps.filter((step) => wanted.has(step));
};

/** @param {Counts} counts */
export const sentence = (counts) => `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;

/**
 * @param {Step[]} steps
 * @param {string} folder where every step's whole output goes
 * @param {number} [slots]
 * @returns {Promise<Counts>}
 */
export const runSteps = async(steps, folder, slots = 2) => {
    /** @type {Entry[]} */
    const entries = steps.map((step) => ({...step, state: 'waiting'}));
    const sum = {passed: 0, failed: 0, skipped: 0};
    mkdirSync(folder, {recursive: true});
    const find = (/** @type {string} */ title) => entries.find((entry) => entry.title === title);
    const finish = (/** @type {Entry} */ entry, /** @type {Outcome} */ result, /** @type {number} */ start) => {
        entry.state = 'done';
        entry.counts = result;
        entry.time = seconds(start);
        for (const key of /** @type {Array<keyof Counts>} */ (['passed', 'failed', 'skipped'])) {
            sum[key] += result[key];
        }
        const many = result.passed + result.failed + result.skipped > 1 ? ` – ${sentence(result)}` : '';
        const mark = result.failed > 0 ? '✗' : result.passed > 0 ? '✓' : '–';
        say(`${mark} ${entry.title} (${entry.time})${many}`);
        const log = join(folder, `${entry.title.toLowerCase().replaceAll(/[^a-z0-9.]+/g, '-')}.log`);
        writeFileSync(log, result.output);
        if (result.failed > 0) {
            const lines = result.output.trimEnd().split('\n');
            say(lines.slice(-80).map((line) => `    ${line}`).join('\n'));
            if (lines.length > 80) {
                say(`    (the whole output: ${log})`);
            }
        }
    };
    const begin = async(/** @type {Entry} */ entry) => {
        entry.state = 'running';
        const start = Date.now();
        const failed = entry.needs?.map(find).find((need) => need && (need.counts?.passed === 0 || (need.counts?.failed ?? 0) > 0));
        if (failed) {
            finish(entry, outcome({skipped: 1}, `Not run, because "${failed.title}" failed.`), start);
            return;
        }
        say(`· ${entry.title} …`);
        finish(entry, await entry.run().catch(failure), start);
    };
    const isOver = (/** @type {string} */ title) => (find(title)?.state ?? 'done') === 'done';
    const ready = (/** @type {Entry} */ entry) => entry.state === 'waiting' && [...entry.needs ?? [], ...entry.after ?? []].every(isOver);
    /** @type {Map<Entry, Promise<void>>} */
    const running = new Map();
    while (entries.some((entry) => entry.state !== 'done')) {
        for (const entry of entries.filter(ready)) {
            const busy = [...running.keys()];
            if (busy.length >= slots || busy.some((other) => other.alone) || (entry.alone && busy.length > 0)) {
                continue;
            }
            running.set(entry, begin(entry).finally(() => running.delete(entry)));
        }
        if (running.size === 0) {
            throw new Error(`Steps wait for each other: ${entries.filter((entry) => entry.state === 'waiting').map((entry) => entry.title)}`);
        }
        await Promise.race(running.values());
    }
    return sum;
};
