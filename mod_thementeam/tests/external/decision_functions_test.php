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

use mod_thementeam\local\meeting\decisions;
use mod_thementeam\local\meeting\meetings;
use mod_thementeam\workspace;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Tests of noting what was decided.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\local\meeting\decisions
 * @covers     \mod_thementeam\external\create_decision
 * @covers     \mod_thementeam\external\update_decision
 * @covers     \mod_thementeam\external\delete_decision
 */
#[CoversClass(decisions::class)]
#[CoversClass(create_decision::class)]
#[CoversClass(update_decision::class)]
#[CoversClass(delete_decision::class)]
final class decision_functions_test extends \mod_thementeam\thementeam_testcase {
    /** @var int a meeting of the first group */
    private int $meetingid;

    /** @var array a card of ann's */
    private array $onecard;

    protected function setUp(): void {
        parent::setUp();
        $workspace = workspace::of_space($this->space()['spaceid'], (int) $this->people['ann']->id);
        $this->meetingid = (new meetings($workspace))->create(\core\uuid::generate());
        $this->onecard = $this->card();
    }

    /**
     * What create_decision takes.
     *
     * @param array $more
     * @return array
     */
    private function decision(array $more = []): array {
        return array_replace([
            'meetingid' => $this->meetingid,
            'cardid' => $this->onecard['id'],
            'content' => 'Wir schreiben einen Musterbrief.',
            'uuid' => \core\uuid::generate(),
        ], $more);
    }

    /**
     * A decision stands in the meeting and on the card, with who and when; a retry counts once.
     */
    public function test_create(): void {
        $arguments = $this->decision();
        $sink = $this->redirectEvents();
        $answer = $this->call('ben', 'create_decision', $arguments);
        $again = $this->call('ben', 'create_decision', $arguments);
        $this->assertSame('ok', $answer['status']);
        $this->assertSame($answer['meeting'], $again['meeting']);
        $this->assertCount(1, $sink->get_events());
        [$decision] = $answer['meeting']['decisions'];
        $this->assertSame(fullname($this->people['ben']), $decision['author']);
        $this->assertSame('Wir schreiben einen Musterbrief.', $decision['contentraw']);
        $this->assertGreaterThan(0, $decision['timecreated']);
        $card = $this->call('ann', 'get_card', ['cardid' => $this->onecard['id']])['card'];
        $this->assertSame([1, [$decision['id']]], [$card['decided'], array_column($card['decisions'], 'id')]);
        $this->assertFalse($card['decisions'][0]['candelete']);
        $changes = $this->call('ann', 'get_changes', ['spaceid' => $this->space()['spaceid'], 'since' => $answer['revision'] - 1]);
        $this->assertSame([1], array_column($changes['cards'], 'decided'));
        // It was not on the agenda: the result names it all the same.
        $this->assertSame([[$this->onecard['id'], false]], array_map(
            fn(array $item): array => [$item['cardid'], $item['listed']],
            $answer['meeting']['items'],
        ));
    }

    /**
     * Two people note something at once, the second after the meeting has ended: both stand there.
     */
    public function test_at_once(): void {
        $this->call('ann', 'create_decision', $this->decision(['content' => 'Von Ann']));
        $this->call('ann', 'set_meeting_state', ['meetingid' => $this->meetingid, 'state' => 'ended']);
        $answer = $this->call('ben', 'create_decision', $this->decision(['content' => 'Von Ben']));
        $this->assertSame(['Von Ann', 'Von Ben'], array_column($answer['meeting']['decisions'], 'contentraw'));
    }

    /**
     * Everybody in the team changes the wording; whoever started from an old one gets the other's.
     */
    public function test_update(): void {
        global $DB;
        $decision = $this->call('ben', 'create_decision', $this->decision())['meeting']['decisions'][0];
        $arguments = ['decisionid' => $decision['id'], 'version' => 1, 'content' => 'Anns Wortlaut'];
        $answer = $this->call('ann', 'update_decision', $arguments);
        $this->assertSame(['ok', 2], [$answer['status'], $answer['meeting']['decisions'][0]['version']]);
        $this->assertSame('ok', $this->call('ann', 'update_decision', $arguments)['status']);
        $answer = $this->call('ben', 'update_decision', ['content' => 'Bens Wortlaut'] + $arguments);
        $this->assertSame(['conflict', 'stale'], [$answer['status'], $answer['code']]);
        $this->assertSame(fullname($this->people['ann']), $answer['by']);
        $this->assertSame('Anns Wortlaut', $answer['meeting']['decisions'][0]['contentraw']);
        $answer = $this->call('ben', 'update_decision', ['version' => 2, 'content' => 'Bens Wortlaut'] + $arguments);
        $this->assertSame('ok', $answer['status']);
        $this->assertSame(3, $DB->count_records('thementeam_text', ['itemtype' => 'decision', 'itemid' => $decision['id']]));
    }

    /**
     * Who noted a decision removes it, or a trainer; its wording is gone for good.
     */
    public function test_delete(): void {
        global $DB;
        $decision = $this->call('ben', 'create_decision', $this->decision())['meeting']['decisions'][0];
        $arguments = ['decisionid' => $decision['id']];
        $this->assert_refused('not_allowed', 'ann', 'delete_decision', $arguments);
        $answer = $this->call('ben', 'delete_decision', $arguments);
        $this->assertSame(['ok', []], [$answer['status'], $answer['meeting']['decisions']]);
        $this->assertSame('ok', $this->call('tina', 'delete_decision', $arguments)['status']);
        $this->assertNull($DB->get_field('thementeam_text', 'content', ['itemtype' => 'decision', 'itemid' => $decision['id']]));
        $this->assertArrayNotHasKey('decided', $this->call('ann', 'get_card', ['cardid' => $this->onecard['id']])['card']);
        $update = $arguments + ['version' => 1, 'content' => 'Doch'];
        $this->assert_refused('deleted_decision', 'ben', 'update_decision', $update);
    }

    /**
     * Nobody from outside; nothing in a closed space.
     */
    public function test_wrong_caller(): void {
        $decision = $this->call('ben', 'create_decision', $this->decision())['meeting']['decisions'][0];
        $calls = [
            'create_decision' => $this->decision(),
            'update_decision' => ['decisionid' => $decision['id'], 'version' => 1, 'content' => 'Anders'],
            'delete_decision' => ['decisionid' => $decision['id']],
        ];
        foreach ($calls as $function => $arguments) {
            $this->assert_closed_to_outsiders($function, $arguments);
        }
        $this->call('tina', 'lock_space', ['spaceid' => $this->space()['spaceid'], 'locked' => true]);
        foreach ($calls as $function => $arguments) {
            $this->assert_refused('locked', 'ben', $function, $arguments);
        }
    }

    /**
     * Empty, too long, foreign and forged; scripts are text.
     */
    public function test_hostile(): void {
        $this->assert_refused('empty_decision', 'ann', 'create_decision', $this->decision(['content' => " \n"]));
        $this->assert_refused('too_long', 'ann', 'create_decision', $this->decision(['content' => str_repeat('x', 20001)]));
        $this->assert_stopped(\invalid_parameter_exception::class, 'ann', 'create_decision', $this->decision(['uuid' => 'x']));
        $foreign = $this->generator()->create_card(['thementeam' => $this->thementeam, 'groupid' => (int) $this->groups[1]->id]);
        foreach ([$foreign['id'], 0, PHP_INT_MAX] as $cardid) {
            $this->assert_refused('deleted_card', 'ann', 'create_decision', $this->decision(['cardid' => $cardid]));
        }
        $this->assert_refused('deleted_meeting', 'ann', 'create_decision', $this->decision(['meetingid' => PHP_INT_MAX]));
        foreach ([0, -1, PHP_INT_MAX] as $decisionid) {
            $arguments = ['decisionid' => $decisionid, 'version' => 1, 'content' => 'x'];
            $this->assert_refused('deleted_decision', 'ann', 'update_decision', $arguments);
            $this->assert_refused('deleted_decision', 'ann', 'delete_decision', ['decisionid' => $decisionid]);
        }
        $answer = $this->call('ann', 'create_decision', $this->decision(['content' => '<img src=x onerror=alert(1)>']));
        $this->assertStringNotContainsString('<img', $answer['meeting']['decisions'][0]['content']);
        $this->call('ann', 'delete_card', ['cardid' => $this->onecard['id'], 'version' => 1]);
        $this->assert_refused('deleted_card', 'ann', 'create_decision', $this->decision());
    }

    /**
     * Few queries.
     */
    public function test_queries(): void {
        $this->call('ben', 'create_decision', $this->decision());
        [$reads, $writes] = $this->queries(fn() => $this->call('ben', 'create_decision', $this->decision()));
        $this->assertLessThanOrEqual(20, $reads);
        $this->assertLessThanOrEqual(6, $writes);
    }

    /**
     * A card that goes for good takes its decisions along; a reset and the end of the activity leave nothing.
     */
    public function test_purge(): void {
        global $DB;
        $this->call('ben', 'create_decision', $this->decision());
        $this->call('ben', 'add_agenda_card', ['meetingid' => $this->meetingid, 'cardid' => $this->onecard['id']]);
        \mod_thementeam\local\bin::purge([$this->onecard['id']], 0);
        foreach (['decision', 'agenda'] as $table) {
            $this->assertSame(0, $DB->count_records("thementeam_$table"), $table);
        }
        $this->assertSame(0, $DB->count_records('thementeam_text', ['itemtype' => 'decision']));
        $this->onecard = $this->card();
        $this->call('ben', 'create_decision', $this->decision());
        \mod_thementeam\local\spaces::clear((int) $this->thementeam->id);
        foreach (['decision', 'agenda', 'meeting', 'text'] as $table) {
            $this->assertSame(0, $DB->count_records("thementeam_$table"), $table);
        }
    }
}
