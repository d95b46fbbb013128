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

namespace local_kki\baustein;

/**
 * Words around a step, and merging.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers \local_kki\baustein\wording
 * @covers \local_kki\baustein\merge
 * @covers \local_kki\baustein\phase_type
 */
#[\PHPUnit\Framework\Attributes\CoversClass(wording::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(merge::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(phase_type::class)]
final class wording_test extends \advanced_testcase {
    /**
     * A step.
     *
     * @param string $type
     * @param int $start
     * @param int $due
     * @return \stdClass
     */
    private function phase(string $type, int $start, int $due): \stdClass {
        return (object) ['type' => $type, 'timestart' => $start, 'timedue' => $due, 'place' => 'Konstanz', 'minutes' => 90];
    }

    public function test_when(): void {
        $this->resetAfterTest();
        $this->setTimezone('Europe/Berlin');
        $this->mock_clock_with_frozen(make_timestamp(2026, 11, 1));
        $start = make_timestamp(2026, 12, 8, 9);
        $this->assertSame('', wording::when($this->phase('presence', 0, 0)));
        $this->assertSame('Tuesday, 8 December, 9:00 AM', wording::when($this->phase('presence', $start, 0)));
        $this->assertSame(
            'Tuesday, 8 December, 9:00 AM to 4:00 PM',
            wording::when($this->phase('presence', $start, make_timestamp(2026, 12, 8, 16))),
        );
        $this->assertSame(
            'Tuesday, 8 December, 9:00 AM to Wednesday, 9 December, 4:00 PM',
            wording::when($this->phase('presence', $start, make_timestamp(2026, 12, 9, 16))),
        );
        $this->assertSame('until Friday, 1 January 2027', wording::when($this->phase('peer', 0, make_timestamp(2027, 1, 1))));
    }

    public function test_effort_and_meta(): void {
        $this->assertSame('', wording::effort(0));
        $this->assertSame('about 90 minutes', wording::effort(90));
        $this->assertSame('about 2 hours', wording::effort(120));
        $this->assertSame('about 2.5 hours', wording::effort(150));
        $this->assertSame('Konstanz · about 90 minutes', wording::meta($this->phase('presence', 0, 0)));
    }

    public function test_percent_never_says_done_too_early(): void {
        $this->assertSame(0, wording::percent(0, 0));
        $this->assertSame(66, wording::percent(2, 3));
        $this->assertSame(99, wording::percent(199, 200));
        $this->assertSame(100, wording::percent(3, 3));
    }

    public function test_merge_keeps_both_changes(): void {
        $merge = merge::fields(['a' => '1', 'b' => "x\r\ny"], ['a' => '2', 'b' => "x\ny"], ['a' => '1', 'b' => 'z']);
        $this->assertSame([], $merge->collisions);
        $this->assertSame(['a' => '2', 'b' => 'z'], $merge->values);
    }

    public function test_merge_names_what_collides(): void {
        $merge = merge::fields(['a' => '1', 'b' => '1'], ['a' => '2', 'b' => '2'], ['a' => '3', 'b' => '2']);
        $this->assertSame(['a'], $merge->collisions);
        $this->assertSame('2', $merge->values['a']);
    }

    public function test_who_ticks_what(): void {
        $this->assertFalse(phase_type::online->ticked_by_trainer());
        $this->assertFalse(phase_type::presence->ticked_by_participant());
        $this->assertTrue(phase_type::presence->ticked_by_trainer());
        $this->assertTrue(phase_type::transfer->ticked_by_participant());
    }
}
