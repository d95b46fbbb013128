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

use local_kki\live\refusal;

/**
 * Tests of wall times around the changes of the clocks.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\series\wall_time
 */
#[\PHPUnit\Framework\Attributes\CoversClass(wall_time::class)]
final class wall_time_test extends \advanced_testcase {
    /**
     * Wall times and their instants, written down by hand.
     *
     * @return array
     */
    public static function times_provider(): array {
        return [
            'winter' => ['2026-12-08', '12:15', 'Europe/Berlin', '2026-12-08T11:15:00Z'],
            'summer' => ['2026-07-14', '12:15', 'Europe/Berlin', '2026-07-14T10:15:00Z'],
            'the day before the clocks go back' => ['2026-10-24', '12:15', 'Europe/Berlin', '2026-10-24T10:15:00Z'],
            'the day the clocks go back' => ['2026-10-25', '12:15', 'Europe/Berlin', '2026-10-25T11:15:00Z'],
            'shown twice: the first is meant' => ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
            'shown twice, half an hour apart' => ['2027-04-04', '01:45', 'Australia/Lord_Howe', '2027-04-03T14:45:00Z'],
            'shown once, an hour later' => ['2026-10-25', '03:00', 'Europe/Berlin', '2026-10-25T02:00:00Z'],
            'the day before the clocks go forward' => ['2027-03-27', '12:15', 'Europe/Berlin', '2027-03-27T11:15:00Z'],
            'the day the clocks go forward' => ['2027-03-28', '12:15', 'Europe/Berlin', '2027-03-28T10:15:00Z'],
            'just before the gap' => ['2027-03-28', '01:59', 'Europe/Berlin', '2027-03-28T00:59:00Z'],
            'just after the gap' => ['2027-03-28', '03:00', 'Europe/Berlin', '2027-03-28T01:00:00Z'],
            'another zone' => ['2026-12-08', '12:15', 'America/New_York', '2026-12-08T17:15:00Z'],
            'leap day' => ['2028-02-29', '00:00', 'UTC', '2028-02-29T00:00:00Z'],
        ];
    }

    /**
     * The instants follow from the wall time.
     *
     * @dataProvider times_provider
     * @param string $date
     * @param string $clock
     * @param string $timezone
     * @param string $expected
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('times_provider')]
    public function test_instants(string $date, string $clock, string $timezone, string $expected): void {
        $time = wall_time::make($date, $clock, 30, $timezone);

        $this->assertSame(strtotime($expected), $time->start);
        $this->assertSame(strtotime($expected) + 1800, $time->end);
        $this->assertSame([$date, $clock, 30], [$time->date, $time->clock, $time->duration]);
    }

    /**
     * What is not a wall time.
     *
     * @return array
     */
    public static function refused_provider(): array {
        return [
            'in the gap of spring' => ['2027-03-28', '02:30', 30, 'no_such_time'],
            'first minute of the gap' => ['2027-03-28', '02:00', 30, 'no_such_time'],
            'no leap day' => ['2027-02-29', '12:15', 30, 'no_such_date'],
            'thirteenth month' => ['2027-13-01', '12:15', 30, 'no_such_date'],
            'relative' => ['tomorrow', '12:15', 30, 'no_such_date'],
            'with a line break' => ["2027-01-01\n", '12:15', 30, 'no_such_date'],
            'far away' => ['9999-01-01', '12:15', 30, 'no_such_date'],
            'empty date' => ['', '12:15', 30, 'no_such_date'],
            'hour 24' => ['2027-01-01', '24:00', 30, 'no_such_clock'],
            'minute 60' => ['2027-01-01', '12:60', 30, 'no_such_clock'],
            'short hour' => ['2027-01-01', '9:15', 30, 'no_such_clock'],
            'with a zone' => ['2027-01-01', '12:15+05', 30, 'no_such_clock'],
            'no duration' => ['2027-01-01', '12:15', 0, 'no_such_duration'],
            'negative duration' => ['2027-01-01', '12:15', -5, 'no_such_duration'],
            'too long' => ['2027-01-01', '12:15', 601, 'no_such_duration'],
        ];
    }

    /**
     * What is not a wall time is refused with its own sentence.
     *
     * @dataProvider refused_provider
     * @param string $date
     * @param string $clock
     * @param int $duration
     * @param string $code
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('refused_provider')]
    public function test_refused(string $date, string $clock, int $duration, string $code): void {
        try {
            wall_time::make($date, $clock, $duration, 'Europe/Berlin');
            $this->fail('accepted');
        } catch (refusal $refusal) {
            $this->assertSame($code, $refusal->reason);
            $this->assertNotEmpty($refusal->getMessage());
            $this->assertStringNotContainsString('[[', $refusal->getMessage());
        }
    }
}
