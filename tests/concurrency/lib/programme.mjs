/**
 * Which races are run on a site, and what is said about them.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {outcome} from '../../lib/steps.mjs';
import {tally} from './checker.mjs';
import {PASSWORD, logIn, serve} from './ground.mjs';
import {MUTANTS, plant} from './mutants.mjs';
import {runRace, workbench} from './race.mjs';

/** @typedef {import('./race.mjs').Judged} Judged */
/** @typedef {import('./race.mjs').Heat} Heat */
/** @typedef {import('./client.mjs').Client} Client */
/**
 * @typedef {object} Options
 * @property {number[]} clients
 * @property {number} acts of each client, in a race with many kinds of acts
 * @property {number[]} seeds
 * @property {string[]} mutants names of MUTANTS
 * @property {boolean} calm without dropped answers and killed workers
 * @property {string} folder where a race that failed is kept
 * @property {(line: string) => void} say
 */

const QUIET = {drop: 0, patience: 0};
const TROUBLE = {drop: 0.08, patience: 200};
const KILL_EVERY = 1500;
/** Seconds for one race, so that a slow machine ends, too. */
const LIMIT = 90;
/** Where people meet most. */
const CROWDED = {follow: 12, update_card: 40, move_card: 20, create_comment: 15, create_card: 8, read_card: 5};

/** @param {Client} client @param {string} op */
const one = async(client, op) => {
    const plan = client.plan(op);
    return plan && client.perform(plan);
};

/** So many moves by all together, on 30 cards. @param {number} moves */
const moving = (moves) => async(/** @type {Client[]} */ clients) => {
    for (let number = 0; number < 20; number++) {
        await one(clients[0], 'create_card');
    }
    await Promise.all(clients.map((client) => one(client, 'follow')));
    await Promise.all(clients.map(async(client, index) => {
        for (let turn = index; turn < moves; turn += clients.length) {
            await one(client, 'move_card');
        }
    }));
};

/** So many new cards by each, every one sent twice at once. @param {number} each */
const adding = (each) => async(/** @type {Client[]} */ clients) => {
    await Promise.all(clients.flatMap((client) => Array.from({length: each}, async() => {
        const plan = client.plan('create_card');
        if (plan) {
            await Promise.all([client.perform({...plan, twin: true}), client.perform({...plan, twin: true})]);
        }
    })));
};

/** @param {Judged} judged */
const summary = ({race, violations, figures}) => {
    const count = (/** @type {string} */ status) => race.acts.filter((act) => act.status === status).length;
    const lost = Object.entries(figures.lost).map(([why, times]) => `${times} ${why}`).join(', ') || 'none';
    return `${figures.acts} acts in ${figures.seconds.toFixed(1)} s (${count('ok')} ok, ${count('conflict')} conflicts, ${count('refused')} refused), `
        + `${figures.killed} workers killed, answers lost: ${lost}; ${violations.length} violations`;
};

/** The rows of the targets. @param {Judged} judged */
const moved = ({race, violations}) => {
    const broken = tally(violations);
    const lost = (broken['acknowledged move is lost'] ?? 0) + (broken['card is not where it was moved last'] ?? 0) + (broken['made, and gone'] ?? 0);
    const doubled = (broken['a card is shown twice'] ?? 0) + (broken['two on one place'] ?? 0);
    return `${race.acts.filter((act) => act.op === 'move_card').length} moves: lost ${lost}, duplicated ${doubled}, in two columns or none ${broken['card in no column'] ?? 0}`;
};

/** @param {Judged} judged */
const added = ({race}) => {
    const keys = new Set(race.acts.filter((act) => act.twin && act.status === 'ok').map((act) => act.key));
    return `new cards: acknowledged ${keys.size}, kept ${race.rows.cards.filter((card) => keys.has(card.uuid)).length}`;
};

/**
 * Runs them all: a race counts as one test, and so does each planted fault that has to be found.
 * @param {{code: string, dir: string, url: string}} site
 * @param {Options} options
 * @returns {Promise<import('../../lib/steps.mjs').Outcome>}
 */
export const runProgramme = async(site, {clients, acts, seeds, mutants, calm, folder, say}) => {
    const sum = outcome({});
    const tell = (/** @type {string} */ line) => {
        say(line);
        sum.output += `${line}\n`;
    };
    let server = await serve(site);
    const sessions = await logIn(site);
    const race = (/** @type {Heat} */ heat) =>
        runRace({code: site.code, url: site.url, sessions, password: PASSWORD, master: server.master}, {limit: LIMIT, ...heat});

    /** @param {string} title @param {Heat} heat @param {(judged: Judged) => string} [more] */
    const judge = async(title, heat, more) => {
        const judged = await race(heat);
        const bad = judged.violations.length > 0;
        sum[bad ? 'failed' : 'passed']++;
        tell(`${bad ? '✗' : '✓'} ${title}: ${more ? `${more(judged)}; ` : ''}${summary(judged)}`);
        if (bad) {
            mkdirSync(folder, {recursive: true});
            const file = join(folder, `race-${title.replaceAll(/\W+/g, '-')}.json`);
            writeFileSync(file, JSON.stringify(judged.race));
            Object.entries(tally(judged.violations)).forEach(([rule, times]) => tell(`    ${times} × ${rule}`));
            judged.violations.slice(0, 20).forEach(({rule, what}) => tell(`    ${rule}: ${what}`));
            tell(`    (the whole race: ${file})`);
        }
    };

    try {
        for (const seed of seeds) {
            for (const people of clients) {
                await judge(`${people} clients, seed ${seed}`, {
                    clients: people, acts: acts * Math.max(8, people), seed, trouble: calm ? QUIET : TROUBLE, killEvery: calm ? 0 : KILL_EVERY,
                });
            }
        }
        for (const people of clients) {
            await judge(`100 moves by ${people} clients at once`, {clients: people, acts: 0, seed: seeds[0], trouble: QUIET, killEvery: 0, work: moving(100)}, moved);
        }
        await judge('16 clients with 5 new cards each', {clients: 16, acts: 0, seed: seeds[0], trouble: QUIET, killEvery: 0, work: adding(5)}, added);
        if (!server.master) {
            sum.skipped += mutants.length;
            tell(`– ${mutants.length} planted faults were not tried: they need php-fpm.`);
        }
        for (const name of server.master ? mutants : []) {
            const mutant = MUTANTS[name];
            await server.stop();
            server = await serve(site, {auto_prepend_file: plant(mutant, join(tmpdir(), `kki-mutant-${process.pid}-${name}`))});
            const judged = await race({clients: 8, acts: 160, seed: seeds[0], trouble: QUIET, killEvery: 0, weights: mutant.weights ?? CROWDED});
            const found = tally(judged.violations);
            const good = mutant.expected.some((rule) => rule in found);
            sum[good ? 'passed' : 'failed']++;
            tell(`${good ? '✓ found' : '✗ NOT found'}: ${mutant.title}: ${Object.entries(found).map(([rule, times]) => `${times} × ${rule}`).join(', ')}`);
        }
    } finally {
        await server.stop();
        await workbench(site.code, 'leave');
    }
    return sum;
};
