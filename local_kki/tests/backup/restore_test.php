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

declare(strict_types=1);

namespace local_kki\backup;

use local_kki\baustein\bausteine;
use local_kki\baustein\phases;
use local_kki\baustein\progress;
use local_kki\presence\presence;
use local_kki\series\feed;
use local_kki\series\reminders;
use local_kki\series\series;
use local_kki\series\series_manager;
use local_kki\talk\concerns;
use local_kki\talk\notes;

/**
 * Tests of backup and restore.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \backup_local_kki_plugin
 * @covers     \restore_local_kki_plugin
 * @covers     \local_kki\backup\week_shift
 */
#[\PHPUnit\Framework\Attributes\CoversClass(\backup_local_kki_plugin::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(\restore_local_kki_plugin::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(week_shift::class)]
final class restore_test extends \advanced_testcase {
    /** @var \stdClass The course. */
    private \stdClass $course;

    /** @var \stdClass A participant. */
    private \stdClass $user;

    /**
     * A course with a series, a Baustein and progress.
     */
    protected function setUp(): void {
        global $CFG;
        require_once($CFG->dirroot . '/backup/util/includes/backup_includes.php');
        require_once($CFG->dirroot . '/backup/util/includes/restore_includes.php');
        require_once($CFG->dirroot . '/backup/moodle2/backup_plan_builder.class.php');
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $generator = $this->getDataGenerator();
        $start = (new \DateTimeImmutable('2026-09-07 00:00', new \DateTimeZone('Europe/Berlin')))->getTimestamp();
        $this->course = $generator->create_course(['enablecompletion' => 1, 'startdate' => $start]);
        $this->user = $generator->create_and_enrol($this->course, 'student');
        $page = $generator->create_module('page', [
            'course' => $this->course->id, 'completion' => COMPLETION_TRACKING_AUTOMATIC, 'completionview' => 1,
        ]);
        $admin = (int) get_admin()->id;
        $seriesid = series_manager::create((int) $this->course->id, (object) [
            'name' => 'MittagsMeeting', 'timezone' => 'Europe/Berlin', 'roomurl' => 'https://meet.example.org/a',
            'operator' => 'Land', 'country' => 'Deutschland', 'openbefore' => 15,
        ], $admin);
        series_manager::set_regions($seriesid, ['BW', 'HE'], [], $admin);
        reminders::set($seriesid, (int) $this->user->id, true);
        feed::open($seriesid, (int) $this->user->id);
        series_manager::add_dates($seriesid, [['date' => '2026-12-08', 'time' => '12:15', 'duration' => 30]], $admin);
        $bausteinid = bausteine::create((int) $this->course->id, (object) [
            'name' => 'Teilhabe',
            'summary' => "{$CFG->wwwroot}/course/view.php?id={$this->course->id}",
        ], $admin);
        $presence = bausteine::add_phase($bausteinid, (object) [
            'type' => 'presence', 'name' => 'Konstanz', 'place' => 'Konstanz', 'timestart' => $start + DAYSECS,
        ], $admin);
        bausteine::add_phase($bausteinid, (object) ['type' => 'online', 'name' => 'Lesen', 'cmid' => $page->cmid], $admin);
        progress::mark($presence, [(int) $this->user->id], true, $admin);
    }

    /**
     * Copies the course.
     *
     * @param bool $users whether with people
     * @param int|null $startdate when the copy starts
     * @return int id of the copy
     */
    private function copy_course(bool $users, ?int $startdate = null): int {
        global $CFG, $USER;
        $CFG->backup_file_logger_level = \backup::LOG_NONE;
        $controller = new \backup_controller(
            \backup::TYPE_1COURSE,
            $this->course->id,
            \backup::FORMAT_MOODLE,
            \backup::INTERACTIVE_NO,
            \backup::MODE_GENERAL,
            $USER->id,
        );
        $controller->get_plan()->get_setting('users')->set_value($users);
        $backupid = $controller->get_backupid();
        $controller->execute_plan();
        $file = $controller->get_results()['backup_destination'];
        $file->extract_to_pathname(get_file_packer('application/vnd.moodle.backup'), "$CFG->backuptempdir/$backupid");
        $controller->destroy();
        $copy = (int) \restore_dbops::create_new_course('Kopie', uniqid('kopie'), $this->course->category);
        $controller = new \restore_controller(
            $backupid,
            $copy,
            \backup::INTERACTIVE_NO,
            \backup::MODE_GENERAL,
            $USER->id,
            \backup::TARGET_NEW_COURSE,
        );
        if ($startdate !== null) {
            $controller->get_plan()->get_setting('course_startdate')->set_value($startdate);
        }
        $this->assertTrue($controller->execute_precheck());
        $controller->execute_plan();
        $controller->destroy();
        return $copy;
    }

    /**
     * Everything arrives, mapped to the copy.
     */
    public function test_with_users(): void {
        global $CFG, $DB;
        $copy = $this->copy_course(true);
        $series = $DB->get_record('local_kki_series', ['courseid' => $copy], '*', MUST_EXIST);
        $this->assertSame('https://meet.example.org/a', $series->roomurl);
        $this->assertEquals([15, 0], [$series->openbefore, $series->revision]);
        $old = $DB->get_record_select('local_kki_date', 'seriesid <> ?', [$series->id], '*', MUST_EXIST);
        $date = $DB->get_record('local_kki_date', ['seriesid' => $series->id], '*', MUST_EXIST);
        $this->assertNotSame($old->uid, $date->uid);
        $this->assertSame(['2026-12-08', '12:15'], [$date->localdate, $date->localclock]);
        $this->assertSame($old->timestart, $date->timestart);

        // The copy's calendar has its own entry, and people wish the same of the copy; addresses of feeds are not copied.
        $this->assertSame(1, $DB->count_records('event', ['component' => 'local_kki', 'instance' => $date->id]));
        $this->assertSame(1, $DB->count_records('event', ['courseid' => $copy]));
        $this->assertTrue(reminders::has((int) $series->id, (int) $this->user->id));
        $this->assertSame(['BW', 'HE'], series::get((int) $series->id)->regions());
        $this->assertNull(feed::address((int) $series->id, (int) $this->user->id));

        $bausteine = bausteine::of_course($copy, true);
        $baustein = reset($bausteine);
        $this->assertSame("{$CFG->wwwroot}/course/view.php?id=$copy", $baustein->summary);
        [$presence, $online] = array_values(phases::of_baustein((int) $baustein->id));
        $this->assertSame('Konstanz', $presence->place);
        $this->assertSame($copy, (int) get_course_and_cm_from_cmid($online->cmid)[0]->id);
        $this->assertSame([(int) $this->user->id], progress::userids_in_course($copy));
    }

    /**
     * What people left at the meetings comes along with them, without names; not to other dates, and not without them.
     */
    public function test_what_is_talked_about(): void {
        global $DB;
        $date = $DB->get_record('local_kki_date', [], '*', MUST_EXIST);
        $this->mock_clock_with_frozen((int) $date->timestart);
        concerns::add((int) $date->id, \core\uuid::generate(), 'Wohnraum', (int) $this->user->id);
        $note = ['id' => 0, 'uuid' => \core\uuid::generate(), 'version' => 0, 'content' => 'Tipp', 'url' => 'https://a.example/'];
        notes::save((int) $date->id, $note, (int) $this->user->id);
        presence::join((int) $date->id, presence::member((int) $this->user->id));

        $later = (int) $this->course->startdate + YEARSECS;
        $copies = [$this->copy_course(true), $this->copy_course(false), $this->copy_course(true, $later)];
        $found = array_map(function (int $copy) use ($DB): array {
            $seriesid = $DB->get_field('local_kki_series', 'id', ['courseid' => $copy], MUST_EXIST);
            $date = $DB->get_record('local_kki_date', ['seriesid' => $seriesid], '*', MUST_EXIST);
            $concern = $DB->get_record('local_kki_concern', ['dateid' => $date->id]);
            $note = $DB->get_record('local_kki_note', ['dateid' => $date->id]);
            $this->assertSame([0, 0], [(int) $date->present, (int) ($concern->userid ?? 0)]);
            return [(int) $date->peak, $concern->content ?? '', $note->url ?? ''];
        }, $copies);
        $this->assertSame([[1, 'Wohnraum', 'https://a.example/'], [0, '', ''], [0, '', '']], $found);
        $this->assertSame(1, $DB->count_records('local_kki_presence'));
    }

    /**
     * Without people there is no progress, and nothing points to the old course.
     */
    public function test_without_users(): void {
        $copy = $this->copy_course(false);
        $this->assertSame([], progress::userids_in_course($copy));
        $this->assertSame([], reminders::people(array_key_first(series::of_course($copy))));
        $bausteine = bausteine::of_course($copy, true);
        $this->assertCount(2, phases::of_baustein((int) reset($bausteine)->id));
    }

    /**
     * What is in the bin stays out of the backup.
     */
    public function test_deleted_baustein(): void {
        $bausteine = bausteine::of_course((int) $this->course->id, true);
        $baustein = reset($bausteine);
        bausteine::delete((int) $baustein->id, (int) $baustein->version, (int) get_admin()->id);
        $this->assertSame([], bausteine::of_course($this->copy_course(true), true));
    }

    /**
     * Dates follow the start of the course, by whole weeks: a Tuesday at 12:15 stays one, across the change of the clocks.
     */
    public function test_dates_follow_the_start(): void {
        global $DB;
        $start = (new \DateTimeImmutable('2027-03-03 00:00', new \DateTimeZone('Europe/Berlin')))->getTimestamp();
        $copy = $this->copy_course(true, $start);
        $series = $DB->get_record('local_kki_series', ['courseid' => $copy], '*', MUST_EXIST);
        $date = $DB->get_record('local_kki_date', ['seriesid' => $series->id], '*', MUST_EXIST);
        $local = (new \DateTimeImmutable('@' . $date->timestart))->setTimezone(new \DateTimeZone('Europe/Berlin'));
        $this->assertSame('Tue 2027-06-01 12:15', $local->format('D Y-m-d H:i'));
        $this->assertSame(['2027-06-01', '12:15'], [$date->localdate, $date->localclock]);
    }

    /**
     * A time that the clock jumps over on the new day is an hour later.
     */
    public function test_time_that_does_not_exist(): void {
        $row = (new week_shift(WEEKSECS))->date('2027-03-21', '02:30', 30, 'Europe/Berlin');
        $this->assertSame(['2027-03-28', '03:30'], [$row['localdate'], $row['localclock']]);
    }
}
