/**
 * What people take back: their last acts, what lies in the bin, older texts.
 */

/** @typedef {import('./acts.mjs').Plan} Plan */
/** @typedef {import('./acts.mjs').Situation} Situation */

const ws = (/** @type {string} */ name) => `mod_thementeam_${name}`;

/** Now and then the button is pressed twice. @param {Situation} situation */
const twice = ({random}) => random.chance(0.25) ? {twin: true} : {};

/** An act that its client may still undo. @param {'undo_move' | 'undo_change'} op @returns {(situation: Situation) => Plan | undefined} */
const undo = (op) => (situation) => {
    const mine = situation.sight.undoable.filter((each) => each.op === op);
    const last = situation.random.chance(0.7) ? mine.at(-1) : situation.random.pick(mine);
    return last && {op, method: ws('undo_act'), item: last.item, undone: last.revision, ...twice(situation), args: {spaceid: situation.spaceid, act: last.revision}};
};

/** @param {'comment' | 'section'} type @returns {(situation: Situation) => Plan | undefined} */
const restore = (type) => (situation) => {
    const item = situation.random.pick([...situation.sight[type === 'comment' ? 'binnedcomments' : 'binnedsections']]);
    return item === undefined ? undefined
        : {op: `restore_${type}`, method: ws(`restore_${type}`), item, ...twice(situation), args: {[`${type}id`]: item}};
};

/** @type {Record<string, (situation: Situation) => Plan | undefined>} */
export const BACK = {
    undo_move: undo('undo_move'),
    undo_change: undo('undo_change'),
    restore_card: (situation) => {
        const cardid = situation.random.pick([...situation.sight.binned]);
        return cardid === undefined ? undefined : {op: 'restore_card', method: ws('restore_card'), item: cardid, ...twice(situation), args: {cardid}};
    },
    restore_comment: restore('comment'),
    restore_section: restore('section'),
    delete_section: ({random, sight}) => {
        const seen = random.pick([...sight.sections.values()]);
        return seen && sight.sections.size > 2
            ? {op: 'delete_section', method: ws('delete_section'), item: seen.id, args: {sectionid: seen.id, version: seen.version}} : undefined;
    },
    read_versions: ({random, sight}) => {
        const lists = [...sight.cards.values()].map(({id}) => ({itemtype: 'card', itemid: id}));
        const few = [
            ...lists.sort((a, b) => a.itemid - b.itemid).slice(0, 6),
            ...[...sight.comments.keys()].slice(-3).map((itemid) => ({itemtype: 'comment', itemid})),
            ...[...sight.sections.keys()].slice(0, 4).map((itemid) => ({itemtype: 'section', itemid})),
        ];
        const args = random.pick(few);
        return args && {op: 'read_versions', method: ws('get_versions'), item: args.itemid, itemtype: args.itemtype, args};
    },
    restore_text: (situation) => {
        const {random, sight} = situation;
        const list = random.pick([...sight.versions.values()].filter(({texts}) => texts.length > 0));
        const textid = list && random.pick(list.texts);
        return list && textid !== undefined ? {
            op: `restore_${list.itemtype}_text`, method: ws('restore_text'), item: list.itemid, base: list.version, textid, ...twice(situation),
            args: {itemtype: list.itemtype, itemid: list.itemid, version: list.version, textid},
        } : undefined;
    },
};
