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
 * Tests of one card.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\get_card
 */
#[CoversClass(\mod_thementeam\external\get_card::class)]
final class get_card_test extends \mod_thementeam\thementeam_testcase {
    /**
     * A member reads text and comments.
     */
    public function test_member(): void {
        $card = $this->card('ann', ['title' => 'Miete < 500 € & <b>Kaution</b>', 'content' => "Eins\n\nZwei"]);
        $comment = $this->generator()->create_comment(
            ['cardid' => $card['id'], 'userid' => (int) $this->people['ben']->id, 'content' => 'Bei uns genauso.'],
        );
        $answer = $this->call('ann', 'get_card', ['cardid' => $card['id']]);
        $this->assertSame('ok', $answer['status']);
        $this->assertSame('Miete < 500 € & <b>Kaution</b>', $answer['card']['titleraw']);
        $this->assertSame('Miete &lt; 500 € &amp; &lt;b&gt;Kaution&lt;/b&gt;', $answer['card']['title']);
        $this->assertSame("Eins\n\nZwei", $answer['card']['contentraw']);
        $this->assertStringContainsString('<br', $answer['card']['content']);
        $this->assertSame(1, $answer['card']['commentcount']);
        $this->assertSame([$comment['id']], array_column($answer['card']['comments'], 'id'));
        $this->assertFalse($answer['card']['comments'][0]['candelete']);
        $this->assertTrue($this->call('ben', 'get_card', ['cardid' => $card['id']])['card']['comments'][0]['candelete']);
        $this->assertTrue($this->call('tina', 'get_card', ['cardid' => $card['id']])['card']['comments'][0]['candelete']);
    }

    /**
     * Nobody else gets in.
     */
    public function test_outsiders(): void {
        $this->assert_closed_to_outsiders('get_card', ['cardid' => $this->card()['id']]);
    }

    /**
     * A card in the bin, or one that never was, is a sentence and no error.
     */
    public function test_gone(): void {
        $card = $this->card();
        $this->call('ann', 'delete_card', ['cardid' => $card['id'], 'version' => 1]);
        foreach ([$card['id'], 987654321, -1, PHP_INT_MAX] as $cardid) {
            $answer = $this->assert_refused('deleted_card', 'ben', 'get_card', ['cardid' => $cardid]);
            $this->assertArrayNotHasKey('card', $answer);
        }
    }

    /**
     * The number of queries does not grow with the comments.
     */
    public function test_queries(): void {
        $card = $this->card();
        $queries = [];
        foreach ([2, 30] as $count) {
            foreach (range(1, $count) as $number) {
                $author = $this->people[$number % 2 ? 'ann' : 'ben'];
                $this->generator()->create_comment(['cardid' => $card['id'], 'userid' => (int) $author->id]);
            }
            $this->setUser($this->people['ann']);
            $workspace = \mod_thementeam\workspace::of_card($card['id']);
            $workspace->can_moderate();
            $queries[] = $this->queries(fn() => (new \mod_thementeam\local\board($workspace))->detail($card['id']));
        }
        // The first one also fills caches of the request.
        $this->assertLessThanOrEqual($queries[0][0], $queries[1][0]);
        $this->assertLessThanOrEqual(15, $queries[1][0]);
        $this->assertSame([0, 0], array_column($queries, 1));
    }
}
