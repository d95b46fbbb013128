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
 * Tests of adding a card.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\create_card
 */
#[CoversClass(\mod_thementeam\external\create_card::class)]
final class create_card_test extends \mod_thementeam\thementeam_testcase {
    /**
     * What works for ann.
     *
     * @param array $more
     * @return array
     */
    private function arguments(array $more = []): array {
        $space = $this->space();
        return $more + [
            'spaceid' => $space['spaceid'],
            'columnid' => $space['columns'][1]['id'],
            'title' => 'Musterbrief',
            'content' => 'Quelle: Stadt Musterburg',
            'uuid' => \core\uuid::generate(),
        ];
    }

    /**
     * A member adds cards, each at the end; event, journal, text version and pulse follow.
     */
    public function test_member(): void {
        global $DB;
        $arguments = $this->arguments();
        $sink = $this->redirectEvents();
        $answer = $this->call('ann', 'create_card', $arguments);
        $events = $sink->get_events();
        $this->assertSame(['ok', '', '', 1], array_values(array_slice($answer, 0, 4)));
        $this->assertSame('Musterbrief', $answer['card']['title']);
        $this->assertSame(1, $answer['card']['version']);
        $this->assertSame($arguments['columnid'], $answer['card']['columnid']);

        $this->assertCount(1, $events);
        $this->assertInstanceOf(\mod_thementeam\event\card_created::class, $events[0]);
        $this->assertEquals($answer['card']['id'], $events[0]->objectid);
        $this->assertEquals($this->people['ann']->id, $events[0]->userid);

        $text = $DB->get_record('thementeam_text', ['itemtype' => 'card', 'itemid' => $answer['card']['id']]);
        $this->assertSame('Quelle: Stadt Musterburg', $text->content);
        $journal = $DB->get_record('thementeam_journal', ['ownerid' => $arguments['spaceid']]);
        $this->assertSame(['create', 'card'], [$journal->verb, $journal->itemtype]);
        $this->assertEquals($text->id, $journal->textid);

        $second = $this->call('ben', 'create_card', $this->arguments(['title' => 'Zweite']));
        $this->assertSame(2, $second['revision']);
        $this->assertGreaterThan($answer['card']['position'], $second['card']['position']);
        $this->assertSame([[], ['Musterbrief', 'Zweite'], []], $this->titles($this->space()));
    }

    /**
     * A retry with the same uuid counts once; somebody else's same uuid is another card.
     */
    public function test_retry(): void {
        $arguments = $this->arguments();
        $first = $this->call('ann', 'create_card', $arguments);
        $sink = $this->redirectEvents();
        $retry = $this->call('ann', 'create_card', ['title' => 'Anders'] + $arguments);
        $this->assertSame($first, $retry);
        $this->assertSame([], $sink->get_events());
        $other = $this->call('ben', 'create_card', $arguments);
        $this->assertNotSame($first['card']['id'], $other['card']['id']);
        $this->assertSame(2, $other['revision']);
    }

    /**
     * Nobody else gets in, and who reads along is told so.
     */
    public function test_outsiders(): void {
        global $DB;
        $this->assert_closed_to_outsiders('create_card', $this->arguments());
        $visible = $this->make(VISIBLEGROUPS);
        $space = $this->generator()->create_space($visible, (int) $this->groups[0]->id);
        $arguments = $this->arguments(['spaceid' => $space['spaceid'], 'columnid' => $space['columns'][0]['id']]);
        $this->assert_refused('not_allowed', 'cem', 'create_card', $arguments);
        $this->assertSame(0, $DB->count_records('thementeam_card'));
        $this->assertSame('ok', $this->call('ben', 'create_card', $arguments)['status']);
    }

    /**
     * Without the right to contribute one reads only.
     */
    public function test_reader(): void {
        global $DB;
        $role = $DB->get_field('role', 'id', ['shortname' => 'student']);
        $context = \context_module::instance($this->thementeam->cmid);
        assign_capability('mod/thementeam:contribute', CAP_PROHIBIT, $role, $context->id, true);
        $arguments = $this->arguments();
        $this->assert_stopped(\required_capability_exception::class, 'ann', 'create_card', $arguments);
        $this->assertFalse($this->call('ann', 'get_space', [
            'cmid' => $this->thementeam->cmid,
            'groupid' => (int) $this->groups[0]->id,
        ])['cancontribute']);
    }

    /**
     * Input that is refused with a sentence.
     *
     * @return array[]
     */
    public static function refused_provider(): array {
        return [
            'no title' => [['title' => ''], 'empty_title'],
            'white space' => [['title' => " \n\t\u{A0} "], 'empty_title'],
            'long title' => [['title' => str_repeat('ä', 256)], 'too_long'],
            'long text' => [['content' => str_repeat('ä', 20001)], 'too_long'],
            'no such column' => [['columnid' => 987654321], 'unknown_column'],
            'negative column' => [['columnid' => -1], 'unknown_column'],
            'huge column' => [['columnid' => PHP_INT_MAX], 'unknown_column'],
        ];
    }

    /**
     * What cannot be saved is refused, and nothing stays of it.
     *
     * @param array $more
     * @param string $code
     * @dataProvider refused_provider
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('refused_provider')]
    public function test_refused(array $more, string $code): void {
        global $DB;
        $this->assert_refused($code, 'ann', 'create_card', $this->arguments($more));
        $this->assertSame(0, $DB->count_records('thementeam_card'));
        $this->assertSame(0, $this->space()['revision']);
    }

    /**
     * A column of another team's space is refused.
     */
    public function test_foreign_column(): void {
        $columnid = $this->space(1)['columns'][0]['id'];
        $this->assert_refused('unknown_column', 'ann', 'create_card', $this->arguments(['columnid' => $columnid]));
    }

    /**
     * Input that no browser of ours sends.
     *
     * @return array[]
     */
    public static function malformed_provider(): array {
        return [
            'invalid utf-8' => [['title' => "Miete \xc3\x28"]],
            'no uuid' => [['uuid' => '']],
            'a word as uuid' => [['uuid' => 'abc']],
            'long uuid' => [['uuid' => str_repeat('a', 200)]],
            'sql in uuid' => [['uuid' => "1' OR '1'='1"]],
            'number too big' => [['columnid' => '99999999999999999999']],
            'array as title' => [['title' => ['x']]],
        ];
    }

    /**
     * Such input is stopped.
     *
     * @param array $more
     * @dataProvider malformed_provider
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('malformed_provider')]
    public function test_malformed(array $more): void {
        $this->assert_stopped(\invalid_parameter_exception::class, 'ann', 'create_card', $this->arguments($more));
    }

    /**
     * Scripts are shown as what was typed, wherever they turn up.
     */
    public function test_scripts(): void {
        $payload = '"><img src=x onerror=alert(1)><script>alert(2)</script>{{{x}}}[[y]]';
        $answer = $this->call('ann', 'create_card', $this->arguments(['title' => $payload, 'content' => $payload]));
        $detail = $this->call('ben', 'get_card', ['cardid' => $answer['card']['id']])['card'];
        foreach ([$answer['card']['title'], $detail['title'], $detail['content']] as $html) {
            $this->assertStringNotContainsString('<img', $html);
            $this->assertStringNotContainsString('<script', $html);
            $this->assertStringContainsString('&lt;script', $html);
        }
        $this->assertSame($payload, $detail['titleraw']);
    }

    /**
     * The longest title and emoji survive; control characters do not.
     */
    public function test_edges(): void {
        $title = str_repeat('ß', 254) . '🏡';
        $answer = $this->call('ann', 'create_card', $this->arguments(['title' => "\t$title\u{7}\n", 'content' => "a\r\nb\u{1}c"]));
        $detail = $this->call('ann', 'get_card', ['cardid' => $answer['card']['id']])['card'];
        $this->assertSame($title, $detail['titleraw']);
        $this->assertSame("a\nbc", $detail['contentraw']);
    }

    /**
     * Few queries, whatever is in the space already.
     */
    public function test_queries(): void {
        $arguments = $this->arguments();
        $queries = [];
        foreach ([1, 100] as $count) {
            foreach (range(1, $count) as $number) {
                $this->card('ben');
            }
            $this->setUser($this->people['ann']);
            $workspace = \mod_thementeam\workspace::of_space($arguments['spaceid']);
            $workspace->can_contribute();
            $sink = $this->redirectEvents();
            $queries[] = $this->queries(fn() => (new \mod_thementeam\local\cards($workspace))
                ->create($arguments['columnid'], 'Neu', '', \core\uuid::generate()));
            $sink->close();
        }
        $this->assertSame($queries[0], $queries[1]);
        $this->assertLessThanOrEqual(15, $queries[1][0]);
        $this->assertLessThanOrEqual(5, $queries[1][1]);
    }
}
