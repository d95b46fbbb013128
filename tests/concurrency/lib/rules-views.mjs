/**
 * Rules about what people see: whoever only followed the changes holds the same as whoever reads everything anew, both hold what
 * is in the database, and the pulse is not behind.
 */

/** @typedef {import('./checker.mjs').Race} Race */
/** @typedef {import('./checker.mjs').Report} Report */
/** @typedef {import('./checker.mjs').Row} Row */

/** @param {Row} row */
const comparable = (row) => {
    // In a big space a card has no excerpt; whoever got it earlier keeps it.
    return JSON.stringify(Object.entries(row).filter(([key]) => key !== 'excerpt').sort(([a], [b]) => a < b ? -1 : 1));
};

/** @param {Row[]} mine @param {Row[]} theirs @param {(id: number) => void} differs */
const compare = (mine, theirs, differs) => {
    const map = new Map(theirs.map((row) => [row.id, row]));
    for (const row of mine) {
        const other = map.get(row.id);
        if (!other || comparable(row) !== comparable(other)) {
            differs(row.id);
        }
        map.delete(row.id);
    }
    [...map.keys()].forEach(differs);
};

/** @param {Race} race @param {Report} report */
export const views = (race, report) => {
    const live = race.rows.cards.filter((card) => card.timedeleted === null);
    const short = ({id, columnid, position, version, commentcount}) => ({id, columnid, position, version, commentcount});
    for (const {client, followed, read} of race.views) {
        for (const part of ['columns', 'cards', 'documents']) {
            compare(followed[part], read[part], (id) => report('followed and read anew differ', `client ${client}, ${part} ${id}`));
        }
        if (read.cards.length !== new Set(read.cards.map((/** @type {Row} */ card) => card.id)).size) {
            report('a card is shown twice', `client ${client}`);
        }
        compare(read.cards.map(short), live.map(short), (id) => report('shown and stored differ', `client ${client}, card ${id}`));
        if (followed.revision !== race.rows.revision || read.revision !== race.rows.revision) {
            report('revision is behind', `client ${client}: ${followed.revision}, ${read.revision} of ${race.rows.revision}`);
        }
    }
    // A writer who was killed between the pulse and the commit leaves it one ahead; the next write puts that right.
    const pulse = Number(race.rows.pulse.slice(0, 12));
    if (race.rows.pulse.length !== 21 || pulse < race.rows.revision || pulse > race.rows.revision + 1) {
        report('pulse is not at the revision', `${race.rows.pulse}, revision ${race.rows.revision}`);
    }
};
