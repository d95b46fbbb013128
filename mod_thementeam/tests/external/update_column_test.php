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
 * Tests of changing a column.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\update_column
 */
#[CoversClass(\mod_thementeam\external\update_column::class)]
final class update_column_test extends \mod_thementeam\thementeam_testcase {
    /**
     * A trainer renames, colours and locks; the same again changes nothing.
     */
    public function test_trainer(): void {
        $arguments = $this->arguments(['name' => 'Neu', 'color' => 'red', 'locked' => true]);
        $answer = $this->call('tina', 'update_column', $arguments);
        $column = $answer['columns'][0];
        $this->assertSame(['Neu', 'red', true, 2], [$column['name'], $column['color'], $column['locked'], $column['version']]);
        $this->assertSame($answer, $this->call('tina', 'update_column', $arguments));
    }

    /**
     * Who started from an old version gets what the column has become, and nothing is overwritten.
     */
    public function test_stale(): void {
        $this->call('tina', 'update_column', $this->arguments(['name' => 'Zuerst']));
        $answer = $this->call('tina', 'update_column', $this->arguments(['name' => 'Danach']));
        $this->assertSame(['conflict', 'stale', 'Zuerst'], [$answer['status'], $answer['code'], $answer['columns'][0]['name']]);
        $this->assertNotEmpty($answer['message']);
    }

    /**
     * In a locked column no card comes in or goes out, none is changed or removed; comments stay possible.
     */
    public function test_locked_column(): void {
        $space = $this->space();
        $card = $this->card('ann');
        $binned = $this->card('ann');
        $this->call('ann', 'delete_card', ['cardid' => $binned['id'], 'version' => 1]);
        $other = $this->card('ann', ['columnid' => $space['columns'][1]['id']]);
        $this->call('tina', 'update_column', $this->arguments(['locked' => true]));
        $locked = $space['columns'][0]['id'];
        $new = ['spaceid' => $space['spaceid'], 'columnid' => $locked, 'title' => 'Neu', 'content' => ''];
        $calls = [
            'create_card' => $new + ['uuid' => \core\uuid::generate()],
            'move_card' => ['cardid' => $card['id'], 'version' => 1, 'columnid' => $other['columnid'], 'aftercardid' => 0],
            'update_card' => ['cardid' => $card['id'], 'version' => 1, 'title' => 'Anders', 'content' => ''],
            'delete_card' => ['cardid' => $card['id'], 'version' => 1],
            'restore_card' => ['cardid' => $binned['id']],
        ];
        foreach ($calls as $function => $arguments) {
            $this->assert_refused('locked_column', $function === 'move_card' ? 'tina' : 'ann', $function, $arguments);
        }
        $in = ['cardid' => $other['id'], 'version' => 1, 'columnid' => $locked, 'aftercardid' => 0];
        $this->assert_refused('locked_column', 'ann', 'move_card', $in);
        $comment = ['cardid' => $card['id'], 'content' => 'Noch etwas', 'uuid' => \core\uuid::generate()];
        $this->assertSame('ok', $this->call('ann', 'create_comment', $comment)['status']);
    }

    /**
     * Participants do not; nobody else gets in; what is not there is refused.
     */
    public function test_wrong_caller(): void {
        $arguments = $this->arguments([]);
        $this->assert_stopped(\required_capability_exception::class, 'ann', 'update_column', $arguments);
        $this->assert_closed_to_outsiders('update_column', $arguments);
        foreach ([0, -1, PHP_INT_MAX] as $columnid) {
            $this->assert_refused('unknown_column', 'tina', 'update_column', ['columnid' => $columnid] + $arguments);
        }
    }

    /**
     * Bad input is refused with a sentence.
     */
    public function test_hostile(): void {
        $this->assert_refused('empty_column', 'tina', 'update_column', $this->arguments(['name' => '']));
        $this->assert_refused('too_long', 'tina', 'update_column', $this->arguments(['name' => str_repeat('x', 81)]));
        $bad = $this->arguments(['color' => 'url']);
        $this->assert_stopped(\invalid_parameter_exception::class, 'tina', 'update_column', $bad);
        $answer = $this->call('tina', 'update_column', $this->arguments(['name' => '<script>x</script>']));
        $this->assertSame('&lt;script&gt;x&lt;/script&gt;', $answer['columns'][0]['name']);
    }

    /**
     * What changes the first column.
     *
     * @param array $more
     * @return array
     */
    private function arguments(array $more): array {
        $column = $this->space()['columns'][0];
        return $more + ['columnid' => $column['id'], 'version' => 1, 'name' => 'Name', 'color' => '', 'locked' => false];
    }
}
