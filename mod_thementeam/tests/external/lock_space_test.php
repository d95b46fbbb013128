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

use local_kki\live\refusal;
use mod_thementeam\local\cards;
use mod_thementeam\workspace;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Tests of closing a space for writing.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\lock_space
 */
#[CoversClass(\mod_thementeam\external\lock_space::class)]
final class lock_space_test extends \mod_thementeam\thementeam_testcase {
    /**
     * A trainer closes the space: all read, nobody writes, also not the trainer; and opens it again.
     */
    public function test_trainer(): void {
        $space = $this->space();
        $card = $this->card('ann');
        $answer = $this->call('tina', 'lock_space', ['spaceid' => $space['spaceid'], 'locked' => true]);
        $this->assertSame(['ok', 2], [$answer['status'], $answer['revision']]);
        $this->assertSame($answer, $this->call('tina', 'lock_space', ['spaceid' => $space['spaceid'], 'locked' => true]));
        $move = ['cardid' => $card['id'], 'version' => 1, 'columnid' => $card['columnid'], 'aftercardid' => 0];
        $comment = ['cardid' => $card['id'], 'content' => 'Noch etwas', 'uuid' => \core\uuid::generate()];
        foreach (['ann', 'tina'] as $name) {
            $this->assert_refused('locked', $name, 'move_card', $move);
            $this->assert_refused('locked', $name, 'create_comment', $comment);
        }
        $changes = $this->call('ann', 'get_changes', ['spaceid' => $space['spaceid'], 'since' => 1]);
        $this->assertTrue($changes['full']);
        $this->assertSame([false, true], [$changes['access']['cancontribute'], $changes['access']['locked']]);
        $this->assertCount(1, $changes['cards']);

        $this->call('tina', 'lock_space', ['spaceid' => $space['spaceid'], 'locked' => false]);
        $this->assertSame('ok', $this->call('ann', 'create_comment', $comment)['status']);
    }

    /**
     * Whoever was let in before the trainer closed the space, and writes after that, is too late.
     */
    public function test_closed_meanwhile(): void {
        $space = $this->space();
        $card = $this->card('ann');
        $workspace = workspace::of_space($space['spaceid'], (int) $this->people['ann']->id);
        $workspace->require_contributor();
        $this->call('tina', 'lock_space', ['spaceid' => $space['spaceid'], 'locked' => true]);
        $this->preventResetByRollback();
        try {
            (new cards($workspace))->move($card['id'], $space['columns'][1]['id'], 0);
            $this->fail('The card was moved in a closed space.');
        } catch (refusal $refusal) {
            $this->assertSame('locked', $refusal->reason);
        }
        $this->assertSame([2, $card['columnid']], [$this->space()['revision'], $this->space()['cards'][0]['columnid']]);
    }

    /**
     * Participants do not; nobody else gets in; an archived space stays as it is.
     */
    public function test_wrong_caller(): void {
        $space = $this->space();
        $arguments = ['spaceid' => $space['spaceid'], 'locked' => true];
        $this->assert_stopped(\required_capability_exception::class, 'ann', 'lock_space', $arguments);
        $this->assert_closed_to_outsiders('lock_space', $arguments);
        $missing = ['spaceid' => PHP_INT_MAX, 'locked' => true];
        $this->assert_stopped(\dml_missing_record_exception::class, 'tina', 'lock_space', $missing);
        groups_delete_group($this->groups[0]->id);
        $this->assert_refused('archived', 'tina', 'lock_space', $arguments);
    }
}
