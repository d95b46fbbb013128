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
 * Tests of finding something helpful.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\set_helpful
 */
#[CoversClass(\mod_thementeam\external\set_helpful::class)]
final class set_helpful_test extends \mod_thementeam\thementeam_testcase {
    /**
     * Ben finds ann's card helpful, twice is once, and takes it back; nothing says that it was ben.
     */
    public function test_card(): void {
        global $DB;
        $card = $this->card('ann');
        $arguments = ['itemtype' => 'card', 'itemid' => $card['id'], 'helpful' => true];
        $sink = $this->redirectEvents();
        $first = $this->call('ben', 'set_helpful', $arguments);
        $this->assertSame(['ok', 1, 1], [$first['status'], $first['helpful'], $first['card']['helpful']]);
        $this->assertSame($first, $this->call('ben', 'set_helpful', $arguments));
        $this->assertSame(2, $this->call('tina', 'set_helpful', $arguments)['helpful']);
        $this->assertSame([], $sink->get_events());
        $this->assertSame(0, $DB->count_records('thementeam_journal', ['userid' => $this->people['ben']->id]));
        foreach (['ben' => true, 'ann' => false] as $name => $found) {
            $seen = $this->call($name, 'get_card', ['cardid' => $card['id']])['card'];
            $this->assertSame([2, $found], [$seen['helpful'], $seen['foundhelpful'] ?? false]);
        }
        foreach ([1, 1] as $left) {
            $answer = $this->call('ben', 'set_helpful', ['helpful' => false] + $arguments);
            $this->assertSame($left, $answer['helpful']);
        }
        $this->assertSame(1, $this->space()['cards'][0]['helpful']);
    }

    /**
     * A comment counts for itself, and open browsers learn of it.
     */
    public function test_comment(): void {
        $card = $this->card('ann');
        $comment = $this->generator()->create_comment(['cardid' => $card['id'], 'userid' => (int) $this->people['ben']->id]);
        $before = $this->space();
        $arguments = ['itemtype' => 'comment', 'itemid' => $comment['id'], 'helpful' => true];
        $this->assertSame(1, $this->call('ann', 'set_helpful', $arguments)['helpful']);
        $seen = $this->call('ann', 'get_card', ['cardid' => $card['id']])['card'];
        $this->assertSame([1, true], [$seen['comments'][0]['helpful'], $seen['comments'][0]['foundhelpful']]);
        $this->assertArrayNotHasKey('helpful', $seen);
        $changes = $this->call('ben', 'get_changes', ['spaceid' => $before['spaceid'], 'since' => $before['revision']]);
        $this->assertSame([$card['id']], array_column($changes['cards'], 'id'));
    }

    /**
     * One's own text is for the others to judge.
     */
    public function test_own(): void {
        $card = $this->card('ann');
        $comment = $this->generator()->create_comment(['cardid' => $card['id'], 'userid' => (int) $this->people['ben']->id]);
        $this->assert_refused('own_text', 'ann', 'set_helpful', ['itemtype' => 'card', 'itemid' => $card['id'], 'helpful' => true]);
        $own = ['itemtype' => 'comment', 'itemid' => $comment['id'], 'helpful' => true];
        $this->assert_refused('own_text', 'ben', 'set_helpful', $own);
    }

    /**
     * Nobody else gets in; what is not there is refused.
     */
    public function test_outsiders_and_hostile(): void {
        $card = $this->card('ann');
        $comment = $this->generator()->create_comment(['cardid' => $card['id'], 'userid' => (int) $this->people['ben']->id]);
        $arguments = ['itemtype' => 'card', 'itemid' => $card['id'], 'helpful' => true];
        $this->assert_closed_to_outsiders('set_helpful', $arguments);
        $this->assert_closed_to_outsiders('set_helpful', ['itemtype' => 'comment', 'itemid' => $comment['id']] + $arguments);
        foreach (['column', '', 'text'] as $itemtype) {
            $wrong = ['itemtype' => $itemtype] + $arguments;
            $this->assert_stopped(\invalid_parameter_exception::class, 'ben', 'set_helpful', $wrong);
        }
        foreach (['card', 'comment'] as $itemtype) {
            $missing = ['itemtype' => $itemtype, 'itemid' => PHP_INT_MAX] + $arguments;
            $this->assert_refused("deleted_$itemtype", 'ben', 'set_helpful', $missing);
        }
        $this->call('ben', 'delete_comment', ['commentid' => $comment['id']]);
        $gone = ['itemtype' => 'comment', 'itemid' => $comment['id']] + $arguments;
        $this->assert_refused('deleted_comment', 'ann', 'set_helpful', $gone);
        $this->call('ann', 'delete_card', ['cardid' => $card['id'], 'version' => 1]);
        $this->assert_refused('deleted_card', 'ben', 'set_helpful', $arguments);
    }
}
