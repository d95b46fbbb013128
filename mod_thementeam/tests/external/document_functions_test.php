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
use mod_thementeam\local\solution\sections;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../solution_testcase.php');

/**
 * Tests of writing a document together.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\get_document
 * @covers     \mod_thementeam\local\solution\documents
 * @covers     \mod_thementeam\local\solution\sections
 * @covers     \mod_thementeam\local\solution\section_order
 */
#[CoversClass(\mod_thementeam\external\get_document::class)]
#[CoversClass(\mod_thementeam\local\solution\documents::class)]
#[CoversClass(\mod_thementeam\local\solution\sections::class)]
#[CoversClass(\mod_thementeam\local\solution\section_order::class)]
final class document_functions_test extends \mod_thementeam\solution_testcase {
    /**
     * Cards become sections: concerns are the situation, the rest the way to do it, and sources are listed.
     */
    public function test_outline(): void {
        global $DB;
        $columns = $this->space()['columns'];
        $known = $this->card('ann', ['title' => 'Musterbrief <b>', 'content' => '', 'columnid' => $columns[1]['id']]);
        $origin = ['id' => $known['id'], 'kind' => 'information', 'origin' => 'Stadt Musterburg'];
        $DB->update_record('thementeam_card', (object) $origin);
        $documents = new documents($this->workspace('ben'));
        $uuid = \core\uuid::generate();
        $id = $documents->create('Neu', [$known['id'], $known['id']], $uuid);
        $this->assertSame($id, $documents->create('Neu', [$known['id']], $uuid));
        $sections = (new \mod_thementeam\local\solution\document_view($this->workspace('ann')))->document($id)['sections'];
        $this->assertSame(['situation', 'proposal', 'costs', 'sources'], array_column($sections, 'role'));
        $this->assertSame([true, false, true, false], array_column($sections, 'empty'));
        $this->assertStringContainsString('Musterbrief &lt;b&gt;', $sections[1]['content']);
        $this->assertStringContainsString('Stadt Musterburg', $sections[3]['content']);
        $this->assertStringContainsString('Seit Herbst häufiger.', $this->section('situation')['content']);

        $board = $this->space()['documents'] ?? documents::of_space(
            $this->space()['spaceid'],
            (int) $this->people['ann']->id,
            \context_module::instance($this->thementeam->cmid),
        );
        $this->assertSame([3, 2], array_column($board, 'open'));
        $this->assertSame([4, 4], array_column($board, 'sections'));
    }

    /**
     * A card of another team, or none, begins nothing.
     */
    public function test_foreign_cards(): void {
        global $DB;
        $this->preventResetByRollback();
        $foreign = $this->generator()->create_card(['thementeam' => $this->thementeam, 'groupid' => (int) $this->groups[1]->id]);
        foreach ([[$foreign['id']], [PHP_INT_MAX]] as $ids) {
            try {
                (new documents($this->workspace('ann')))->create('Fremd', $ids, \core\uuid::generate());
                $this->fail('A foreign card was taken');
            } catch (\local_kki\live\refusal $refusal) {
                $this->assertSame('foreign_card', $refusal->reason);
            }
        }
        $this->assertSame(1, $DB->count_records('thementeam_document'));
    }

    /**
     * The team reads it; a browser that has the revision gets nothing, one that lacks a change gets all.
     */
    public function test_reading(): void {
        $arguments = ['documentid' => $this->documentid, 'since' => 0];
        $answer = $this->call('ben', 'get_document', $arguments);
        $this->assertSame(['ok', 'Wohnlotsen'], [$answer['status'], $answer['document']['title']]);
        $since = ['since' => $answer['revision']] + $arguments;
        $this->assertArrayNotHasKey('document', $this->call('ben', 'get_document', $since));
        $this->card('ann');
        $this->assertArrayNotHasKey('document', $this->call('ben', 'get_document', $since));
        $this->write('costs', '<p>1.200 €</p>');
        $this->assertArrayHasKey('document', $this->call('ben', 'get_document', $since));
        $this->assert_closed_to_outsiders('get_document', $arguments);
        $this->assert_refused('deleted_document', 'ann', 'get_document', ['documentid' => PHP_INT_MAX] + $arguments);
    }

    /**
     * Two people write the same section: nothing is overwritten, nothing is lost.
     */
    public function test_conflict(): void {
        global $DB;
        $this->write('costs', '<p>900 bis 1.500 €</p>', 'ben');
        $answer = $this->write('costs', '<p>etwa 1.200 €</p>', 'ann', 1);
        $this->assertSame(['conflict', fullname($this->people['ben'])], [$answer['status'], $answer['by']]);
        $this->assertSame(['etwa 1.200 €', '900 bis 1.500 €'], array_values(array_slice($answer['collisions'][0], 1)));
        $this->assertStringContainsString('900 bis', $this->section('costs')['content']);
        $count = $DB->count_records('thementeam_text', ['itemtype' => 'section', 'itemid' => $answer['sectionid']]);
        $this->assertSame(3, $count);
        $again = $this->write('costs', '<p>etwa 1.200 €</p>', 'ann', 1);
        $this->assertSame($answer['textid'], $again['textid']);

        $mine = ['itemtype' => 'section', 'itemid' => $answer['sectionid']]
            + ['version' => $answer['version'], 'textid' => $answer['textid']];
        $restored = $this->call('ann', 'restore_text', $mine);
        $this->assertSame('ok', $restored['status']);
        $this->assertStringContainsString('etwa 1.200 €', $this->section('costs')['content']);
        // Asked again because the answer got lost: it says that already, and nothing is added.
        $again = $this->call('ann', 'restore_text', $mine);
        $this->assertSame(['ok', $restored['revision']], [$again['status'], $again['revision']]);
        $first = (int) $DB->get_field('thementeam_text', 'MIN(id)', ['itemtype' => 'section', 'itemid' => $mine['itemid']]);
        $this->assertSame('conflict', $this->call('ben', 'restore_text', ['textid' => $first] + $mine)['status']);
        $this->assert_closed_to_outsiders('restore_text', $mine);
        $foreign = ['textid' => (int) $DB->get_field('thementeam_card', 'MIN(textid)', []), 'version' => 3] + $mine;
        $this->assert_refused('no_version', 'ann', 'restore_text', $foreign);
    }

    /**
     * The history has every version with its author; what was dangerous is harmless.
     */
    public function test_history(): void {
        $this->write('costs', '<p>Alt</p><script>alert(1)</script><img src="x" onerror="alert(2)">', 'ben');
        $section = $this->section('costs');
        $this->assertStringNotContainsString('script', $section['content']);
        $this->assertStringNotContainsString('onerror', $section['content']);
        $versions = $this->call('ann', 'get_versions', ['itemtype' => 'section', 'itemid' => $section['id']])['versions'];
        $this->assertCount(2, $versions);
        $this->assertSame([true, false], array_column($versions, 'current'));
        $this->assertSame(fullname($this->people['ben']), $versions[0]['author']);
        $this->assertStringNotContainsString('<script', $versions[0]['content']);
        $this->assert_closed_to_outsiders('get_versions', ['itemtype' => 'section', 'itemid' => $section['id']]);
        $this->assert_refused('deleted_section', 'ann', 'get_versions', ['itemtype' => 'section', 'itemid' => PHP_INT_MAX]);
    }

    /**
     * Sections are added once, moved, removed and brought back.
     */
    public function test_order(): void {
        $sections = new sections($this->workspace('ben'));
        $uuid = \core\uuid::generate();
        $added = $sections->add($this->documentid, $uuid, 'Für die Presse', 'press', '<p>Kurz.</p>');
        $this->assertSame($added['sectionid'], $sections->add($this->documentid, $uuid, 'x', '', '')['sectionid']);
        $roles = fn(): array => array_column($this->document()['sections'], 'role');
        $this->assertSame(['situation', 'proposal', 'costs', 'sources', 'press'], $roles());

        $move = ['sectionid' => $added['sectionid'], 'aftersectionid' => 0];
        $this->assertSame('ok', $this->call('ann', 'move_section', $move)['status']);
        $this->assertSame(['press', 'situation', 'proposal', 'costs', 'sources'], $roles());
        $this->call('ann', 'move_section', ['aftersectionid' => $this->section('situation')['id']] + $move);
        $this->assertSame(['situation', 'press', 'proposal', 'costs', 'sources'], $roles());
        $this->assert_closed_to_outsiders('move_section', $move);
        $this->assert_refused('deleted_section', 'ann', 'move_section', ['aftersectionid' => PHP_INT_MAX] + $move);

        $gone = ['sectionid' => $added['sectionid'], 'version' => 1];
        $this->assertSame('conflict', $this->call('ann', 'delete_section', ['version' => 2] + $gone)['status']);
        $this->assertSame('ok', $this->call('ann', 'delete_section', $gone)['status']);
        $this->assertNotContains('press', $roles());
        $this->assert_refused('deleted_section', 'ben', 'claim_section', ['sectionid' => $added['sectionid'], 'writes' => true]);
        $this->assert_closed_to_outsiders('delete_section', $gone);
        $this->assert_closed_to_outsiders('restore_section', ['sectionid' => $added['sectionid']]);
        $this->call('ben', 'restore_section', ['sectionid' => $added['sectionid']]);
        $this->assertSame(['situation', 'press', 'proposal', 'costs', 'sources'], $roles());
    }

    /**
     * A section that comes back when the others have moved together stands on a place of its own.
     */
    public function test_back_among_others(): void {
        global $DB;
        $gone = $this->section('proposal');
        $this->call('ben', 'delete_section', ['sectionid' => $gone['id'], 'version' => $gone['version']]);
        $this->call('ben', 'move_section', ['sectionid' => $this->section('sources')['id'], 'aftersectionid' => 0]);
        $this->call('ben', 'restore_section', ['sectionid' => $gone['id']]);
        $places = $DB->get_fieldset_select('thementeam_section', 'position', 'documentid = ?', [$this->documentid]);
        sort($places);
        $this->assertEquals([0, 1, 2, 3], $places);
    }

    /**
     * Who writes a section says so; the text's version stays.
     */
    public function test_claim(): void {
        $before = $this->document()['contentversion'];
        $arguments = ['sectionid' => $this->section('costs')['id'], 'writes' => true];
        $this->call('ben', 'claim_section', $arguments);
        $this->assertSame(fullname($this->people['ben']), $this->section('costs')['assignee']);
        $this->call('ann', 'claim_section', ['writes' => false] + $arguments);
        $this->assertSame((int) $this->people['ben']->id, $this->section('costs')['assigneeid']);
        $this->call('ben', 'claim_section', ['writes' => false] + $arguments);
        $this->assertSame(0, $this->section('costs')['assigneeid']);
        $this->assertSame($before, $this->document()['contentversion']);
        $this->assert_closed_to_outsiders('claim_section', $arguments);
    }

    /**
     * The head is changed field by field.
     */
    public function test_head(): void {
        $row = documents::find($this->documentid, $this->space()['spaceid']);
        $base = documents::fields($row);
        $this->setUser($this->people['ann']);
        $ann = new documents($this->workspace('ann'));
        $ben = new documents($this->workspace('ben'));
        $this->assertSame([], $ann->update($this->documentid, $base, ['lead' => "Ein\nSatz."] + $base)->collisions);
        $other = ['effort' => '4 Std.', 'tags' => "Wohnen\nEhrenamt"] + $base;
        $this->assertSame([], $ben->update($this->documentid, $base, $other)->collisions);
        $this->assertSame(['lead'], $ben->update($this->documentid, $base, ['lead' => 'Anders.'] + $base)->collisions);
        $document = $this->document();
        $this->assertSame(['Ein Satz.', '4 Std.', ['Ehrenamt', 'Wohnen']], [
            $document['lead'],
            $document['effort'],
            $document['tags'],
        ]);
    }

    /**
     * A document is removed by who began it or a trainer, and brought back.
     */
    public function test_remove(): void {
        $arguments = ['documentid' => $this->documentid];
        $this->assert_refused('not_allowed', 'ben', 'delete_document', $arguments);
        $this->assertSame('ok', $this->call('ann', 'delete_document', $arguments)['status']);
        $this->assert_refused('deleted_document', 'ben', 'get_document', $arguments + ['since' => 0]);
        $this->assert_closed_to_outsiders('restore_document', $arguments);
        $this->assertSame('Wohnlotsen', $this->call('ann', 'restore_document', $arguments)['document']['title']);
        $this->assertSame('ok', $this->call('tina', 'delete_document', $arguments)['status']);
        $this->assert_closed_to_outsiders('delete_document', $arguments);
    }
}
