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
