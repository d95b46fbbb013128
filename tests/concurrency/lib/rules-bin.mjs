/**
 * Rules about the bin: what is removed is removed once, what comes back comes back once, and whoever was told so finds it.
 */
import {named} from './rules-journal.mjs';

/** @typedef {import('./checker.mjs').Race} Race */
/** @typedef {import('./checker.mjs').Report} Report */
/** @typedef {import('./checker.mjs').Row} Row */

/** What happened to each item, in order. @param {Race} race @returns {Map<string, Row[]>} */
const lives = (race) => {
    const map = new Map();
    for (const entry of [...race.rows.journal].sort((a, b) => a.revision - b.revision || a.id - b.id)) {
        if (['create', 'delete', 'restore'].includes(entry.verb)) {
            const key = `${entry.itemtype} ${entry.itemid}`;
            map.set(key, [...map.get(key) ?? [], entry]);
        }
    }
    return map;
};

/** @param {Race} race @param {Report} report */
export const bin = (race, report) => {
    const all = lives(race);
    for (const [item, entries] of all) {
        let gone = false;
        for (const {verb, revision} of entries) {
            if (verb === 'restore' && !gone) {
                report('restored more than once', `${item}, revision ${revision}`);
            }
            if (verb === 'delete' && gone) {
                report('removed more than once', `${item}, revision ${revision}`);
            }
            gone = verb === 'delete';
        }
    }
    for (const act of race.acts.filter(({op, status}) => /^restore_(card|comment|section)$/.test(op) && status === 'ok')) {
        const entries = all.get(`${act.op.replace('restore_', '')} ${act.item}`) ?? [];
        if (entries.filter(({revision}) => revision <= act.revision).at(-1)?.verb === 'delete') {
            report('acknowledged restore is lost', named(act));
        }
    }
};
