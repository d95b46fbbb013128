/**
 * One race: a new space, its people at work all at once, workers killed and answers dropped meanwhile, and the judgement.
 */
import {join} from 'node:path';
import {PHP} from '../../../moodle/lib/php.mjs';
import {ROOT, webRoot} from '../../../moodle/lib/places.mjs';
import {must} from '../../../moodle/lib/run.mjs';
import {check, numbers} from './checker.mjs';
import {absorb, blind, makeClient} from './client.mjs';
import {startKiller} from './killer.mjs';
import {generator} from './random.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./client.mjs').Client} Client */
/** @typedef {import('./client.mjs').Trouble} Trouble */
/** @typedef {import('./checker.mjs').Race} Race */
/**
 * Where a race takes place.
 * @typedef {object} Ground
 * @property {string} code the site's Moodle
 * @property {string} url
 * @property {Session[]} sessions one for each person, in their order
 * @property {string} password
 * @property {number} master process id of php-fpm; 0: its workers are not killed
 */
/**
 * What happens in it.
 * @typedef {object} Heat
 * @property {number} clients
 * @property {number} acts of all together
 * @property {number} seed
 * @property {Trouble} trouble
 * @property {number} killEvery milliseconds between two kills of a worker; 0: none is killed
 * @property {number} [limit] seconds after which nobody begins anything new
 * @property {Record<string, number>} [weights] how often people do what
 * @property {(clients: Client[]) => Promise<void>} [work] instead of random acts
 */
/** @typedef {{acts: number, seconds: number, lost: Record<string, number>, killed: number}} Figures */
/** @typedef {{race: Race, violations: import('./checker.mjs').Violation[], figures: Figures}} Judged */

/** Runs a command of php/workbench.php. @param {string} code @param {...string | number} args */
export const workbench = async(code, ...args) => {
    const script = join(ROOT, 'tests/concurrency/php/workbench.php');
    const result = await must('php', [...PHP, script, join(code, 'config.php'), ...args.map(String)], {cwd: webRoot(code), what: `workbench.php ${args[0]}`});
    return numbers(JSON.parse(result.stdout.trim().split('\n').at(-1) ?? ''));
};

/** Calls when nothing goes wrong. @param {Session} session @param {string} name @param {object} args */
const answer = async(session, name, args) => {
    let outcome = await session.call(name, args);
    for (let tries = 0; outcome.kind === 'lost' && tries < 3; tries++) {
        outcome = await session.call(name, args);
    }
    if (outcome.kind !== 'answer') {
        throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    }
    return outcome.data;
};

/** The whole space, as a browser opens it. @param {Session} session @param {number} cmid */
const open = async(session, cmid) => {
    const {columns, cards, documents = [], revision} = await answer(session, 'mod_thementeam_get_space', {cmid, groupid: 0});
    return {columns, cards, documents, revision, full: true, removed: []};
};

/** What a client sees in the end: by the changes alone, and anew. @param {Client} client @param {{cmid: number, spaceid: number}} space */
const look = async({index, sight, session}, {cmid, spaceid}) => {
    absorb(sight, await answer(session, 'mod_thementeam_get_changes', {spaceid, since: sight.revision}));
    const {columns, cards, documents, revision} = sight;
    return {
        client: index, read: await open(session, cmid),
        followed: {columns: [...columns.values()], cards: [...cards.values()], documents, revision},
    };
};

/** One who left when the space was new, and is told everything that happened since. @param {Client} client @param {any} start @param {any} space */
const latecomer = async(client, start, space) => {
    const sight = blind(client.sight.userid);
    absorb(sight, start);
    return look({...client, index: -1, sight}, space);
};

/** Columns, cards, comments and questions to begin with, and what everybody has seen of them. @param {Client[]} clients */
const furnish = async(clients) => {
    const [trainer] = clients;
    const begin = async(/** @type {string} */ op, /** @type {Client} */ client) => {
        const plan = client.plan(op);
        return plan && client.perform(plan);
    };
    for (let number = 0; number < 10; number++) {
        await begin('create_card', trainer);
    }
    await begin('follow', trainer);
    for (let number = 0; number < 3; number++) {
        await begin('save_ask', trainer);
        await begin('follow', trainer);
    }
    await begin('read_document', trainer);
    await Promise.all(clients.slice(1).flatMap((client) => [begin('follow', client), begin('read_document', client)]));
};

/**
 * @param {Ground} ground
 * @param {Heat} heat
 * @returns {Promise<Judged>}
 */
export const runRace = async(ground, {clients: people, acts, seed, trouble, killEvery, limit = Infinity, weights, work}) => {
    const space = await workbench(ground.code, 'prepare', people, ground.password);
    /** @type {import('./checker.mjs').Act[]} */
    const history = [];
    /** @type {Record<string, number>} */
    const lost = {};
    const live = {drop: 0, patience: trouble.patience};
    const clients = space.users.map((/** @type {any} */ user, /** @type {number} */ index) => makeClient({
        index, userid: user.id, trainer: user.trainer, session: ground.sessions[index], random: generator(seed * 1000 + index),
        spaceid: space.spaceid, documentid: space.documentid, trouble: live, history, weights,
        lost: (why) => {
            lost[why] = (lost[why] ?? 0) + 1;
        },
    }));
    const start = await open(clients[0].session, space.cmid);
    absorb(clients[0].sight, start);
    for (const client of clients.slice(1)) {
        absorb(client.sight, await open(client.session, space.cmid));
    }
    await furnish(clients);
    live.drop = trouble.drop;
    const begin = performance.now();
    const stopKiller = ground.master && killEvery ? startKiller(ground.master, generator(seed), killEvery) : async() => 0;
    const begun = history.length;
    await (work ?? (async() => {
        await Promise.all(clients.map(async(/** @type {Client} */ client) => {
            while (history.length - begun < acts && performance.now() - begin < limit * 1000) {
                await client.act();
            }
        }));
    }))(clients);
    const killed = await stopKiller();
    const seconds = (performance.now() - begin) / 1000;
    // A call that its client gave up may still be under way.
    for (let before = -1, rows = 0; rows !== before;) {
        before = rows;
        await new Promise((resolve) => setTimeout(resolve, 400));
        rows = (await workbench(ground.code, 'dump', space.spaceid)).revision;
    }
    const views = [];
    for (const client of clients) {
        views.push(await look(client, space));
    }
    views.push(await latecomer(clients[0], start, space));
    const race = {first: space.revision, acts: history, rows: await workbench(ground.code, 'dump', space.spaceid), views};
    const violations = check(/** @type {Race} */ (race));
    await workbench(ground.code, 'remove', space.courseid);
    return {race: /** @type {Race} */ (race), violations, figures: {acts: history.length, seconds, lost, killed}};
};
