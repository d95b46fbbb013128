/**
 * Faults on purpose: classes of the site with a line taken out, loaded before the site's own. The site itself stays as it is.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {ROOT} from '../../../moodle/lib/places.mjs';

/**
 * @typedef {object} Mutant
 * @property {string} title
 * @property {string[]} load files of the checkout to be loaded first, what others extend before them
 * @property {Array<[file: number, from: string, to: string]>} changes
 * @property {Record<string, number>} [weights] how often people do what, where it shows best
 * @property {string[]} expected rules of which at least one has to find it
 */

const REVISION = 'local_kki/classes/live/revision.php';
const CARDS = ['mod_thementeam/classes/local/card_changes.php', 'mod_thementeam/classes/local/cards.php'];
const RAISE = '            $DB->execute("UPDATE {{$ownertable}} SET revision = revision + 1 WHERE id = ?", [$ownerid]);\n';
const READ = '$number = (int) $owner->revision;';
const WRITE = 'pulse::write($ownertable, $ownerid, $number);';

/** @type {Record<string, Mutant>} */
export const MUTANTS = {
    removed: {
        title: 'the update of the revision is taken out', load: [REVISION], changes: [[0, RAISE, '']],
        expected: ['later call, earlier revision', 'followed and read anew differ', 'replaced a text that its writer had not seen'],
    },
    late: {
        title: 'the revision is read first and written last: nobody waits for anybody', load: [REVISION],
        changes: [[0, RAISE, ''], [0, READ, READ.replace(';', ' + 1;')],
            [0, WRITE, `$DB->execute("UPDATE {{$ownertable}} SET revision = ? WHERE id = ?", [$number, $ownerid]);\n${WRITE}`],
            [0, '$DB->execute("UPDATE {{$ownertable}} SET revision = revision - 1 WHERE id = ?", [$ownerid]);', '']],
        expected: ['two people in one revision', 'replaced a text that its writer had not seen'],
    },
    overwrite: {
        title: 'a card is overwritten whatever version its writer saw', load: CARDS,
        changes: [[1, 'if ((int) $card->version !== $version) {\n                    $theirs = $text;', 'if (false) {\n                    $theirs = $text;']],
        expected: ['replaced a text that its writer had not seen'],
    },
    undo: {
        title: 'undo puts a card back although somebody has moved it since', load: [CARDS[0], 'mod_thementeam/classes/local/undo.php'],
        changes: [[1, "if ($place !== $act['to'] || (int) $last?->revision !== $moved) {", 'if (false) {']],
        weights: {follow: 15, move_card: 45, undo_move: 40}, expected: ['undo overwrote a newer act'],
    },
    again: {
        title: 'undo is done anew by every repeated call, whatever happened meanwhile', load: [CARDS[0], 'mod_thementeam/classes/local/undo.php'],
        changes: [[1, "if (isset($act['undone'])) {", 'if (false) {'], [1, "if ($place !== $act['to'] || (int) $last?->revision !== $moved) {", 'if (false) {']],
        weights: {follow: 15, move_card: 40, undo_move: 45}, expected: ['undone more than once', 'undo overwrote a newer act'],
    },
    bin: {
        title: 'a card comes out of the bin as often as it is asked to', load: [CARDS[0], 'mod_thementeam/classes/local/bin.php'],
        changes: [[1, `            if ($card->timedeleted === null) {
                return false;
            }
            $this->require_author_or_moderator((int) $card->deletedby);
`, '']],
        weights: {follow: 20, create_card: 20, delete_card: 30, restore_card: 30}, expected: ['restored more than once'],
    },
    older: {
        title: 'an older text comes back over one that its restorer has not seen', load: CARDS,
        changes: [[1, 'if ((int) $card->version !== $version) {\n                    $theirs = $now;', 'if (false) {\n                    $theirs = $now;']],
        weights: {follow: 10, update_card: 40, read_versions: 20, restore_text: 30}, expected: ['replaced a text that its writer had not seen'],
    },
};

/**
 * Writes the faulty classes.
 * @param {Mutant} mutant @param {string} folder
 * @returns {string} the file to be loaded before every script
 */
export const plant = ({load, changes}, folder) => {
    mkdirSync(folder, {recursive: true});
    const files = load.map((file, index) => {
        let text = readFileSync(join(ROOT, file), 'utf8');
        for (const [which, from, to] of changes) {
            if (which !== index) {
                continue;
            }
            if (text.split(from).length !== 2) {
                throw new Error(`${file} has changed: this is not there once: ${from}`);
            }
            text = text.replace(from, () => to);
        }
        const copy = join(folder, `${index}.php`);
        writeFileSync(copy, text);
        return copy;
    });
    const prepend = join(folder, 'prepend.php');
    writeFileSync(prepend, `<?php\n${files.map((file) => `require_once(${JSON.stringify(file)});`).join('\n')}\n`);
    return prepend;
};
