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
 * What the concurrency harness needs inside a site: `php workbench.php <config.php> prepare <people> <password>` makes a
 * course with a ThemenTeam and its people, `… dump <spaceid>` tells the rows of a space, `… remove <courseid>` takes the
 * course away, `… leave` the people. Prints JSON.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_thementeam\instance;
use mod_thementeam\local\solution\documents;
use mod_thementeam\workspace;

define('CLI_SCRIPT', true);
require($argv[1]);
require_once($CFG->dirroot . '/course/lib.php');
require_once($CFG->dirroot . '/course/modlib.php');
require_once($CFG->dirroot . '/user/lib.php');

// A course of the harness is not worth a copy.
$CFG->forced_plugin_settings['tool_recyclebin'] = ['coursebinenable' => 0, 'categorybinenable' => 0];
\core\session\manager::set_user(get_admin());

/**
 * A person of the harness, made once for all runs. Two at a time share a Kommune, so that they share answers.
 *
 * @param int $number from 0
 * @param string $hash of the password
 * @return stdClass
 */
function workbench_person(int $number, string $hash): stdClass {
    global $DB;
    $username = "race.person$number";
    $user = $DB->get_record('user', ['username' => $username, 'deleted' => 0]);
    if (!$user) {
        $userid = user_create_user((object) [
            'username' => $username,
            'password' => 'not-used',
            'firstname' => 'Person',
            'lastname' => "Nummer $number",
            'email' => "$username@example.invalid",
            'confirmed' => 1,
            'mnethostid' => get_config('moodle', 'mnet_localhost_id') ?: 1,
        ], false, false);
        $user = $DB->get_record('user', ['id' => $userid]);
    }
    $DB->set_field('user', 'password', $hash, ['id' => $user->id]);
    $DB->set_field('user', 'lastname', "Nummer $number", ['id' => $user->id]);
    \local_kki\profile\profiles::save((int) $user->id, 'Musterstadt ' . intdiv($number, 2), null, '20000');
    return $user;
}

/**
 * A course with a ThemenTeam, a document in it, and its people: every fourth is a trainer.
 *
 * @param int $people
 * @param string $password
 * @return array
 */
function workbench_prepare(int $people, string $password): array {
    global $DB;
    $course = create_course((object) ['fullname' => 'Race', 'shortname' => 'race-' . random_string(8), 'category' => 1]);
    $hash = password_hash($password, PASSWORD_BCRYPT, ['cost' => 4]);
    $manual = enrol_get_plugin('manual');
    $enrolment = $DB->get_record('enrol', ['courseid' => $course->id, 'enrol' => 'manual'], '*', MUST_EXIST);
    $roles = $DB->get_records_menu('role', null, '', 'shortname, id');
    $users = [];
    for ($number = 0; $number < $people; $number++) {
        $user = workbench_person($number, $hash);
        $trainer = $number % 4 === 0;
        $manual->enrol_user($enrolment, (int) $user->id, $roles[$trainer ? 'editingteacher' : 'student']);
        $users[] = ['id' => (int) $user->id, 'username' => $user->username, 'trainer' => $trainer];
    }
    $module = add_moduleinfo((object) [
        'modulename' => 'thementeam',
        'module' => $DB->get_field('modules', 'id', ['name' => 'thementeam'], MUST_EXIST),
        'section' => 0,
        'visible' => 1,
        'name' => 'Race',
        'intro' => '',
        'introformat' => FORMAT_HTML,
    ], $course);
    $cmid = (int) $module->coursemodule;
    $workspace = workspace::of_group(instance::from_cmid($cmid), 0);
    $documentid = (new documents($workspace))->create('Race', [], \core\uuid::generate());
    return [
        'courseid' => (int) $course->id,
        'cmid' => $cmid,
        'spaceid' => (int) $workspace->space->id,
        'documentid' => $documentid,
        'revision' => (int) $DB->get_field('thementeam_space', 'revision', ['id' => $workspace->space->id]),
        'users' => $users,
    ];
}

/**
 * The rows of a space.
 *
 * @param int $spaceid
 * @return array
 */
function workbench_dump(int $spaceid): array {
    global $CFG, $DB;
    $rows = fn(string $table, string $fields, string $key = 'spaceid'): array =>
        array_values($DB->get_records("thementeam_$table", [$key => $spaceid], 'id', $fields));
    $name = \local_kki\live\pulse::name('thementeam_space', $spaceid);
    $answers = $DB->get_records_sql(
        "SELECT n.id, n.askid, a.cardid, n.ownerkey, n.userid, n.answer, n.line, n.version
           FROM {thementeam_answer} n JOIN {thementeam_ask} a ON a.id = n.askid WHERE n.spaceid = ? ORDER BY n.id",
        [$spaceid],
    );
    return [
        'revision' => (int) $DB->get_field('thementeam_space', 'revision', ['id' => $spaceid], MUST_EXIST),
        'pulse' => (string) @file_get_contents("$CFG->dataroot/local_kki/pulse/" . substr($name, 0, 2) . "/$name"),
        'columns' => $rows('column', 'id, name, locked, sortorder, version, uuid'),
        'cards' => $rows('card', 'id, columnid, position, uuid, userid, title, textid, version, commentcount, timedeleted'),
        'comments' => $rows('comment', 'id, cardid, uuid, userid, textid, version, timedeleted'),
        'sections' => $rows('section', 'id, documentid, position, uuid, textid, version, timedeleted'),
        'asks' => $rows('ask', 'id, cardid, version'),
        'answers' => array_values($answers),
        'texts' => $rows('text', 'id, itemtype, itemid, userid, title, content'),
        'journal' => $rows('journal', 'id, revision, userid, verb, itemtype, itemid, textid', 'ownerid'),
    ];
}

/**
 * Removes the people: the site is to be as it was.
 *
 * @return int how many
 */
function workbench_leave(): int {
    global $DB;
    $users = $DB->get_records_select('user', "deleted = 0 AND " . $DB->sql_like('username', '?'), ['race.person%']);
    array_map('delete_user', $users);
    return count($users);
}

$result = match ($argv[2]) {
    'prepare' => workbench_prepare((int) $argv[3], $argv[4]),
    'dump' => workbench_dump((int) $argv[3]),
    'remove' => ['removed' => delete_course((int) $argv[3], false)],
    'leave' => ['left' => workbench_leave()],
};
echo "\n", json_encode($result, JSON_THROW_ON_ERROR), "\n";
