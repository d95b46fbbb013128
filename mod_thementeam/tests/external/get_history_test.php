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
 * Tests of the history of a space and of a card.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\get_history
 * @covers     \mod_thementeam\local\history
 * @covers     \mod_thementeam\local\history_items
 */
#[CoversClass(\mod_thementeam\external\get_history::class)]
#[CoversClass(\mod_thementeam\local\history::class)]
#[CoversClass(\mod_thementeam\local\history_items::class)]
final class get_history_test extends \mod_thementeam\thementeam_testcase {
    /**
     * The history of the first group's space, as a person reads it.
     *
     * @param string $name
     * @param array $more
     * @return string[] the sentences
     */
    private function told(string $name, array $more = []): array {
        $arguments = ['spaceid' => $this->space()['spaceid'], 'cardid' => 0, 'beforeid' => 0];
        $answer = $this->call($name, 'get_history', $more + $arguments);
        $this->assertSame('ok', $answer['status'], $answer['message']);
        return array_column($answer['entries'], 'text');
    }

    /**
     * Every act in words, newest first; of a move the column is named, and putting in order is not told.
     */
    public function test_words(): void {
        $columns = $this->space()['columns'];
        $first = $this->card('ann', ['title' => 'Wohnungen']);
        $this->card('ann', ['title' => 'Kaution']);
        $this->call('ben', 'move_card', [
            'cardid' => $first['id'], 'version' => 1, 'columnid' => $columns[1]['id'], 'aftercardid' => 0,
        ]);
        $this->call('ben', 'move_card', [
            'cardid' => $first['id'], 'version' => 1, 'columnid' => $columns[1]['id'], 'aftercardid' => 0,
        ]);
        $comment = $this->generator()->create_comment(['cardid' => $first['id'], 'userid' => (int) $this->people['ben']->id]);
        $this->call('ann', 'update_card', ['cardid' => $first['id'], 'version' => 1, 'title' => 'Wohnraum', 'content' => 'Neu']);
        $this->call('ann', 'set_helpful', ['itemtype' => 'comment', 'itemid' => $comment['id'], 'helpful' => true]);
        $this->call('tina', 'lock_space', ['spaceid' => $this->space()['spaceid'], 'locked' => true]);
        [$ann, $ben, $tina] = array_map(fn(string $name): string => fullname($this->people[$name]), ['ann', 'ben', 'tina']);
        $this->assertSame([
            "$tina closed the space for changes",
            "$ann changed the card “Wohnraum”",
            "$ben commented on “Wohnraum”",
            "$ben moved “Wohnraum” to {$columns[1]['name']}",
            "$ann wrote the card “Kaution”",
            "$ann wrote the card “Wohnraum”",
        ], $this->told('ben'));
        $this->assertSame([
            "$ann changed the card “Wohnraum”",
            "$ben commented on “Wohnraum”",
            "$ben moved “Wohnraum” to {$columns[1]['name']}",
            "$ann wrote the card “Wohnraum”",
        ], $this->told('ben', ['cardid' => $first['id']]));
    }

    /**
     * Columns, asks, answers and documents have their sentences, too; each act has one.
     */
    public function test_every_act(): void {
        $spaceid = $this->space()['spaceid'];
        $card = $this->card('ann', ['title' => 'A']);
        $ask = ['cardid' => $card['id'], 'version' => 0, 'question' => 'Wie?', 'timeclose' => 0];
        $this->call('ann', 'save_ask', $ask);
        $this->call('ben', 'save_answer', ['cardid' => $card['id'], 'version' => 0, 'answer' => 'yes', 'line' => '']);
        $this->call('ann', 'close_ask', ['cardid' => $card['id'], 'open' => false]);
        $column = ['spaceid' => $spaceid, 'name' => 'Extra', 'color' => '', 'uuid' => \core\uuid::generate()];
        $extra = end($this->call('tina', 'create_column', $column)['columns']);
        $this->call('tina', 'move_column', ['columnid' => $extra['id'], 'aftercolumnid' => 0]);
        $this->call('tina', 'delete_column', ['columnid' => $extra['id'], 'version' => 1]);
        $documents = new \mod_thementeam\local\solution\documents(
            \mod_thementeam\workspace::of_space($spaceid, (int) $this->people['ann']->id),
        );
        $this->setUser($this->people['ann']);
        $documentid = $documents->create('Wohnlotsen', [$card['id']], \core\uuid::generate());
        $told = $this->told('ben');
        $this->assertCount(6, $told);
        $this->assertStringContainsString('began the solution “Wohnlotsen”', $told[0]);
        $this->assertStringContainsString('removed a column', $told[1]);
        $this->assertStringContainsString('ended the question', $told[2]);
        $this->assertStringContainsString('answered “A”', $told[3]);
        $this->call('ann', 'delete_document', ['documentid' => $documentid]);
        $this->assertStringContainsString('“Wohnlotsen”', $this->told('ann')[0]);
        $this->assertStringNotContainsString('Wohnlotsen', implode($this->told('ben')));
        $meeting = new \mod_thementeam\local\meeting\meetings(\mod_thementeam\workspace::of_space($spaceid));
        $decision = ['meetingid' => $meeting->create(\core\uuid::generate()), 'cardid' => $card['id'], 'content' => 'Ja'];
        $this->call('ben', 'create_decision', $decision + ['uuid' => \core\uuid::generate()]);
        $this->assertStringContainsString('noted a decision of a meeting on “A”', $this->told('ann')[0]);
        $this->call('tina', 'archive_space', ['spaceid' => $spaceid, 'archived' => true, 'reason' => 'Fertig']);
        $this->assertStringContainsString('archived the space', $this->told('ann')[0]);
        foreach (get_string_manager()->load_component_strings('thementeam', 'de') as $key => $text) {
            if (str_starts_with($key, 'act_')) {
                $this->assertStringNotContainsString('[[', $text);
            }
        }
    }

    /**
     * Thirty at a time; each once, and nothing is left out.
     */
    public function test_pages(): void {
        $spaceid = $this->space()['spaceid'];
        for ($number = 1; $number <= 65; $number++) {
            $this->card('ann', ['title' => "K$number"]);
        }
        $titles = [];
        $beforeid = 0;
        $pages = 0;
        do {
            $arguments = ['spaceid' => $spaceid, 'cardid' => 0, 'beforeid' => $beforeid];
            $answer = $this->call('ben', 'get_history', $arguments);
            $titles = [...$titles, ...array_column($answer['entries'], 'text')];
            $beforeid = $answer['before'];
            $pages++;
        } while ($beforeid);
        $this->assertSame(3, $pages);
        $this->assertCount(65, array_unique($titles));
        [$reads] = $this->queries(fn(): array => $this->call('ben', 'get_history', $arguments));
        $this->assertLessThanOrEqual(30, $reads);
    }

    /**
     * What lies in the bin is named to those who can take it out; of what is gone for good nothing is said.
     */
    public function test_removed(): void {
        $card = $this->card('ann', ['title' => 'Geheim']);
        $this->call('ann', 'delete_card', ['cardid' => $card['id'], 'version' => 1]);
        $this->assertStringContainsString('removed the card “Geheim”', $this->told('ann')[0]);
        $this->assertStringContainsString('“Geheim”', $this->told('tina')[0]);
        $this->assertStringNotContainsString('Geheim', implode($this->told('ben')));
        $this->call('tina', 'purge_item', ['itemtype' => 'card', 'itemid' => $card['id']]);
        $this->assertSame([fullname($this->people['tina']) . ' deleted a card for good'], $this->told('ann'));
    }

    /**
     * The author of a comment that a trainer removed is not named with it.
     */
    public function test_moderated(): void {
        $card = $this->card('ann', ['title' => 'A']);
        $comment = $this->generator()->create_comment(['cardid' => $card['id'], 'userid' => (int) $this->people['ben']->id]);
        $this->call('tina', 'delete_comment', ['commentid' => $comment['id'], 'reason' => 'Nennt Namen']);
        $this->assertStringNotContainsString(fullname($this->people['ben']), implode($this->told('ann')));
    }

    /**
     * Markup in titles and columns stays text.
     */
    public function test_hostile(): void {
        global $DB;
        $columns = $this->space()['columns'];
        $DB->set_field('thementeam_column', 'name', '<img src=x onerror=alert(1)>', ['id' => $columns[1]['id']]);
        $card = $this->card('ann', ['title' => '<script>alert(1)</script>{$a->name}']);
        $this->call('ann', 'move_card', [
            'cardid' => $card['id'], 'version' => 1, 'columnid' => $columns[1]['id'], 'aftercardid' => 0,
        ]);
        $told = $this->told('ben');
        $this->assertStringContainsString('“<script>alert(1)</script>{$a->name}” to <img src=x', $told[0]);
    }

    /**
     * Nobody else gets in; a card of another space is refused.
     */
    public function test_outsiders(): void {
        $card = $this->card();
        $arguments = ['spaceid' => $this->space()['spaceid'], 'cardid' => 0, 'beforeid' => 0];
        $this->assert_closed_to_outsiders('get_history', $arguments);
        $other = ['spaceid' => $this->space(1)['spaceid'], 'cardid' => $card['id']] + $arguments;
        $this->assert_refused('deleted_card', 'cem', 'get_history', $other);
        $this->assert_refused('deleted_card', 'ann', 'get_history', ['cardid' => PHP_INT_MAX] + $arguments);
        foreach ([-1, PHP_INT_MAX] as $beforeid) {
            $answer = $this->call('ann', 'get_history', ['beforeid' => $beforeid] + $arguments);
            $this->assertSame('ok', $answer['status']);
        }
    }
}
