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
 * Tests of changing a text.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\update_card
 */
#[CoversClass(\mod_thementeam\external\update_card::class)]
final class update_card_test extends \mod_thementeam\thementeam_testcase {
    /**
     * What works for ann with a new card of hers.
     *
     * @param array $more
     * @return array
     */
    private function arguments(array $more = []): array {
        $more['cardid'] ??= $this->card('ann', ['title' => 'Alt', 'content' => 'Alter Text'])['id'];
        return $more + ['version' => 1, 'title' => 'Neu', 'content' => 'Neuer Text'];
    }

    /**
     * Everyone in the team changes a card; each version keeps its author.
     */
    public function test_member(): void {
        global $DB;
        $arguments = $this->arguments();
        $sink = $this->redirectEvents();
        $answer = $this->call('ben', 'update_card', $arguments);
        $this->assertSame(['ok', 2, 'Neu', 'Neuer Text', 2], [
            $answer['status'],
            $answer['revision'],
            $answer['card']['titleraw'],
            $answer['card']['contentraw'],
            $answer['card']['version'],
        ]);
        $this->assertSame((int) $this->people['ann']->id, $answer['card']['userid']);
        $this->assertInstanceOf(\mod_thementeam\event\card_updated::class, $sink->get_events()[0]);
        $authors = $DB->get_fieldset_select('thementeam_text', 'userid', "itemid = ? ORDER BY id", [$arguments['cardid']]);
        $this->assertEquals([$this->people['ann']->id, $this->people['ben']->id], $authors);
    }

    /**
     * Whoever started from an old version gets the other text, and nothing is overwritten.
     */
    public function test_stale(): void {
        $arguments = $this->arguments();
        $this->call('ben', 'update_card', $arguments);
        $sink = $this->redirectEvents();
        $answer = $this->call('ann', 'update_card', ['content' => 'Mein Text'] + $arguments);
        $this->assertSame(['conflict', 'stale', 2], [$answer['status'], $answer['code'], $answer['revision']]);
        $this->assertSame('Neuer Text', $answer['card']['contentraw']);
        $this->assertSame(2, $answer['card']['version']);
        $this->assertSame(fullname($this->people['ben']), $answer['by']);
        $this->assertStringContainsString(fullname($this->people['ben']), $answer['message']);
        $this->assertGreaterThan(0, $answer['when']);
        $this->assertSame([], $sink->get_events());

        $merged = ['version' => 2, 'content' => "Neuer Text\nMein Text"] + $arguments;
        $this->assertSame('ok', $this->call('ann', 'update_card', $merged)['status']);
        $future = ['version' => 99] + $this->arguments(['content' => 'x']);
        $this->assertSame('conflict', $this->call('ann', 'update_card', $future)['status']);
    }

    /**
     * The same call again, or one that changes nothing, makes no version.
     */
    public function test_retry(): void {
        global $DB;
        $arguments = $this->arguments();
        $first = $this->call('ann', 'update_card', $arguments);
        $this->assertSame($first, $this->call('ann', 'update_card', $arguments));
        $this->assertSame(2, $DB->count_records('thementeam_text'));
    }

    /**
     * A move in between is no conflict.
     */
    public function test_move_does_not_collide(): void {
        $arguments = $this->arguments();
        $columns = $this->space()['columns'];
        $move = ['cardid' => $arguments['cardid'], 'version' => 1, 'columnid' => $columns[2]['id'], 'aftercardid' => 0];
        $this->call('ben', 'move_card', $move);
        $answer = $this->call('ann', 'update_card', $arguments);
        $this->assertSame('ok', $answer['status']);
        $this->assertSame($columns[2]['id'], $answer['card']['columnid']);
    }

    /**
     * Nobody else gets in.
     */
    public function test_outsiders(): void {
        $arguments = $this->arguments();
        $this->assert_closed_to_outsiders('update_card', $arguments);
        $this->assertSame('ok', $this->call('tina', 'update_card', $arguments)['status']);
    }

    /**
     * What cannot be saved is refused.
     */
    public function test_refused(): void {
        $arguments = $this->arguments();
        $this->assert_refused('empty_title', 'ann', 'update_card', ['title' => ' '] + $arguments);
        $this->assert_refused('too_long', 'ann', 'update_card', ['title' => str_repeat('x', 256)] + $arguments);
        $this->assert_refused('too_long', 'ann', 'update_card', ['content' => str_repeat('x', 20001)] + $arguments);
        $this->assert_refused('deleted_card', 'ann', 'update_card', ['cardid' => PHP_INT_MAX] + $arguments);
        $this->call('ann', 'delete_card', ['cardid' => $arguments['cardid'], 'version' => 1]);
        $this->assert_refused('deleted_card', 'ben', 'update_card', $arguments);
        $invalid = ['title' => "\xff"] + $arguments;
        $this->assert_stopped(\invalid_parameter_exception::class, 'ann', 'update_card', $invalid);
    }

    /**
     * In an archived space nothing changes any more.
     */
    public function test_archived(): void {
        $arguments = $this->arguments();
        groups_delete_group($this->groups[0]->id);
        $this->assert_stopped(\required_capability_exception::class, 'ann', 'update_card', $arguments);
        $this->assert_refused('archived', 'tina', 'update_card', $arguments);
    }
}
