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

use core_calendar\action_factory;
use local_kki\fixtures\series_trait;
use local_kki\task\fill_calendar;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/series_trait.php');

/**
 * Tests of the entries in Moodle's calendar.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\series\calendar_entries
 * @covers     \local_kki\task\fill_calendar
 */
#[\PHPUnit\Framework\Attributes\CoversClass(calendar_entries::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(fill_calendar::class)]
final class calendar_entries_test extends \advanced_testcase {
    use series_trait;

    /** @var series a series with two dates */
    private series $series;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->freeze('2026-12-01 09:00');
        $this->series = $this->series((int) $this->getDataGenerator()->create_course()->id);
    }

    /**
     * An entry follows its date: made, moved, cancelled, renamed, gone.
     */
    public function test_follows(): void {
        [$first, $second] = dates::of_series($this->series->id());
        $this->assertSame([$first->timestart, $second->timestart], array_column($this->entries(), 'timestart'));
        [$entry] = $this->entries();
        $this->assertSame(['course', 'local_kki', 1800], [$entry->eventtype, $entry->component, (int) $entry->timeduration]);

        date_manager::move((int) $first->id, 1, ['date' => '2026-12-10', 'time' => '13:00', 'duration' => 45], 'Fachtag', 2);
        date_manager::cancel((int) $second->id, 1, '<b>Krank</b>', 2);
        [$moved, $cancelled] = $this->entries();
        $this->assertSame((int) $entry->id, (int) $moved->id);
        $this->assertSame(strtotime('2026-12-10T12:00:00Z'), (int) $moved->timestart);
        $this->assertSame((int) $moved->timestart, (int) $moved->timesort);
        $this->assertStringContainsString('Fachtag', $moved->description);
        $this->assertSame('Cancelled: MittagsMeetingIntegration', $cancelled->name);
        $this->assertStringNotContainsString('<b>', $cancelled->description);
        $this->assertStringNotContainsString('meet.example.org', json_encode($this->entries()));

        date_manager::reinstate((int) $second->id, 2, 2);
        series_manager::update($this->series->id(), 1, $this->fields(['name' => 'Mittag']), 2);
        $this->assertSame(['Mittag', 'Mittag'], array_column($this->entries(), 'name'));

        date_manager::delete($this->series->id(), [(int) $first->id], 2);
        $this->assertSame([(int) $second->id], array_map('intval', array_column($this->entries(), 'instance')));
        series_manager::delete($this->series->id(), 2);
        $this->assertSame([], $this->entries());
    }

    /**
     * What was there before the plugin knew calendars comes into it, once.
     */
    public function test_fill(): void {
        global $DB;
        $DB->delete_records('event');
        (new fill_calendar())->execute();
        (new fill_calendar())->execute();
        $this->assertCount(2, $this->entries());
    }

    /**
     * Participants see entries in the calendar and can join from the timeline; strangers see nothing.
     */
    public function test_who_sees_them(): void {
        $course = get_course($this->series->courseid());
        $this->setUser($this->getDataGenerator()->create_and_enrol($course, 'student'));
        $this->assertCount(2, $this->timeline());
        [$action] = $this->timeline();
        $this->assertStringContainsString('id=' . $this->series->id(), $action->get_action()->get_url()->out(false));

        date_manager::cancel((int) dates::of_series($this->series->id())[0]->id, 1, '', 2);
        $this->assertCount(1, $this->timeline());
        $this->setUser($this->getDataGenerator()->create_user());
        $this->assertCount(0, $this->timeline());
    }

    /**
     * One can join while the room is open, not after it is over, and nothing can be done about a date that is gone.
     */
    public function test_action(): void {
        $id = (int) $this->entries()[0]->id;
        $factory = new action_factory();
        $this->assertFalse(calendar_entries::action($id, $factory)->is_actionable());
        $this->freeze('2026-12-08 12:05');
        $this->assertTrue(calendar_entries::action($id, $factory)->is_actionable());
        $this->freeze('2026-12-08 12:45');
        $this->assertNull(calendar_entries::action($id, $factory));
        $this->assertNull(calendar_entries::action(-1, $factory));
    }

    /**
     * Our entries, first to last.
     *
     * @return \stdClass[]
     */
    private function entries(): array {
        global $DB;
        return array_values($DB->get_records('event', ['component' => 'local_kki'], 'timestart, id'));
    }

    /**
     * What the current user's timeline has.
     *
     * @return array
     */
    private function timeline(): array {
        \core_calendar\local\event\container::reset_caches();
        return array_values(\core_calendar\local\api::get_action_events_by_timesort(strtotime('2026-11-01')));
    }
}
