/**
 * Rules about new things: whoever got an ok has exactly one of it, a retry with the same key made no second one, and nothing
 * is there that nobody made.
 */
import {named} from './rules-journal.mjs';

/** @typedef {import('./checker.mjs').Race} Race */
/** @typedef {import('./checker.mjs').Report} Report */

/** Which act makes the rows of a table. @type {Record<string, 'cards' | 'comments' | 'columns' | 'sections'>} */
const MADE = {create_card: 'cards', create_comment: 'comments', create_column: 'columns', add_section: 'sections'};

/** @param {import('./checker.mjs').Act} act @param {import('./checker.mjs').Row[]} rows those with its key @param {Report} report */
const judge = (act, rows, report) => {
    const ok = act.status === 'ok';
    if (ok && rows.length === 0) {
        report('acknowledged and not kept', named(act));
    }
    if (rows.length > 1) {
        report('one key, counted more than once', `${named(act)}: ${rows.map((row) => row.id)}`);
    }
    if (ok && rows.length === 1 && rows[0].id !== act.item) {
        report('answered with another item', `${named(act)}: there is ${rows[0].id}`);
    }
    if (act.status === 'refused' && act.lost === 0 && rows.length > 0) {
        report('refused and done all the same', named(act));
    }
};

/** @param {Race} race @param {Report} report */
export const keys = (race, report) => {
    const created = race.acts.filter((act) => act.op in MADE);
    const removed = new Set(race.rows.journal.filter((entry) => entry.verb === 'delete' && entry.itemtype === 'column').map((entry) => entry.itemid));
    created.filter((act) => MADE[act.op] !== 'columns' || !removed.has(act.item))
        .forEach((act) => judge(act, race.rows[MADE[act.op]].filter((row) => row.uuid === act.key), report));
    const known = new Set(created.map((act) => act.key));
    for (const [type, table] of /** @type {const} */ ([['card', 'cards'], ['comment', 'comments'], ['section', 'sections']])) {
        const recorded = new Set(race.rows.journal
            .filter((entry) => entry.verb === 'create' && entry.itemtype === type && entry.revision > race.first).map((entry) => entry.itemid));
        race.rows[table].filter((row) => recorded.has(row.id) && !known.has(row.uuid))
            .forEach((row) => report('there, and nobody made it', `${type} ${row.id}`));
        const there = new Set(race.rows[table].map((row) => row.id));
        [...recorded].filter((id) => !there.has(id)).forEach((id) => report('made, and gone', `${type} ${id}`));
    }
};
