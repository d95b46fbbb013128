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
use local_kki\task\ask_to_extend;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/series_trait.php');

/**
 * Tests of asking the trainers before the dates run out.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\series\outlook
 * @covers     \local_kki\series\letter
 * @covers     \local_kki\task\ask_to_extend
 */
#[\PHPUnit\Framework\Attributes\CoversClass(outlook::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(letter::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(ask_to_extend::class)]
final class outlook_test extends \advanced_testcase {
    use series_trait;

    /**
     * Those who plan are asked eight weeks before the last date, once, and again for the next last date.
     */
    public function test_ask(): void {
        $this->resetAfterTest();
        $this->freeze('2026-11-01 09:00');
        $course = $this->getDataGenerator()->create_course();
        $trainer = $this->getDataGenerator()->create_and_enrol($course, 'editingteacher');
        $this->getDataGenerator()->create_and_enrol($course, 'student');
        $this->getDataGenerator()->create_and_enrol($course, 'editingteacher', ['suspended' => 1]);
        $series = $this->series((int) $course->id, ['name' => 'Mittag & <b>mehr</b>']);
        $sink = $this->redirectMessages();

        (new ask_to_extend())->execute();
        $this->assertSame(0, $sink->count());

        $this->freeze('2026-11-18 09:00');
        (new ask_to_extend())->execute();
        (new ask_to_extend())->execute();
        $this->assertSame(1, $sink->count());
        [$message] = $sink->get_messages();
        $this->assertSame([(int) $trainer->id, 'datesend'], [(int) $message->useridto, $message->eventtype]);
        $this->assertStringContainsString('Mittag & mehr', $message->subject);
        $this->assertStringContainsString('/local/kki/series.php?id=' . $series->id(), $message->fullmessage);
        $this->assertStringContainsString('Mittag &amp; mehr', $message->fullmessagehtml);
        $this->assertStringNotContainsString('meet.example.org', $message->fullmessage . $message->fullmessagehtml);

        date_manager::add($series->id(), [['date' => '2027-02-09', 'time' => '12:15', 'duration' => 30]], 2);
        (new ask_to_extend())->execute();
        $this->assertSame(1, $sink->count());
        $this->freeze('2026-12-16 09:00');
        (new ask_to_extend())->execute();
        $this->assertSame(2, $sink->count());
    }

    /**
     * Nothing is asked about a series without dates to come, or with a single one; cancelled dates do not count.
     */
    public function test_nothing_to_ask(): void {
        $this->resetAfterTest();
        $this->freeze('2027-03-01 09:00');
        $course = $this->getDataGenerator()->create_course();
        $this->getDataGenerator()->create_and_enrol($course, 'editingteacher');
        $series = $this->series((int) $course->id);
        series_manager::create((int) $course->id, $this->fields(), 2);
        $this->assertSame(0, outlook::ask());

        $this->freeze('2026-10-20 09:00');
        date_manager::cancel((int) dates::of_series($series->id())[1]->id, 1, '', 2);
        $this->assertSame(0, outlook::ask());
        date_manager::add($series->id(), [['date' => '2026-12-01', 'time' => '12:15', 'duration' => 30]], 2);
        $this->assertSame(1, outlook::ask());
    }
}
