/**
 * Rules about places: each card is in exactly one column, the one that the last mover was told, on a place of its own; what was
 * removed is removed and what was not is there; comments are counted.
 */
import {byRevision, matches, named} from './rules-journal.mjs';

/** @typedef {import('./checker.mjs').Race} Race */
/** @typedef {import('./checker.mjs').Report} Report */
/** @typedef {import('./checker.mjs').Act} Act */
/** @typedef {import('./checker.mjs').Row} Row */

/**
 * The acts that a revision may be. One whose answers all arrived says so itself; of the others each that fits is possible.
 * @param {Race} race @param {Row[]} entries
 */
const candidates = (race, entries) => {
    const fits = race.acts.filter((act) => entries.some((entry) => matches(act, entry)));
    const sure = fits.filter((act) => act.lost === 0 && act.status === 'ok' && act.revision === entries[0].revision);
    return sure.length > 0 ? sure : fits.filter((act) => act.lost > 0);
};

/**
 * The columns that an act takes its card to: the one it names, or the one that it had before the act that is undone.
 * @param {Act} act @param {Map<string, Set<number> | null>} before
 * @returns {Set<number> | null} null: anywhere
 */
const goals = (act, before) => act.op === 'undo_move' ? before.get(`${act.undone} ${act.item}`) ?? null : new Set([act.target ?? 0]);

/** @param {(Set<number> | null)[]} sets @returns {Set<number> | null} */
const union = (sets) => sets.includes(null) ? null : new Set(sets.flatMap((set) => [...set ?? []]));

/**
 * Walks through the journal and calls back with the columns that a card can be in.
 * @param {Race} race @param {Report} report
 * @returns {Map<number, Set<number> | null>} by card; null: anywhere
 */
const walk = (race, report) => {
    /** @type {Map<number, Set<number> | null>} */
    const columns = new Map();
    /** @type {Map<number, boolean>} */
    const locked = new Map();
    /** @type {Map<string, Set<number> | null>} where a card was before a revision moved it */
    const before = new Map();
    const unchanged = new Map();
    race.acts.filter((act) => act.op === 'move_card' && act.status === 'ok' && act.lost === 0)
        .forEach((act) => unchanged.set(act.revision, [...unchanged.get(act.revision) ?? [], act]));
    for (const [revision, entries] of [...byRevision(race)].sort(([a], [b]) => a - b)) {
        const acts = candidates(race, entries);
        const moved = acts.filter((act) => (act.target !== undefined || act.op === 'undo_move') && act.item !== undefined);
        if (moved.length > 0) {
            const item = /** @type {number} */ (moved[0].item);
            const was = columns.get(item) ?? null;
            columns.set(item, union(moved.map((act) => goals(act, before))));
            before.set(`${revision} ${item}`, was);
            if (moved.length === 1 && locked.get(/** @type {number} */ (moved[0].target))) {
                report('written into a locked column', named(moved[0]));
            }
        }
        acts.filter((act) => act.op === 'update_column').forEach((act) => locked.set(/** @type {number} */ (act.item), act.locked === true && acts.length === 1));
        const removed = entries.find((entry) => entry.verb === 'delete' && entry.itemtype === 'column');
        if (removed) {
            [...columns].filter(([, where]) => where?.has(removed.itemid)).forEach(([card]) => columns.set(card, null));
        }
        // A move that was answered with this revision and is not what it did found its card there already.
        for (const act of unchanged.get(revision) ?? []) {
            const where = columns.get(act.item);
            if (!entries.some((entry) => matches(act, entry)) && where && !where.has(act.target)) {
                report('acknowledged move is lost', named(act));
            }
        }
    }
    return columns;
};

/** Whether the last of two opposite verbs in the journal says that something is gone. @param {Race} race @param {string} type @param {number} id */
const isGone = (race, type, id) => race.rows.journal
    .filter((entry) => entry.itemtype === type && entry.itemid === id && ['delete', 'restore', 'create'].includes(entry.verb))
    .sort((a, b) => a.revision - b.revision).at(-1)?.verb === 'delete';

/** @param {Race} race @param {Report} report */
const removals = (race, report) => {
    for (const [type, rows] of /** @type {const} */ ([['card', race.rows.cards], ['comment', race.rows.comments]])) {
        for (const row of rows) {
            if ((row.timedeleted !== null) !== isGone(race, type, row.id)) {
                report('removed or not: row and journal differ', `${type} ${row.id}`);
            }
        }
    }
    for (const act of race.acts.filter((each) => /^delete_(card|comment|section)$/.test(each.op) && each.status === 'ok')) {
        const type = act.op.replace('delete_', '');
        if (!race.rows.journal.some((entry) => entry.verb === 'delete' && entry.itemtype === type && entry.itemid === act.item && entry.revision <= act.revision)) {
            report('acknowledged and not in the journal', named(act));
        }
    }
};

/** @param {Row[]} rows @param {(row: Row) => string} place @param {string} what @param {Report} report */
const distinct = (rows, place, what, report) => {
    const seen = new Map();
    for (const row of rows) {
        const other = seen.get(place(row));
        if (other !== undefined) {
            report('two on one place', `${what} ${other} and ${row.id}`);
        }
        seen.set(place(row), row.id);
    }
};

/** @param {Race} race @param {Report} report */
export const places = (race, report) => {
    const columns = walk(race, report);
    const there = new Set(race.rows.columns.map((row) => row.id));
    for (const card of race.rows.cards) {
        if (!there.has(card.columnid)) {
            report('card in no column', `card ${card.id}, column ${card.columnid}`);
        }
        const where = columns.get(card.id);
        if (where && !where.has(card.columnid)) {
            report('card is not where it was moved last', `card ${card.id} in ${card.columnid}, not in ${[...where]}`);
        }
        const comments = race.rows.comments.filter((row) => row.cardid === card.id && row.timedeleted === null).length;
        if (comments !== card.commentcount) {
            report('comments counted wrongly', `card ${card.id}: ${card.commentcount}, there are ${comments}`);
        }
    }
    distinct(race.rows.cards.filter((row) => row.timedeleted === null), (row) => `${row.columnid} ${row.position}`, 'cards', report);
    distinct(race.rows.sections.filter((row) => row.timedeleted === null), (row) => `${row.documentid} ${row.position}`, 'sections', report);
    distinct(race.rows.columns, (row) => String(row.sortorder), 'columns', report);
    removals(race, report);
};
