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
 * Tests of answering an ask for one's Kommune.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\save_answer
 * @covers     \mod_thementeam\external\delete_answer
 * @covers     \mod_thementeam\local\answers
 * @covers     \mod_thementeam\local\municipalities
 */
#[CoversClass(\mod_thementeam\external\save_answer::class)]
#[CoversClass(\mod_thementeam\external\delete_answer::class)]
#[CoversClass(\mod_thementeam\local\answers::class)]
#[CoversClass(\mod_thementeam\local\municipalities::class)]
final class save_answer_test extends \mod_thementeam\thementeam_testcase {
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
     * A card of ann's that asks.
     *
     * @param array $more
     * @return int
     */
    private function asking(array $more = []): int {
        $cardid = $this->card('ann')['id'];
        $this->call('ann', 'save_ask', $more + ['cardid' => $cardid, 'version' => 0, 'question' => '', 'timeclose' => 0]);
        return $cardid;
    }

    /**
     * An answer.
     *
     * @param int $cardid
     * @param int $version
     * @param string $answer
     * @param string $line
     * @return array
     */
    private static function answer(int $cardid, int $version = 0, string $answer = 'yes', string $line = 'Mit Bürgschaft'): array {
        return ['cardid' => $cardid, 'version' => $version, 'answer' => $answer, 'line' => $line];
    }

    /**
     * A member answers for the Kommune, changes the answer and takes it back.
     */
    public function test_member(): void {
        $cardid = $this->asking();
        $sink = $this->redirectEvents();
        $first = $this->call('ben', 'save_answer', self::answer($cardid));
        $row = $first['askdetail']['answers'][0];
        $this->assertSame(['Lindenfurt', 'yes', 'Mit Bürgschaft', true], [$row['name'], $row['answer'], $row['line'], $row['own']]);
        $this->assertSame(['answered' => 1, 'total' => 2, 'open' => false, 'version' => 2], $first['card']['ask']);
        $this->assertSame(['Musterburg'], $first['askdetail']['waiting']);
        $this->assertSame($first, $this->call('ben', 'save_answer', self::answer($cardid)));
        $second = $this->call('ben', 'save_answer', self::answer($cardid, 1, 'planned', ''));
        $this->assertSame(['planned', '', 2], array_values(array_intersect_key(
            $second['askdetail']['answers'][0],
            ['answer' => 1, 'line' => 1, 'version' => 1],
        )));
        $gone = $this->call('ben', 'delete_answer', ['cardid' => $cardid, 'version' => 2]);
        $this->assertSame([], $gone['askdetail']['answers']);
        $this->assertSame('ok', $this->call('ben', 'delete_answer', ['cardid' => $cardid, 'version' => 2])['status']);
        $this->assertSame(
            ['answer_created', 'answer_updated', 'answer_deleted'],
            array_map(fn($event): string => substr(strrchr($event::class, '\\'), 1), $sink->get_events()),
        );
    }

    /**
     * Two colleagues of one Kommune share one answer, however they write its name; whoever comes later sees the other's.
     */
    public function test_colleagues(): void {
        profiles::save((int) $this->people['ben']->id, '  MUSTERburg ', null, '');
        $cardid = $this->asking();
        $this->call('ann', 'save_answer', self::answer($cardid));
        $late = $this->call('ben', 'save_answer', self::answer($cardid, 0, 'no', 'Bei uns nicht'));
        $this->assertSame(['conflict', fullname($this->people['ann'])], [$late['status'], $late['by']]);
        $this->assertSame('Mit Bürgschaft', $late['askdetail']['answers'][0]['line']);
        $this->assertTrue($late['askdetail']['answers'][0]['own']);
        $stale = $this->call('ben', 'delete_answer', ['cardid' => $cardid, 'version' => 7]);
        $this->assertSame('conflict', $stale['status']);
        $settled = $this->call('ben', 'save_answer', self::answer($cardid, 1, 'no', 'Bei uns nicht'));
        $this->assertSame(['ok', 1], [$settled['status'], count($settled['askdetail']['answers'])]);
        $this->assertSame(1, $settled['card']['ask']['total']);
    }

    /**
     * Who names no Kommune answers for himself or herself, and counts then.
     */
    public function test_without_municipality(): void {
        profiles::save((int) $this->people['ben']->id, '', null, '');
        $cardid = $this->asking();
        $answer = $this->call('ben', 'save_answer', self::answer($cardid));
        $this->assertSame(fullname($this->people['ben']), $answer['askdetail']['answers'][0]['name']);
        $this->assertSame('', $answer['askdetail']['municipality']);
        $this->assertSame(['answered' => 1, 'total' => 2, 'open' => false, 'version' => 2], $answer['card']['ask']);
    }

    /**
     * A trainer without a Kommune is not told to answer, and may all the same; a member without one is.
     */
    public function test_not_asked(): void {
        foreach (['tina', 'ben'] as $name) {
            profiles::save((int) $this->people[$name]->id, '', null, '');
        }
        $cardid = $this->asking();
        $open = fn(string $name): bool => $this->call($name, 'get_card', ['cardid' => $cardid])['card']['ask']['open'];
        $this->assertSame([false, true], [$open('tina'), $open('ben')]);
        $this->assertTrue($this->call('tina', 'get_card', ['cardid' => $cardid])['card']['askdetail']['cananswer']);
        profiles::save((int) $this->people['tina']->id, 'Landeshauptstadt', null, '');
        $this->assertTrue($open('tina'));
    }

    /**
     * A profile that changes later does not double an answer: it is still the person's, and goes to the new Kommune when changed.
     */
    public function test_profile_changes(): void {
        global $DB;
        profiles::save((int) $this->people['ben']->id, '', null, '');
        $cardid = $this->asking();
        $this->call('ben', 'save_answer', self::answer($cardid));
        foreach (['Apfelbronn', 'Brunnfelden'] as $round => $municipality) {
            profiles::save((int) $this->people['ben']->id, $municipality, null, '');
            $card = $this->call('ben', 'get_card', ['cardid' => $cardid])['card'];
            $this->assertSame([1, 2, false], [$card['ask']['answered'], $card['ask']['total'], $card['ask']['open']]);
            $this->assertTrue($card['askdetail']['answers'][0]['own']);
            $this->assertSame(['Musterburg'], $card['askdetail']['waiting']);
            $saved = $this->call('ben', 'save_answer', self::answer($cardid, $round + 1, 'no', "Runde $round"));
            $this->assertSame([$municipality], array_column($saved['askdetail']['answers'], 'name'));
        }
        // In the same Kommune as ann, who has answered: the answer from before goes when ben answers for Musterburg.
        $this->call('ann', 'save_answer', self::answer($cardid));
        profiles::save((int) $this->people['ben']->id, 'Musterburg', null, '');
        $this->assertSame(1, $this->call('ben', 'get_card', ['cardid' => $cardid])['card']['ask']['answered']);
        $this->call('ben', 'save_answer', self::answer($cardid, 1, 'planned', 'Gemeinsam'));
        $this->assertSame(1, $DB->count_records('thementeam_answer'));
    }

    /**
     * Counted are the Kommunen of those who may write here: of the group, with an active enrolment.
     */
    public function test_who_is_counted(): void {
        global $DB;
        foreach (['cem' => 'Anderswo', 'dora' => 'Nirgends', 'tina' => 'Landeshauptstadt'] as $name => $municipality) {
            profiles::save((int) $this->people[$name]->id, $municipality, null, '');
        }
        $cardid = $this->asking();
        $total = fn(): int => $this->call('ann', 'get_card', ['cardid' => $cardid])['card']['ask']['total'];
        $this->assertSame(2, $total());
        $this->assertSame('ok', $this->call('tina', 'save_answer', self::answer($cardid))['status']);
        $this->assertSame(3, $total());
        $DB->set_field('user_enrolments', 'status', ENROL_USER_SUSPENDED, ['userid' => $this->people['ben']->id]);
        $this->assertSame(2, $total());
    }

    /**
     * Nobody from outside, not after the end, nothing hostile.
     */
    public function test_wrong(): void {
        $this->preventResetByRollback();
        $cardid = $this->asking(['timeclose' => time() + HOURSECS]);
        $this->assert_closed_to_outsiders('save_answer', self::answer($cardid));
        $this->assert_closed_to_outsiders('delete_answer', ['cardid' => $cardid, 'version' => 1]);
        $this->assert_refused('unknown_answer', 'ben', 'save_answer', self::answer($cardid, 0, 'maybe'));
        $this->assert_refused('too_long', 'ben', 'save_answer', self::answer($cardid, 0, 'yes', str_repeat('ä', 256)));
        $this->assert_refused('deleted_card', 'ben', 'save_answer', self::answer(999999));
        $this->assert_refused('no_ask', 'ben', 'save_answer', self::answer($this->card('ann')['id']));
        $xss = '<svg/onload=alert(1)>';
        $saved = $this->call('ben', 'save_answer', self::answer($cardid, 0, 'yes', "$xss\nund mehr"));
        $this->assertSame("$xss und mehr", $saved['askdetail']['answers'][0]['line']);
        $this->call('ann', 'close_ask', ['cardid' => $cardid]);
        $this->assert_refused('ask_closed', 'ben', 'save_answer', self::answer($cardid, 1, 'no'));
        $this->assert_refused('ask_closed', 'ben', 'delete_answer', ['cardid' => $cardid, 'version' => 1]);
    }
}
