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

namespace mod_thementeam\privacy;

use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\writer;
use mod_thementeam\local\solution\documents;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../solution_testcase.php');

/**
 * Export and erasure of asks, answers, sign-offs, publications and reactions.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\privacy\provider
 * @covers     \mod_thementeam\privacy\solution_export
 */
#[CoversClass(provider::class)]
#[CoversClass(solution_export::class)]
final class solution_privacy_test extends \mod_thementeam\solution_testcase {
    /** @var int the card that asks */
    private int $cardid;

    protected function setUp(): void {
        parent::setUp();
        $this->cardid = $this->card('ann')['id'];
        $ask = ['cardid' => $this->cardid, 'version' => 0, 'question' => 'Wie macht ihr das?', 'timeclose' => 0];
        $this->call('ann', 'save_ask', $ask);
        $this->call('ben', 'save_answer', ['cardid' => $this->cardid, 'version' => 0, 'answer' => 'yes', 'line' => 'Seit 2025']);
        $this->make_ready();
        $publicationid = $this->publish();
        $reaction = ['publicationid' => $publicationid, 'reaction' => 'outdated', 'note' => 'Neue Rechtslage'];
        $this->call('ben', 'set_reaction', $reaction);
        $this->setAdminUser();
    }

    /**
     * What is approved for a person.
     *
     * @param string $name
     * @return approved_contextlist
     */
    private function approved(string $name): approved_contextlist {
        $context = \context_module::instance($this->thementeam->cmid);
        return new approved_contextlist($this->people[$name], 'mod_thementeam', [$context->id]);
    }

    /**
     * Each gets the own, and nothing of others.
     */
    public function test_export(): void {
        $context = \context_module::instance($this->thementeam->cmid);
        provider::export_user_data($this->approved('ben'));
        $data = writer::with_context($context)->get_data([]);
        $this->assertSame([[], ['yes'], ['Seit 2025']], [
            $data->asks, array_column($data->answers, 'answer'), array_column($data->answers, 'line'),
        ]);
        $this->assertSame([['none'], ['Wohnlotsen']], [
            array_column($data->signoffs, 'naming'), array_column($data->signoffs, 'title'),
        ]);
        $this->assertSame([['outdated'], ['Neue Rechtslage'], [], []], [
            array_column($data->reactions, 'reaction'), array_column($data->reactions, 'note'),
            $data->publications, $data->documents,
        ]);
        writer::reset();
        provider::export_user_data($this->approved('ann'));
        $data = writer::with_context($context)->get_data([]);
        $this->assertSame([['Wie macht ihr das?'], [], [], ['Wohnlotsen'], ['Wohnlotsen']], [
            array_column($data->asks, 'question'), $data->answers, $data->reactions,
            array_column($data->publications, 'title'), array_column($data->documents, 'title'),
        ]);
        $heads = array_values(array_filter($data->texts, fn(array $text): bool => $text['kind'] === 'document'));
        $this->assertStringContainsString('Drei Ehrenamtliche', $heads[1]['content']);
        $this->assertStringNotContainsString('{', $heads[1]['content']);
    }

    /**
     * The head goes with the person who wrote it last, and every version of theirs; those of others stay and can be taken again.
     */
    public function test_erasure_of_a_head(): void {
        global $DB;
        $this->call('ben', 'get_document', ['documentid' => $this->documentid, 'since' => 0]);
        $context = \context_module::instance($this->thementeam->cmid);
        $spaceid = $this->space()['spaceid'];
        $base = documents::fields(documents::find($this->documentid, $spaceid));
        $mine = ['title' => 'Von Ben', 'lead' => 'Bens Satz', 'effort' => 'Bens Aufwand', 'tags' => 'Ben'];
        $mine['sizeclasses'] = '100000';
        (new documents($this->workspace('ben')))->update($this->documentid, $base, $mine + $base);
        $this->setAdminUser();
        provider::delete_data_for_user($this->approved('ben'));

        $row = documents::find($this->documentid, $spaceid);
        $this->assertSame(['', null, null, null, '100000'], [
            $row->title, $row->lead, $row->audience, $row->effort, $row->sizeclasses,
        ]);
        $this->assertSame([], \core_tag_tag::get_item_tags_array('mod_thementeam', 'thementeam_document', $this->documentid));
        $texts = $DB->get_records_select('thementeam_text', 'itemtype = ? AND content LIKE ?', ['document', '%Ben%']);
        $this->assertSame([], $texts);
        $item = ['itemtype' => 'document', 'itemid' => $this->documentid];
        $answer = $this->call('ann', 'get_versions', $item);
        $this->assertSame([true, false, false], array_column($answer['versions'], 'erased'));
        $restore = $item + ['version' => $answer['version'], 'textid' => $answer['versions'][1]['id']];
        $document = $this->call('ann', 'restore_text', $restore)['document'];
        $this->assertSame(['Wohnlotsen', 'Gemeinden bis 20.000'], [$document['title'], $document['audience']]);

        $this->setAdminUser();
        $DB->delete_records('thementeam_text', ['itemtype' => 'document']);
        provider::delete_data_for_user($this->approved('ann'));
        $this->assertSame('', documents::find($this->documentid, $spaceid)->title);
        $this->assertSame([true], array_column($this->call('tina', 'get_versions', $item)['versions'], 'erased'));
    }

    /**
     * Who is erased is nowhere any more; what the team has, stays.
     */
    public function test_erasure(): void {
        global $DB;
        foreach (['ann', 'ben'] as $name) {
            provider::delete_data_for_user($this->approved($name));
            $userid = (int) $this->people[$name]->id;
            foreach (['ask', 'answer', 'signoff', 'publication', 'reaction', 'document', 'text', 'card', 'journal'] as $table) {
                $this->assertFalse($DB->record_exists("thementeam_$table", ['userid' => $userid]), "$name in $table");
            }
        }
        $this->assertSame('', $DB->get_field('thementeam_ask', 'question', ['cardid' => $this->cardid]));
        $this->assertCount(1, $DB->get_records('thementeam_publication'));
        $told = $this->call('tina', 'get_history', ['spaceid' => $this->space()['spaceid'], 'cardid' => 0, 'beforeid' => 0]);
        $text = implode(array_column($told['entries'], 'text'));
        $this->assertStringNotContainsString('Ann', $text);
        $this->assertStringNotContainsString('Ben', $text);
    }
}
