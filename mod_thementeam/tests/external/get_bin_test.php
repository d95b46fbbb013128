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

use mod_thementeam\local\retention;
use mod_thementeam\local\solution\documents;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../solution_testcase.php');

/**
 * Tests of the bin: what lies in it, what comes back, what goes for good.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\get_bin
 * @covers     \mod_thementeam\external\purge_item
 * @covers     \mod_thementeam\external\restore_comment
 * @covers     \mod_thementeam\local\bin_view
 * @covers     \mod_thementeam\local\comment_bin
 * @covers     \mod_thementeam\local\retention
 * @covers     \mod_thementeam\task\clean_up
 */
#[CoversClass(\mod_thementeam\external\get_bin::class)]
#[CoversClass(\mod_thementeam\external\purge_item::class)]
#[CoversClass(\mod_thementeam\external\restore_comment::class)]
#[CoversClass(\mod_thementeam\local\bin_view::class)]
#[CoversClass(\mod_thementeam\local\comment_bin::class)]
#[CoversClass(\mod_thementeam\local\retention::class)]
#[CoversClass(\mod_thementeam\task\clean_up::class)]
final class get_bin_test extends \mod_thementeam\solution_testcase {
    /**
     * What lies in the bin of the first group's space.
     *
     * @param string $name who looks
     * @return array
     */
    private function bin(string $name): array {
        $answer = $this->call($name, 'get_bin', ['spaceid' => $this->space()['spaceid']]);
        $this->assertSame('ok', $answer['status'], $answer['message']);
        return $answer;
    }

    /**
     * Removes one of everything: a card and a comment of ann's, a section, and another document.
     *
     * @return int[] ids by type
     */
    private function remove_all(): array {
        $card = $this->card('ann', ['title' => 'Entfernt']);
        $stays = $this->card('ann', ['title' => 'Bleibt']);
        $comment = $this->generator()->create_comment([
            'cardid' => $stays['id'], 'userid' => (int) $this->people['ann']->id, 'content' => 'Mein   <b>Wort</b>',
        ]);
        $section = $this->section('costs');
        $this->setUser($this->people['ann']);
        $documentid = (new documents($this->workspace('ann')))->create('Zweite', [], \core\uuid::generate());
        $this->call('ann', 'delete_card', ['cardid' => $card['id'], 'version' => 1]);
        $this->call('ann', 'delete_comment', ['commentid' => $comment['id']]);
        $this->call('ann', 'delete_section', ['sectionid' => $section['id'], 'version' => $section['version']]);
        $this->call('ann', 'delete_document', ['documentid' => $documentid]);
        return ['card' => $card['id'], 'comment' => $comment['id'], 'section' => $section['id'], 'document' => $documentid];
    }

    /**
     * Each finds what was the own doing, with where it was and how long it stays; trainers find everything.
     */
    public function test_list(): void {
        $ids = $this->remove_all();
        $bin = $this->bin('ann');
        $items = array_column($bin['items'], null, 'itemtype');
        ksort($items);
        $this->assertSame(['card', 'comment', 'document', 'section'], array_keys($items));
        foreach ($items as $type => $item) {
            $this->assertSame([$ids[$type], true], [$item['id'], $item['canrestore']]);
            $this->assertSame($item['when'] + 30 * DAYSECS, $item['until']);
            $this->assertSame(fullname($this->people['ann']), $item['by']);
        }
        $this->assertSame(['Entfernt', $this->space()['columns'][0]['name']], [$items['card']['title'], $items['card']['place']]);
        $this->assertSame(['Mein <b>Wort</b>', 'Bleibt'], [$items['comment']['title'], $items['comment']['place']]);
        $this->assertSame('Wohnlotsen', $items['section']['place']);
        $this->assertSame([false, 30], [$bin['canpurge'], $bin['days']]);
        $this->assertSame(['section'], array_column($this->bin('ben')['items'], 'itemtype'));
        $tinas = $this->bin('tina');
        $this->assertCount(4, $tinas['items']);
        $this->assertTrue($tinas['canpurge']);
        $this->assertFalse(array_column($tinas['items'], 'canrestore', 'itemtype')['comment']);
    }

    /**
     * Everything comes back; a comment with its place and count, only to who wrote it.
     */
    public function test_restore(): void {
        $ids = $this->remove_all();
        $this->preventResetByRollback();
        foreach (['ben', 'tina'] as $name) {
            $this->assert_refused('not_allowed', $name, 'restore_comment', ['commentid' => $ids['comment']]);
        }
        $answer = $this->call('ann', 'restore_comment', ['commentid' => $ids['comment']]);
        $this->assertSame(['ok', 1], [$answer['status'], $answer['card']['commentcount']]);
        $this->assertStringContainsString('Mein', $answer['comment']['content']);
        $this->assertSame($answer, $this->call('ann', 'restore_comment', ['commentid' => $ids['comment']]));
        $this->call('ann', 'restore_card', ['cardid' => $ids['card']]);
        $this->call('ann', 'restore_document', ['documentid' => $ids['document']]);
        $this->call('ben', 'restore_section', ['sectionid' => $ids['section']]);
        $this->assertSame([], $this->bin('tina')['items']);
        $comment = ['commentid' => $ids['comment']];
        $this->call('tina', 'delete_comment', $comment + ['reason' => 'Nein']);
        $this->assert_refused('deleted_comment', 'ann', 'restore_comment', $comment);
        $this->assert_closed_to_outsiders('restore_comment', $comment);
        $this->assert_refused('deleted_comment', 'ann', 'restore_comment', ['commentid' => PHP_INT_MAX]);
    }

    /**
     * A card whose column has gone comes back at the end of the first one that takes cards.
     */
    public function test_column_gone(): void {
        global $DB;
        $ids = $this->remove_all();
        $columns = array_column($this->space()['columns'], 'id');
        $DB->set_field('thementeam_card', 'columnid', $columns[2], ['id' => $ids['card']]);
        $DB->delete_records('thementeam_column', ['id' => $columns[2]]);
        $DB->set_field('thementeam_column', 'locked', 1, ['id' => $columns[0]]);
        $this->assertSame('', array_column($this->bin('ann')['items'], 'place', 'itemtype')['card']);
        $card = $this->call('ann', 'restore_card', ['cardid' => $ids['card']])['card'];
        $this->assertSame($columns[1], $card['columnid']);
    }

    /**
     * Trainers delete for good, with every version of the texts and the files; others do not, and what is not in the bin stays.
     */
    public function test_purge(): void {
        global $DB;
        $ids = $this->remove_all();
        $this->preventResetByRollback();
        $context = \context_module::instance($this->thementeam->cmid);
        $file = ['contextid' => $context->id, 'component' => 'mod_thementeam', 'filearea' => 'attachment'];
        $file += ['itemid' => $ids['card'], 'filepath' => '/', 'filename' => 'a.txt'];
        get_file_storage()->create_file_from_string($file, 'x');
        foreach ($ids as $itemtype => $itemid) {
            $arguments = ['itemtype' => $itemtype, 'itemid' => $itemid];
            $this->assert_refused('not_allowed', 'ann', 'purge_item', $arguments);
            $this->assert_closed_to_outsiders('purge_item', $arguments);
            $answer = $this->call('tina', 'purge_item', $arguments);
            $this->assertSame('ok', $answer['status'], $answer['message']);
            $this->assertFalse($DB->record_exists("thementeam_$itemtype", ['id' => $itemid]));
            $this->assertFalse($DB->record_exists('thementeam_text', $arguments));
            $this->assert_refused("deleted_$itemtype", 'tina', 'purge_item', $arguments);
        }
        $this->assertTrue(get_file_storage()->is_area_empty($context->id, 'mod_thementeam', 'attachment', $ids['card']));
        $alive = $this->space()['cards'][0]['id'];
        $this->assert_refused('not_in_bin', 'tina', 'purge_item', ['itemtype' => 'card', 'itemid' => $alive]);
        $this->assert_stopped(\invalid_parameter_exception::class, 'tina', 'purge_item', ['itemtype' => 'user', 'itemid' => 1]);
        $this->assertSame([], $this->bin('tina')['items']);
    }

    /**
     * A document of which something was published stays for its readers.
     */
    public function test_published(): void {
        global $DB;
        $this->make_ready();
        $this->publish();
        $this->call('ann', 'delete_document', ['documentid' => $this->documentid]);
        $this->assertSame(0, $this->bin('ann')['items'][0]['until']);
        $arguments = ['itemtype' => 'document', 'itemid' => $this->documentid];
        $this->assert_refused('purge_published', 'tina', 'purge_item', $arguments);
        $DB->set_field('thementeam_document', 'timedeleted', 1, ['id' => $this->documentid]);
        $this->assertSame(0, retention::empty_bins());
        $this->assertCount(1, $DB->get_records('thementeam_publication'));
    }

    /**
     * The task deletes what has been there long enough, not a day earlier; never where the admin says so.
     */
    public function test_task(): void {
        global $DB;
        $clock = $this->mock_clock_with_frozen();
        $ids = $this->remove_all();
        $bens = $this->space()['cards'][0]['id'];
        $removed = $this->call('ben', 'delete_card', ['cardid' => $bens, 'version' => 1]);
        $this->assertSame('ok', $removed['status']);
        $clock->bump(30 * DAYSECS);
        $this->assertSame(0, retention::empty_bins());
        set_config('bindays', 0, 'mod_thementeam');
        $clock->bump(2);
        $this->assertSame(0, retention::empty_bins());
        $this->assertSame(0, $this->bin('ann')['items'][0]['until']);
        set_config('bindays', 30, 'mod_thementeam');
        $this->expectOutputRegex('/5 items/');
        (new \mod_thementeam\task\clean_up())->execute();
        foreach ($ids as $itemtype => $itemid) {
            $this->assertFalse($DB->record_exists("thementeam_$itemtype", ['id' => $itemid]), $itemtype);
            $this->assertFalse($DB->record_exists('thementeam_text', ['itemtype' => $itemtype, 'itemid' => $itemid]), $itemtype);
        }
        $arguments = ['spaceid' => $this->space()['spaceid'], 'cardid' => 0, 'beforeid' => 0];
        $acts = $this->call('ben', 'get_history', $arguments)['entries'];
        $this->assertStringContainsString('deleted for good when its time was up', $acts[0]['text']);
        $changes = $this->call('ben', 'get_changes', ['spaceid' => $this->space()['spaceid'], 'since' => 0]);
        $this->assertContains($ids['card'], $changes['removed']);
    }

    /**
     * The journal is shortened where the admin wants it; browsers that were away then load everything anew.
     */
    public function test_journal(): void {
        global $DB;
        $clock = $this->mock_clock_with_frozen();
        $this->card('ann');
        $revision = $this->space()['revision'];
        $clock->bump(100 * DAYSECS);
        retention::prune_journals();
        $this->assertSame($revision, (int) $DB->get_field('thementeam_journal', 'MAX(revision)', []));
        set_config('journaldays', 90, 'mod_thementeam');
        retention::prune_journals();
        $this->assertSame(0, $DB->count_records('thementeam_journal'));
        $spaceid = $this->space()['spaceid'];
        $this->assertTrue($this->call('ben', 'get_changes', ['spaceid' => $spaceid, 'since' => 0])['full']);
        $acts = $this->call('ben', 'get_history', ['spaceid' => $spaceid, 'cardid' => 0, 'beforeid' => 0]);
        $this->assertSame([], $acts['entries']);
    }

    /**
     * Nobody else looks in.
     */
    public function test_outsiders(): void {
        $this->remove_all();
        $this->assert_closed_to_outsiders('get_bin', ['spaceid' => $this->space()['spaceid']]);
    }
}
