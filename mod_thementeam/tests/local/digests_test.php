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

namespace mod_thementeam\local;

use mod_thementeam\local\stay\digests;
use mod_thementeam\local\stay\words;
use mod_thementeam\task\send_digest;
use mod_thementeam\task\spread_digests;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/stay_testcase.php');

/**
 * Tests of digests.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\local\stay\digests
 * @covers     \mod_thementeam\local\stay\words
 */
#[CoversClass(\mod_thementeam\local\stay\digests::class)]
#[CoversClass(\mod_thementeam\local\stay\words::class)]
final class digests_test extends \mod_thementeam\stay_testcase {
    /**
     * The digests that go out now.
     *
     * @return \stdClass[]
     */
    private function digests(): array {
        return $this->messages(spread_digests::class, send_digest::class);
    }

    /**
     * Somebody wants a digest.
     *
     * @param string $name
     * @param string $choice
     */
    private function choose(string $name, string $choice): void {
        $this->call($name, 'set_digest', ['spaceid' => $this->spaceid, 'digest' => $choice]);
    }

    /**
     * One message for all spaces, by card, newest first, with the texts, without the own acts; then nothing until there is
     * something new again.
     */
    public function test_daily(): void {
        $this->choose('ann', 'daily');
        $this->assertSame([], $this->digests());
        $other = $this->make(NOGROUPS, ['name' => 'Zweites Team']);
        $card = $this->card('ben', ['title' => 'Kaution & Co', 'content' => 'Seit Herbst <b>häufiger</b>.']);
        $this->card('ann', ['title' => 'Meins']);
        $this->clock->bump(60);
        $this->card('ben', ['title' => 'Neuer']);
        $this->generator()->create_card(['thementeam' => $other, 'userid' => (int) $this->people['tina']->id, 'title' => 'Drüben']);
        $messages = $this->digests();
        $this->assertSame(['ann' => ['digest']], $this->told($messages));
        [$message] = $messages;
        $this->assertSame(get_string('digest_subject', 'thementeam', '3 new cards'), $message->subject);
        foreach (['Kaution & Co', 'Seit Herbst <b>häufiger</b>.', 'Drüben', 'Zweites Team', 'thementeam-stay'] as $text) {
            $this->assertStringContainsString($text, $message->fullmessage);
        }
        $this->assertStringContainsString('Seit Herbst &lt;b&gt;häufiger&lt;/b&gt;.', $message->fullmessagehtml);
        $this->assertStringNotContainsString('Meins', $message->fullmessage);
        $this->assertLessThan(strpos($message->fullmessage, 'Kaution'), strpos($message->fullmessage, 'Neuer'));
        $this->assertStringContainsString("card={$card['id']}", $message->fullmessage);
        $this->assertSame([], $this->digests(), 'not a second time');
        $this->clock->bump(DAYSECS);
        $this->assertSame([], $this->digests(), 'nothing new, no message');
        $this->comment('ben', $card, 'Später');
        [$message] = $this->digests();
        $this->assertStringContainsString('Später', $message->fullmessage);
        $this->assertStringNotContainsString('Drüben', $message->fullmessage);
    }

    /**
     * What somebody has seen in the space is in no digest.
     */
    public function test_seen_in_the_space(): void {
        $this->choose('ann', 'daily');
        $this->card('ben', ['title' => 'Gesehen']);
        $this->call('ann', 'get_news', ['spaceid' => $this->spaceid]);
        $this->assertSame([], $this->digests());
        $this->card('ben', ['title' => 'Danach']);
        [$message] = $this->digests();
        $this->assertStringContainsString('Danach', $message->fullmessage);
        $this->assertStringNotContainsString('Gesehen', $message->fullmessage);
    }

    /**
     * Weekly ones go out with the first run of a week, even when that is late; daily ones each day; and none without the
     * wish of the person, or the admin's.
     */
    public function test_weekly(): void {
        $this->choose('ann', 'weekly');
        $this->choose('ben', 'daily');
        $this->digests();
        $this->clock->bump(DAYSECS);
        $this->card('tina');
        $this->assertSame(['ben' => ['digest']], $this->told($this->digests()));
        // Wednesday to Tuesday: cron did not run on Monday.
        $this->clock->bump(6 * DAYSECS);
        $this->assertSame(['ann' => ['digest']], $this->told($this->digests()));
        set_config('digest', 'weekly', 'mod_thementeam');
        $this->clock->bump(7 * DAYSECS);
        $this->card('ann');
        $this->assertSame(['ben' => ['digest'], 'tina' => ['digest']], $this->told($this->digests()));
        $this->choose('tina', 'off');
        $this->choose('ben', 'off');
        $this->clock->bump(7 * DAYSECS);
        $this->card('ann');
        $this->assertSame([], $this->told($this->digests()));
    }

    /**
     * A first digest looks back as far as the choice says, not to the beginning; nobody is told of what is older than a month.
     */
    public function test_first(): void {
        $this->card('ben', ['title' => 'Vorgestern']);
        $this->clock->bump(2 * DAYSECS);
        $this->card('ben', ['title' => 'Heute']);
        $this->choose('ann', 'daily');
        [$message] = $this->digests();
        $this->assertStringContainsString('Heute', $message->fullmessage);
        $this->assertStringNotContainsString('Vorgestern', $message->fullmessage);

        $this->card('ben', ['title' => 'Uralt']);
        $this->clock->bump(40 * DAYSECS);
        $this->card('ben', ['title' => 'Frisch']);
        [$message] = $this->digests();
        $this->assertStringNotContainsString('Uralt', $message->fullmessage);
    }

    /**
     * Only who can still read the space is told of it.
     */
    public function test_lost_access(): void {
        global $DB;
        foreach (['ann', 'ben', 'tina'] as $name) {
            $this->choose($name, 'daily');
        }
        $this->card('tina');
        digests::spread();
        groups_remove_member($this->groups[0]->id, $this->people['ann']->id);
        $DB->set_field('user', 'suspended', 1, ['id' => $this->people['ben']->id]);
        $sink = $this->redirectMessages();
        $this->runAdhocTasks(send_digest::class);
        $this->assertSame([], $this->told($sink->get_messages()));
    }

    /**
     * One who cannot be reached does not stop the others, is tried again, and is then told what was to be told.
     */
    public function test_failing_recipient(): void {
        global $DB;
        foreach (['ann', 'ben'] as $name) {
            $this->choose($name, 'daily');
        }
        $this->card('tina', ['title' => 'Neu']);
        $this->assertSame(2, digests::spread());
        $this->assertSame(2, digests::spread());
        $this->assertCount(2, \core\task\manager::get_adhoc_tasks(send_digest::class), 'each person once');
        // A message whose template breaks stands for anything that can fail.
        $ann = (int) $this->people['ann']->id;
        $broken = $this->createStub(\core_renderer::class);
        $broken->method('render_from_template')->willThrowException(new \moodle_exception('notsent', 'thementeam'));
        $output = $GLOBALS['OUTPUT'];
        $GLOBALS['OUTPUT'] = $broken;
        try {
            digests::send($ann, [$this->spaceid]);
            $this->fail('It was to fail');
        } catch (\moodle_exception $e) {
            $this->assertSame('notsent', $e->errorcode);
        } finally {
            $GLOBALS['OUTPUT'] = $output;
        }
        $this->assertSame(0, (int) $DB->get_field('thementeam_visit', 'timetold', ['userid' => $ann]));
        $sink = $this->redirectMessages();
        $this->runAdhocTasks(send_digest::class);
        $this->assertSame(['ann' => ['digest'], 'ben' => ['digest']], $this->told($sink->get_messages()));
        digests::send($ann, [$this->spaceid]);
        $this->assertSame(2, $sink->count(), 'a repeated task sends nothing a second time');
    }

    /**
     * "Since" is said in the reader's time zone.
     */
    public function test_when(): void {
        $zone = new \DateTimeZone('Europe/Berlin');
        $at = fn(string $time): int => (new \DateTimeImmutable($time, $zone))->getTimestamp();
        $now = $at('2026-11-24 09:00');
        $this->setUser($this->people['ann']);
        $cases = [
            '2026-11-24 00:10' => 'today',
            '2026-11-23 23:50' => 'yesterday',
            '2026-11-23 00:05' => 'yesterday',
            '2026-11-22 23:59' => 'Sunday',
            '2026-11-18 01:00' => 'Wednesday',
            '2026-11-17 23:59' => '17 November 2026',
        ];
        foreach ($cases as $time => $expected) {
            $this->assertStringContainsString($expected, words::when($at($time), $now), $time);
        }
        // The hour that is there twice: the clocks went back on 25 October.
        $this->assertStringContainsString('yesterday', words::when($at('2026-10-24 23:30'), $at('2026-10-25 23:30')));
        $this->setTimezone('Pacific/Auckland');
        $this->assertStringContainsString('today', words::when($at('2026-11-23 23:50'), $now), 'it is later there');
    }

    /**
     * Numbers are words.
     */
    public function test_counts(): void {
        $this->assertSame('', words::counts(['cards' => 0, 'answers' => 0, 'changes' => 0]));
        $this->assertSame('1 new card, 2 answers', words::counts(['cards' => 1, 'answers' => 2, 'changes' => 0]));
    }
}
