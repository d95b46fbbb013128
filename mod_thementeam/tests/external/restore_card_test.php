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
 * Tests of bringing a card back.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\restore_card
 */
#[CoversClass(\mod_thementeam\external\restore_card::class)]
final class restore_card_test extends \mod_thementeam\thementeam_testcase {
    /**
     * Who removed a card undoes it; twice is once; the card is where it was.
     */
    public function test_undo(): void {
        $this->card('ann', ['title' => 'A']);
        $card = $this->card('ann', ['title' => 'B']);
        $this->card('ann', ['title' => 'C']);
        $this->call('ann', 'delete_card', ['cardid' => $card['id'], 'version' => 1]);
        $sink = $this->redirectEvents();
        $answer = $this->call('ann', 'restore_card', ['cardid' => $card['id']]);
        $this->assertSame(['ok', 5, 'B'], [$answer['status'], $answer['revision'], $answer['card']['title']]);
        $this->assertSame($answer, $this->call('ann', 'restore_card', ['cardid' => $card['id']]));
        $this->assertCount(1, $sink->get_events());
        $this->assertInstanceOf(\mod_thementeam\event\card_restored::class, $sink->get_events()[0]);
        $this->assertSame(['A', 'B', 'C'], $this->titles($this->space())[0]);
    }

    /**
     * A card whose place was taken meanwhile comes back right below the one that stands there: each has a place of its own.
     */
    public function test_place_taken(): void {
        $this->card('ann', ['title' => 'A']);
        $card = $this->card('ann', ['title' => 'B']);
        $this->call('ann', 'delete_card', ['cardid' => $card['id'], 'version' => 1]);
        $other = $this->card('ann', ['title' => 'C']);
        $this->assertSame($card['position'], $other['position']);
        $this->card('ann', ['title' => 'D']);
        $this->call('ann', 'restore_card', ['cardid' => $card['id']]);
        $this->assertSame(['A', 'C', 'B', 'D'], $this->titles($this->space())[0]);
        $this->assertCount(4, array_unique(array_column($this->space()['cards'], 'position')));
    }

    /**
     * What a trainer removed, only a trainer brings back.
     */
    public function test_removed_by_trainer(): void {
        $card = $this->card('ann');
        $this->call('tina', 'delete_card', ['cardid' => $card['id'], 'version' => 1]);
        foreach (['ann', 'ben'] as $name) {
            $this->assert_refused('not_allowed', $name, 'restore_card', ['cardid' => $card['id']]);
        }
        $this->assertSame([], $this->space()['cards']);
        $this->assertSame('ok', $this->call('tina', 'restore_card', ['cardid' => $card['id']])['status']);
    }

    /**
     * Nobody else gets in; what is not there is refused.
     */
    public function test_outsiders(): void {
        $card = $this->card();
        $this->call('ann', 'delete_card', ['cardid' => $card['id'], 'version' => 1]);
        $this->assert_closed_to_outsiders('restore_card', ['cardid' => $card['id']]);
        foreach ([0, -1, PHP_INT_MAX] as $cardid) {
            $this->assert_refused('deleted_card', 'ann', 'restore_card', ['cardid' => $cardid]);
        }
    }
}
