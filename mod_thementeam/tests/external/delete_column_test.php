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
 * Tests of removing a column.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\delete_column
 */
#[CoversClass(\mod_thementeam\external\delete_column::class)]
final class delete_column_test extends \mod_thementeam\thementeam_testcase {
    /**
     * A trainer removes an empty column; what lay in its bin comes back in another column.
     */
    public function test_trainer(): void {
        $columns = $this->space()['columns'];
        $card = $this->card('ann');
        $arguments = ['columnid' => $columns[0]['id'], 'version' => 1];
        $this->assert_refused('column_not_empty', 'tina', 'delete_column', $arguments);
        $this->call('ann', 'delete_card', ['cardid' => $card['id'], 'version' => 1]);
        $answer = $this->call('tina', 'delete_column', $arguments);
        $this->assertSame([$columns[1]['id'], $columns[2]['id']], array_column($answer['columns'], 'id'));
        $this->assertSame($columns[1]['id'], $this->call('ann', 'restore_card', ['cardid' => $card['id']])['card']['columnid']);
        $changes = $this->call('ben', 'get_changes', ['spaceid' => $this->space()['spaceid'], 'since' => 2]);
        $this->assertCount(2, $changes['columns']);
    }

    /**
     * One column stays, and one that somebody has just changed.
     */
    public function test_last_and_stale(): void {
        $columns = $this->space()['columns'];
        $this->call('tina', 'delete_column', ['columnid' => $columns[0]['id'], 'version' => 1]);
        $change = ['columnid' => $columns[1]['id'], 'version' => 1, 'name' => 'Anders', 'color' => '', 'locked' => false];
        $this->call('tina', 'update_column', $change);
        $answer = $this->call('tina', 'delete_column', ['columnid' => $columns[1]['id'], 'version' => 1]);
        $this->assertSame(['conflict', 'stale', 2], [$answer['status'], $answer['code'], count($answer['columns'])]);
        $this->call('tina', 'delete_column', ['columnid' => $columns[1]['id'], 'version' => 2]);
        $this->assert_refused('last_column', 'tina', 'delete_column', ['columnid' => $columns[2]['id'], 'version' => 1]);
    }

    /**
     * Participants do not; nobody else gets in; what is not there is refused.
     */
    public function test_wrong_caller(): void {
        $arguments = ['columnid' => $this->space()['columns'][0]['id'], 'version' => 1];
        $this->assert_stopped(\required_capability_exception::class, 'ann', 'delete_column', $arguments);
        $this->assert_closed_to_outsiders('delete_column', $arguments);
        foreach ([0, -1, PHP_INT_MAX] as $columnid) {
            $this->assert_refused('unknown_column', 'tina', 'delete_column', ['columnid' => $columnid, 'version' => 1]);
        }
    }
}
