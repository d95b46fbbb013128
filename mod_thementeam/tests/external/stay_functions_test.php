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

use mod_thementeam\local\questions;
use mod_thementeam\local\spaces;
use mod_thementeam\local\stay\visits;
use mod_thementeam\workspace;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Tests of what is new since one's last visit, and of what one chooses to hear of.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\get_news
 * @covers     \mod_thementeam\external\mark_seen
 * @covers     \mod_thementeam\external\set_watch
 * @covers     \mod_thementeam\external\set_digest
 * @covers     \mod_thementeam\local\stay\acts
 * @covers     \mod_thementeam\local\stay\material
 * @covers     \mod_thementeam\local\stay\report
 * @covers     \mod_thementeam\local\stay\visits
 * @covers     \mod_thementeam\local\stay\watches
 */
#[CoversClass(\mod_thementeam\external\get_news::class)]
#[CoversClass(\mod_thementeam\external\mark_seen::class)]
#[CoversClass(\mod_thementeam\external\set_watch::class)]
#[CoversClass(\mod_thementeam\external\set_digest::class)]
#[CoversClass(\mod_thementeam\local\stay\acts::class)]
#[CoversClass(\mod_thementeam\local\stay\material::class)]
#[CoversClass(\mod_thementeam\local\stay\report::class)]
#[CoversClass(\mod_thementeam\local\stay\visits::class)]
#[CoversClass(\mod_thementeam\local\stay\watches::class)]
final class stay_functions_test extends \mod_thementeam\thementeam_testcase {
    /** A Tuesday at noon in Berlin. */
    private const TUESDAY = 1795518000;

    /** @var \frozen_clock the clock of everything */
    private \frozen_clock $clock;

    /** @var int the first group's space */
    private int $spaceid;

    protected function setUp(): void {
        parent::setUp();
        $this->clock = $this->mock_clock_with_frozen(self::TUESDAY);
        $this->setTimezone('Europe/Berlin');
        $this->spaceid = $this->space()['spaceid'];
    }

    /**
     * What is new to somebody.
     *
     * @param string $name
     * @return array
     */
    private function news(string $name = 'ann'): array {
        return $this->call($name, 'get_news', ['spaceid' => $this->spaceid]);
    }

    /**
     * Ben comments.
     *
     * @param array $card
     * @param string $content
     * @return array
     */
    private function comment(array $card, string $content = 'Bei uns auch.'): array {
        return $this->generator()->create_comment(
            ['cardid' => $card['id'], 'userid' => (int) $this->people['ben']->id, 'content' => $content],
        );
    }

    /**
     * The first visit knows no "since"; the next tells what others did, by card, newest first, with the text.
     */
    public function test_since(): void {
        $old = $this->card('ben', ['title' => 'Alt']);
        $first = $this->news();
        $this->assertSame([0, '', [], []], [$first['since'], $first['headline'], $first['groups'], $first['fresh']]);

        $this->clock->bump(3 * DAYSECS);
        $new = $this->card('ben', ['title' => 'Neu', 'content' => "Erste Zeile\nzweite"]);
        $this->clock->bump(60);
        $own = $this->card('ann', ['title' => 'Meins']);
        $this->comment($own, 'Gute Frage');
        $this->clock->bump(60);
        $this->comment($old, 'Eins');
        $this->comment($old, 'Zwei');
        $news = $this->news();
        $this->assertSame(self::TUESDAY, $news['since']);
        $expected = (object) ['when' => get_string('news_weekday', 'thementeam', 'Tuesday'), 'what' => '1 new card, 3 answers'];
        $this->assertSame(get_string('news_headline', 'thementeam', $expected), $news['headline']);
        $this->assertSame(['Alt', 'Meins', 'Neu'], array_column($news['groups'], 'title'));
        $this->assertSame([false, false, true], array_column($news['groups'], 'fresh'));
        $this->assertSame(['Zwei', 'Eins'], array_column($news['groups'][0]['entries'], 'text'));
        $this->assertSame([fullname($this->people['ben']) . ' commented'], array_unique(
            array_column($news['groups'][0]['entries'], 'what'),
        ));
        $this->assertSame('Erste Zeile zweite', $news['groups'][2]['entries'][0]['text']);
        $this->assertSame([$new['id']], $news['fresh']);
        $this->assertStringContainsString("card={$old['id']}", $news['groups'][0]['url']);
        $this->assertSame('', $news['note']);

        $this->clock->bump(60);
        $this->assertSame($news['groups'], $this->news()['groups'], 'a reload is the same visit');
        $this->assertSame([], $this->news('ben')['groups'], 'ben comes for the first time');
        $this->clock->bump(visits::PAUSE + 1);
        $later = $this->news();
        $when = get_string('news_yesterday', 'thementeam');
        $this->clock->bump(DAYSECS);
        $this->assertSame(get_string('news_headline_nothing', 'thementeam', $when), $this->news()['headline']);
        $this->assertSame([], $later['groups']);
    }

    /**
     * Many changes of one thing are one, a new card is new whatever happened to it, and what is gone is not told.
     */
    public function test_each_once(): void {
        $old = $this->card('ann', ['title' => 'Alt']);
        $this->news();
        $this->clock->bump(DAYSECS);
        foreach ([1, 2, 3] as $version) {
            $texts = ['title' => 'Alt', 'content' => "Fassung $version"];
            $this->call('ben', 'update_card', ['cardid' => $old['id'], 'version' => $version] + $texts);
        }
        $columns = $this->space()['columns'];
        $move = ['cardid' => $old['id'], 'version' => 4, 'columnid' => $columns[1]['id'], 'aftercardid' => 0];
        $this->call('ben', 'move_card', $move);
        $new = $this->card('ben', ['title' => 'Neu']);
        $this->call('tina', 'update_card', ['cardid' => $new['id'], 'version' => 1, 'title' => 'Neu!', 'content' => 'Besser']);
        $this->comment($new);
        $binned = $this->card('ben');
        $this->call('ben', 'delete_card', ['cardid' => $binned['id'], 'version' => 1]);
        $removed = $this->comment($old, 'Weg');
        $this->call('ben', 'delete_comment', ['commentid' => $removed['id']]);
        $groups = array_column($this->news()['groups'], 'entries', 'title');
        $this->assertSame(['Neu!', 'Alt'], array_keys($groups));
        $this->assertSame(['comment', 'card'], array_column($groups['Neu!'], 'kind'));
        $this->assertSame('Besser', $groups['Neu!'][1]['text']);
        $this->assertSame(['moved', 'changed'], array_column($groups['Alt'], 'kind'));
        $this->assertStringContainsString(strip_tags($columns[1]['name']), $groups['Alt'][0]['what']);
        $this->assertSame('Fassung 3', $groups['Alt'][1]['text']);
    }

    /**
     * Questions to the Kommunen, their answers and solutions are told too.
     */
    public function test_other_kinds(): void {
        $card = $this->card('ann', ['title' => 'Bürgschaft']);
        $this->news();
        $this->clock->bump(DAYSECS);
        $ask = ['cardid' => $card['id'], 'version' => 0, 'question' => 'Bürgen Sie?', 'timeclose' => 0];
        $this->call('tina', 'save_ask', $ask);
        $this->call('ben', 'save_answer', ['cardid' => $card['id'], 'version' => 0, 'answer' => 'planned', 'line' => 'Ab März']);
        $ben = workspace::of_space($this->spaceid, (int) $this->people['ben']->id);
        (new \mod_thementeam\local\solution\documents($ben))->create('Wohnlotsen', [$card['id']], \core\uuid::generate());
        $groups = array_column($this->news()['groups'], 'entries', 'title');
        $this->assertSame(['document'], array_column($groups['Wohnlotsen'], 'kind'));
        $this->assertSame(['answer', 'ask'], array_column($groups['Bürgschaft'], 'kind'));
        $answer = get_string('answer_planned', 'thementeam') . ': Ab März';
        $this->assertSame([$answer, 'Bürgen Sie?'], array_column($groups['Bürgschaft'], 'text'));
    }

    /**
     * Who asked without a name stays without one, whatever that person does on the question.
     */
    public function test_anonymous(): void {
        $this->news();
        $this->clock->bump(DAYSECS);
        $ben = workspace::of_space($this->spaceid, (int) $this->people['ben']->id);
        $this->setUser($this->people['ben']);
        $card = (new questions($ben))->ask('Wer hat das schon?', '', true, \core\uuid::generate())['card'];
        $this->comment($card, 'Ich frage noch einmal');
        $move = ['cardid' => $card['id'], 'version' => 1, 'columnid' => $this->space()['columns'][1]['id'], 'aftercardid' => 0];
        $this->call('ben', 'move_card', $move);
        $news = $this->news();
        $this->assertSame(['comment', 'question'], array_column($news['groups'][0]['entries'], 'kind'));
        $this->assertStringNotContainsString('Ben', json_encode($news));
        $this->assertStringNotContainsString((string) fullname($this->people['ben']), json_encode($news));
    }

    /**
     * Where the journal does not reach back, the list is made from the rows, and says so.
     */
    public function test_pruned_journal(): void {
        global $DB;
        $old = $this->card('ann', ['title' => 'Alt']);
        $this->news();
        $this->clock->bump(DAYSECS);
        $new = $this->card('ben', ['title' => 'Neu']);
        $this->comment($old);
        $this->call('ben', 'update_card', ['cardid' => $old['id'], 'version' => 1, 'title' => 'Anders', 'content' => 'B']);
        $this->call('ann', 'update_card', ['cardid' => $new['id'], 'version' => 1, 'title' => 'Neuer', 'content' => 'A']);
        $complete = $this->news();
        $DB->delete_records(spaces::JOURNAL);
        $this->clock->bump(60);
        $news = $this->news();
        $this->assertSame(get_string('news_incomplete', 'thementeam'), $news['note']);
        $this->assertSame('', $complete['note']);
        $kinds = fn(array $news): array => array_map(
            fn(array $entries): array => array_column($entries, 'kind'),
            array_column($news['groups'], 'entries', 'title'),
        );
        $this->assertEqualsCanonicalizing($kinds($complete), $kinds($news));
        $this->assertSame([$new['id']], $news['fresh']);

        $DB->set_field('thementeam_space', 'revision', 0);
        $this->assertCount(2, $this->news()['groups'], 'a restored database has a lower revision');
    }

    /**
     * Nobody from outside learns anything, and ids of others lead nowhere.
     */
    public function test_closed(): void {
        $this->assert_closed_to_outsiders('get_news', ['spaceid' => $this->spaceid]);
        $this->assert_closed_to_outsiders('mark_seen', ['spaceid' => $this->spaceid, 'revision' => 1]);
        $this->assert_closed_to_outsiders('set_watch', ['spaceid' => $this->spaceid, 'cardid' => 0, 'watching' => true]);
        $this->assert_closed_to_outsiders('set_digest', ['spaceid' => $this->spaceid, 'digest' => 'daily']);
        $this->assert_stopped(\dml_missing_record_exception::class, 'ann', 'get_news', ['spaceid' => 987654]);
        global $DB;
        $this->assertSame(0, $DB->count_records('thementeam_visit'));
        $this->assertSame(0, $DB->count_records('thementeam_watch'));
        $this->assertSame(0, $DB->count_records('user_preferences', ['name' => 'mod_thementeam_digest']));
    }

    /**
     * Text stays text.
     */
    public function test_hostile_text(): void {
        $this->news();
        $this->clock->bump(DAYSECS);
        $payload = '<img src=x onerror=alert(1)>';
        $card = $this->card('ben', ['title' => $payload, 'content' => $payload]);
        $this->comment($card, $payload);
        $group = $this->news()['groups'][0];
        $this->assertStringNotContainsString('<', $group['title']);
        $this->assertSame($payload, $group['entries'][0]['text'], 'plain text, for the browser to escape');
    }

    /**
     * What happened while the space was open counts as seen; nobody sees the future, and nobody forgets.
     */
    public function test_mark_seen(): void {
        global $DB;
        $this->news();
        $card = $this->card('ben');
        $seen = fn(): int => (int) $DB->get_field('thementeam_visit', 'revisionseen', ['userid' => $this->people['ann']->id]);
        $answer = $this->call('ann', 'mark_seen', ['spaceid' => $this->spaceid, 'revision' => 999]);
        $this->assertSame(1, $answer['revision']);
        $this->assertSame(1, $seen());
        $this->call('ann', 'mark_seen', ['spaceid' => $this->spaceid, 'revision' => -5]);
        $this->assertSame(1, $seen());
        $this->clock->bump(DAYSECS);
        $this->comment($card);
        $this->assertSame([['comment']], array_map(
            fn(array $group): array => array_column($group['entries'], 'kind'),
            $this->news()['groups'],
        ));
    }

    /**
     * Watching is begun and ended; a second time changes nothing; a card of another space or in the bin cannot be watched.
     */
    public function test_set_watch(): void {
        global $DB;
        $card = $this->card();
        $watch = ['spaceid' => $this->spaceid, 'cardid' => $card['id'], 'watching' => true];
        foreach ([1, 2] as $time) {
            $this->assertTrue($this->call('ben', 'set_watch', $watch)['watching']);
        }
        $this->call('ben', 'set_watch', ['cardid' => 0] + $watch);
        $this->assertSame(2, $DB->count_records('thementeam_watch', ['userid' => $this->people['ben']->id]));
        $this->assertTrue($this->news('ben')['watching']);
        $this->assertTrue($this->call('ben', 'get_card', ['cardid' => $card['id']])['card']['watching']);
        $this->assertArrayNotHasKey('watching', $this->call('ann', 'get_card', ['cardid' => $card['id']])['card']);
        $this->assertFalse($this->call('ben', 'set_watch', ['watching' => false] + $watch)['watching']);
        $this->assertSame([0], array_map('intval', $DB->get_fieldset_select('thementeam_watch', 'cardid', '')));

        $other = $this->generator()->create_card(['spaceid' => $this->space(1)['spaceid']]);
        $this->assert_refused('deleted_card', 'ben', 'set_watch', ['cardid' => $other['id']] + $watch);
        $this->assert_refused('deleted_card', 'ben', 'set_watch', ['cardid' => -1] + $watch);
        $this->call('ann', 'delete_card', ['cardid' => $card['id'], 'version' => 1]);
        $this->assert_refused('deleted_card', 'ben', 'set_watch', $watch);
    }

    /**
     * A card that goes for good is watched by nobody.
     */
    public function test_purged_card(): void {
        global $DB;
        $card = $this->card();
        $this->call('ben', 'set_watch', ['spaceid' => $this->spaceid, 'cardid' => $card['id'], 'watching' => true]);
        \mod_thementeam\local\bin::purge([$card['id']], 0);
        $this->assertSame(0, $DB->count_records('thementeam_watch'));
    }

    /**
     * Everybody chooses for oneself; until then the admin's choice counts; anything else is stopped.
     */
    public function test_set_digest(): void {
        $this->assertSame('off', $this->news()['digest']);
        set_config('digest', 'weekly', 'mod_thementeam');
        $this->assertSame('weekly', $this->news()['digest']);
        $choice = ['spaceid' => $this->spaceid, 'digest' => 'daily'];
        $this->assertSame('daily', $this->call('ann', 'set_digest', $choice)['digest']);
        $this->assertSame('daily', $this->news()['digest']);
        $this->assertSame('weekly', $this->news('ben')['digest']);
        foreach (['', 'hourly', '<b>'] as $wrong) {
            $this->assert_stopped(\invalid_parameter_exception::class, 'ann', 'set_digest', ['digest' => $wrong] + $choice);
        }
        $this->assertSame('off', $this->call('ann', 'set_digest', ['digest' => 'off'] + $choice)['digest']);
    }

    /**
     * The number of queries does not grow with what is new, and opening the space itself asks none of them.
     */
    public function test_queries(): void {
        $queries = [];
        foreach ([3, 30] as $count) {
            $this->news();
            $this->clock->bump(DAYSECS);
            foreach (range(1, $count) as $number) {
                $this->comment($this->card('ben', ['title' => "Karte $number"]));
            }
            $this->setUser($this->people['ann']);
            $workspace = workspace::of_space($this->spaceid);
            $news = new \mod_thementeam\local\stay\news($workspace);
            $workspace->can_contribute();
            $queries[] = $this->queries(fn() => $news->visit());
        }
        $this->assertLessThanOrEqual($queries[0][0], $queries[1][0]);
        $this->assertLessThanOrEqual(12, $queries[1][0]);
        $this->assertSame(1, $queries[1][1]);
    }
}
