/**
 * What people do in a space: each act is a function of what its client has seen, so it is often out of date.
 */

import {BACK} from './acts-back.mjs';
import {formCall} from './forms.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./client.mjs').Sight} Sight */
/**
 * An act before it is done.
 * @typedef {object} Plan
 * @property {string} op
 * @property {string} method
 * @property {Record<string, any>} args
 * @property {number} [item]
 * @property {string} [key]
 * @property {string} [token]
 * @property {number} [base]
 * @property {number} [target]
 * @property {boolean} [locked]
 * @property {boolean} [twin] sent twice at once, with the same key
 * @property {string} [seen] what the text said that its writer started from
 * @property {number} [undone] revision of the own act that is taken back
 * @property {number} [textid] the older text that comes back
 * @property {string} [itemtype] where the op does not say it
 */
/** @typedef {{random: Random, sight: Sight, spaceid: number, documentid: number, token: string, sesskey: string}} Situation */

const ws = (/** @type {string} */ name) => `mod_thementeam_${name}`;

/** A card; mostly one of a few, so that people meet. @param {Situation} situation */
const card = ({random, sight}) => {
    const all = [...sight.cards.values()].sort((a, b) => a.id - b.id);
    return random.chance(0.7) ? random.pick(all.slice(0, 6)) : random.pick(all);
};

/** @param {Situation} situation */
const column = ({random, sight}) => random.pick([...sight.columns.values()]);

/** @param {Situation} situation @param {Record<string, any>} fields @param {Partial<Plan>} plan @returns {Plan} */
const sectionForm = (situation, fields, plan) => ({
    op: 'save_section', token: situation.token, ...plan,
    ...formCall('section_form', situation, {title: `Abschnitt ${situation.token}`, role: '', ...fields}),
});

/**
 * How each act is planned; nothing when there is nothing to do it on.
 * @type {Record<string, (situation: Situation) => Plan | undefined>}
 */
export const PLANS = {
    create_card: (situation) => {
        const target = column(situation)?.id;
        const key = situation.random.uuid();
        const {token, spaceid} = situation;
        return target && {op: 'create_card', method: ws('create_card'), key, token, target, args: {spaceid, columnid: target, title: token, content: token, uuid: key}};
    },
    update_card: (situation) => {
        const seen = card(situation);
        const {token} = situation;
        return seen && {op: 'update_card', method: ws('update_card'), item: seen.id, base: seen.version, token,
            args: {cardid: seen.id, version: seen.version, title: token, content: token}};
    },
    save_card: (situation) => {
        const seen = card(situation);
        const {token} = situation;
        const known = seen && String(seen.title);
        return seen && {op: 'save_card', item: seen.id, base: seen.version, token, seen: known, ...formCall('card_form', situation, {
            cardid: seen.id, version: seen.version, base: JSON.stringify({fields: {title: known, content: `<p>${known}</p>`}, files: {}}),
            title: token, kind: 'card', linkcount: 1, 'linkurl[0]': '', attachments: situation.random.draft(),
        })};
    },
    move_card: (situation) => {
        const seen = card(situation);
        const target = column(situation)?.id;
        const after = situation.random.chance(0.5) ? card(situation)?.id ?? 0 : 0;
        return seen && target && {op: 'move_card', method: ws('move_card'), item: seen.id, target,
            args: {cardid: seen.id, version: seen.version, columnid: target, aftercardid: after}};
    },
    delete_card: (situation) => {
        const mine = [...situation.sight.cards.values()].filter((each) => each.userid === situation.sight.userid);
        const seen = situation.random.pick(mine);
        return seen && {op: 'delete_card', method: ws('delete_card'), item: seen.id, base: seen.version, args: {cardid: seen.id, version: seen.version}};
    },
    create_comment: (situation) => {
        const seen = card(situation);
        const key = situation.random.uuid();
        const {token} = situation;
        return seen && {op: 'create_comment', method: ws('create_comment'), key, token, args: {cardid: seen.id, content: token, uuid: key}};
    },
    update_comment: ({random, sight, token}) => {
        const seen = random.pick([...sight.comments.values()]);
        return seen && {op: 'update_comment', method: ws('update_comment'), item: seen.id, base: seen.version, token,
            args: {commentid: seen.id, version: seen.version, content: token}};
    },
    delete_comment: ({random, sight}) => {
        const seen = random.pick([...sight.comments.values()]);
        return seen && {op: 'delete_comment', method: ws('delete_comment'), item: seen.id, args: {commentid: seen.id}};
    },
    save_ask: (situation) => {
        const seen = [...situation.sight.cards.values()].find((each) => !each.ask);
        const {token} = situation;
        return seen && {op: 'save_ask', method: ws('save_ask'), item: seen.id, base: 0, token, args: {cardid: seen.id, version: 0, question: token, timeclose: 0}};
    },
    save_answer: ({random, sight, token}) => {
        const seen = random.pick([...sight.cards.values()].filter((each) => each.ask));
        const base = sight.answers.get(seen?.id ?? 0) ?? 0;
        return seen && {op: 'save_answer', method: ws('save_answer'), item: seen.id, base, token,
            args: {cardid: seen.id, version: base, answer: random.pick(['yes', 'no', 'planned']), line: token}};
    },
    save_section: (situation) => {
        const seen = situation.random.pick([...situation.sight.sections.values()]);
        return seen && sectionForm(situation, {sectionid: seen.id, documentid: situation.documentid, version: seen.version, uuid: ''},
            {item: seen.id, base: seen.version});
    },
    add_section: (situation) => {
        const key = situation.random.uuid();
        return sectionForm(situation, {sectionid: 0, documentid: situation.documentid, version: 0, uuid: key}, {op: 'add_section', key});
    },
    move_section: ({random, sight}) => {
        const seen = random.pick([...sight.sections.values()]);
        const after = random.pick([...sight.sections.values()]);
        return seen && {op: 'move_section', method: ws('move_section'), item: seen.id,
            args: {sectionid: seen.id, aftersectionid: after && after.id !== seen.id ? after.id : 0}};
    },
    create_column: ({random, token, spaceid}) => {
        const key = random.uuid();
        return {op: 'create_column', method: ws('create_column'), key, token, args: {spaceid, name: token, color: '', uuid: key}};
    },
    update_column: (situation) => {
        const seen = column(situation);
        const {random, token} = situation;
        const locked = random.chance(0.15);
        return seen && {op: 'update_column', method: ws('update_column'), item: seen.id, base: seen.version, token, locked,
            args: {columnid: seen.id, version: seen.version, name: token, color: 'blue', locked}};
    },
    move_column: (situation) => {
        const seen = column(situation);
        const after = column(situation);
        return seen && {op: 'move_column', method: ws('move_column'), item: seen.id,
            args: {columnid: seen.id, aftercolumnid: after && after.id !== seen.id ? after.id : 0}};
    },
    delete_column: (situation) => {
        const full = new Set([...situation.sight.cards.values()].map((each) => each.columnid));
        const seen = situation.random.pick([...situation.sight.columns.values()].filter((each) => !full.has(each.id)));
        return seen && {op: 'delete_column', method: ws('delete_column'), item: seen.id, args: {columnid: seen.id, version: seen.version}};
    },
    read_card: (situation) => {
        const seen = card(situation);
        return seen && {op: 'read_card', method: ws('get_card'), item: seen.id, args: {cardid: seen.id}};
    },
    read_document: ({documentid}) => ({op: 'read_document', method: ws('get_document'), item: documentid, args: {documentid}}),
    ...BACK,
    follow: ({spaceid, sight}) => ({op: 'follow', method: ws('get_changes'), args: {spaceid, since: sight.revision}}),
};

/** @param {number} spaceid @param {boolean} locked @returns {Plan} */
export const lockSpace = (spaceid, locked) => ({
    op: locked ? 'lock_space' : 'unlock_space', method: ws('lock_space'), item: spaceid, args: {spaceid, locked},
});

/** How often people do what. */
export const EVERYONE = {
    follow: 24, move_card: 20, update_card: 13, create_comment: 13, create_card: 8, save_section: 7, save_answer: 6, read_card: 6, update_comment: 5,
    delete_card: 4, restore_card: 4, read_document: 4, delete_comment: 3, move_section: 2, add_section: 1, save_ask: 1,
    save_card: 8, undo_move: 7, undo_change: 5, read_versions: 5, restore_text: 6, restore_comment: 3, delete_section: 1, restore_section: 2,
};
export const TRAINERS = {...EVERYONE, update_column: 4, move_column: 3, create_column: 2, delete_column: 2, lock_space: 1};
