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

namespace local_kki\series;

use local_kki\fixtures\series_trait;
use local_kki\output\dates_page;
use local_kki\task\remind;
use local_kki\task\tell_change;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/series_trait.php');

/**
 * Tests of reminders, and of telling at once what was moved or cancelled.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\series\reminders
 * @covers     \local_kki\series\change_letters
 * @covers     \local_kki\series\course_changes
 * @covers     \local_kki\task\remind
 * @covers     \local_kki\task\tell_change
 */
#[\PHPUnit\Framework\Attributes\CoversClass(reminders::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(change_letters::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(course_changes::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(remind::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(tell_change::class)]
final class reminders_test extends \advanced_testcase {
    use series_trait;

    /** @var \stdClass the course */
    private \stdClass $course;

    /** @var series its series, with two dates */
    private series $series;

    /** @var \stdClass a participant who wishes to be reminded */
    private \stdClass $user;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->freeze('2026-12-01 09:00');
        $this->course = $this->getDataGenerator()->create_course();
        $this->series = $this->series((int) $this->course->id);
        $this->user = $this->getDataGenerator()->create_and_enrol($this->course, 'student', ['timezone' => 'Europe/Berlin']);
        $this->getDataGenerator()->create_and_enrol($this->course, 'student');
        $this->setUser($this->user);
        (new dates_page($this->series, (int) $this->user->id))->act('remind');
        $this->setUser(null);
    }

    /**
     * One message on the morning of the day, with all dates of all series, and not a second one.
     */
    public function test_once_a_day(): void {
        $other = $this->series((int) $this->course->id, ['name' => 'Zweites <b>Treffen</b>']);
        reminders::set($other->id(), (int) $this->user->id, true);
        reminders::set($other->id(), (int) $this->user->id, true);
        $sink = $this->redirectMessages();
        foreach (['2026-12-07 23:50', '2026-12-08 07:45'] as $early) {
            $this->freeze($early);
            (new remind())->execute();
        }
        $this->assertSame(0, $sink->count());

        foreach (['2026-12-08 08:00', '2026-12-08 08:15', '2026-12-08 12:10', '2026-12-08 12:20'] as $time) {
            $this->freeze($time);
            (new remind())->execute();
        }
        $this->assertSame(1, $sink->count());
        [$message] = $sink->get_messages();
        $this->assertSame([(int) $this->user->id, 'reminder'], [(int) $message->useridto, $message->eventtype]);
        $this->assertStringContainsString('MittagsMeetingIntegration, 12:15', $message->subject);
        $this->assertStringContainsString('Zweites Treffen, 12:15', $message->fullmessage);
        $this->assertStringNotContainsString('meet.example.org', $message->fullmessage . $message->fullmessagehtml);

        $this->freeze('2027-01-12 09:00');
        (new remind())->execute();
        $this->assertSame(2, $sink->count());
    }

    /**
     * A meeting before eight is told two hours ahead.
     */
    public function test_early_meeting(): void {
        date_manager::add($this->series->id(), [['date' => '2026-12-10', 'time' => '07:30', 'duration' => 30]], 2);
        $sink = $this->redirectMessages();
        $this->freeze('2026-12-10 05:15');
        (new remind())->execute();
        $this->assertSame(0, $sink->count());
        $this->freeze('2026-12-10 05:30');
        (new remind())->execute();
        $this->assertSame(1, $sink->count());
    }

    /**
     * Nobody is reminded of what is cancelled, nor who changed their mind, left or was suspended.
     */
    public function test_not_reminded(): void {
        global $DB;
        $sink = $this->redirectMessages();
        $this->freeze('2026-12-08 09:00');
        $id = (int) dates::of_series($this->series->id())[0]->id;
        date_manager::cancel($id, 1, '', 2);
        (new remind())->execute();
        date_manager::reinstate($id, 2, 2);

        $DB->set_field('user_enrolments', 'status', ENROL_USER_SUSPENDED, ['userid' => $this->user->id]);
        (new remind())->execute();
        $DB->set_field('user_enrolments', 'status', ENROL_USER_ACTIVE, ['userid' => $this->user->id]);
        $DB->set_field('user', 'suspended', 1, ['id' => $this->user->id]);
        (new remind())->execute();
        $DB->set_field('user', 'suspended', 0, ['id' => $this->user->id]);
        reminders::set($this->series->id(), (int) $this->user->id, false);
        (new remind())->execute();
        $this->assertSame(0, $sink->count());
    }

    /**
     * Moved, cancelled, and taking place after all are told at once, with the reason.
     */
    public function test_changes(): void {
        $id = (int) dates::of_series($this->series->id())[0]->id;
        $to = ['date' => '2026-12-10', 'time' => '13:00', 'duration' => 30];

        date_manager::move($id, 1, $to, 'Fachtag <b>Konstanz</b>', 2);
        $message = $this->told();
        $this->assertSame('datechanged', $message->eventtype);
        $this->assertMatchesRegularExpression('/moved to .*10 December 2026, 13:00/', $message->subject);
        $this->assertStringContainsString('8 December 2026, 12:15', $message->fullmessage);
        $this->assertStringContainsString('Fachtag Konstanz', $message->fullmessage);
        $this->assertStringNotContainsString('meet.example.org', $message->fullmessage . $message->fullmessagehtml);

        date_manager::cancel($id, 2, '', 2);
        $this->assertStringContainsString('is cancelled', $this->told()->subject);
        date_manager::reinstate($id, 3, 2);
        $this->assertStringContainsString('takes place after all', $this->told()->subject);
        date_manager::move_back($id, 4, 2);
        $this->assertStringContainsString('8 December 2026, 12:15', $this->told()->subject);
    }

    /**
     * Who cancels and takes it back before anybody was told tells nothing; several changes are one message.
     */
    public function test_second_thoughts(): void {
        $id = (int) dates::of_series($this->series->id())[0]->id;
        date_manager::cancel($id, 1, 'Versehen', 2);
        date_manager::reinstate($id, 2, 2);
        $this->assertNull($this->told());

        foreach ([10 => 3, 11 => 4, 15 => 5] as $day => $version) {
            date_manager::move($id, $version, ['date' => "2026-12-$day", 'time' => '12:15', 'duration' => 30], '', 2);
        }
        $this->assertStringContainsString('15 December 2026', $this->told()->subject);
        $this->assertNull($this->told());
    }

    /**
     * A date that is over, removed, or of a series that nobody follows, is told to nobody.
     */
    public function test_not_told(): void {
        [$first, $second] = dates::of_series($this->series->id());
        date_manager::cancel((int) $second->id, 1, '', 2);
        date_manager::delete($this->series->id(), [(int) $second->id], 2);
        $this->assertNull($this->told());
        $this->freeze('2026-12-09 09:00');
        date_manager::cancel((int) $first->id, 1, '', 2);
        $this->assertNull($this->told());
        date_manager::add($this->series->id(), [['date' => '2027-02-09', 'time' => '12:15', 'duration' => 30]], 2);
        $this->assertNull($this->told());
    }

    /**
     * Whoever leaves the course, or is deleted, leaves no wish and no address.
     */
    public function test_leaving(): void {
        global $DB;
        feed::open($this->series->id(), (int) $this->user->id);
        $elsewhere = $this->series((int) $this->getDataGenerator()->create_course()->id);
        reminders::set($elsewhere->id(), (int) $this->user->id, true);
        $instance = $DB->get_record('enrol', ['courseid' => $this->course->id, 'enrol' => 'manual']);
        enrol_get_plugin('manual')->unenrol_user($instance, (int) $this->user->id);

        $this->assertFalse(reminders::has($this->series->id(), (int) $this->user->id));
        $this->assertNull(feed::address($this->series->id(), (int) $this->user->id));
        $this->assertTrue(reminders::has($elsewhere->id(), (int) $this->user->id));
        delete_user($this->user);
        $this->assertSame(0, $DB->count_records(reminders::TABLE));
    }

    /**
     * A reset with a new start moves the dates by whole weeks; one without leaves them; the calendar has them either way.
     */
    public function test_reset(): void {
        global $CFG, $DB;
        require_once($CFG->libdir . '/moodlelib.php');
        $this->setAdminUser();
        $start = (int) $this->course->startdate;
        $options = ['id' => $this->course->id, 'courseid' => $this->course->id, 'reset_events' => 1];
        reset_course_userdata((object) $options);
        $this->assertSame('2026-12-08', dates::of_series($this->series->id())[0]->localdate);
        $this->assertSame(2, $DB->count_records('event', ['component' => 'local_kki']));

        reset_course_userdata((object) ($options + [
            'reset_start_date' => $start + 12 * WEEKSECS + DAYSECS,
            'reset_start_date_old' => $start,
            'reset_end_date' => 0,
            'reset_end_date_old' => 0,
        ]));
        [$first, $second] = dates::of_series($this->series->id());
        $this->assertSame(['2027-03-02 12:15', '2027-04-06 12:15'], [
            "$first->localdate $first->localclock",
            "$second->localdate $second->localclock",
        ]);
        $this->assertSame(strtotime('2027-04-06T10:15:00Z'), (int) $second->timestart);
        $this->assertSame([2, 1], [(int) $first->version, (int) $first->sequence]);
        $this->assertEqualsCanonicalizing(
            [$first->timestart, $second->timestart],
            $DB->get_fieldset_select('event', 'timestart', "component = 'local_kki'"),
        );
    }

    /**
     * Runs the tasks that wait.
     *
     * @return \stdClass|null what the person was told, if anything; more than one message fails
     */
    private function told(): ?\stdClass {
        $sink = $this->redirectMessages();
        $this->runAdhocTasks(tell_change::class);
        $messages = $sink->get_messages();
        $sink->close();
        $this->assertLessThanOrEqual(1, count($messages));
        return $messages[0] ?? null;
    }
}
