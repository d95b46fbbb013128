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

use mod_thementeam\local\card_edit;
use mod_thementeam\local\cards;
use mod_thementeam\workspace;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Tests of undoing what one did last.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\undo_act
 * @covers     \mod_thementeam\local\undo
 */
#[CoversClass(\mod_thementeam\external\undo_act::class)]
#[CoversClass(\mod_thementeam\local\undo::class)]
final class undo_act_test extends \mod_thementeam\thementeam_testcase {
    /**
     * Moves a card to the top of a column.
     *
     * @param string $name
     * @param int $cardid
     * @param int $columnid
     * @return int[] arguments that undo it
     */
    private function move(string $name, int $cardid, int $columnid): array {
        $arguments = ['cardid' => $cardid, 'version' => 1, 'columnid' => $columnid, 'aftercardid' => 0];
        $answer = $this->call($name, 'move_card', $arguments);
        $this->assertSame('ok', $answer['status'], $answer['message']);
        return ['spaceid' => $this->space()['spaceid'], 'act' => $answer['revision']];
    }

    /**
     * A move is undone: the card stands where it stood; twice is once, and it is in the history.
     */
    public function test_move(): void {
        $columns = array_column($this->space()['columns'], 'id');
        $this->card('ann', ['title' => 'A']);
        $card = $this->card('ann', ['title' => 'B']);
        $this->card('ann', ['title' => 'C']);
        $act = $this->move('ben', $card['id'], $columns[1]);
        $this->assertSame([['A', 'C'], ['B'], []], $this->titles($this->space()));
        $sink = $this->redirectEvents();
        $answer = $this->call('ben', 'undo_act', $act);
        $this->assertSame(['ok', 'B'], [$answer['status'], $answer['card']['title']]);
        $this->assertSame($answer, $this->call('ben', 'undo_act', $act));
        $this->assertCount(1, $sink->get_events());
        $this->assertSame([['A', 'B', 'C'], [], []], $this->titles($this->space()));
    }

    /**
     * Somebody else does something meanwhile, in a session of their own.
     *
     * @param string $name
     * @param int $cardid
     * @return workspace
     */
    private function meanwhile(string $name, int $cardid): workspace {
        return workspace::of_card($cardid, (int) $this->people[$name]->id);
    }

    /**
     * What somebody has moved since stays where it is.
     */
    public function test_moved_since(): void {
        $columns = array_column($this->space()['columns'], 'id');
        $card = $this->card('ann', ['title' => 'B']);
        $act = $this->move('ben', $card['id'], $columns[1]);
        (new cards($this->meanwhile('ann', $card['id'])))->move($card['id'], $columns[2], 0);
        $answer = $this->assert_refused('undo_changed', 'ben', 'undo_act', $act);
        $this->assertStringContainsString(fullname($this->people['ann']), $answer['message']);
        $this->assertSame([[], [], ['B']], $this->titles($this->space()));
        // Ann's own act is not ben's to undo, whatever number he sends.
        $this->assert_refused('undo_gone', 'ben', 'undo_act', ['act' => $act['act'] + 1] + $act);
    }

    /**
     * Somebody moved it away and back to this very place: that is that person's act, and is not undone with mine.
     */
    public function test_moved_and_back(): void {
        $columns = array_column($this->space()['columns'], 'id');
        $card = $this->card('ann', ['title' => 'B']);
        $act = $this->move('ben', $card['id'], $columns[1]);
        $ann = new cards($this->meanwhile('ann', $card['id']));
        $place = fn(): array => array_intersect_key($this->space()['cards'][0], ['columnid' => 0, 'position' => 0]);
        $before = $place();
        $ann->move($card['id'], $columns[2], 0);
        $ann->move($card['id'], $columns[1], 0);
        $this->assertSame($before, $place());
        $this->assert_refused('undo_changed', 'ben', 'undo_act', $act);
        $this->assertSame($before, $place());
    }

    /**
     * A call that is repeated because its answer got lost does nothing, though the card came back to another place than its
     * own, and though somebody has moved or changed it since.
     */
    public function test_repeated(): void {
        $columns = array_column($this->space()['columns'], 'id');
        $card = $this->card('ann', ['title' => 'B']);
        $act = $this->move('ben', $card['id'], $columns[1]);
        $other = $this->card('ann', ['title' => 'C']);
        $first = $this->call('ben', 'undo_act', $act);
        $this->assertNotSame($other['position'], $first['card']['position']);
        $this->assertSame($first, $this->call('ben', 'undo_act', $act));
        (new cards($this->meanwhile('ann', $card['id'])))->move($card['id'], $columns[2], 0);
        $again = $this->call('ben', 'undo_act', $act);
        $this->assertSame(['ok', $columns[2]], [$again['status'], $again['card']['columnid']]);
        $act = $this->edit('ben', $card['id'], ['title' => 'Neu']);
        $this->assertSame('ok', $this->call('ben', 'undo_act', $act)['status']);
        (new cards($this->meanwhile('ann', $card['id'])))->update($card['id'], 3, 'Von Ann', '');
        $again = $this->call('ben', 'undo_act', $act);
        $this->assertSame(['ok', 'Von Ann'], [$again['status'], $again['card']['title']]);
    }

    /**
     * What one has moved again oneself is said so; a later text does not stand in the way of undoing a move.
     */
    public function test_own_and_text(): void {
        $columns = array_column($this->space()['columns'], 'id');
        $card = $this->card('ann', ['title' => 'B']);
        $first = $this->move('ben', $card['id'], $columns[1]);
        $second = $this->move('ben', $card['id'], $columns[2]);
        $this->assert_refused('undo_own', 'ben', 'undo_act', $first);
        (new cards($this->meanwhile('ann', $card['id'])))->update($card['id'], 1, 'Neuer Titel', '');
        $this->assertSame('ok', $this->call('ben', 'undo_act', $second)['status']);
        $this->assertSame([[], ['Neuer Titel'], []], $this->titles($this->space()));
    }

    /**
     * What a form changed is undone, all its fields; each is a new version.
     */
    public function test_change(): void {
        $card = $this->card('ann', ['title' => 'Alt', 'content' => 'Alter Text']);
        $act = $this->edit('ben', $card['id'], ['title' => 'Neu', 'content' => '<p>Neuer Text</p>', 'tags' => "Sprache\nWohnen"]);
        $answer = $this->call('ben', 'undo_act', $act);
        $this->assertSame('ok', $answer['status'], $answer['message']);
        $detail = $this->call('ben', 'get_card', ['cardid' => $card['id']])['card'];
        $this->assertSame(['Alt', 'Alter Text', []], [$detail['titleraw'], $detail['contentraw'], $detail['tags'] ?? []]);
        $this->assertSame(3, $detail['version']);
        $this->assertSame('ok', $this->call('ben', 'undo_act', $act)['status']);
        $this->assertSame(3, $this->call('ben', 'get_card', ['cardid' => $card['id']])['card']['version']);
    }

    /**
     * What somebody has changed since is not overwritten.
     */
    public function test_changed_since(): void {
        $card = $this->card('ann', ['title' => 'Alt', 'content' => 'Alter Text']);
        $act = $this->edit('ben', $card['id'], ['title' => 'Neu']);
        (new cards($this->meanwhile('ann', $card['id'])))->update($card['id'], 2, 'Von Ann', 'Text von Ann');
        $this->assert_refused('undo_changed', 'ben', 'undo_act', $act);
        $this->assertSame('Von Ann', $this->call('ben', 'get_card', ['cardid' => $card['id']])['card']['titleraw']);
    }

    /**
     * A card that is gone, a column that is locked or gone: each its own sentence.
     */
    public function test_in_the_way(): void {
        global $DB;
        $columns = array_column($this->space()['columns'], 'id');
        $card = $this->card('ann');
        $act = $this->move('ben', $card['id'], $columns[1]);
        $DB->set_field('thementeam_column', 'locked', 1, ['id' => $columns[0]]);
        $this->assert_refused('locked_column', 'ben', 'undo_act', $act);
        $DB->delete_records('thementeam_column', ['id' => $columns[0]]);
        $this->assert_refused('unknown_column', 'ben', 'undo_act', $act);
        $DB->set_field('thementeam_card', 'timedeleted', 1, ['id' => $card['id']]);
        $this->assert_refused('deleted_card', 'ben', 'undo_act', $act);
        $this->setUser(null);
        $this->assert_refused('undo_gone', 'ann', 'undo_act', $act);
    }

    /**
     * Nobody else gets in; what nobody did is refused.
     */
    public function test_outsiders(): void {
        $act = $this->move('ann', $this->card()['id'], $this->space()['columns'][1]['id']);
        $this->assert_closed_to_outsiders('undo_act', $act);
        foreach ([0, -1, PHP_INT_MAX] as $number) {
            $this->assert_refused('undo_gone', 'ann', 'undo_act', ['act' => $number] + $act);
        }
    }

    /**
     * Changes a card as its form does.
     *
     * @param string $name
     * @param int $cardid
     * @param string[] $fields
     * @return int[] arguments that undo it
     */
    private function edit(string $name, int $cardid, array $fields): array {
        $this->setUser($this->people[$name]);
        $edit = new card_edit($this->meanwhile($name, $cardid));
        $start = $edit->start($cardid);
        $answer = $edit->save($cardid, ['fields' => $start['fields'], 'files' => []], $fields + $start['fields'], []);
        $this->assertTrue($answer['undo']);
        return ['spaceid' => $this->space()['spaceid'], 'act' => $answer['revision']];
    }
}
