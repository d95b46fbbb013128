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
use local_kki\live\refusal;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/series_trait.php');

/**
 * Tests of making, changing and removing series.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\series\series_manager
 * @covers     \local_kki\series\series
 * @covers     \local_kki\event\series_event
 */
#[\PHPUnit\Framework\Attributes\CoversClass(series_manager::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(series::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(\local_kki\event\series_event::class)]
final class series_manager_test extends \advanced_testcase {
    use series_trait;

    /**
     * A new series has the defaults, and its event says who made it.
     */
    public function test_create(): void {
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $sink = $this->redirectEvents();

        $id = series_manager::create((int) $course->id, $this->fields(['name' => ' Mittag ']), 2);

        $series = series::get($id);
        $this->assertSame('Mittag', $series->name());
        $this->assertSame('Europe/Berlin', $series->timezone());
        $this->assertSame(600, $series->opens_before());
        $this->assertSame((int) $course->id, $series->courseid());
        $events = $this->own_events($sink);
        $this->assertCount(1, $events);
        $this->assertInstanceOf(\local_kki\event\series_created::class, $events[0]);
        $this->assertSame(\context_course::instance($course->id)->id, $events[0]->get_context()->id);
        $this->assertStringContainsString("id=$id", $events[0]->get_url()->out(false));
        $this->assertStringNotContainsString('[[', $events[0]::get_name());
    }

    /**
     * Fields that are wrong.
     *
     * @return array
     */
    public static function problems_provider(): array {
        return [
            'no name' => [['name' => ' '], 'name'],
            'long name' => [['name' => str_repeat('ä', 256)], 'name'],
            'no operator' => [['operator' => ''], 'operator'],
            'no country' => [['country' => ''], 'country'],
            'long country' => [['country' => str_repeat('a', 101)], 'country'],
            'bad room' => [['roomurl' => 'javascript:alert(1)'], 'roomurl'],
            'negative minutes' => [['openbefore' => -1], 'openbefore'],
            'too many minutes' => [['openbefore' => 121], 'openbefore'],
            'no such zone' => [['timezone' => 'Europe/Musterburg'], 'timezone'],
            'a zone that is a path' => [['timezone' => '../../etc/passwd'], 'timezone'],
        ];
    }

    /**
     * Each wrong field has its sentence, and nothing is stored.
     *
     * @dataProvider problems_provider
     * @param array $change
     * @param string $field
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('problems_provider')]
    public function test_problems(array $change, string $field): void {
        global $DB;
        $this->resetAfterTest();

        $problems = series_manager::problems($this->fields($change));
        $this->assertSame([$field], array_keys($problems));
        $this->assertStringNotContainsString('[[', $problems[$field]);
        try {
            series_manager::create((int) SITEID, $this->fields($change), 2);
            $this->fail('accepted');
        } catch (refusal $refusal) {
            $this->assertSame("bad_$field", $refusal->reason);
        }
        $this->assertSame(0, $DB->count_records(series::TABLE));
    }

    /**
     * A change counts up, and a stale one is refused without a trace.
     */
    public function test_update(): void {
        $this->resetAfterTest();
        $this->preventResetByRollback();
        $series = $this->series((int) $this->getDataGenerator()->create_course()->id);
        $revision = $series->revision();
        $sink = $this->redirectEvents();

        series_manager::update($series->id(), 1, $this->fields(['name' => 'Neu']), 2);

        $changed = series::get($series->id());
        $this->assertSame('Neu', $changed->name());
        $this->assertSame($revision + 1, $changed->revision());
        $this->assertInstanceOf(\local_kki\event\series_updated::class, $this->own_events($sink)[0]);
        try {
            series_manager::update($series->id(), 1, $this->fields(['name' => 'Veraltet']), 2);
            $this->fail('accepted');
        } catch (refusal $refusal) {
            $this->assertSame('conflict', $refusal->reason);
        }
        $this->assertSame('Neu', series::get($series->id())->name());
        $this->assertSame($revision + 1, series::get($series->id())->revision());
        $this->assertCount(1, $this->own_events($sink));
    }

    /**
     * In another zone 12:15 stays 12:15.
     */
    public function test_update_zone(): void {
        $this->resetAfterTest();
        $series = $this->series((int) $this->getDataGenerator()->create_course()->id);

        series_manager::update($series->id(), 1, $this->fields(['timezone' => 'Europe/London']), 2);

        $date = dates::of_series($series->id())[0];
        $this->assertSame('12:15', $date->localclock);
        $this->assertSame(strtotime('2026-12-08T12:15:00Z'), (int) $date->timestart);
        $this->assertSame(2, (int) $date->version);
    }

    /**
     * Deleting takes the dates and the journal along, and leaves other series alone.
     */
    public function test_delete(): void {
        global $DB;
        $this->resetAfterTest();
        $courseid = (int) $this->getDataGenerator()->create_course()->id;
        $series = $this->series($courseid);
        $other = $this->series($courseid);
        $sink = $this->redirectEvents();

        series_manager::delete($series->id(), 2);

        $this->assertSame([$other->id()], array_keys(series::of_course($courseid)));
        $this->assertSame([], dates::of_series($series->id()));
        $this->assertCount(2, dates::of_series($other->id()));
        $this->assertSame(0, $DB->count_records(series_manager::JOURNAL, ['ownerid' => $series->id()]));
        $this->assertInstanceOf(\local_kki\event\series_deleted::class, $this->own_events($sink)[0]);
    }

    /**
     * A course's series go with it; a course without any is no error.
     */
    public function test_delete_course(): void {
        global $DB;
        $this->resetAfterTest();
        $courseid = (int) $this->getDataGenerator()->create_course()->id;
        $other = $this->series((int) $this->getDataGenerator()->create_course()->id);
        $this->series($courseid);
        $this->series($courseid);

        series_manager::delete_course($courseid);
        series_manager::delete_course($courseid);

        $this->assertSame([], series::of_course($courseid));
        $this->assertSame(2, $DB->count_records(dates::TABLE));
        $this->assertCount(2, dates::of_series($other->id()));
    }

    /**
     * A viewer's consent comes with the series, in one query.
     */
    public function test_find(): void {
        global $DB;
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $series = $this->series((int) $course->id);
        \local_kki\consent\consent::give(5, 'link:meet.example.org');

        $reads = $DB->perf_get_reads();
        $this->assertTrue(series::find($series->id(), 5)->consented);
        $this->assertSame(1, $DB->perf_get_reads() - $reads);
        $this->assertFalse(series::find($series->id(), 6)->consented);
        $this->assertNull(series::find(0, 5));
        $this->assertSame($series->id(), series::first_of_course((int) $course->id, 6)->id());
        $this->assertNull(series::first_of_course((int) SITEID, 6));
    }

    /**
     * One may choose from the series whose meetings one may join.
     */
    public function test_choices(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $course = $generator->create_course(['fullname' => 'PraxisPortal']);
        $mine = $this->series((int) $course->id);
        $this->series((int) $generator->create_course()->id);
        $this->setUser($generator->create_and_enrol($course, 'student'));

        $this->assertSame([$mine->id() => 'PraxisPortal: MittagsMeetingIntegration'], series::choices());
    }

    /**
     * The lists of a course say what is ahead.
     */
    public function test_outlook(): void {
        $this->resetAfterTest();
        $courseid = (int) $this->getDataGenerator()->create_course()->id;
        $series = $this->series($courseid);
        $empty = series_manager::create($courseid, $this->fields(['name' => 'Leer']), 2);
        $this->freeze('2026-12-08 12:50');

        $list = trainer_view::of_course($courseid);

        $this->assertSame([$series->id(), $empty], array_column($list, 'id'));
        $this->assertSame([true, false], array_column($list, 'hasdates'));
        $this->assertStringContainsString('12:15', $list[0]['next']);
        $this->assertStringContainsString('2027', $list[0]['next']);
        $this->assertStringStartsWith('Next: ', $list[0]['next']);
        $this->assertStringNotContainsString('[[', json_encode($list));

        $this->freeze('2026-12-08 12:20');
        $this->assertStringStartsWith('Right now: ', trainer_view::of_course($courseid)[0]['next']);
    }
}
