/**
 * Judges a race: what every client did and was told (the history) against what is there afterwards.
 *
 * A pure function: the same rules run on recorded races and, in the tests, on races with planted faults.
 */
import {bin} from './rules-bin.mjs';
import {chains} from './rules-texts.mjs';
import {counters} from './rules-versions.mjs';
import {keys} from './rules-keys.mjs';
import {journal, order} from './rules-journal.mjs';
import {places} from './rules-places.mjs';
import {undo} from './rules-undo.mjs';
import {views} from './rules-views.mjs';

/**
 * What one client wanted, and how it ended. A repeated call after a lost answer is the same act.
 * @typedef {object} Act
 * @property {number} n
 * @property {number} client
 * @property {number} userid
 * @property {string} op as in lib/acts.mjs
 * @property {number} [item] what it is about; of a new one what the answer said
 * @property {string} [key] the UUID of something new
 * @property {string} [token] what was written: no two acts write the same
 * @property {number} [base] the version that the client had seen
 * @property {number} [target] the column that a card shall be in
 * @property {boolean} [locked] what a column shall be
 * @property {boolean} [twin] sent twice at once, with the same key: one of the two changed something
 * @property {string} [seen] what the text said that a form started from
 * @property {number} [undone] revision of the own act that is taken back
 * @property {number} [textid] the older text that comes back
 * @property {string} [itemtype] where the act says it itself
 * @property {number} invoked milliseconds
 * @property {number} answered milliseconds
 * @property {number} lost calls whose answer did not arrive
 * @property {string} status ok, conflict, refused, error or unanswered
 * @property {string} code
 * @property {number} revision as the last answer said
 * @property {number} [version] of the item, as the last answer said
 */
/** @typedef {Record<string, any>} Row */
/**
 * The rows of the space after the race, ids and numbers as numbers.
 * @typedef {object} Rows
 * @property {number} revision
 * @property {string} pulse
 * @property {Row[]} columns
 * @property {Row[]} cards
 * @property {Row[]} comments
 * @property {Row[]} sections
 * @property {Row[]} asks
 * @property {Row[]} answers
 * @property {Row[]} texts
 * @property {Row[]} journal
 */
/** What a client that only ever asked for changes holds in the end, and the whole space as it reads it then. @typedef {{client: number, followed: Row, read: Row}} View */
/** @typedef {{first: number, acts: Act[], rows: Rows, views: View[]}} Race */
/** @typedef {{rule: string, what: string}} Violation */
/** @typedef {(rule: string, what: string) => void} Report */

const TEXT = new Set(['pulse', 'name', 'uuid', 'title', 'content', 'ownerkey', 'answer', 'line', 'verb', 'itemtype']);

/** Databases give numbers as strings. @param {any} value @param {string} [name] @returns {any} */
export const numbers = (value, name = '') => {
    if (Array.isArray(value)) {
        return value.map((each) => numbers(each));
    }
    if (value !== null && typeof value === 'object') {
        return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, numbers(each, key)]));
    }
    return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) && !TEXT.has(name) ? Number(value) : value;
};

const RULES = [journal, order, keys, chains, undo, bin, counters, places, views];

/**
 * @param {Race} race `first` is the revision that the race began with
 * @returns {Violation[]} none when everything is right
 */
export const check = (race) => {
    /** @type {Violation[]} */
    const violations = [];
    for (const rule of RULES) {
        rule(race, (name, what) => violations.push({rule: name, what}));
    }
    return violations;
};

/** How often each rule was broken. @param {Violation[]} violations @returns {Record<string, number>} */
export const tally = (violations) => {
    /** @type {Record<string, number>} */
    const counts = {};
    violations.forEach(({rule}) => {
        counts[rule] = (counts[rule] ?? 0) + 1;
    });
    return counts;
};
