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
     * The author and a trainer remove a comment; twice is once.
     */
    public function test_author_and_trainer(): void {
        foreach (['ben', 'tina'] as $name) {
            $comment = $this->comment();
            $sink = $this->redirectEvents();
            $first = $this->call($name, 'delete_comment', ['commentid' => $comment['id']]);
            $this->assertSame('ok', $first['status']);
            $this->assertSame($first, $this->call($name, 'delete_comment', ['commentid' => $comment['id']]));
            $this->assertCount(1, $sink->get_events());
            $this->assertInstanceOf(\mod_thementeam\event\comment_deleted::class, $sink->get_events()[0]);
            $sink->close();
            $card = $this->call('ann', 'get_card', ['cardid' => $comment['cardid']])['card'];
            $this->assertSame([0, []], [$card['commentcount'], $card['comments']]);
        }
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
            $this->assert_refused('deleted_card', 'ben', 'delete_comment', ['commentid' => $commentid]);
        }
    }
}
