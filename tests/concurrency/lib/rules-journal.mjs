/**
 * Rules about revisions: each one is one act of one person, none is missing, and their order is the order of time.
 */

/** @typedef {import('./checker.mjs').Race} Race */
/** @typedef {import('./checker.mjs').Report} Report */
/** @typedef {import('./checker.mjs').Act} Act */

/** What an act leaves in the journal. @type {Record<string, [string, string]>} */
export const VERBS = {
    create_card: ['create', 'card'], update_card: ['update', 'card'], move_card: ['move', 'card'], delete_card: ['delete', 'card'],
    restore_card: ['restore', 'card'], create_comment: ['create', 'comment'], update_comment: ['update', 'comment'],
    delete_comment: ['delete', 'comment'], create_column: ['create', 'column'], update_column: ['update', 'column'],
    move_column: ['move', 'column'], delete_column: ['delete', 'column'], save_ask: ['ask', 'card'], save_answer: ['answer', 'card'],
    save_section: ['update', 'section'], add_section: ['create', 'section'], move_section: ['move', 'section'],
    save_card: ['update', 'card'], undo_move: ['move', 'card'], undo_change: ['update', 'card'], restore_comment: ['restore', 'comment'],
    delete_section: ['delete', 'section'], restore_section: ['restore', 'section'], restore_card_text: ['update', 'card'],
    restore_comment_text: ['update', 'comment'], restore_section_text: ['update', 'section'], lock_space: ['lock', 'space'], unlock_space: ['unlock', 'space'],
};
/** Acts that always change something when they are answered with ok: what they write is new. */
export const ALWAYS = new Set(['create_card', 'update_card', 'save_card', 'create_comment', 'update_comment', 'create_column', 'update_column', 'save_ask',
    'save_answer', 'save_section', 'add_section']);

/** @param {Act} act */
export const named = (act) => `${act.op} ${act.item ?? ''} (act ${act.n} of client ${act.client}, ${act.status}, revision ${act.revision})`;

/** The entries of each revision. @param {Race} race @returns {Map<number, import('./checker.mjs').Row[]>} */
export const byRevision = (race) => {
    const map = new Map();
    for (const entry of race.rows.journal) {
        map.set(entry.revision, [...map.get(entry.revision) ?? [], entry]);
    }
    return map;
};

/** Whether an act is what a journal entry says. @param {Act} act @param {import('./checker.mjs').Row} entry */
export const matches = (act, entry) => {
    const [verb, type] = VERBS[act.op] ?? [];
    return entry.verb === verb && entry.itemtype === type && entry.userid === act.userid && (type === 'space' || entry.itemid === act.item);
};

/** Who may write while the space is closed: those who arrange the columns. */
const WHILE_LOCKED = new Set(['column', 'space']);

/** @param {Race} race @param {Map<number, import('./checker.mjs').Row[]>} entries @param {Report} report */
const numbering = (race, entries, report) => {
    for (let revision = race.first + 1; revision <= race.rows.revision; revision++) {
        const own = entries.get(revision) ?? [];
        if (own.length === 0) {
            report('revision without journal', `revision ${revision}`);
        }
        if (new Set(own.map((entry) => entry.userid)).size > 1) {
            report('two people in one revision', `revision ${revision}`);
        }
    }
    [...entries.keys()].filter((revision) => revision > race.rows.revision)
        .forEach((revision) => report('journal ahead of the space', `revision ${revision} of ${race.rows.revision}`));
};

/** Nobody writes while the space is closed. @param {Race} race @param {Report} report */
const closing = (race, report) => {
    let locked = false;
    for (const entry of [...race.rows.journal].sort((a, b) => a.revision - b.revision || a.id - b.id)) {
        if (locked && !WHILE_LOCKED.has(entry.itemtype)) {
            report('written while the space was closed', `${entry.verb} ${entry.itemtype} ${entry.itemid}, revision ${entry.revision}`);
        }
        locked = entry.itemtype === 'space' ? entry.verb === 'lock' : locked;
    }
};

/** @param {Race} race @param {Report} report */
export const journal = (race, report) => {
    const entries = byRevision(race);
    numbering(race, entries, report);
    for (const act of race.acts) {
        const sure = act.status === 'ok' && act.lost === 0 && !act.twin && ALWAYS.has(act.op);
        if (sure && !(entries.get(act.revision) ?? []).some((entry) => matches(act, entry))) {
            report('acknowledged and not in the journal', named(act));
        }
        if (act.status === 'error' || act.status === 'unanswered') {
            report(`act ended with ${act.status}`, `${named(act)}: ${act.code}`);
        }
    }
    closing(race, report);
};

/**
 * Whatever was answered before a call began is behind what that call did or saw.
 * @param {Race} race @param {Report} report
 */
export const order = (race, report) => {
    const entries = byRevision(race);
    const told = race.acts.filter((act) => act.revision > 0).sort((a, b) => a.answered - b.answered);
    let highest = 0;
    let next = 0;
    for (const act of [...told].sort((a, b) => a.invoked - b.invoked)) {
        for (; next < told.length && told[next].answered < act.invoked; next++) {
            highest = Math.max(highest, told[next].revision);
        }
        // A move to where one's own last move took the card changes nothing, and is answered with that move's revision.
        // Whoever did not see their own last change writes nothing either, and is shown that change as the current one.
        const wrote = act.status === 'ok' && act.lost === 0 && !act.twin && ALWAYS.has(act.op)
            && (entries.get(act.revision) ?? []).some((entry) => matches(act, entry));
        if (act.revision < highest || (wrote && act.revision === highest)) {
            report('later call, earlier revision', `${named(act)} after revision ${highest} was answered`);
        }
    }
};
