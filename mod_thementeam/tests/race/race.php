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
 * Several processes write to one space at once, on a real site: nothing may be lost, doubled or in two columns.
 *
 * PHPUnit runs in one process, so this runs beside it, inside a development site:
 *     php mod/thementeam/tests/race/race.php [--clients=8] [--moves=100]
 * It makes a course, lets the clients move 30 cards and add 5 each, checks what is left, and removes the course. It ends with
 * 0 when everything is right.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_thementeam\instance;
use mod_thementeam\local\board;
use mod_thementeam\local\cards;
use mod_thementeam\workspace;

define('CLI_SCRIPT', true);

require(__DIR__ . '/../../../../config.php');
require_once($CFG->libdir . '/clilib.php');
require_once($CFG->dirroot . '/course/lib.php');
require_once($CFG->dirroot . '/course/modlib.php');

// A course of a race is not worth a copy.
$CFG->forced_plugin_settings['tool_recyclebin'] = ['coursebinenable' => 0, 'categorybinenable' => 0];

[$options] = cli_get_params(['clients' => 8, 'moves' => 100, 'worker' => 0, 'space' => 0]);
\core\session\manager::set_user(get_admin());

/**
 * What one client does: its share of the moves, and five new cards, each sent twice.
 *
 * @param int $spaceid
 * @param int $moves
 */
function thementeam_race_worker(int $spaceid, int $moves): void {
    $workspace = workspace::of_space($spaceid);
    $board = (new board($workspace))->space();
    $columns = array_column($board['columns'], 'id');
    $ids = array_column($board['cards'], 'id');
    $writer = new cards($workspace);
    for ($turn = 0; $turn < $moves; $turn++) {
        $after = random_int(0, 1) ? $ids[array_rand($ids)] : 0;
        $writer->move($ids[array_rand($ids)], $columns[array_rand($columns)], $after);
        if ($turn % max(1, intdiv($moves, 5)) === 0) {
            $uuid = \core\uuid::generate();
            $writer->create($columns[0], "Karte $uuid", '', $uuid);
            $writer->create($columns[0], "Karte $uuid", '', $uuid);
            echo "$uuid\n";
        }
    }
}

if ($options['worker']) {
    thementeam_race_worker((int) $options['space'], (int) $options['moves']);
    exit(0);
}

$course = create_course((object) ['fullname' => 'Race', 'shortname' => 'race-' . random_string(8), 'category' => 1]);
$module = add_moduleinfo((object) [
    'modulename' => 'thementeam',
    'module' => $DB->get_field('modules', 'id', ['name' => 'thementeam'], MUST_EXIST),
    'section' => 0,
    'visible' => 1,
    'name' => 'Race',
    'intro' => '',
    'introformat' => FORMAT_HTML,
], $course);
$workspace = workspace::of_group(instance::from_cmid((int) $module->coursemodule), 0);
$spaceid = (int) $workspace->space->id;
$columns = array_column((new board($workspace))->space()['columns'], 'id');
for ($number = 0; $number < 30; $number++) {
    (new cards($workspace))->create($columns[$number % 3], "Karte $number", '', \core\uuid::generate());
}

$processes = [];
$start = microtime(true);
for ($client = 0; $client < $options['clients']; $client++) {
    $moves = max(5, intdiv((int) $options['moves'], (int) $options['clients']));
    $command = [PHP_BINARY, __FILE__, '--worker=1', "--space=$spaceid", "--moves=$moves"];
    $process = proc_open($command, [1 => ['pipe', 'w'], 2 => STDERR], $pipes);
    $processes[] = [$process, $pipes[1]];
}
$acknowledged = [];
$failed = 0;
foreach ($processes as [$process, $pipe]) {
    $acknowledged = array_merge($acknowledged, array_filter(explode("\n", stream_get_contents($pipe))));
    fclose($pipe);
    $failed += proc_close($process) === 0 ? 0 : 1;
}
$elapsed = microtime(true) - $start;

$kept = $DB->get_records_list('thementeam_card', 'uuid', $acknowledged, '', 'id');
$cards = $DB->get_records('thementeam_card', ['spaceid' => $spaceid]);
$places = array_map(fn(stdClass $card): string => "$card->columnid/$card->position", $cards);
$space = $DB->get_record('thementeam_space', ['id' => $spaceid]);
$revisions = $DB->get_field_sql('SELECT COUNT(DISTINCT revision) FROM {thementeam_journal} WHERE ownerid = ?', [$spaceid]);
$name = \local_kki\live\pulse::name('thementeam_space', $spaceid);
$pulse = file_get_contents("$CFG->dataroot/local_kki/pulse/" . substr($name, 0, 2) . "/$name");
$results = [
    'clients that failed' => $failed,
    'new cards acknowledged and not kept' => count($acknowledged) - count($kept),
    'cards lost or doubled' => count($cards) - 30 - count($acknowledged),
    'cards that share a place' => count($places) - count(array_unique($places)),
    'cards in a column of no space' => count(array_diff(array_column($cards, 'columnid'), $columns)),
    'revisions without journal' => $space->revision - $revisions,
    'pulse behind the revision' => $space->revision - (int) substr($pulse, 0, 12),
];
delete_course($course, false);

cli_writeln(sprintf('%d clients, %d writes in %.1f s', $options['clients'], $space->revision, $elapsed));
foreach ($results as $what => $count) {
    cli_writeln(sprintf('%6d  %s', $count, $what));
}
exit(array_filter($results) ? 1 : 0);
