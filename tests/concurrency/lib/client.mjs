/**
 * One person at work: plans acts from what was seen, does them, repeats a call whose answer was lost, and writes down
 * everything.
 */
import {PLANS, EVERYONE, TRAINERS, lockSpace} from './acts.mjs';

/** @typedef {import('./checker.mjs').Act} Act */
/** @typedef {import('./acts.mjs').Plan} Plan */
/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./session.mjs').Session} Session */
/**
 * What a client knows of the space.
 * @typedef {object} Sight
 * @property {number} userid
 * @property {number} revision of what was followed
 * @property {Map<number, any>} columns
 * @property {Map<number, any>} cards
 * @property {Map<number, {id: number, version: number}>} comments own ones
 * @property {Map<number, {id: number, version: number}>} sections
 * @property {Map<number, number>} answers versions of the own Kommune's, by card
 * @property {any[]} documents
 * @property {Set<number>} binned cards that this client deleted
 * @property {Set<number>} binnedcomments
 * @property {Set<number>} binnedsections
 * @property {Map<string, {itemtype: string, itemid: number, version: number, texts: number[]}>} versions older texts, by type and id
 * @property {{op: string, item: number, revision: number}[]} undoable own acts, latest last
 */
/** @typedef {{drop: number, patience: number}} Trouble How often an answer gets lost, and for how many calls a client tries. */

const ATTEMPTS = 40;
const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @param {number} userid @returns {Sight} */
export const blind = (userid) => ({
    userid, revision: 0, columns: new Map(), cards: new Map(), comments: new Map(), sections: new Map(), answers: new Map(), binned: new Set(),
    binnedcomments: new Set(), binnedsections: new Set(), versions: new Map(), undoable: [], documents: [],
});

/** Takes a delta in, as a browser does. @param {Sight} sight @param {any} delta */
export const absorb = (sight, delta) => {
    if (delta.full) {
        sight.cards.clear();
    }
    if (delta.full || delta.columns.length > 0) {
        sight.columns = new Map(delta.columns.map((/** @type {any} */ column) => [column.id, column]));
    }
    delta.removed.forEach((/** @type {number} */ id) => sight.cards.delete(id));
    delta.cards.forEach((/** @type {any} */ card) => sight.cards.set(card.id, card));
    sight.documents = delta.documents ?? sight.documents;
    sight.revision = delta.revision;
};

/** How many of its acts a client may want to undo. */
const UNDOABLE = 4;

/** @param {Sight} sight @param {string} op @param {Act} act */
const undoable = (sight, op, act) => {
    if (act.lost === 0 && act.status === 'ok') {
        sight.undoable = [...sight.undoable, {op, item: act.item ?? 0, revision: act.revision}].slice(-UNDOABLE);
    }
};

/** Something is in the bin, or no longer. @param {'binned' | 'binnedcomments' | 'binnedsections'} bin @param {boolean} there */
const binning = (bin, there) => (/** @type {Sight} */ sight, /** @type {any} */ data, /** @type {Act} */ act) => {
    if (data.status === 'ok') {
        sight[bin][there ? 'add' : 'delete'](act.item ?? 0);
    }
};

/**
 * What an answer teaches its client. The followed columns and cards change by deltas only, so that they can be compared in the end.
 * @type {Record<string, (sight: Sight, data: any, act: Act) => void>}
 */
const LEARN = {
    follow: (sight, data) => absorb(sight, data),
    delete_card: binning('binned', true),
    restore_card: binning('binned', false),
    restore_comment: binning('binnedcomments', false),
    delete_section: (sight, data, act) => {
        binning('binnedsections', true)(sight, data, act);
        sight.sections.delete(act.item ?? 0);
    },
    restore_section: binning('binnedsections', false),
    move_card: (sight, data, act) => undoable(sight, 'undo_move', act),
    save_card: (sight, data, act) => data.undo && undoable(sight, 'undo_change', act),
    read_versions: (sight, data, act) => data.versions && sight.versions.set(`${act.itemtype} ${act.item}`, {
        itemtype: act.itemtype ?? '', itemid: act.item ?? 0, version: data.version,
        texts: data.versions.filter((/** @type {any} */ each) => !each.current && !each.erased).map((/** @type {any} */ each) => each.id),
    }),
    create_comment: (sight, data) => data.comment && sight.comments.set(data.comment.id, data.comment),
    update_comment: (sight, data, act) => data.status === 'refused'
        ? sight.comments.delete(act.item ?? 0) : data.comment && sight.comments.set(data.comment.id, data.comment),
    delete_comment: (sight, data, act) => {
        binning('binnedcomments', true)(sight, data, act);
        return data.status !== 'ok' || sight.comments.delete(act.item ?? 0);
    },
    read_document: (sight, data) => data.document?.sections.forEach((/** @type {any} */ section) => sight.sections.set(section.id, section)),
};

/** @param {Sight} sight @param {any} data @param {Act} act */
const learn = (sight, data, act) => {
    LEARN[act.op]?.(sight, data, act);
    data.document?.sections?.forEach((/** @type {any} */ section) => sight.sections.set(section.id, section));
    const own = (data.askdetail ?? data.card?.askdetail)?.answers.find((/** @type {any} */ answer) => answer.own);
    if (own && act.item) {
        sight.answers.set(act.item, own.version);
    }
};

/** The id of something new. @type {Record<string, (data: any, act: Act) => number | undefined>} */
const NEW = {
    create_card: (data) => data.card?.id,
    create_comment: (data) => data.comment?.id,
    create_column: (data, act) => data.columns?.find((/** @type {any} */ column) => column.nameraw === act.token)?.id,
    add_section: (data) => data.sectionid,
};

/** What the answer says about the act. @param {Act} act @param {any} data */
const note = (act, data) => {
    const {status = 'ok', code = '', revision = 0} = data;
    Object.assign(act, {status, code, revision, version: (data.card ?? data.comment)?.version});
    act.item ??= NEW[act.op]?.(data, act);
};

/** The answer of a form is a string inside the answer of the service. @param {any} data */
const unwrap = (data) => {
    if (typeof data?.submitted !== 'boolean') {
        return data;
    }
    return data.submitted ? JSON.parse(data.data) : {status: 'refused', code: 'form', revision: 0};
};

/**
 * @param {{index: number, userid: number, trainer: boolean, session: Session, random: Random, spaceid: number, documentid: number,
 *     trouble: Trouble, history: Act[], lost: (why: string) => void,
 *     weights?: Record<string, number>}} options
 */
export const makeClient = ({index, userid, trainer, session, random, spaceid, documentid, trouble, history, lost, weights}) => {
    const sight = blind(userid);
    let count = 0;

    const attempt = async(/** @type {Plan} */ plan) => {
        const fault = random.chance(trouble.drop) ? random.chance(0.5) ? {discard: true} : {abort: 5 + random.below(trouble.patience)} : {};
        return session.call(plan.method, plan.args, fault);
    };

    /** Does an act until it is answered. @param {Plan} plan @returns {Promise<Act>} */
    const perform = async(plan) => {
        const {method, args, ...known} = plan;
        /** @type {Act} */
        const act = {n: history.length, client: index, userid, ...known, invoked: performance.now(), answered: 0, lost: 0, status: 'unanswered', code: '', revision: 0};
        history.push(act);
        for (let tries = 0; tries < ATTEMPTS; tries++) {
            const outcome = await attempt({...plan, method, args});
            if (outcome.kind === 'lost') {
                act.lost++;
                act.code = outcome.why;
                if (outcome.why === 'logged out') {
                    // What can be undone is kept in the session, and ended with it.
                    sight.undoable = [];
                }
                lost(outcome.why);
                await pause(20 + random.below(100));
                continue;
            }
            if (outcome.kind === 'exception') {
                // A form that cannot even be made says no as an exception, with a sentence.
                const [, refusal] = /^refused_(\w+)/.exec(outcome.code) ?? [];
                Object.assign(act, refusal ? {status: 'refused', code: refusal} : {status: 'error', code: outcome.code});
            } else {
                const data = unwrap(outcome.data);
                note(act, data);
                learn(sight, data, act);
            }
            break;
        }
        act.answered = performance.now();
        return act;
    };

    /** @param {string} op */
    const plan = (op) => PLANS[op]({random, sight, spaceid, documentid, token: `t${index}x${++count}z`, sesskey: session.sesskey});

    return {
        index, sight, session, perform, plan,
        /** Something that such a person does now and then. */
        act: async() => {
            const op = random.weighted(weights ?? (trainer ? TRAINERS : EVERYONE));
            if (op === 'lock_space') {
                await perform(lockSpace(spaceid, true));
                await perform(lockSpace(spaceid, false));
                return;
            }
            const planned = plan(op) ?? plan('follow');
            if (planned?.twin) {
                await Promise.all([perform(planned), perform(planned)]);
            } else if (planned) {
                await perform(planned);
            }
        },
    };
};

/** @typedef {ReturnType<typeof makeClient>} Client */
