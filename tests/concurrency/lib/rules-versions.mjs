/**
 * Rules about what keeps no old texts (columns, answers of Kommunen): of those who saw one version, one at most was answered
 * with ok, and the current content is what the last of them wrote.
 */
import {named} from './rules-journal.mjs';

/** @typedef {import('./checker.mjs').Race} Race */
/** @typedef {import('./checker.mjs').Report} Report */
/** @typedef {import('./checker.mjs').Act} Act */
/** @typedef {import('./checker.mjs').Row} Row */

/** @param {Act[]} acts all of one item @param {Row | undefined} row what is there @param {number} start its first version @param {Report} report */
const judge = (acts, row, start, report) => {
    const bases = new Map();
    for (const act of acts.filter((each) => each.status === 'ok')) {
        const other = bases.get(act.base);
        if (other) {
            report('two applied on one version', `${named(other)} and ${named(act)}`);
        }
        bases.set(act.base, act);
    }
    if (!row) {
        return;
    }
    const doubtful = acts.filter((act) => act.status !== 'ok' && act.lost > 0).length;
    const least = start + bases.size;
    if (row.version < least || row.version > least + doubtful) {
        report('version is not the number of changes', `${acts[0].op} ${acts[0].item}: version ${row.version}, ${bases.size} changes`);
    }
    const last = acts.find((act) => act.status === 'ok' && (act.base ?? 0) + 1 === row.version);
    if (last && !Object.values(row).includes(last.token)) {
        report('acknowledged text is lost', named(last));
    }
};

/** @param {Act[]} acts @param {(act: Act) => string} key @returns {Map<string, Act[]>} */
const grouped = (acts, key) => {
    const map = new Map();
    acts.forEach((act) => map.set(key(act), [...map.get(key(act)) ?? [], act]));
    return map;
};

/** @param {Race} race @param {Report} report */
export const counters = (race, report) => {
    const columns = race.acts.filter((act) => act.op === 'update_column');
    for (const [id, acts] of grouped(columns, (act) => String(act.item))) {
        judge(acts, race.rows.columns.find((row) => row.id === Number(id)), 1, report);
    }
    // Two colleagues share the answer of their Kommune.
    const kommune = (/** @type {number} */ userid) => race.rows.answers.find((row) => row.userid === userid)?.ownerkey;
    const partner = new Map(race.acts.filter((act) => act.op === 'save_answer').map((act) => [act.userid, Math.floor(act.client / 2)]));
    const answers = race.acts.filter((act) => act.op === 'save_answer');
    for (const acts of grouped(answers, (act) => `${act.item} ${partner.get(act.userid)}`).values()) {
        const own = new Set(acts.map((act) => act.userid));
        const rows = race.rows.answers.filter((row) => row.cardid === acts[0].item && own.has(row.userid));
        if (rows.length > 1) {
            report('one Kommune, two answers', `card ${acts[0].item}: ${rows.map((row) => row.id)} (${kommune(acts[0].userid)})`);
        }
        judge(acts, rows[0], 0, report);
        if (rows.length === 0 && acts.some((act) => act.status === 'ok')) {
            report('acknowledged and not kept', named(acts[0]));
        }
    }
    for (const [id, acts] of grouped(race.acts.filter((act) => act.op === 'save_ask'), (act) => String(act.item))) {
        const rows = race.rows.asks.filter((row) => row.cardid === Number(id));
        if (acts.some((act) => act.status === 'ok') && rows.length !== 1) {
            report('acknowledged and not kept', named(acts[0]));
        }
    }
};
