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

use mod_thementeam\local\solution\documents;
use mod_thementeam\local\solution\heads;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../solution_testcase.php');

/**
 * Tests of the versions of what stands at the head of a document.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\get_versions
 * @covers     \mod_thementeam\external\restore_text
 * @covers     \mod_thementeam\local\solution\heads
 */
#[CoversClass(\mod_thementeam\external\get_versions::class)]
#[CoversClass(\mod_thementeam\external\restore_text::class)]
#[CoversClass(\mod_thementeam\local\solution\heads::class)]
final class document_head_test extends \mod_thementeam\solution_testcase {
    /**
     * Changes the head.
     *
     * @param array<string, string> $fields
     * @param string $name who
     * @param array<string, string>|null $base what the person saw; null: what there is
     * @return string[] fields that somebody else has changed as well
     */
    private function change(array $fields, string $name = 'ann', ?array $base = null): array {
        $base ??= $this->fields();
        $this->setUser($this->people[$name]);
        return (new documents($this->workspace($name)))->update($this->documentid, $base, $fields + $base)->collisions;
    }

    /**
     * The head as it is now.
     *
     * @return array<string, string>
     */
    private function fields(): array {
        return documents::fields(documents::find($this->documentid, (int) $this->space()['spaceid']));
    }

    /**
     * The head, for the web services.
     *
     * @return array
     */
    private function item(): array {
        return ['itemtype' => 'document', 'itemid' => $this->documentid];
    }

    /**
     * The versions of the head.
     *
     * @return array[]
     */
    private function versions(): array {
        return $this->call('ann', 'get_versions', $this->item())['versions'];
    }

    /**
     * What is sent to take an older head again.
     *
     * @param int $place of the version, 0: the newest
     * @return array
     */
    private function older(int $place): array {
        return $this->item() + ['version' => $this->document()['version'], 'textid' => $this->versions()[$place]['id']];
    }

    /**
     * Every change is a version in words; an older one comes back whole, twice is once.
     */
    public function test_versions(): void {
        $day = make_timestamp(2027, 3, 1);
        $this->change(['lead' => 'Ein Satz.', 'sizeclasses' => '100000', 'timereview' => (string) $day, 'tags' => 'Wohnen'], 'ben');
        $cleared = ['tags' => '', 'timereview' => ''];
        $this->change(['title' => 'Lotsen', 'lead' => 'Zwei <b>Sätze</b>.', 'audience' => 'Städte'] + $cleared);
        $answer = $this->call('ben', 'get_versions', $this->item());
        $this->assertSame([3, [true, false, false]], [$answer['version'], array_column($answer['versions'], 'current')]);
        [$newest, $second, $first] = $answer['versions'];
        $this->assertSame(
            "Title: Lotsen\nThe solution in one sentence: Zwei <b>Sätze</b>.\nFor whom: Städte",
            implode("\n", preg_grep('/municipalities/', explode("\n", $newest['words']), PREG_GREP_INVERT)),
        );
        $this->assertStringContainsString('Size of the municipalities: ', $newest['words']);
        $this->assertStringContainsString('Review on: 1 March 2027', $second['words']);
        $this->assertStringEndsWith('Topics: Wohnen', $second['words']);
        $this->assertSame(['Title: Wohnlotsen', 'Wohnlotsen'], [$first['words'], $first['title']]);
        $this->assertStringNotContainsString('<b>', $newest['content']);
        $this->assertSame(fullname($this->people['ben']), $second['author']);

        $restore = $this->older(1);
        $before = $this->document()['contentversion'];
        $restored = $this->call('ben', 'restore_text', $restore);
        $this->assertSame(['ok', 'Wohnlotsen', 'Ein Satz.', '', ['Wohnen'], $day, $before + 1], [
            $restored['status'], $restored['document']['title'], $restored['document']['lead'], $restored['document']['audience'],
            $restored['document']['tags'], $restored['document']['timereview'], $restored['document']['contentversion'],
        ]);
        // Asked again because the answer got lost: it says that already, and nothing is added.
        $again = $this->call('ben', 'restore_text', $restore);
        $this->assertSame(['ok', $restored['revision']], [$again['status'], $again['revision']]);
        $this->assertSame([$second['words'], fullname($this->people['ben'])], [
            $this->versions()[0]['words'], $this->versions()[0]['author'],
        ]);
        $this->assertCount(4, $this->versions());
    }

    /**
     * A document from before versions were kept: what stood there is read, goes in with the first change, and comes back.
     */
    public function test_made_before(): void {
        global $DB;
        $DB->delete_records('thementeam_text', ['itemtype' => heads::ITEM]);
        $this->assertSame([['Title: Wohnlotsen'], [0], [true]], [
            array_column($this->versions(), 'words'),
            array_column($this->versions(), 'id'),
            array_column($this->versions(), 'current'),
        ]);
        $this->change(['title' => 'Neu'], 'ben');
        $this->assertSame(['Title: Neu', 'Title: Wohnlotsen'], array_column($this->versions(), 'words'));
        $people = [fullname($this->people['ben']), fullname($this->people['ann'])];
        $this->assertSame($people, array_column($this->versions(), 'author'));
        $this->assertSame('Wohnlotsen', $this->call('ben', 'restore_text', $this->older(1))['document']['title']);
    }

    /**
     * Two people at once: different fields come together, the same one is nobody's loss, and who did not see the newest head
     * overwrites nothing.
     */
    public function test_two_at_once(): void {
        $base = $this->fields();
        $first = $this->older(0);
        $this->assertSame([], $this->change(['lead' => 'Von Ann.'], 'ann', $base));
        $this->assertSame([], $this->change(['effort' => 'Von Ben.'], 'ben', $base));
        $this->assertSame(['lead'], $this->change(['lead' => 'Auch von Ben.'], 'ben', $base));
        $words = array_column($this->versions(), 'words');
        $this->assertCount(3, $words);
        $this->assertStringContainsString('Von Ann.', $words[0]);
        $this->assertStringContainsString('Von Ben.', $words[0]);

        $answer = $this->call('ann', 'restore_text', $first);
        $this->assertSame(['conflict', fullname($this->people['ben'])], [$answer['status'], $answer['by']]);
        $this->assertSame(['Von Ann.', 'Von Ben.'], [$answer['document']['lead'], $answer['document']['effort']]);
        $this->assertCount(3, $this->versions());
    }

    /**
     * Nobody else gets in; foreign, emptied and unknown versions are refused; so are removed documents and closed spaces.
     */
    public function test_wrong(): void {
        global $DB;
        $this->preventResetByRollback();
        $this->change(['lead' => 'Ein Satz.']);
        $restore = $this->older(1);
        $this->assert_closed_to_outsiders('get_versions', $this->item());
        $this->assert_closed_to_outsiders('restore_text', $restore);
        $other = (new documents($this->workspace('ann')))->create('Andere', [], \core\uuid::generate());
        $foreign = $DB->get_field('thementeam_text', 'id', ['itemtype' => heads::ITEM, 'itemid' => $other]);
        $section = $DB->get_field('thementeam_section', 'MIN(textid)', ['documentid' => $this->documentid]);
        foreach ([0, -1, PHP_INT_MAX, $foreign, $section] as $wrong) {
            $this->assert_refused('no_version', 'ann', 'restore_text', ['textid' => (int) $wrong] + $restore);
        }
        foreach (['get_versions' => $this->item(), 'restore_text' => $restore] as $function => $arguments) {
            $this->assert_refused('deleted_document', 'ann', $function, ['itemid' => PHP_INT_MAX] + $arguments);
        }
        $DB->set_field('thementeam_space', 'locked', 1, ['id' => $this->space()['spaceid']]);
        $this->assertSame('refused', $this->call('ann', 'restore_text', $restore)['status']);
        $this->assertCount(2, $this->versions());
        $DB->set_field('thementeam_space', 'locked', 0, ['id' => $this->space()['spaceid']]);
        $DB->set_field('thementeam_text', 'content', null, ['id' => $restore['textid']]);
        $this->assert_refused('no_version', 'ann', 'restore_text', $restore);
        $this->call('ann', 'delete_document', ['documentid' => $this->documentid]);
        $this->assert_refused('deleted_document', 'ann', 'restore_text', $restore);
        $this->assert_refused('deleted_document', 'ann', 'get_versions', $this->item());
    }

    /**
     * What somebody planted in a version is words, and too much of it is refused.
     */
    public function test_hostile(): void {
        global $DB;
        $this->change(['lead' => '<script>alert(1)</script>', 'effort' => '{"title":"x"}']);
        $this->change(['lead' => 'Harmlos.']);
        $restore = $this->older(1);
        $this->assertStringNotContainsString('<script', $this->versions()[1]['content']);
        $document = $this->call('ann', 'restore_text', $restore)['document'];
        $this->assertSame(['Wohnlotsen', '{"title":"x"}'], [$document['title'], $document['effort']]);
        $restore = $this->older(1);
        $toolong = str_repeat('x', documents::MAX_LEAD + 1);
        $planted = json_encode(['lead' => $toolong, 'title' => 'Anders', 'userid' => '1', 'tags' => ['a']]);
        $DB->set_field('thementeam_text', 'content', $planted, ['id' => $restore['textid']]);
        $this->assert_refused('too_long', 'ann', 'restore_text', $restore);
        $DB->set_field('thementeam_text', 'content', 'kein JSON', ['id' => $restore['textid']]);
        $document = $this->call('ann', 'restore_text', $restore)['document'];
        $this->assertSame(['Wohnlotsen', '', ''], [$document['title'], $document['lead'], $document['effort']]);
    }

    /**
     * What is published stays as it was when an older head comes back, and sign-offs were for another version then.
     */
    public function test_published(): void {
        global $DB;
        $this->make_ready();
        $this->publish();
        $before = $DB->get_record('thementeam_publication', ['documentid' => $this->documentid], '*', MUST_EXIST);
        $answer = $this->call('ben', 'restore_text', $this->older(1));
        $document = $answer['document'];
        $this->assertSame(['ok', '', 0], [$answer['status'], $document['lead'], $document['signoff']['current']]);
        $this->assertEquals($before, $DB->get_record('thementeam_publication', ['id' => $before->id]));
    }

    /**
     * With a document that is removed for good go its versions, and no others.
     */
    public function test_purge(): void {
        global $DB;
        $other = (new documents($this->workspace('ann')))->create('Andere', [], \core\uuid::generate());
        documents::purge([$this->documentid], 0);
        $this->assertSame([(string) $other], array_map('strval', $DB->get_fieldset_select(
            'thementeam_text',
            'itemid',
            'itemtype = ?',
            [heads::ITEM],
        )));
    }
}
