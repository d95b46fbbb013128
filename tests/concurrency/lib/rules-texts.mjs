/**
 * Rules about texts: every version was written by somebody who had seen the one before, and every acknowledged text is in the
 * chain, so it is the current one or was seen by whoever replaced it.
 */
import {named} from './rules-journal.mjs';

/** @typedef {import('./checker.mjs').Race} Race */
/** @typedef {import('./checker.mjs').Report} Report */
/** @typedef {import('./checker.mjs').Act} Act */
/** @typedef {import('./checker.mjs').Row} Row */

/** @type {Record<string, string>} */
const TYPES = {
    create_card: 'card', update_card: 'card', save_card: 'card', create_comment: 'comment', update_comment: 'comment', add_section: 'section', save_section: 'section',
};

/**
 * A version of a text; `again` when it says what an earlier one said: somebody brought that back.
 * @typedef {{revision: number, text: Row, again: boolean}} Version
 */

/** The versions of every item, oldest first. @param {Race} race @returns {Map<string, Version[]>} */
export const versions = (race) => {
    const texts = new Map(race.rows.texts.map((text) => [text.id, text]));
    const map = new Map();
    const entries = race.rows.journal.filter((entry) => entry.textid && ['create', 'update'].includes(entry.verb))
        .sort((a, b) => a.revision - b.revision || a.id - b.id);
    for (const entry of entries) {
        const key = `${entry.itemtype} ${entry.itemid}`;
        const text = texts.get(entry.textid);
        const chain = map.get(key) ?? [];
        const again = chain.some((/** @type {Version} */ earlier) => says(earlier.text) !== '' && says(earlier.text) === says(text));
        map.set(key, [...chain, {revision: entry.revision, text, again}]);
    }
    return map;
};

/** The words of a text: plain text and a form's paragraph are the same. @param {Row | undefined} text */
export const says = (text) => String(text?.content ?? '').replaceAll(/<\/?p>/g, '');

/** Up to which revision an act can know; a refusal, and a form's conflict, say none. @param {Act} act */
export const until = (act) => act.revision || Infinity;

/** Whether a version is what an act wrote. @param {Row | undefined} text @param {Act} act */
const wrote = (text, act) => text?.userid === act.userid && String(text.content ?? '').includes(String(act.token));

/** What an act did although its answer says no. @param {Act} act @param {Version[]} chain @param {number} found @param {Report} report */
const judgeNo = (act, chain, found, report) => {
    const done = act.lost === 0 && found > 0;
    if (act.status === 'conflict' && done) {
        report('conflict, and applied all the same', named(act));
    }
    if (act.status === 'conflict' && !chain.some(({revision}, index) => index >= (act.base ?? 0) && revision <= until(act))) {
        report('conflict with nobody', named(act));
    }
    if (act.status === 'refused' && done) {
        report('refused and done all the same', named(act));
    }
};

/** @param {Act} act @param {Version[]} chain @param {Report} report */
const judge = (act, chain, report) => {
    const found = chain.flatMap(({text, again}, index) => !again && wrote(text, act) ? [index] : []);
    const wanted = /^(update|save)/.test(act.op) ? act.base ?? 0 : 0;
    const unreadable = chain.some(({text}) => !text || text.content === null);
    if (found.length > 1) {
        report('one text, counted more than once', named(act));
    }
    if (act.status === 'ok' && found.length === 0 && !unreadable) {
        report('acknowledged text is lost', named(act));
    }
    // A form compares what its fields said, however often they were changed in between.
    const same = act.seen !== undefined && says(chain[found[0] - 1]?.text) === act.seen;
    if (found.length === 1 && found[0] !== wanted && !same) {
        report('replaced a text that its writer had not seen', `${named(act)}: saw version ${wanted}, replaced version ${found[0]}`);
    }
    judgeNo(act, chain, found.length, report);
};

/** Whoever read a card saw at least what had been acknowledged before. @param {Race} race @param {Report} report */
const reading = (race, report) => {
    const updates = race.acts.filter((act) => act.op === 'update_card' && act.status === 'ok');
    for (const read of race.acts.filter((act) => act.op === 'read_card' && act.status === 'ok')) {
        const before = updates.filter((act) => act.item === read.item && act.answered < read.invoked);
        const least = Math.max(1, ...before.map((act) => (act.base ?? 0) + 1));
        if ((read.version ?? 0) < least) {
            report('read an old text', `${named(read)}: version ${read.version}, ${least} was acknowledged`);
        }
    }
};

/** @param {Race} race @param {Report} report */
export const chains = (race, report) => {
    const all = versions(race);
    for (const act of race.acts.filter((each) => each.op in TYPES && each.item)) {
        judge(act, all.get(`${TYPES[act.op]} ${act.item}`) ?? [], report);
    }
    for (const [type, rows] of /** @type {const} */ ([['card', race.rows.cards], ['comment', race.rows.comments], ['section', race.rows.sections]])) {
        for (const row of rows) {
            const chain = all.get(`${type} ${row.id}`) ?? [];
            if (chain.length !== row.version) {
                report('version is not the number of texts', `${type} ${row.id}: version ${row.version}, ${chain.length} texts`);
            }
            if (chain.at(-1)?.text?.id !== row.textid) {
                report('current text is not the last one', `${type} ${row.id}`);
            }
        }
    }
    const known = new Set(race.rows.journal.map((entry) => entry.textid));
    race.rows.texts.filter((text) => !known.has(text.id)).forEach((text) => report('text without journal', `text ${text.id}`));
    reading(race, report);
};
