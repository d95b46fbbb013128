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
 * Tests of searching in texts and comments.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\search_cards
 */
#[CoversClass(\mod_thementeam\external\search_cards::class)]
final class search_cards_test extends \mod_thementeam\thementeam_testcase {
    /**
     * Words are found in whole texts and in comments, whatever their accents; what is in the bin is not.
     */
    public function test_finds(): void {
        $spaceid = $this->space()['spaceid'];
        $text = str_repeat('Viele Worte. ', 40) . 'Dann die Bürgschaft in der Straße.';
        $long = $this->card('ann', ['title' => 'Eins', 'content' => $text]);
        $talk = $this->card('ben', ['title' => 'Zwei', 'content' => '']);
        $this->generator()->create_comment(['cardid' => $talk['id'], 'content' => 'Auch 50 % BÜRGSCHAFT']);
        $gone = $this->card('ann', ['title' => 'Bürgschaft']);
        $this->call('ann', 'delete_card', ['cardid' => $gone['id'], 'version' => 1]);
        $find = fn(string ...$words): array => array_column(
            $this->call('ben', 'search_cards', ['spaceid' => $spaceid, 'words' => $words])['found'],
            'cardids',
        );
        $this->assertEqualsCanonicalizing([$long['id'], $talk['id']], $find('burgschaft')[0]);
        $this->assertSame([[$long['id']], [$talk['id']], []], $find('Strasse', '50 %', 'Apfel'));
        $this->assertSame([[]], $find(''));
        $this->assertSame([], $find());
    }

    /**
     * Whose space it is not finds nothing there.
     */
    public function test_outsiders(): void {
        $this->assert_closed_to_outsiders('search_cards', ['spaceid' => $this->space()['spaceid'], 'words' => ['Kaution']]);
    }

    /**
     * Wildcards and quotes are letters like others; a search that nobody types is stopped.
     */
    public function test_hostile(): void {
        $spaceid = $this->space()['spaceid'];
        $this->card('ann', ['title' => 'Kaution', 'content' => 'Text']);
        $answer = $this->call('ann', 'search_cards', ['spaceid' => $spaceid, 'words' => ['%', '_', "' OR 1=1 --", '\\']]);
        $this->assertSame([[], [], [], []], array_column($answer['found'], 'cardids'));
        foreach ([array_fill(0, 7, 'x'), [str_repeat('x', 51)]] as $words) {
            $arguments = ['spaceid' => $spaceid, 'words' => $words];
            $this->assert_stopped(\invalid_parameter_exception::class, 'ann', 'search_cards', $arguments);
        }
    }

    /**
     * The number of queries does not depend on the number of cards.
     */
    public function test_queries(): void {
        $spaceid = $this->space()['spaceid'];
        $search = fn(): array => $this->queries(
            fn() => $this->call('ann', 'search_cards', ['spaceid' => $spaceid, 'words' => ['Kaution']]),
        );
        $this->card();
        $search();
        [$few] = $search();
        array_map(fn() => $this->card(), range(1, 10));
        $this->assertSame($few, $search()[0]);
    }
}
