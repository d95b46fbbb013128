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
 * Tests of removing a card.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\delete_card
 */
#[CoversClass(\mod_thementeam\external\delete_card::class)]
final class delete_card_test extends \mod_thementeam\thementeam_testcase {
    /**
     * The author and a trainer put a card into the bin; twice is once.
     */
    public function test_author_and_trainer(): void {
        foreach (['ann', 'tina'] as $turn => $name) {
            $card = $this->card('ann');
            $sink = $this->redirectEvents();
            $first = $this->call($name, 'delete_card', ['cardid' => $card['id'], 'version' => 1]);
            $this->assertSame(['ok', 2 * $turn + 2], [$first['status'], $first['revision']]);
            $this->assertSame($first, $this->call($name, 'delete_card', ['cardid' => $card['id'], 'version' => 1]));
            $this->assertCount(1, $sink->get_events());
            $this->assertInstanceOf(\mod_thementeam\event\card_deleted::class, $sink->get_events()[0]);
            $sink->close();
            $this->assertSame([], $this->space()['cards']);
        }
    }

    /**
     * A colleague's card is refused: that is a trainer's act.
     */
    public function test_colleague(): void {
        $card = $this->card('ann');
        $this->assert_refused('not_allowed', 'ben', 'delete_card', ['cardid' => $card['id'], 'version' => 1]);
        $this->assertCount(1, $this->space()['cards']);
    }

    /**
     * A card that somebody has changed in the meantime stays, and the caller sees it.
     */
    public function test_stale(): void {
        $card = $this->card('ann');
        $edit = ['cardid' => $card['id'], 'version' => 1, 'title' => 'Wichtig', 'content' => ''];
        $this->call('ben', 'update_card', $edit);
        $answer = $this->call('ann', 'delete_card', ['cardid' => $card['id'], 'version' => 1]);
        $this->assertSame(['conflict', 'stale', 'Wichtig'], [$answer['status'], $answer['code'], $answer['card']['title']]);
        $this->assertSame(fullname($this->people['ben']), $answer['by']);
        $this->assertSame('ok', $this->call('ann', 'delete_card', ['cardid' => $card['id'], 'version' => 2])['status']);
    }

    /**
     * Nobody else gets in; what is not there is refused.
     */
    public function test_outsiders(): void {
        $this->assert_closed_to_outsiders('delete_card', ['cardid' => $this->card()['id'], 'version' => 1]);
        foreach ([0, -1, PHP_INT_MAX] as $cardid) {
            $this->assert_refused('deleted_card', 'ann', 'delete_card', ['cardid' => $cardid, 'version' => 1]);
        }
    }
}
