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
 * Tests of removing a comment.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\delete_comment
 */
#[CoversClass(\mod_thementeam\external\delete_comment::class)]
final class delete_comment_test extends \mod_thementeam\thementeam_testcase {
    /**
     * Adds a comment of ben's to a card of ann's.
     *
     * @return array
     */
    private function comment(): array {
        $cardid = $this->card('ann')['id'];
        return $this->generator()->create_comment(['cardid' => $cardid, 'userid' => (int) $this->people['ben']->id]);
    }

    /**
     * The author removes a comment; twice is once, and it lies in the bin.
     */
    public function test_author(): void {
        $comment = $this->comment();
        $update = ['commentid' => $comment['id'], 'version' => 1, 'content' => 'Zweite Fassung'];
        $this->call('ben', 'update_comment', $update);
        $sink = $this->redirectEvents();
        $first = $this->call('ben', 'delete_comment', ['commentid' => $comment['id']]);
        $this->assertSame('ok', $first['status']);
        $this->assertSame($first, $this->call('ben', 'delete_comment', ['commentid' => $comment['id']]));
        $this->assertCount(1, $sink->get_events());
        $this->assertInstanceOf(\mod_thementeam\event\comment_deleted::class, $sink->get_events()[0]);
        $card = $this->call('ann', 'get_card', ['cardid' => $comment['cardid']])['card'];
        $this->assertSame([0, []], [$card['commentcount'], $card['comments']]);
        $bin = $this->call('ben', 'get_bin', ['spaceid' => $this->space()['spaceid']])['items'];
        $this->assertSame(['Zweite Fassung'], array_column($bin, 'title'));
    }

    /**
     * A trainer says why; that stands in the place of the comment, which names nobody.
     */
    public function test_trainer(): void {
        $comment = $this->comment();
        $arguments = ['commentid' => $comment['id'], 'reason' => ' Nennt <b>Namen</b> von Dritten '];
        $this->assert_refused('empty_reason', 'tina', 'delete_comment', ['reason' => "\n "] + $arguments);
        $this->assert_refused('too_long', 'tina', 'delete_comment', ['reason' => str_repeat('x', 256)] + $arguments);
        $this->assertSame('ok', $this->call('tina', 'delete_comment', $arguments)['status']);
        $card = $this->call('ann', 'get_card', ['cardid' => $comment['cardid']])['card'];
        $this->assertSame(0, $card['commentcount']);
        $place = $card['comments'][0];
        $this->assertSame('Nennt <b>Namen</b> von Dritten', $place['reason']);
        $this->assertSame([0, '', '', false], [$place['userid'], $place['author'], $place['content'], $place['candelete']]);
        $this->assert_emptied($comment['id'], 1);
        $this->assertSame([], $this->call('tina', 'get_bin', ['spaceid' => $this->space()['spaceid']])['items']);
    }

    /**
     * Asserts that no version of a comment's text is left.
     *
     * @param int $commentid
     * @param int $versions
     */
    private function assert_emptied(int $commentid, int $versions): void {
        global $DB;
        $key = ['itemtype' => 'comment', 'itemid' => $commentid];
        $contents = $DB->get_fieldset_select('thementeam_text', 'content', 'itemtype = :itemtype AND itemid = :itemid', $key);
        $this->assertSame(array_fill(0, $versions, null), $contents);
    }

    /**
     * Somebody else's comment is refused, also to the author of the card.
     */
    public function test_colleague(): void {
        $comment = $this->comment();
        $this->assert_refused('not_allowed', 'ann', 'delete_comment', ['commentid' => $comment['id']]);
        $this->assertSame(1, $this->space()['cards'][0]['commentcount']);
    }

    /**
     * Nobody else gets in; what is not there is refused.
     */
    public function test_outsiders(): void {
        $this->assert_closed_to_outsiders('delete_comment', ['commentid' => $this->comment()['id']]);
        foreach ([0, -1, PHP_INT_MAX] as $commentid) {
            $this->assert_refused('deleted_comment', 'ben', 'delete_comment', ['commentid' => $commentid]);
        }
    }
}
