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

use local_kki\profile\profiles;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Tests of asking the Kommunen: begin, change, end and remove.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\save_ask
 * @covers     \mod_thementeam\external\close_ask
 * @covers     \mod_thementeam\external\delete_ask
 * @covers     \mod_thementeam\local\asks
 * @covers     \mod_thementeam\local\ask_view
 */
#[CoversClass(\mod_thementeam\external\save_ask::class)]
#[CoversClass(\mod_thementeam\external\close_ask::class)]
#[CoversClass(\mod_thementeam\external\delete_ask::class)]
#[CoversClass(\mod_thementeam\local\asks::class)]
#[CoversClass(\mod_thementeam\local\ask_view::class)]
final class save_ask_test extends \mod_thementeam\thementeam_testcase {
    /**
     * Ann and ben get a Kommune.
     */
    protected function setUp(): void {
        parent::setUp();
        foreach (['ann' => 'Musterburg', 'ben' => 'Lindenfurt'] as $name => $municipality) {
            profiles::save((int) $this->people[$name]->id, $municipality, null, '');
        }
    }


    /**
     * What works for ann.
     *
     * @param array $more
     * @return array
     */
    private function arguments(array $more = []): array {
        $more['cardid'] ??= $this->card('ann')['id'];
        return $more + ['version' => 0, 'question' => 'Wie macht ihr das mit der Kaution?', 'timeclose' => 0];
    }

    /**
     * A member asks; the card on the board says how many are asked, and that one's own Kommune has not answered.
     */
    public function test_member(): void {
        $arguments = $this->arguments();
        $sink = $this->redirectEvents();
        $answer = $this->call('ann', 'save_ask', $arguments);
        $this->assertSame(['ok', 2], [$answer['status'], $answer['revision']]);
        $this->assertSame('Wie macht ihr das mit der Kaution?', $answer['askdetail']['question']);
        $this->assertSame(['answered' => 0, 'total' => 2, 'open' => true, 'version' => 1], $answer['card']['ask']);
        $this->assertSame(['Lindenfurt', 'Musterburg'], $answer['askdetail']['waiting']);
        $this->assertSame('Musterburg', $answer['askdetail']['municipality']);
        $this->assertInstanceOf(\mod_thementeam\event\ask_created::class, $sink->get_events()[0]);
        $changes = $this->call('ben', 'get_changes', ['spaceid' => $this->space()['spaceid'], 'since' => 1]);
        $this->assertSame(2, $changes['cards'][0]['ask']['total']);
    }

    /**
     * Without a question of its own, the card's title is asked; a repeated call changes nothing.
     */
    public function test_title_and_retry(): void {
        $arguments = $this->arguments(['question' => " \n "]);
        $first = $this->call('ann', 'save_ask', $arguments);
        $this->assertSame('Kaution wird nicht anerkannt', $first['askdetail']['question']);
        $this->assertSame($first, $this->call('ann', 'save_ask', $arguments));
    }

    /**
     * Who asked and who moderates change, end, open and remove it; others do not.
     */
    public function test_rights(): void {
        $this->preventResetByRollback();
        $cardid = $this->call('ann', 'save_ask', $this->arguments())['card']['id'];
        $change = ['cardid' => $cardid, 'version' => 1, 'question' => 'Und die Nebenkosten?', 'timeclose' => time() + DAYSECS];
        $this->assert_refused('not_allowed', 'ben', 'save_ask', $change);
        $this->assert_refused('not_allowed', 'ben', 'close_ask', ['cardid' => $cardid]);
        $this->assert_refused('not_allowed', 'ben', 'delete_ask', ['cardid' => $cardid]);
        $this->assertFalse($this->call('ben', 'get_card', ['cardid' => $cardid])['card']['askdetail']['canmanage']);
        $this->assertSame(2, $this->call('ann', 'save_ask', $change)['askdetail']['version']);
        $closed = $this->call('tina', 'close_ask', ['cardid' => $cardid]);
        $this->assertSame([true, false], [$closed['askdetail']['ended'], $closed['card']['ask']['open']]);
        $this->assertSame($closed['revision'], $this->call('tina', 'close_ask', ['cardid' => $cardid])['revision']);
        $open = $this->call('ann', 'close_ask', ['cardid' => $cardid, 'open' => true]);
        $this->assertFalse($open['askdetail']['ended']);
        $this->assertArrayNotHasKey('timeclose', $open['card']['ask']);
        $this->call('ben', 'save_answer', ['cardid' => $cardid, 'version' => 0, 'answer' => 'yes', 'line' => '']);
        $gone = $this->call('tina', 'delete_ask', ['cardid' => $cardid]);
        $this->assertArrayNotHasKey('askdetail', $gone);
        $this->assertArrayNotHasKey('ask', $gone['card']);
        $this->assertSame('ok', $this->call('tina', 'delete_ask', ['cardid' => $cardid])['status']);
        global $DB;
        $this->assertSame(0, $DB->count_records('thementeam_answer'));
    }

    /**
     * Two people ask at once, or change at once: the later one sees what the other asked.
     */
    public function test_conflict(): void {
        $arguments = $this->arguments();
        $this->call('ben', 'save_ask', $arguments);
        $answer = $this->call('tina', 'save_ask', ['question' => 'Etwas anderes?'] + $arguments);
        $this->assertSame(['conflict', 'stale'], [$answer['status'], $answer['code']]);
        $this->assertSame(fullname($this->people['ben']), $answer['by']);
        $this->assertSame($arguments['question'], $answer['askdetail']['question']);
    }

    /**
     * Nobody from outside; nothing hostile.
     */
    public function test_wrong(): void {
        $this->preventResetByRollback();
        $arguments = $this->arguments();
        $this->assert_closed_to_outsiders('save_ask', $arguments);
        $this->assert_closed_to_outsiders('close_ask', ['cardid' => $arguments['cardid'], 'open' => false]);
        $this->assert_closed_to_outsiders('delete_ask', ['cardid' => $arguments['cardid']]);
        $this->assert_refused('deleted_card', 'ann', 'save_ask', ['cardid' => 999999] + $arguments);
        $this->assert_refused('no_ask', 'ann', 'close_ask', ['cardid' => $arguments['cardid']]);
        $this->assert_refused('too_long', 'ann', 'save_ask', ['question' => str_repeat('ä', 256)] + $arguments);
        $this->assert_refused('ask_past', 'ann', 'save_ask', ['timeclose' => time() - 10] + $arguments);
        $xss = '<img src=x onerror=alert(1)> & Miete < 500 €';
        $this->assertSame($xss, $this->call('ann', 'save_ask', ['question' => $xss] + $arguments)['askdetail']['question']);
    }

    /**
     * Asks cost three queries on opening a space at most, however many there are; and two once Moodle's roles are known.
     */
    public function test_queries(): void {
        $space = $this->space();
        $open = fn(): array => $this->queries(fn(): array => $this->call('ben', 'get_space', [
            'cmid' => (int) $this->thementeam->cmid,
            'groupid' => (int) $this->groups[0]->id,
        ]));
        for ($i = 0; $i < 3; $i++) {
            $cards[] = $this->card('ann', ['spaceid' => $space['spaceid']])['id'];
        }
        $open();
        $without = $open()[0];
        foreach ($cards as $cardid) {
            $this->call('ann', 'save_ask', $this->arguments(['cardid' => $cardid]));
            $this->call('ben', 'save_answer', ['cardid' => $cardid, 'version' => 0, 'answer' => 'planned', 'line' => 'Ab März']);
        }
        $open();
        $this->assertSame($without + 1, $open()[0]);
        $this->setUser($this->people['ann']);
        $workspace = \mod_thementeam\workspace::of_card($cards[0]);
        $workspace->can_moderate();
        $this->redirectEvents();
        $answers = new \mod_thementeam\local\answers($workspace);
        [$reads] = $this->queries(fn(): array => $answers->save($cards[0], 0, 'yes', 'Ja'));
        $this->assertLessThanOrEqual(15, $reads);
    }
}
