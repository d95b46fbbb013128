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

namespace mod_thementeam\external;

use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Tests of adding a column.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\create_column
 */
#[CoversClass(\mod_thementeam\external\create_column::class)]
final class create_column_test extends \mod_thementeam\thementeam_testcase {
    /** Arguments that work for a trainer, without spaceid and uuid. */
    private const COLUMN = ['name' => '  Offene   Fragen ', 'color' => 'violet'];

    /**
     * A trainer adds a column at the end; a retry counts once; the others get it with the next delta.
     */
    public function test_trainer(): void {
        $spaceid = $this->space()['spaceid'];
        $arguments = ['spaceid' => $spaceid, 'uuid' => \core\uuid::generate()] + self::COLUMN;
        $sink = $this->redirectEvents();
        $first = $this->call('tina', 'create_column', $arguments);
        $this->assertSame(['ok', 1], [$first['status'], $first['revision']]);
        $this->assertSame($first, $this->call('tina', 'create_column', $arguments));
        $this->assertCount(1, $sink->get_events());
        $this->assertInstanceOf(\mod_thementeam\event\column_created::class, $sink->get_events()[0]);
        $column = end($first['columns']);
        $this->assertSame(['Offene Fragen', 'violet', false], [$column['nameraw'], $column['color'], $column['locked']]);

        $changes = $this->call('ann', 'get_changes', ['spaceid' => $spaceid, 'since' => 0]);
        $this->assertCount(4, $changes['columns']);
        $this->assertArrayNotHasKey('nameraw', $changes['columns'][3]);
    }

    /**
     * Participants do not; nobody else gets in.
     */
    public function test_wrong_caller(): void {
        $arguments = ['spaceid' => $this->space()['spaceid'], 'uuid' => \core\uuid::generate()] + self::COLUMN;
        $this->assert_stopped(\required_capability_exception::class, 'ann', 'create_column', $arguments);
        $this->assert_closed_to_outsiders('create_column', $arguments);
        $this->assertCount(3, $this->space()['columns']);
    }

    /**
     * What is typed stays text; what is too much is refused, and what nobody types is stopped.
     */
    public function test_hostile(): void {
        $spaceid = $this->space()['spaceid'];
        $make = fn(array $more): array => $more + ['spaceid' => $spaceid, 'uuid' => \core\uuid::generate()] + self::COLUMN;
        $answer = $this->call('tina', 'create_column', $make(['name' => '<img src=x onerror=alert(1)> Miete < 500 €']));
        $this->assertSame('&lt;img src=x onerror=alert(1)&gt; Miete &lt; 500 €', end($answer['columns'])['name']);
        foreach (['uuid' => 'no', 'color' => 'pink'] as $name => $value) {
            $this->assert_stopped(\invalid_parameter_exception::class, 'tina', 'create_column', $make([$name => $value]));
        }
        $this->assert_refused('empty_column', 'tina', 'create_column', $make(['name' => " \n "]));
        $this->assert_refused('too_long', 'tina', 'create_column', $make(['name' => str_repeat('ä', 81)]));
        for ($count = 4; $count < 12; $count++) {
            $this->call('tina', 'create_column', $make([]));
        }
        $this->assert_refused('too_many_columns', 'tina', 'create_column', $make([]));
        $this->assertCount(12, $this->space()['columns']);
    }
}
