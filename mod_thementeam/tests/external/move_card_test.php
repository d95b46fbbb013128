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
 * Tests of moving a card.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\move_card
 */
#[CoversClass(\mod_thementeam\external\move_card::class)]
final class move_card_test extends \mod_thementeam\thementeam_testcase {
    /**
     * Adds cards named A, B, C … to the first column.
     *
     * @param int $count
     * @return int[] ids by name
     */
    private function cards(int $count): array {
        $ids = [];
        foreach (range(0, $count - 1) as $number) {
            $name = chr(ord('A') + $number);
            $ids[$name] = $this->card('ann', ['title' => $name])['id'];
        }
        return $ids;
    }

    /**
     * Moves a card as a person.
     *
     * @param string $name
     * @param int $cardid
     * @param int $column 0 to 2
     * @param int $aftercardid
     * @return array
     */
    private function move(string $name, int $cardid, int $column, int $aftercardid = 0): array {
        $columnid = $this->space()['columns'][$column]['id'];
        $arguments = ['cardid' => $cardid, 'version' => 1, 'columnid' => $columnid, 'aftercardid' => $aftercardid];
        return $this->call($name, 'move_card', $arguments);
    }

    /**
     * To the top, to the end, between two, into another column and back.
     */
    public function test_member(): void {
        $card = $this->cards(4);
        $sink = $this->redirectEvents();
        $answer = $this->move('ben', $card['D'], 0);
        $this->assertSame(['ok', 5], [$answer['status'], $answer['revision']]);
        $this->assertSame(['D', 'A', 'B', 'C'], $this->titles($this->space())[0]);
        $this->move('ben', $card['D'], 0, $card['C']);
        $this->assertSame(['A', 'B', 'C', 'D'], $this->titles($this->space())[0]);
        $this->move('ben', $card['A'], 0, $card['B']);
        $this->assertSame(['B', 'A', 'C', 'D'], $this->titles($this->space())[0]);
        $this->move('ben', $card['C'], 2);
        $this->move('ben', $card['B'], 2, $card['C']);
        $this->assertSame([['A', 'D'], [], ['C', 'B']], $this->titles($this->space()));
        $events = $sink->get_events();
        $this->assertCount(5, $events);
        $this->assertContainsOnlyInstancesOf(\mod_thementeam\event\card_moved::class, $events);
        $this->assertSame($this->space()['columns'][2]['id'], end($events)->other['to']);
    }

    /**
     * A card that is there already stays, and nobody is told.
     */
    public function test_no_change(): void {
        $card = $this->cards(3);
        $sink = $this->redirectEvents();
        foreach ([[$card['A'], 0], [$card['B'], $card['A']], [$card['C'], $card['B']], [$card['B'], $card['B']]] as [$id, $after]) {
            $answer = $this->move('ann', $id, 0, $after);
            $this->assertSame(['ok', 3], [$answer['status'], $answer['revision']]);
        }
        $this->assertSame([], $sink->get_events());
    }

    /**
     * The card that one wanted to move below has gone elsewhere: to the end.
     */
    public function test_neighbour_gone(): void {
        $card = $this->cards(4);
        $this->move('ben', $card['B'], 1);
        $this->move('ann', $card['A'], 0, $card['B']);
        $this->assertSame([['C', 'D', 'A'], ['B'], []], $this->titles($this->space()));
        $this->call('ann', 'delete_card', ['cardid' => $card['C'], 'version' => 1]);
        $this->move('ann', $card['B'], 0, $card['C']);
        $this->assertSame([['D', 'A', 'B'], [], []], $this->titles($this->space()));
    }

    /**
     * Below itself, but in another column: at the end of that column, for an ok has to be true.
     */
    public function test_below_itself_elsewhere(): void {
        $card = $this->cards(2);
        $this->move('ben', $card['B'], 1);
        $this->assertSame('ok', $this->move('ann', $card['A'], 1, $card['A'])['status']);
        $this->assertSame([[], ['B', 'A'], []], $this->titles($this->space()));
    }

    /**
     * When there is no room left between two cards, the column gets new numbers, and others learn of it.
     */
    public function test_renumbering(): void {
        global $DB;
        $card = $this->cards(4);
        $expected = ['A', 'B', 'C', 'D'];
        foreach (range(1, 60) as $turn) {
            $id = $card[$turn % 2 ? 'C' : 'D'];
            $this->move('ann', $id, 0, $card['A']);
            $expected = array_values(array_diff($expected, [array_search($id, $card)]));
            array_splice($expected, 1, 0, array_search($id, $card));
            $space = $this->space();
            $this->assertSame($expected, $this->titles($space)[0], "Turn $turn");
            $positions = array_column($space['cards'], 'position');
            $this->assertSame($positions, array_unique($positions));
        }
        $renumbered = $DB->get_records_sql(
            "SELECT revision, COUNT(*) AS cards FROM {thementeam_journal} GROUP BY revision HAVING COUNT(*) > 1",
        );
        $this->assertNotEmpty($renumbered);
        $this->assertSame([4], array_values(array_unique(array_map(fn($row): int => (int) $row->cards, $renumbered))));
    }

    /**
     * Numbers that have grown too large are replaced.
     */
    public function test_bounds(): void {
        global $DB;
        $card = $this->cards(3);
        $DB->set_field('thementeam_card', 'position', 1000000000, ['id' => $card['C']]);
        $answer = $this->move('ann', $card['A'], 0, $card['C']);
        $this->assertLessThan(10000, $answer['card']['position']);
        $this->assertSame(['B', 'C', 'A'], $this->titles($this->space())[0]);
    }

    /**
     * A text edit in between is no conflict.
     */
    public function test_edit_does_not_collide(): void {
        $card = $this->cards(1);
        $edit = ['cardid' => $card['A'], 'version' => 1, 'title' => 'A2', 'content' => ''];
        $this->call('ben', 'update_card', $edit);
        $this->assertSame('ok', $this->move('ann', $card['A'], 1)['status']);
        $this->assertSame([[], ['A2'], []], $this->titles($this->space()));
    }

    /**
     * Nobody else gets in.
     */
    public function test_outsiders(): void {
        $card = $this->cards(1);
        $columnid = $this->space()['columns'][1]['id'];
        $arguments = ['cardid' => $card['A'], 'version' => 1, 'columnid' => $columnid, 'aftercardid' => 0];
        $this->assert_closed_to_outsiders('move_card', $arguments);
    }

    /**
     * Foreign columns and cards are refused.
     */
    public function test_refused(): void {
        $card = $this->cards(2);
        $foreign = $this->card('cem', ['groupid' => (int) $this->groups[1]->id]);
        $columnid = $this->space()['columns'][1]['id'];
        $arguments = ['cardid' => $card['A'], 'version' => 1, 'columnid' => $columnid, 'aftercardid' => 0];
        foreach ([$this->space(1)['columns'][0]['id'], 0, -5, PHP_INT_MAX] as $columnid) {
            $this->assert_refused('unknown_column', 'ann', 'move_card', ['columnid' => $columnid] + $arguments);
        }
        foreach ([$foreign['id'], -5, PHP_INT_MAX] as $aftercardid) {
            $this->assert_refused('foreign_card', 'ann', 'move_card', ['aftercardid' => $aftercardid] + $arguments);
        }
        $this->assert_refused('deleted_card', 'ann', 'move_card', ['cardid' => 987654321] + $arguments);
        $this->call('ann', 'delete_card', ['cardid' => $card['A'], 'version' => 1]);
        $this->assert_refused('deleted_card', 'ann', 'move_card', $arguments);
        $this->assertSame([['B'], [], []], $this->titles($this->space()));
    }

    /**
     * Few queries, whatever is in the column already.
     */
    public function test_queries(): void {
        $space = $this->space();
        $queries = [];
        foreach ([3, 100] as $count) {
            foreach (range(1, $count) as $number) {
                $last = $this->card('ben');
            }
            $first = $this->space()['cards'][0];
            $this->setUser($this->people['ann']);
            $workspace = \mod_thementeam\workspace::of_space($space['spaceid']);
            $workspace->can_contribute();
            $sink = $this->redirectEvents();
            $queries[] = $this->queries(fn() => (new \mod_thementeam\local\cards($workspace))
                ->move($last['id'], $first['columnid'], $first['id']));
            $sink->close();
        }
        $this->assertSame($queries[0], $queries[1]);
        $this->assertLessThanOrEqual(15, $queries[1][0]);
        $this->assertLessThanOrEqual(5, $queries[1][1]);
    }
}
