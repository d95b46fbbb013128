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
 * Tests of reading earlier comments.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\get_comments
 */
#[CoversClass(\mod_thementeam\external\get_comments::class)]
final class get_comments_test extends \mod_thementeam\thementeam_testcase {
    /**
     * A card with as many comments of ben's.
     *
     * @param int $count
     * @return int id of the card
     */
    private function thread(int $count): int {
        $cardid = $this->card('ann')['id'];
        for ($number = 1; $number <= $count; $number++) {
            $this->generator()->create_comment(
                ['cardid' => $cardid, 'userid' => (int) $this->people['ben']->id, 'content' => "Nummer $number"],
            );
        }
        return $cardid;
    }

    /**
     * Page by page, from the newest back to the first, each comment once.
     */
    public function test_pages(): void {
        $cardid = $this->thread(103);
        $card = $this->call('ann', 'get_card', ['cardid' => $cardid])['card'];
        $this->assertSame([50, 53, 103], [count($card['comments']), $card['earlier'], $card['commentcount']]);
        $pages = [$card['comments']];
        $earlier = [53];
        while (end($earlier)) {
            $answer = $this->call('ann', 'get_comments', ['cardid' => $cardid, 'beforeid' => $pages[0][0]['id']]);
            array_unshift($pages, $answer['comments']);
            $earlier[] = $answer['earlier'];
        }
        $this->assertSame([53, 3, 0], $earlier);
        $texts = array_map(fn(array $comment): string => strip_tags($comment['content']), array_merge(...$pages));
        $this->assertSame(array_map(fn(int $number): string => "Nummer $number", range(1, 103)), $texts);
    }

    /**
     * A long thread costs no more queries than a short one, but for the count of the earlier ones.
     */
    public function test_queries(): void {
        $reads = [];
        foreach ([2, 60] as $count) {
            $cardid = $this->thread($count);
            $this->call('ann', 'get_card', ['cardid' => $cardid]);
            $reads[] = $this->queries(fn() => $this->call('ann', 'get_card', ['cardid' => $cardid]))[0];
        }
        $this->assertLessThanOrEqual($reads[0] + 1, $reads[1]);
        $this->assertLessThanOrEqual(25, $reads[1]);
    }

    /**
     * Nobody else gets in; ids that do not belong together are refused.
     */
    public function test_outsiders(): void {
        $cardid = $this->thread(1);
        $this->assert_closed_to_outsiders('get_comments', ['cardid' => $cardid]);
        $other = $this->generator()->create_comment(['cardid' => $this->card('ben')['id']]);
        $this->assert_refused('deleted_comment', 'ann', 'get_comments', ['cardid' => $cardid, 'beforeid' => $other['id']]);
        $this->assert_refused('deleted_card', 'ann', 'get_comments', ['cardid' => PHP_INT_MAX]);
        $this->call('ann', 'delete_card', ['cardid' => $cardid, 'version' => 1]);
        $this->assert_refused('deleted_card', 'ann', 'get_comments', ['cardid' => $cardid]);
    }
}
