/**
 * Rules about what was before: undo takes back one's own last act once, and never what somebody did after it; an older text comes
 * back as it was, and only over a text that its restorer had seen.
 */
import {named} from './rules-journal.mjs';
import {says, until, versions} from './rules-texts.mjs';

/** @typedef {import('./checker.mjs').Race} Race */
/** @typedef {import('./checker.mjs').Report} Report */
/** @typedef {import('./checker.mjs').Act} Act */
/** @typedef {import('./checker.mjs').Row} Row */
/** @typedef {import('./rules-texts.mjs').Version} Version */

const BACK = /^(undo_change|restore_(card|comment|section)_text)$/;

/** The item whose text an act brings back. @param {Act} act */
const itemOf = (act) => `${act.op === 'undo_change' ? 'card' : act.op.split('_')[1]} ${act.item}`;

/** An act, and whether its revision can be its own: nobody had been told of that one before. @typedef {Act & {fresh: boolean}} Judged */

/** Whether an act says itself that it made this. @param {Judged} act @param {{revision: number, userid: number}} made */
const made = (act, {revision, userid}) => act.fresh && act.status === 'ok' && act.lost === 0 && act.revision === revision && act.userid === userid;

/** @param {Judged} act @param {Version} version */
const surely = (act, {revision, text}) => made(act, {revision, userid: text.userid});

/** Every text that came again was brought back by somebody, once. @param {string} item @param {Version[]} chain @param {Judged[]} acts @param {Report} report */
const explained = (item, chain, acts, report) => {
    const doubtful = acts.filter((act) => act.lost > 0);
    for (const version of chain.filter(({again}) => again)) {
        if (acts.some((act) => surely(act, version))) {
            continue;
        }
        const found = doubtful.findIndex((act) => act.userid === version.text.userid);
        if (found < 0) {
            report('one text, counted more than once', `${item}, revision ${version.revision}`);
        } else {
            doubtful.splice(found, 1);
        }
    }
};

/** What an item said when an act was answered. @param {Version[]} chain @param {Act} act */
const then = (chain, act) => chain.filter(({revision}) => revision <= act.revision).at(-1);

/** @param {Judged} act @param {Version[]} chain @param {Map<number, Row>} texts @param {Report} report */
const restored = (act, chain, texts, report) => {
    const wanted = texts.get(act.textid ?? 0);
    const index = chain.findIndex((version) => surely(act, version));
    if (act.status === 'ok' && act.lost === 0 && says(then(chain, act)?.text) !== says(wanted)) {
        report('acknowledged text is lost', named(act));
    }
    if (index >= 0 && index !== act.base) {
        const other = says(chain[index].text) === says(wanted) ? `saw version ${act.base}, replaced version ${index}` : 'is another text';
        report('replaced a text that its writer had not seen', `${named(act)}: ${other}`);
    }
    if (act.status === 'conflict' && act.lost === 0 && !chain.some(({revision}, at) => at >= (act.base ?? 0) && revision <= until(act))) {
        report('conflict with nobody', named(act));
    }
};

/**
 * What became of an undo, given the acts of its kind on its item.
 * @param {Act} act
 * @param {{revision: number, userid: number}[]} acts in order
 * @param {Report} report
 */
const since = (act, acts, report) => {
    const between = acts.filter(({revision}) => revision > (act.undone ?? 0) && revision <= until(act));
    const refused = /^undo_(changed|own)$/.test(act.code);
    if (refused && act.lost === 0 && between.length === 0) {
        report('undo refused, and nobody was faster', named(act));
    }
    if (act.code === 'undo_gone' && act.lost === 0 && acts.some(({revision, userid}) => revision === act.undone && userid === act.userid)) {
        report('undo forgotten', named(act));
    }
    return between;
};

/** @param {Act[]} acts that undid something surely, and at which revision @param {Report} report */
const once = (acts, report) => {
    const done = new Map();
    for (const act of acts) {
        const key = `${act.userid} ${act.undone}`;
        done.set(key, new Set([...done.get(key) ?? [], act.revision]));
    }
    [...done].filter(([, revisions]) => revisions.size > 1).forEach(([key, revisions]) => report('undone more than once', `${key}: ${[...revisions]}`));
};

/** @param {Judged} act @param {Version[]} chain @param {Report} report @returns {boolean} whether it surely changed something */
const changedBack = (act, chain, report) => {
    const between = since(act, chain.map(({revision, text}) => ({revision, userid: text.userid})), report);
    const own = chain.findIndex(({revision}) => revision === act.undone);
    const index = chain.findIndex((version) => version.again && surely(act, version));
    if (index < 0 || own < 1) {
        return false;
    }
    if (between.length !== 1) {
        report('undo overwrote a newer act', `${named(act)}: replaced version ${index}, undoes version ${own + 1}`);
    } else if (says(chain[index].text) !== says(chain[own - 1].text)) {
        report('undone to something else', named(act));
    }
    return true;
};

/** @param {Judged} act @param {Row[]} moves of its card @param {Report} report @returns {boolean} whether it surely changed something */
const movedBack = (act, moves, report) => {
    const between = since(act, moves, report);
    const own = moves.some(({revision, userid}) => made(act, {revision, userid}));
    if (own && between.length !== 1) {
        report('undo overwrote a newer act', `${named(act)}: ${between.length} moves since revision ${act.undone}`);
    }
    return own;
};

/** @param {Race} race @param {Report} report */
export const undo = (race, report) => {
    const all = versions(race);
    const texts = new Map(race.rows.texts.map((text) => [text.id, text]));
    const known = race.acts.filter(({op}) => BACK.test(op) || op === 'undo_move')
        .map((act) => ({...act, fresh: !race.acts.some((other) => other.answered < act.invoked && other.revision >= act.revision)}));
    const back = known.filter(({op}) => op !== 'undo_move');
    for (const [item, chain] of all) {
        explained(item, chain, back.filter((act) => itemOf(act) === item), report);
    }
    const [changes, older] = [back.filter(({op}) => op === 'undo_change'), back.filter(({op}) => op !== 'undo_change')];
    older.forEach((act) => restored(act, all.get(itemOf(act)) ?? [], texts, report));
    const moves = race.rows.journal.filter(({verb, itemtype}) => verb === 'move' && itemtype === 'card').sort((a, b) => a.revision - b.revision);
    once(changes.filter((act) => changedBack(act, all.get(itemOf(act)) ?? [], report)), report);
    once(known.filter((act) => act.op === 'undo_move' && movedBack(act, moves.filter(({itemid}) => itemid === act.item), report)), report);
};
