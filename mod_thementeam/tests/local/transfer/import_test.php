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

namespace mod_thementeam\local\transfer;

use PHPUnit\Framework\Attributes\CoversClass;
use local_kki\live\refusal;
use mod_thementeam\local\solution\documents;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/transfer_testcase.php');

/**
 * Tests of bringing a file into a space: all of it or nothing, and it belongs to nobody.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\local\transfer\importer
 * @covers     \mod_thementeam\local\transfer\card_import
 * @covers     \mod_thementeam\local\transfer\document_import
 * @covers     \mod_thementeam\local\transfer\meeting_export
 * @covers     \mod_thementeam\local\transfer\meeting_import
 * @covers     \mod_thementeam\local\transfer\unowned
 * @covers     \mod_thementeam\local\transfer\unpacker
 */
#[CoversClass(importer::class)]
#[CoversClass(card_import::class)]
#[CoversClass(document_import::class)]
#[CoversClass(meeting_export::class)]
#[CoversClass(meeting_import::class)]
#[CoversClass(unowned::class)]
#[CoversClass(unpacker::class)]
final class import_test extends transfer_testcase {
    /**
     * Everything comes back in its place, and belongs to nobody.
     */
    public function test_round_trip(): void {
        global $DB;
        $sink = $this->redirectEvents();
        $this->assertSame(2, $this->bring($this->export(), false));
        $events = array_filter($sink->get_events(), fn($event): bool => $event instanceof \mod_thementeam\event\space_imported);
        $this->assertCount(1, $events);
        $space = $this->call('tina', 'get_space', ['cmid' => $this->target->cmid, 'groupid' => 0]);
        $this->assertSame([['Absagen', 'Kaution'], [], []], $this->titles($space));
        $this->assertSame(['Wohnlotsen'], array_column($space['documents'], 'title'));
        $detail = $this->call('tina', 'get_card', ['cardid' => $space['cards'][1]['id']])['card'];
        $this->assertSame(["Seit Herbst.\n\nHäufiger.", 'Auental', '§ 22', 1800000000, 1790000000], [
            $detail['contentraw'], $detail['origin'], $detail['basis'], $detail['timevalid'], $detail['timedue'],
        ]);
        $this->assertSame([0, get_string('formermember', 'thementeam')], [$detail['userid'], $detail['author']]);
        $this->assertEqualsCanonicalizing(['Wohnen', 'Kaution'], array_column($detail['tags'], 'name'));
        $this->assertSame(['Erlass 2026 (Entwurf).pdf'], array_column($detail['files'], 'name'));
        $this->assertSame(['https://example.org/erlass'], array_column($detail['links'], 'url'));
        $this->assertSame(1, $detail['commentcount']);
        $this->assertStringContainsString('Bei uns auch.', $detail['comments'][0]['content']);
        $this->assertSame(['Zahlt ihr?', 'planned'], [
            $detail['askdetail']['question'], $detail['askdetail']['answers'][0]['answer'],
        ]);
        $context = \context_module::instance($this->target->cmid);
        $files = get_file_storage()->get_area_files($context->id, 'mod_thementeam', 'attachment', $detail['id'], 'id', false);
        $file = current($files);
        $this->assertSame('Inhalt des Erlasses', $file->get_content());
        $this->assertSame(0, $DB->count_records_select('thementeam_text', 'spaceid = ? AND userid <> 0', [$this->targetid()]));
        $document = $DB->get_record('thementeam_document', ['spaceid' => $this->targetid()], '*', MUST_EXIST);
        $this->assertEquals([$space['cards'][0]['id']], array_column(
            documents::cards((int) $document->id, $context),
            'id',
        ));
        $again = json_decode(file_get_contents($this->unzip($this->export($this->workspace_of_target())) . '/space.json'), true);
        $this->assertSame(['Absagen', 'Kaution'], array_column($again['cards'], 'title'));
    }

    /**
     * Names stand below the texts where the trainer wants that.
     */
    public function test_names(): void {
        $this->bring($this->export(), true);
        $space = $this->call('tina', 'get_space', ['cmid' => $this->target->cmid, 'groupid' => 0]);
        $detail = $this->call('tina', 'get_card', ['cardid' => $space['cards'][1]['id']])['card'];
        $by = get_string('transfer_by', 'thementeam', fullname($this->people['ann']));
        $this->assertStringEndsWith("Häufiger.\n\n$by", $detail['contentraw']);
        $this->assertStringContainsString('By ' . fullname($this->people['ben']), $detail['comments'][0]['content']);
    }

    /**
     * What was published comes as a draft, with its files.
     */
    public function test_published(): void {
        global $DB;
        $this->write('proposal', '<p>Drei Lotsen.</p>');
        $this->file(\context_module::instance($this->thementeam->cmid), 'document', $this->documentid, 'Vorlage.txt', 'x');
        $this->make_ready(['ann', 'ben'], ['name', 'none']);
        $this->publish();
        $this->setUser($this->people['tina']);
        $path = $this->export();
        $said = json_decode(file_get_contents($this->unzip($path) . '/space.json'), true)['documents'][0];
        $this->assertSame(['published', 1], [$said['publications'][0]['status'], $said['publications'][0]['number']]);
        $this->assertStringNotContainsString('userid', json_encode($said['publications']));
        $this->bring($path, false);
        $document = $DB->get_record('thementeam_document', ['spaceid' => $this->targetid()], '*', MUST_EXIST);
        $this->assertSame(0, $DB->count_records('thementeam_publication', ['documentid' => $document->id]));
        $this->assertSame('Drei Ehrenamtliche begleiten das erste Jahr.', $document->lead);
        $context = \context_module::instance($this->target->cmid);
        $this->assertFalse(get_file_storage()->is_area_empty($context->id, 'mod_thementeam', 'document', $document->id));
    }

    /**
     * A card in the bin keeps a space from being empty; a space that got cards meanwhile stays as it is.
     */
    public function test_not_empty(): void {
        $this->preventResetByRollback();
        $path = $this->export();
        $card = $this->generator()->create_card(['thementeam' => $this->target]);
        $this->call('tina', 'delete_card', ['cardid' => $card['id'], 'version' => 1]);
        try {
            $this->bring($path, false);
            $this->fail('It was brought');
        } catch (refusal $refusal) {
            $this->assertSame('not_empty', $refusal->reason);
        }
        $this->expectException(refusal::class);
        $archive = new archive($path);
        (new importer($this->workspace_of_target(), $archive, new checker($archive), false))->run();
    }

    /**
     * A file that breaks halfway leaves nothing behind.
     */
    public function test_nothing_half_written(): void {
        global $CFG, $DB;
        $this->preventResetByRollback();
        $path = $this->export();
        $columns = $DB->get_records('thementeam_column', ['spaceid' => $this->targetid()]);
        set_config('maxbytes', 3);
        $CFG->maxbytes = 3;
        $DB->set_field('course', 'maxbytes', 3, ['id' => $this->course->id]);
        rebuild_course_cache((int) $this->course->id, true);
        \core\di::reset_container();
        $this->setUser($this->people['tina']);
        try {
            $this->bring($path, false);
            $this->fail('It was brought');
        } catch (refusal $refusal) {
            $this->assertSame('transfer_file_big', $refusal->reason);
        }
        $this->assertTrue(importer::is_empty($this->targetid()));
        $this->assertEquals($columns, $DB->get_records('thementeam_column', ['spaceid' => $this->targetid()]));
        $this->assertSame(0, (int) $DB->get_field('thementeam_space', 'revision', ['id' => $this->targetid()]));
        $this->assertSame(0, $DB->count_records('thementeam_text', ['spaceid' => $this->targetid()]));
    }

    /**
     * Meetings, their agendas and decisions come along, without those on cards in the bin; a second export says the same.
     */
    public function test_meetings(): void {
        global $DB;
        [$ended, $second] = [$this->meeting(), $this->meeting()];
        $other = $this->card('ann', ['title' => 'Deutschkurse'])['id'];
        $binned = $this->card('ann', ['title' => 'Weg damit'])['id'];
        foreach ([$other, $this->cardid, $binned] as $cardid) {
            $this->call('ann', 'add_agenda_card', ['meetingid' => $ended, 'cardid' => $cardid]);
        }
        $this->call('ann', 'add_agenda_card', ['meetingid' => $second, 'cardid' => $this->cardid]);
        $this->call('ann', 'set_meeting_state', ['meetingid' => $ended, 'state' => 'running']);
        foreach (['Wir schreiben dem Land.' => $this->cardid, 'Das bleibt so.' => $binned] as $content => $cardid) {
            $this->call('ben', 'create_decision', [
                'meetingid' => $ended, 'cardid' => $cardid, 'content' => $content, 'uuid' => \core\uuid::generate(),
            ]);
        }
        $this->call('ann', 'set_meeting_state', ['meetingid' => $ended, 'state' => 'ended']);
        $this->call('ann', 'delete_card', ['cardid' => $binned, 'version' => 1]);
        $this->setUser($this->people['tina']);
        $path = $this->export();
        $said = $this->said($path)['meetings'];
        $this->assertSame([[$other, $this->cardid], [$this->cardid]], array_column($said, 'cards'));
        $this->assertSame([true, false], array_map(fn(array $meeting): bool => isset($meeting['ended']), $said));
        $decision = ['card' => $this->cardid, 'author' => fullname($this->people['ben']), 'content' => 'Wir schreiben dem Land.'];
        unset($said[0]['decisions'][0]['created']);
        $this->assertSame([$decision], $said[0]['decisions']);

        $this->bring($path, false);
        $this->assertSame(0, $DB->count_records_select('thementeam_meeting', 'spaceid = ? AND userid <> 0', [$this->targetid()]));
        $meeting = $DB->get_records('thementeam_meeting', ['spaceid' => $this->targetid()], 'id');
        $shown = $this->call('ann', 'get_meeting', ['meetingid' => current($meeting)->id, 'since' => 0])['meeting'];
        $this->assertSame(['ended', ['Deutschkurse', 'Kaution']], [$shown['state'], array_column($shown['items'], 'title')]);
        $this->assertStringContainsString('Wir schreiben dem Land.', $shown['decisions'][0]['content']);
        $this->setUser($this->people['tina']);
        $again = $this->said($this->export($this->workspace_of_target()));
        $this->assertSame($this->without_ids($this->said($path)), $this->without_ids($again));
        $this->assertFalse(importer::is_empty($this->targetid()));
    }

    /**
     * A meeting alone keeps a space from being empty; a decision says who noted it where the trainer wants that.
     */
    public function test_meeting_names(): void {
        global $DB;
        $evil = '<img src=x onerror=alert(1)>';
        $this->bring($this->json(['columns' => [['name' => 'x']], 'cards' => [['id' => 1, 'title' => 'x']], 'meetings' => [[
            'started' => '2099-01-01T00:00:00Z', 'ended' => '2026-01-01T00:00:00Z', 'cards' => [1, 1],
            'decisions' => [['card' => 1, 'content' => $evil, 'author' => 'Ann']],
        ]]]), true);
        $row = $DB->get_record('thementeam_meeting', ['spaceid' => $this->targetid()], '*', MUST_EXIST);
        $this->assertGreaterThanOrEqual((int) $row->timestarted, (int) $row->timeended);
        $this->assertLessThanOrEqual(time(), (int) $row->timeended);
        $shown = $this->call('ann', 'get_meeting', ['meetingid' => $row->id, 'since' => 0])['meeting'];
        $this->assertCount(1, $shown['items']);
        $this->assertStringContainsString('By Ann', $shown['decisions'][0]['content']);
        $this->assertStringNotContainsString('<img', $shown['decisions'][0]['content']);
        foreach (['card', 'decision', 'agenda'] as $table) {
            $DB->delete_records("thementeam_$table", ['spaceid' => $this->targetid()]);
        }
        $this->assertFalse(importer::is_empty($this->targetid()));
    }

    /**
     * XSS stays text, a text in HTML is cleaned when it is shown, and a name in the file is no markup either.
     */
    public function test_hostile(): void {
        $evil = '<img src=x onerror=alert(1)>';
        $this->bring($this->json([
            'columns' => [['name' => $evil]],
            'cards' => [
                ['title' => $evil, 'content' => $evil, 'author' => $evil, 'comments' => [['content' => $evil, 'author' => $evil]]],
                ['title' => 'x', 'content' => "<p>Gut</p>$evil<script>alert(2)</script>", 'contentformat' => 'html',
                    'author' => $evil],
            ],
        ]), true);
        $space = $this->call('ann', 'get_space', ['cmid' => $this->target->cmid, 'groupid' => 0]);
        $this->assertStringNotContainsString('<img', $space['columns'][0]['name'] . $space['cards'][0]['title']);
        foreach (array_column($space['cards'], 'id') as $cardid) {
            $detail = $this->call('ann', 'get_card', ['cardid' => $cardid])['card'];
            $shown = $detail['content'] . ($detail['comments'][0]['content'] ?? '');
            $this->assertStringNotContainsString('<script', $shown);
            $this->assertDoesNotMatchRegularExpression('/<[^>]*onerror/', $shown);
        }
    }

    /**
     * Two Kommunen with one name, a day in the future, and references to what did not come along do no harm.
     */
    public function test_odd_but_fine(): void {
        global $DB;
        $future = '2099-01-01T00:00:00Z';
        $this->bring($this->json([
            'columns' => [['name' => 'x', 'locked' => true]],
            'cards' => [[
                'title' => 'x', 'from' => 4711, 'created' => $future, 'modified' => $future,
                'ask' => ['question' => 'Wie?', 'answers' => [
                    ['municipality' => 'Auental', 'answer' => 'yes'], ['municipality' => 'AUENTAL', 'answer' => 'no'],
                    ['answer' => 'no'],
                ]],
            ]],
            'documents' => [['title' => 'y', 'sections' => [['title' => 'z', 'cards' => [4711]]]]],
        ]), false);
        $card = $DB->get_record('thementeam_card', ['spaceid' => $this->targetid()], '*', MUST_EXIST);
        $this->assertLessThanOrEqual(time(), (int) $card->timemodified);
        $this->assertNull($card->fromid);
        $this->assertSame(3, $DB->count_records('thementeam_answer', ['spaceid' => $this->targetid()]));
        $this->assertSame(0, $DB->count_records('thementeam_documentcard', ['spaceid' => $this->targetid()]));
    }

    /**
     * A large space takes as many queries for each 200 cards, and not more.
     */
    public function test_large(): void {
        global $DB;
        $path = $this->json(['columns' => [['name' => 'x']], 'cards' => array_map(
            fn(int $number): array => ['title' => "Beitrag $number", 'tags' => ['a'], 'comments' => [['content' => 'b']]],
            range(1, 450),
        )]);
        $this->assertSame(450, $this->bring($path, false));
        $workspace = $this->workspace_of_target();
        [$reads] = $this->queries(fn() => $this->export($workspace));
        $this->assertLessThanOrEqual(60, $reads);
        $order = $DB->get_fieldset_sql(
            'SELECT title FROM {thementeam_card} WHERE spaceid = ? ORDER BY position',
            [$this->targetid()],
        );
        $this->assertSame(['Beitrag 1', 'Beitrag 450'], [reset($order), end($order)]);
    }
}
