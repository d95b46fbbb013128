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

use mod_thementeam\local\meeting\meetings;
use mod_thementeam\workspace;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Tests of preparing and holding a meeting.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\local\meeting\meetings
 * @covers     \mod_thementeam\local\meeting\meeting_view
 * @covers     \mod_thementeam\external\get_meeting
 * @covers     \mod_thementeam\external\add_agenda_card
 * @covers     \mod_thementeam\external\remove_agenda_card
 * @covers     \mod_thementeam\external\move_agenda_card
 * @covers     \mod_thementeam\external\set_meeting_state
 * @covers     \mod_thementeam\external\delete_meeting
 */
#[CoversClass(meetings::class)]
#[CoversClass(\mod_thementeam\local\meeting\meeting_view::class)]
#[CoversClass(get_meeting::class)]
#[CoversClass(add_agenda_card::class)]
#[CoversClass(remove_agenda_card::class)]
#[CoversClass(move_agenda_card::class)]
#[CoversClass(set_meeting_state::class)]
#[CoversClass(delete_meeting::class)]
final class meeting_functions_test extends \mod_thementeam\thementeam_testcase {
    /**
     * A meeting of the first group, prepared by ann.
     *
     * @param string|null $uuid
     * @return int
     */
    private function meeting(?string $uuid = null): int {
        $workspace = workspace::of_space($this->space()['spaceid'], (int) $this->people['ann']->id);
        return (new meetings($workspace))->create($uuid ?? \core\uuid::generate());
    }

    /**
     * Ids of the cards on the agenda of an answer.
     *
     * @param array $answer
     * @return int[]
     */
    private function cardids(array $answer): array {
        return array_column($answer['meeting']['items'], 'cardid');
    }

    /**
     * The same uuid is the same meeting.
     */
    public function test_create(): void {
        $uuid = \core\uuid::generate();
        $sink = $this->redirectEvents();
        $meetingid = $this->meeting($uuid);
        $this->assertSame($meetingid, $this->meeting($uuid));
        $this->assertNotSame($meetingid, $this->meeting());
        $this->assertCount(2, $sink->get_events());
        $this->assertInstanceOf(\mod_thementeam\event\meeting_created::class, $sink->get_events()[0]);
    }

    /**
     * Cards come onto the agenda once, are moved and go off it; two people do not collide.
     */
    public function test_agenda(): void {
        $meetingid = $this->meeting();
        $ids = array_map(fn(string $title): int => $this->card('ben', ['title' => $title])['id'], ['A', 'B', 'C']);
        foreach ([...$ids, $ids[0]] as $cardid) {
            $answer = $this->call('ben', 'add_agenda_card', ['meetingid' => $meetingid, 'cardid' => $cardid]);
        }
        $this->assertSame($ids, $this->cardids($answer));
        $this->assertSame(['A', true], [$answer['meeting']['items'][0]['title'], $answer['meeting']['items'][0]['listed']]);
        $move = ['meetingid' => $meetingid, 'cardid' => $ids[2], 'aftercardid' => 0];
        $this->assertSame([$ids[2], $ids[0], $ids[1]], $this->cardids($this->call('ann', 'move_agenda_card', $move)));
        $remove = ['meetingid' => $meetingid, 'cardid' => $ids[0]];
        $this->assertSame([$ids[2], $ids[1]], $this->cardids($this->call('ben', 'remove_agenda_card', $remove)));
        $this->assertSame([$ids[2], $ids[1]], $this->cardids($this->call('ann', 'remove_agenda_card', $remove)));
        // Taken off by ben meanwhile: it stays off. Its neighbour is gone: to the beginning.
        $move = ['meetingid' => $meetingid, 'cardid' => $ids[0], 'aftercardid' => $ids[1]];
        $this->assertSame([$ids[2], $ids[1]], $this->cardids($this->call('ann', 'move_agenda_card', $move)));
        $move = ['meetingid' => $meetingid, 'cardid' => $ids[1], 'aftercardid' => $ids[0]];
        $this->assertSame([$ids[1], $ids[2]], $this->cardids($this->call('ann', 'move_agenda_card', $move)));
        $add = ['meetingid' => $meetingid, 'cardid' => $ids[0]];
        $this->assertSame([$ids[1], $ids[2], $ids[0]], $this->cardids($this->call('ann', 'add_agenda_card', $add)));
    }

    /**
     * A meeting begins, ends and goes on; whoever is up to date gets no more than the revision.
     */
    public function test_state(): void {
        $meetingid = $this->meeting();
        $states = fn(string $name, string $state): array => array_intersect_key(
            $this->call($name, 'set_meeting_state', ['meetingid' => $meetingid, 'state' => $state])['meeting'],
            ['state' => true, 'timestarted' => true, 'timeended' => true],
        );
        $started = $states('ben', 'running');
        $this->assertSame('running', $started['state']);
        $this->assertGreaterThan(0, $started['timestarted']);
        $revision = $this->space()['revision'];
        $states('ann', 'running');
        $this->assertSame($revision, $this->space()['revision']);
        $ended = $states('ann', 'ended');
        $this->assertSame(['ended', $started['timestarted']], [$ended['state'], $ended['timestarted']]);
        $this->assertSame(['running', 0], [$states('ann', 'running')['state'], $states('ann', 'running')['timeended']]);
        $answer = $this->call('ben', 'get_meeting', ['meetingid' => $meetingid, 'since' => $this->space()['revision']]);
        $this->assertArrayNotHasKey('meeting', $answer);
        $answer = $this->call('ben', 'get_meeting', ['meetingid' => $meetingid, 'since' => 0]);
        $this->assertSame('running', $answer['meeting']['state']);
        $parameters = ['meetingid' => $meetingid, 'state' => 'nonsense'];
        $this->assert_stopped(\invalid_parameter_exception::class, 'ann', 'set_meeting_state', $parameters);
    }

    /**
     * Who prepared a meeting removes it, or a trainer; not when something was decided.
     */
    public function test_delete(): void {
        $meetingid = $this->meeting();
        $this->assert_refused('not_allowed', 'ben', 'delete_meeting', ['meetingid' => $meetingid]);
        $decision = ['meetingid' => $meetingid, 'cardid' => $this->card()['id'], 'content' => 'Ja'];
        $this->call('ben', 'create_decision', $decision + ['uuid' => \core\uuid::generate()]);
        $this->assert_refused('meeting_decided', 'ann', 'delete_meeting', ['meetingid' => $meetingid]);
        foreach (['ann', 'tina'] as $name) {
            $other = ['meetingid' => $this->meeting()];
            $this->assertSame('ok', $this->call($name, 'delete_meeting', $other)['status']);
            $this->assert_refused('deleted_meeting', $name, 'delete_meeting', $other);
            $this->assert_refused('deleted_meeting', $name, 'get_meeting', $other + ['since' => 0]);
        }
    }

    /**
     * Nobody from outside; in a closed space one reads only.
     */
    public function test_wrong_caller(): void {
        $meetingid = $this->meeting();
        $on = ['meetingid' => $meetingid, 'cardid' => $this->card()['id']];
        $calls = [
            'add_agenda_card' => $on,
            'remove_agenda_card' => $on,
            'move_agenda_card' => $on + ['aftercardid' => 0],
            'set_meeting_state' => ['meetingid' => $meetingid, 'state' => 'running'],
            'delete_meeting' => ['meetingid' => $meetingid],
        ];
        foreach ($calls + ['get_meeting' => ['meetingid' => $meetingid, 'since' => 0]] as $function => $arguments) {
            $this->assert_closed_to_outsiders($function, $arguments);
        }
        $this->call('tina', 'lock_space', ['spaceid' => $this->space()['spaceid'], 'locked' => true]);
        foreach ($calls as $function => $arguments) {
            $this->assert_refused('locked', 'ann', $function, $arguments);
        }
        $read = $this->call('ann', 'get_meeting', ['meetingid' => $meetingid, 'since' => 0])['meeting'];
        $this->assertSame([false, false], [$read['cancontribute'], $read['candelete']]);
    }

    /**
     * Foreign and missing ids, cards in the bin, too many cards.
     */
    public function test_hostile(): void {
        global $DB;
        $meetingid = $this->meeting();
        $foreign = $this->generator()->create_card(['thementeam' => $this->thementeam, 'groupid' => (int) $this->groups[1]->id]);
        foreach ([$foreign['id'], 0, -1, PHP_INT_MAX] as $cardid) {
            $this->assert_refused('deleted_card', 'ann', 'add_agenda_card', ['meetingid' => $meetingid, 'cardid' => $cardid]);
            $this->assert_refused('deleted_meeting', 'ann', 'add_agenda_card', ['meetingid' => -1, 'cardid' => $cardid]);
        }
        $card = $this->card('ann', ['title' => '<img src=x onerror=alert(1)>']);
        $answer = $this->call('ann', 'add_agenda_card', ['meetingid' => $meetingid, 'cardid' => $card['id']]);
        $this->assertStringNotContainsString('<img', $answer['meeting']['items'][0]['title']);
        $this->call('ann', 'delete_card', ['cardid' => $card['id'], 'version' => 1]);
        $this->assertSame([], $this->call('ann', 'get_meeting', ['meetingid' => $meetingid, 'since' => 0])['meeting']['items']);
        $this->assert_refused('deleted_card', 'ann', 'add_agenda_card', ['meetingid' => $meetingid, 'cardid' => $card['id']]);
        $rows = array_map(fn(int $place): array => [
            'spaceid' => $this->space()['spaceid'],
            'meetingid' => $meetingid,
            'cardid' => 1000000 + $place,
            'sortorder' => $place,
        ], range(1, meetings::MAX));
        $DB->insert_records('thementeam_agenda', $rows);
        $another = ['meetingid' => $meetingid, 'cardid' => $this->card()['id']];
        $this->assert_refused('agenda_full', 'ann', 'add_agenda_card', $another);
    }

    /**
     * Few queries, however long the agenda is.
     */
    public function test_queries(): void {
        $meetingid = $this->meeting();
        $ids = [];
        for ($place = 0; $place < 12; $place++) {
            $ids[] = $this->card()['id'];
            $this->call('ann', 'add_agenda_card', ['meetingid' => $meetingid, 'cardid' => end($ids)]);
        }
        $move = ['meetingid' => $meetingid, 'cardid' => end($ids), 'aftercardid' => 0];
        $this->call('ann', 'move_agenda_card', ['cardid' => $ids[0], 'aftercardid' => $ids[5]] + $move);
        [$reads, $writes] = $this->queries(fn() => $this->call('ann', 'move_agenda_card', $move));
        $this->assertLessThanOrEqual(20, $reads);
        $this->assertLessThanOrEqual(6, $writes);
    }
}
