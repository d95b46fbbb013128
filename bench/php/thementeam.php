<?php
// This file is part of Moodle - https://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <https://www.gnu.org/licenses/>.

/**
 * Benchmarks of mod_thementeam, run inside a site: `php thementeam.php <config.php> seed <cards>` and
 * `php thementeam.php <config.php> run <cmid> <operation>`, `php thementeam.php <config.php> warm <cmid> <operation> <other cmid>` and
 * `php thementeam.php <config.php> pulse <cmid>`; all print JSON.
 *
 * Each operation runs in a process of its own, so that no cache of an earlier one helps; "warm" does it in another space first, so
 * that PHP has loaded the classes, which php-fpm keeps in shared memory. Reads and writes are those of
 * the function beyond `basereads`, the fixed cost that no function escapes (course module, course, context, groups).
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('CLI_SCRIPT', true);
require($argv[1]);
require_once($CFG->dirroot . '/course/modlib.php');

// As on a server that people use: a developer's checks ask the database more.
$CFG->debug = 0;
$CFG->debugdeveloper = false;

\core\session\manager::set_user(get_admin());

/**
 * A course with one ThemenTeam that has this many cards.
 *
 * @param int $count
 * @return array{cmid: int}
 */
function seed(int $count): array {
    global $CFG, $DB;
    require_once($CFG->dirroot . '/course/lib.php');

    $course = create_course((object) ['fullname' => "Bench $count", 'shortname' => 'bench' . uniqid(), 'category' => 1]);
    $module = $DB->get_field('modules', 'id', ['name' => 'thementeam'], MUST_EXIST);
    $cm = add_moduleinfo((object) [
        'modulename' => 'thementeam', 'module' => $module, 'name' => "Bench $count", 'intro' => '', 'introformat' => FORMAT_HTML,
        'section' => 1, 'visible' => 1, 'visibleoncoursepage' => 1, 'cmidnumber' => '', 'groupmode' => NOGROUPS, 'groupingid' => 0,
    ], $course);
    $cmid = (int) $cm->coursemodule;
    $space = \mod_thementeam\external\get_space::execute($cmid, 0);
    $authors = $DB->get_fieldset_select('user', 'id', "deleted = 0 AND username <> 'guest'");
    for ($i = 0; $i < $count; $i++) {
        \core\session\manager::set_user(get_admin());
        $column = $space['columns'][$i % count($space['columns'])];
        \mod_thementeam\external\create_card::execute(
            $space['spaceid'],
            $column['id'],
            "Karte $i: Wohnraum für Geflüchtete in kleinen Gemeinden",
            str_repeat('Ein Satz mit einiger Erfahrung. ', 12),
            \core\uuid::generate(),
        );
    }
    // Different authors, as in a real team, so that a query per author would show.
    foreach ($DB->get_fieldset_select('thementeam_card', 'id', 'spaceid = ?', [$space['spaceid']]) as $index => $cardid) {
        $DB->set_field('thementeam_card', 'userid', $authors[$index % count($authors)], ['id' => $cardid]);
    }
    return ['cmid' => $cmid];
}

/**
 * Runs one operation and counts.
 *
 * @param int $cmid
 * @param string $operation
 * @return array{reads: int, writes: int, basereads: int, ms: float, bytes: int, gzbytes: int}
 */
function run(int $cmid, string $operation): array {
    global $DB;

    $space = $DB->get_record_sql('SELECT s.id, s.revision FROM {thementeam_space} s JOIN {course_modules} cm
        ON cm.instance = s.thementeamid WHERE cm.id = ?', [$cmid]);
    $cards = $DB->get_records('thementeam_card', ['spaceid' => $space->id, 'timedeleted' => null], 'id', '*', 0, 50);
    $columns = $DB->get_fieldset_select('thementeam_column', 'id', 'spaceid = ?', [$space->id]);
    $card = $cards[array_rand($cards)];

    // What no function escapes, once to fill the caches of the process, and once to count what it costs again.
    foreach ([1, 2] as $time) {
        $fixed = $DB->perf_get_reads();
        [$course, $cm] = get_course_and_cm_from_cmid($cmid);
        get_course((int) $course->id);
        \core_external\external_api::validate_context(\core\context\module::instance($cmid));
        groups_get_activity_groupmode($cm, $course);
        has_capability('mod/thementeam:view', \core\context\module::instance($cmid));
        $basereads = $DB->perf_get_reads() - $fixed;
    }

    if ($operation === 'stay') {
        \mod_thementeam\external\set_here::execute((int) $space->id, true);
    }
    $reads = $DB->perf_get_reads();
    $writes = $DB->perf_get_writes();
    $start = hrtime(true);
    $answer = match ($operation) {
        'open' => \mod_thementeam\external\get_space::execute($cmid, 0),
        'poll' => \mod_thementeam\external\get_changes::execute((int) $space->id, (int) $space->revision),
        'add' => \mod_thementeam\external\create_card::execute((int) $space->id, (int) $columns[0], 'Neu', 'Text',
            \core\uuid::generate()),
        'move' => \mod_thementeam\external\move_card::execute((int) $card->id, (int) $card->version,
            (int) $columns[array_rand($columns)], 0),
        'read' => \mod_thementeam\external\get_card::execute((int) $card->id),
        'stay' => \mod_thementeam\external\get_here::execute((int) $space->id),
    };
    $ms = (hrtime(true) - $start) / 1e6;
    $json = json_encode($answer);
    return [
        'reads' => $DB->perf_get_reads() - $reads - $basereads,
        'writes' => $DB->perf_get_writes() - $writes,
        'basereads' => $basereads,
        'ms' => $ms,
        'bytes' => strlen($json),
        'gzbytes' => strlen(gzencode($json, 6)),
    ];
}

/**
 * Where browsers ask whether something changed.
 *
 * @param int $cmid
 * @return array{url: string, spaceid: int}
 */
function pulse(int $cmid): array {
    $space = \mod_thementeam\external\get_space::execute($cmid, 0);
    return ['url' => $space['pulseurl'], 'spaceid' => $space['spaceid']];
}

echo json_encode(match ($argv[2]) {
    'warm' => run((int) $argv[5], $argv[4]) ? run((int) $argv[3], $argv[4]) : [],
    'seed' => seed((int) $argv[3]),
    'pulse' => pulse((int) $argv[3]),
    default => run((int) $argv[3], $argv[4]),
}), "\n";
