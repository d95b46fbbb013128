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
 * Benchmarks of block_mittagsmeeting, run inside a site: `php meeting.php <config.php> seed <dates> <people> <password>` makes a
 * course with the block, a meeting that is on, and its people; `php meeting.php <config.php> block <courseid> <userid>` builds the
 * block as the course page does; `php meeting.php <config.php> warm <courseid> <userid> <other courseid>` builds another course's block
 * first, so that PHP has loaded the classes, which php-fpm keeps in shared memory; all print JSON.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('CLI_SCRIPT', true);
require($argv[1]);
require_once($CFG->dirroot . '/course/lib.php');
require_once($CFG->dirroot . '/user/lib.php');
require_once($CFG->libdir . '/blocklib.php');

$CFG->debug = 0;
$CFG->debugdeveloper = false;

\core\session\manager::set_user(get_admin());

/**
 * A course with the block, a series whose first date is on for the next hours, and people who may come.
 *
 * @param int $dates
 * @param int $people
 * @param string $password of all of them
 * @return array{courseid: int, plainid: int, seriesid: int, dateid: int, userid: int, usernames: string[]} `plainid`: a course without the block
 */
function seed(int $dates, int $people, string $password): array {
    global $DB;
    $make = fn(string $name): stdClass => create_course((object) [
        'fullname' => $name, 'shortname' => $name . uniqid(), 'category' => 1, 'format' => 'topics', 'numsections' => 6,
    ]);
    [$course, $plain] = [$make('Bench meeting'), $make('Bench plain')];
    $page = new moodle_page();
    $page->set_course($course);
    $page->set_pagetype('course-view-topics');
    $page->set_pagelayout('course');
    $page->blocks->add_region('side-pre', false);
    $page->blocks->add_block('mittagsmeeting', 'side-pre', -5, false, 'course-view-*');

    $id = \local_kki\series\series_manager::create((int) $course->id, (object) [
        'name' => 'Bench', 'roomurl' => 'https://meet.musterland.example/bench', 'operator' => 'Musterland', 'country' => 'Deutschland',
    ], (int) get_admin()->id);
    $now = new DateTimeImmutable('now', new DateTimeZone(\local_kki\series\series_manager::DEFAULT_TIMEZONE));
    $days = [['date' => $now->format('Y-m-d'), 'time' => $now->format('H:i'), 'duration' => 120]];
    for ($i = 1; $i < $dates; $i++) {
        $days[] = ['date' => $now->modify("+$i week")->format('Y-m-d'), 'time' => '12:15', 'duration' => 30];
    }
    $dateid = 0;
    foreach (array_chunk($days, 50) as $chunk) {
        $dateid = $dateid ?: \local_kki\series\series_manager::add_dates($id, $chunk, (int) get_admin()->id)[0];
        if ($chunk[0] !== $days[0]) {
            \local_kki\series\series_manager::add_dates($id, $chunk, (int) get_admin()->id);
        }
    }

    $hash = password_hash($password, PASSWORD_BCRYPT, ['cost' => 4]);
    $usernames = [];
    for ($i = 0; $i < $people; $i++) {
        $username = "bench.lunch$i";
        $userid = $DB->get_field('user', 'id', ['username' => $username]) ?: user_create_user((object) [
            'username' => $username, 'password' => 'not-used', 'firstname' => 'Mittag', 'lastname' => "Nummer $i",
            'email' => "$username@example.invalid", 'confirmed' => 1, 'mnethostid' => $GLOBALS['CFG']->mnet_localhost_id,
        ], false, false);
        $DB->set_field('user', 'password', $hash, ['id' => $userid]);
        foreach ([$course, $plain] as $one) {
            enrol_try_internal_enrol($one->id, $userid, $DB->get_field('role', 'id', ['shortname' => 'student']));
        }
        $usernames[] = $username;
    }
    return ['courseid' => (int) $course->id, 'plainid' => (int) $plain->id, 'seriesid' => $id, 'dateid' => $dateid,
        'userid' => (int) ($userid ?? get_admin()->id), 'usernames' => $usernames];
}

/**
 * Builds the block as the course page does; what is counted is what the block adds.
 *
 * @param int $courseid
 * @param int $userid
 * @return array{reads: int, writes: int, ms: float, bytes: int}
 */
function block(int $courseid, int $userid): array {
    global $DB, $PAGE, $OUTPUT;
    [$PAGE, $OUTPUT] = [new moodle_page(), new bootstrap_renderer()];
    \core\session\manager::set_user(core_user::get_user($userid));
    $course = get_course($courseid);
    $PAGE->set_url('/course/view.php', ['id' => $courseid]);
    $PAGE->set_course($course);
    $PAGE->set_pagetype('course-view-topics');
    $PAGE->set_pagelayout('course');
    // What a course page has done before it comes to its blocks.
    can_access_course($course);
    get_fast_modinfo($course);
    has_capability('moodle/course:view', $PAGE->context);
    $PAGE->get_renderer('core')->render_from_template('core/loading', []);
    $record = $DB->get_record('block_instances', ['blockname' => 'mittagsmeeting', 'parentcontextid' => $PAGE->context->id], '*', MUST_EXIST);
    \context_block::instance($record->id);

    [$reads, $writes, $start] = [$DB->perf_get_reads(), $DB->perf_get_writes(), hrtime(true)];
    $content = block_instance('mittagsmeeting', $record, $PAGE)->get_content();
    $ms = (hrtime(true) - $start) / 1e6;
    return ['reads' => $DB->perf_get_reads() - $reads, 'writes' => $DB->perf_get_writes() - $writes, 'ms' => $ms,
        'bytes' => strlen($content->text)];
}

echo json_encode(match ($argv[2]) {
    'seed' => seed((int) $argv[3], (int) $argv[4], $argv[5]),
    'block' => block((int) $argv[3], (int) $argv[4]),
    'warm' => block((int) $argv[5], (int) $argv[4]) ? block((int) $argv[3], (int) $argv[4]) : [],
}), "\n";
