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
 * Tests of moving a column.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\move_column
 */
#[CoversClass(\mod_thementeam\external\move_column::class)]
final class move_column_test extends \mod_thementeam\thementeam_testcase {
    /**
     * A trainer puts columns into another order, for everybody.
     */
    public function test_trainer(): void {
        $ids = array_column($this->space()['columns'], 'id');
        $answer = $this->call('tina', 'move_column', ['columnid' => $ids[2], 'aftercolumnid' => 0]);
        $this->assertSame([$ids[2], $ids[0], $ids[1]], array_column($answer['columns'], 'id'));
        $again = $this->call('tina', 'move_column', ['columnid' => $ids[2], 'aftercolumnid' => 0]);
        $this->assertSame($answer['revision'], $again['revision']);
        $answer = $this->call('tina', 'move_column', ['columnid' => $ids[2], 'aftercolumnid' => $ids[0]]);
        $this->assertSame([$ids[0], $ids[2], $ids[1]], array_column($answer['columns'], 'id'));
        $this->assertSame([$ids[0], $ids[2], $ids[1]], array_column($this->space()['columns'], 'id'));
    }

    /**
     * Participants do not; nobody else gets in.
     */
    public function test_wrong_caller(): void {
        $ids = array_column($this->space()['columns'], 'id');
        $arguments = ['columnid' => $ids[2], 'aftercolumnid' => 0];
        $this->assert_stopped(\required_capability_exception::class, 'ann', 'move_column', $arguments);
        $this->assert_closed_to_outsiders('move_column', $arguments);
    }

    /**
     * A column of another space is none here.
     */
    public function test_hostile(): void {
        $columnid = $this->space()['columns'][0]['id'];
        foreach ([$this->space(1)['columns'][0]['id'], $columnid, -1, PHP_INT_MAX] as $foreign) {
            $arguments = ['columnid' => $columnid, 'aftercolumnid' => $foreign];
            $this->assert_refused('unknown_column', 'tina', 'move_column', $arguments);
        }
        $this->assert_refused('unknown_column', 'tina', 'move_column', ['columnid' => 0, 'aftercolumnid' => 0]);
    }
}
