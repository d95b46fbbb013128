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

use core_files\archive_writer;
use local_kki\live\refusal;
use mod_thementeam\local\solution\documents;
use mod_thementeam\output\transfer_page;
use mod_thementeam\workspace;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../solution_testcase.php');

/**
 * Tests of taking a space along as a file, and of bringing one.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\local\transfer\exporter
 * @covers     \mod_thementeam\local\transfer\card_export
 * @covers     \mod_thementeam\local\transfer\document_export
 * @covers     \mod_thementeam\local\transfer\attached
 * @covers     \mod_thementeam\local\transfer\format
 * @covers     \mod_thementeam\local\transfer\archive
 * @covers     \mod_thementeam\local\transfer\checker
 * @covers     \mod_thementeam\local\transfer\document_checker
 * @covers     \mod_thementeam\local\transfer\part
 * @covers     \mod_thementeam\local\transfer\problems
 * @covers     \mod_thementeam\local\transfer\importer
 * @covers     \mod_thementeam\local\transfer\card_import
 * @covers     \mod_thementeam\local\transfer\document_import
 * @covers     \mod_thementeam\local\transfer\meeting_export
 * @covers     \mod_thementeam\local\transfer\meeting_checker
 * @covers     \mod_thementeam\local\transfer\meeting_import
 * @covers     \mod_thementeam\local\transfer\unowned
 * @covers     \mod_thementeam\local\transfer\unpacker
 * @covers     \mod_thementeam\local\transfer\cards_table
 * @covers     \mod_thementeam\output\transfer_page
 * @covers     \mod_thementeam\output\team_links
 */
#[CoversClass(exporter::class)]
#[CoversClass(card_export::class)]
#[CoversClass(document_export::class)]
#[CoversClass(attached::class)]
#[CoversClass(format::class)]
#[CoversClass(archive::class)]
#[CoversClass(checker::class)]
#[CoversClass(document_checker::class)]
#[CoversClass(part::class)]
#[CoversClass(problems::class)]
#[CoversClass(importer::class)]
#[CoversClass(card_import::class)]
#[CoversClass(document_import::class)]
#[CoversClass(meeting_export::class)]
#[CoversClass(meeting_checker::class)]
#[CoversClass(meeting_import::class)]
#[CoversClass(unowned::class)]
#[CoversClass(unpacker::class)]
#[CoversClass(cards_table::class)]
#[CoversClass(transfer_page::class)]
#[CoversClass(\mod_thementeam\output\team_links::class)]
final class transfer_test extends \mod_thementeam\solution_testcase {
    /** @var \stdClass an activity with nothing in it */
    private \stdClass $target;

    /** @var int id of the card with everything */
    private int $cardid;

    protected function setUp(): void {
        global $DB;
        parent::setUp();
        $this->target = $this->make(NOGROUPS);
        $context = \context_module::instance($this->thementeam->cmid);
        $spaceid = $this->space()['spaceid'];
        $this->cardid = $this->card('ann', ['title' => 'Kaution', 'content' => "Seit Herbst.\n\nHäufiger."])['id'];
        $card = ['id' => $this->cardid, 'kind' => 'information', 'origin' => 'Auental', 'basis' => '§ 22',
            'timevalid' => 1800000000, 'timedue' => 1790000000,
            'assigneeid' => $this->people['ben']->id, 'sizeclasses' => '5000,20000'];
        $DB->update_record('thementeam_card', (object) $card);
        \mod_thementeam\local\links::set($spaceid, $this->cardid, [
            ['url' => 'https://example.org/erlass', 'title' => 'Erlass', 'source' => 'Land'],
        ]);
        \core_tag_tag::set_item_tags('mod_thementeam', 'thementeam_card', $this->cardid, $context, ['Wohnen', 'Kaution']);
        $this->file($context, 'attachment', $this->cardid, 'Erlass 2026 (Entwurf).pdf', 'Inhalt des Erlasses');
        $this->generator()->create_comment([
            'cardid' => $this->cardid, 'userid' => (int) $this->people['ben']->id, 'content' => 'Bei uns auch.',
        ]);
        $removed = $this->generator()->create_comment(['cardid' => $this->cardid, 'userid' => (int) $this->people['ben']->id]);
        $this->call('tina', 'delete_comment', ['commentid' => $removed['id'], 'reason' => 'Gehört nicht hierher']);
        $ask = ['cardid' => $this->cardid, 'version' => 0, 'question' => 'Zahlt ihr?', 'timeclose' => 1800000000];
        $this->call('ann', 'save_ask', $ask);
        $this->call('ben', 'save_answer', [
            'cardid' => $this->cardid, 'version' => 0, 'answer' => 'planned', 'line' => 'Ab Mai',
        ]);
        $binned = $this->card('ann', ['title' => 'Im Papierkorb']);
        $this->call('ann', 'delete_card', ['cardid' => $binned['id'], 'version' => 1]);
        $this->setUser($this->people['tina']);
    }

    /**
     * What the file says of a whole space.
     */
    public function test_export(): void {
        $this->ask_anonymously();
        $file = json_decode(file_get_contents($this->unzip($this->export()) . '/space.json'), true, 20, JSON_THROW_ON_ERROR);
        $this->assertSame(['kki-thementeam-space', 1], [$file['format'], $file['version']]);
        $this->assertSame($this->groups[0]->name, $file['group']);
        $this->assertSame(['What is on our minds', 'What we know', 'What we suggest'], array_column($file['columns'], 'name'));
        $titles = array_column($file['cards'], 'title');
        $this->assertSame(['Absagen', 'Kaution', 'Wer kennt das?'], $titles);
        $card = $file['cards'][1];
        $this->assertSame([0, 'information', fullname($this->people['ann']), "Seit Herbst.\n\nHäufiger.", 'plain'], [
            $card['column'], $card['kind'], $card['author'], $card['content'], $card['contentformat'],
        ]);
        $this->assertSame(['Auental', '§ 22', '2027-01-15T08:00:00Z', ['5000', '20000']], [
            $card['origin'], $card['basis'], $card['validuntil'], $card['sizeclasses'],
        ]);
        $this->assertSame(fullname($this->people['ben']), $card['takescare']);
        $this->assertEqualsCanonicalizing(['Wohnen', 'Kaution'], $card['tags']);
        $this->assertSame([['url' => 'https://example.org/erlass', 'title' => 'Erlass', 'source' => 'Land']], $card['links']);
        $this->assertSame(['Bei uns auch.'], array_column($card['comments'], 'content'));
        $this->assertSame('Zahlt ihr?', $card['ask']['question']);
        $this->assertSame(['planned', 'Ab Mai'], [$card['ask']['answers'][0]['answer'], $card['ask']['answers'][0]['line']]);
        $this->assertSame('Erlass 2026 (Entwurf).pdf', $card['files'][0]['name']);
        $this->assertSame('Wohnlotsen', $file['documents'][0]['title']);
        $this->assertSame([$file['cards'][0]['id']], $file['documents'][0]['sections'][0]['cards']);
    }

    /**
     * Who asked without a name is not in the file, neither as author nor below own comments; the other way round the flag stays.
     */
    public function test_anonymous(): void {
        global $DB;
        $questionid = $this->ask_anonymously();
        $json = file_get_contents($this->unzip($this->export()) . '/space.json');
        $question = array_column(json_decode($json, true)['cards'], null, 'id')[$questionid];
        $this->assertArrayNotHasKey('author', $question);
        $this->assertSame([true, true], [$question['anonymous'], $question['comments'][0]['byasker']]);
        $this->assertArrayNotHasKey('author', $question['comments'][0]);
        $this->assertStringNotContainsString(fullname($this->people['cem']), $json);
        $this->bring($this->export(), true);
        $row = $DB->get_record('thementeam_card', ['spaceid' => $this->targetid(), 'title' => 'Wer kennt das?'], '*', MUST_EXIST);
        $this->assertSame(['question', 1, 0], [$row->kind, (int) $row->anonymous, (int) $row->userid]);
        $text = $DB->get_field('thementeam_text', 'content', ['id' => $row->textid]);
        $this->assertSame('Nur kurz.', $text);
    }

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
     * Only trainers, only where they read; participants, guests and people from elsewhere are stopped.
     */
    public function test_rights(): void {
        foreach (['ann', 'cem', 'stranger', 'elsewhere', 'guest'] as $name) {
            foreach (['require_export', 'require_import'] as $check) {
                try {
                    transfer_page::$check(workspace::of_space($this->space()['spaceid'], (int) $this->people[$name]->id));
                    $this->fail("$check let $name in");
                } catch (\required_capability_exception $e) {
                    $this->assertStringContainsString('nopermissions', $e->errorcode);
                }
            }
        }
        transfer_page::require_export($this->workspace('tina'));
        $this->assert_no('not_empty');
        $this->call('tina', 'lock_space', ['spaceid' => $this->space()['spaceid'], 'locked' => true]);
        transfer_page::require_export($this->workspace('tina'));
        $this->assert_no('locked');
        groups_delete_group($this->groups[0]->id);
        $workspace = workspace::of_space($this->documentspace(), (int) $this->people['tina']->id);
        transfer_page::require_export($workspace);
        $this->assert_no('archived', $workspace);
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
     * Files that are none of ours.
     *
     * @dataProvider strange_files
     * @param string $content
     * @param string $reason
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('strange_files')]
    public function test_strange_files(string $content, string $reason): void {
        $path = make_request_directory() . '/file';
        file_put_contents($path, $content);
        try {
            new archive($path);
            $this->fail('It was opened');
        } catch (refusal $refusal) {
            $this->assertSame($reason, $refusal->reason);
            $this->assertStringNotContainsString('[[', $refusal->getMessage());
        }
    }

    /**
     * Files that are none of ours.
     *
     * @return array[]
     */
    public static function strange_files(): array {
        return [
            'nothing' => ['', 'transfer_file'],
            'words' => ['Liebe Kolleginnen', 'transfer_file'],
            'broken ZIP' => ['PK and no more', 'transfer_file'],
            'other JSON' => ['{"cards": []}', 'transfer_file'],
            'no version' => ['{"format": "kki-thementeam-space"}', 'transfer_file'],
            'a newer one' => ['{"format": "kki-thementeam-space", "version": 2}', 'transfer_version'],
            'version 0' => ['{"format": "kki-thementeam-space", "version": 0}', 'transfer_version'],
            'deep' => [str_repeat('[', 5000), 'transfer_file'],
        ];
    }

    /**
     * What does not fit is told with its place, and nothing is written.
     *
     * @dataProvider misfits
     * @param array $file
     * @param string $problem
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('misfits')]
    public function test_misfits(array $file, string $problem): void {
        $file += ['columns' => [['name' => 'Eins']], 'cards' => []];
        $sentences = $this->check($file)->problems->sentences();
        $this->assertContains($problem, $sentences);
        $this->assertStringNotContainsString('[[', implode($sentences));
        $page = new transfer_page($this->workspace_of_target());
        $this->assertNull($page->bring($this->json($file), false));
        $this->assertTrue(importer::is_empty($this->targetid()));
    }

    /**
     * What does not fit.
     *
     * @return array[]
     */
    public static function misfits(): array {
        $card = fn(array $more): array => ['cards' => [$more + ['title' => 'Eins']]];
        return [
            'no columns' => [['columns' => []], 'File: “columns” is missing.'],
            'columns no list' => [['columns' => 'x'], 'File: a list is expected at “columns”.'],
            'cards by name' => [['cards' => ['a' => 1]], 'File: a list is expected at “cards”.'],
            'too many columns' => [['columns' => array_fill(0, 13, ['name' => 'x'])],
                'File: there is too much at “columns”; 12 are allowed.'],
            'column without a name' => [['columns' => [['color' => 'blue']]], 'Column 1: “name” is missing.'],
            'colour' => [['columns' => [['name' => 'x', 'color' => 'red;}']]], 'Column 1: we do not know “red;}” at “color”.'],
            'card is text' => [['cards' => ['x']], 'Card 1: this is not what is expected here.'],
            'no title' => [$card(['title' => ' ']), 'Card 1: “title” is missing.'],
            'long title' => [$card(['title' => str_repeat('ä', 256)]), 'Card 1: “title” is longer than 255 characters.'],
            'long text' => [$card(['content' => str_repeat('ä', 20001)]), 'Card 1: “content” is longer than 20000 characters.'],
            'title is a list' => [$card(['title' => ['x']]), 'Card 1: text is expected at “title”.'],
            'unknown column' => [$card(['column' => 1]), 'Card 1: “column” refers to 1, which is not in the file.'],
            'column below zero' => [$card(['column' => -1]), 'Card 1: a number from 0 is expected at “column”.'],
            'kind' => [$card(['kind' => 'secret']), 'Card 1: we do not know “secret” at “kind”.'],
            'day' => [$card(['due' => 'tomorrow']),
                'Card 1: “tomorrow” at “due” is not a moment like 2026-11-23T12:15:00Z.'],
            'script' => [$card(['links' => [['url' => 'javascript:alert(1)']]]),
                'Card 1: “javascript:alert(1)” is not an address on the web.'],
            'twice' => [['cards' => [['id' => 5, 'title' => 'a'], ['id' => 5, 'title' => 'b']]],
                'Card 2: the number 5 occurs twice in the file.'],
            'accepted' => [$card(['accepted' => 7]), 'Card 1: “accepted” refers to 7, which is not in the file.'],
            'anonymous with a name' => [$card(['anonymous' => true, 'author' => 'Ann']),
                'Card 1: the question was asked without a name, but the file has one at “author”.'],
            'answer' => [$card(['ask' => ['question' => 'x', 'answers' => [['answer' => 'maybe']]]]),
                'Answer 1 to card 1: we do not know “maybe” at “answer”.'],
            'ask is text' => [$card(['ask' => 'x']),
                'Question to the municipalities on card 1: this is not what is expected here.'],
            'file not there' => [$card(['files' => [['name' => 'a.pdf', 'path' => 'files/1']]]),
                'Card 1: the file “a.pdf” is not in the ZIP.'],
            'file outside' => [$card(['files' => [['name' => '../../config.php', 'path' => '../../config.php']]]),
                'Card 1: “../../config.php” cannot be the name of a file.'],
            'meeting is text' => [['meetings' => ['x']], 'Meeting 1: this is not what is expected here.'],
            'too many meetings' => [['meetings' => array_fill(0, 501, [])],
                'File: there is too much at “meetings”; 500 are allowed.'],
            'ended, not begun' => [['meetings' => [['ended' => '2026-11-23T12:15:00Z']]], 'Meeting 1: “started” is missing.'],
            'a day that is none' => [['meetings' => [['started' => 'today']]],
                'Meeting 1: “today” at “started” is not a moment like 2026-11-23T12:15:00Z.'],
            'foreign card on the agenda' => [['meetings' => [['cards' => [4711]]]],
                'Meeting 1: “cards” refers to 4711, which is not in the file.'],
            'decision on nothing' => [['meetings' => [['decisions' => [['content' => 'x']]]]],
                'Decision 1 of meeting 1: “card” is missing.'],
            'decision on a foreign card' => [['meetings' => [['decisions' => [['card' => 4711, 'content' => 'x']]]]],
                'Decision 1 of meeting 1: “card” refers to 4711, which is not in the file.'],
            'decision without words' => [['meetings' => [['decisions' => [['card' => 1, 'content' => " \t"]]]]],
                'Decision 1 of meeting 1: “content” is missing.'],
            'long decision' => [['meetings' => [['decisions' => [['card' => 1, 'content' => str_repeat('ä', 20001)]]]]],
                'Decision 1 of meeting 1: “content” is longer than 20000 characters.'],
            'role' => [['documents' => [['title' => 'x', 'sections' => [['title' => 'y', 'role' => 'boss']]]]],
                'Section 1 of solution 1: we do not know “boss” at “role”.'],
        ];
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
     * The history comes along in words, all of it, newest first; neither who asked without a name nor a title in the bin is in it.
     */
    public function test_history(): void {
        $this->ask_anonymously();
        for ($number = 0; $number < 40; $number++) {
            $this->card('ben', ['title' => "Beitrag $number"]);
        }
        $this->setUser($this->people['tina']);
        $path = $this->export();
        $history = $this->said($path)['history'];
        $this->assertStringContainsString('Beitrag 39', $history[0]['text']);
        $this->assertMatchesRegularExpression('/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/', $history[0]['time']);
        $texts = implode("\n", array_column($history, 'text'));
        $this->assertSame(1, substr_count($texts, 'Beitrag 0'));
        $this->assertStringContainsString('Kaution', $texts);
        $this->assertStringContainsString(fullname($this->people['ann']), $texts);
        $this->assertStringNotContainsString('Im Papierkorb', $texts);
        $this->assertStringNotContainsString(fullname($this->people['cem']), $texts);
        $this->bring($path, false);
        $this->assertCount(1, $this->said($this->export($this->workspace_of_target()))['history']);
    }

    /**
     * Of many problems the first ones are told.
     */
    public function test_many_problems(): void {
        $sentences = $this->check(['columns' => [['name' => 'x']], 'cards' => array_fill(0, 30, ['kind' => 'x'])])
            ->problems->sentences();
        $this->assertCount(11, $sentences);
        $this->assertStringContainsString('50', end($sentences));
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
     * The table for a spreadsheet: one line for each card, nobody's name, no formulas.
     */
    public function test_table(): void {
        $this->card('ann', ['title' => '=HYPERLINK("https://example.org")', 'content' => "zwei\nZeilen; mit Zeichen"]);
        $this->setUser($this->people['tina']);
        $handle = fopen('php://memory', 'w+');
        cards_table::write($this->workspace('tina'), $handle);
        rewind($handle);
        $this->assertSame("\u{FEFF}", fread($handle, 3));
        $lines = [];
        while ($line = fgetcsv($handle, null, get_string('listsep', 'langconfig'), '"', '')) {
            $lines[] = $line;
        }
        $this->assertCount(4, $lines);
        $this->assertSame('Column', $lines[0][0]);
        $this->assertSame(['What is on our minds', 'Information', 'Kaution'], array_slice($lines[2], 0, 3));
        $this->assertSame(['Auental', '', '§ 22', '1', '1'], array_slice($lines[2], 9));
        $this->assertSame('2027-01-15', $lines[2][8]);
        $this->assertSame("'=HYPERLINK(\"https://example.org\")", $lines[3][2]);
        $this->assertStringContainsString("zwei\nZeilen", $lines[3][3]);
        foreach (['ann', 'ben'] as $name) {
            $this->assertStringNotContainsString(fullname($this->people[$name]), json_encode($lines));
        }
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

    /**
     * The page: downloads always, the form in an empty space, else a sentence why not.
     */
    public function test_page(): void {
        global $PAGE;
        $PAGE->set_url('/mod/thementeam/transfer.php');
        $output = $PAGE->get_renderer('core');
        $full = (new transfer_page($this->workspace('tina')))->export_for_template($output);
        $this->assertNull($full['form']);
        $this->assertSame(get_string('refused_not_empty', 'thementeam'), $full['reason']);
        $this->assertTrue($full['hasgroups']);
        $this->assertStringContainsString('transfer.php', $full['groups'][1]['url']);
        $page = new transfer_page($this->workspace_of_target());
        $this->assertNull($page->import());
        $empty = $page->export_for_template($output);
        $this->assertStringContainsString('filepicker', $empty['form']);
        $this->assertFalse($empty['hasgroups']);
        $this->assertStringContainsString('download=csv', $empty['csvurl']);
        $page->bring($this->json(['columns' => []]), false);
        $html = $output->render($page);
        $this->assertStringContainsString('role="alert"', $html);
    }

    /**
     * A question without a name, by somebody who also comments on it.
     *
     * @return int id of the card
     */
    private function ask_anonymously(): int {
        groups_add_member($this->groups[0]->id, $this->people['cem']->id);
        $questionid = $this->call('cem', 'create_question', [
            'spaceid' => $this->space()['spaceid'], 'title' => 'Wer kennt das?', 'content' => 'Nur kurz.', 'anonymous' => true,
            'uuid' => \core\uuid::generate(),
        ])['card']['id'];
        $this->generator()->create_comment(['cardid' => $questionid, 'userid' => (int) $this->people['cem']->id]);
        $this->setUser($this->people['tina']);
        return $questionid;
    }

    /**
     * Exports a space.
     *
     * @param workspace|null $workspace null: the first group's
     * @return string the ZIP
     */
    private function export(?workspace $workspace = null): string {
        $zip = archive_writer::get_file_writer('export.zip', archive_writer::ZIP_WRITER);
        (new exporter($workspace ?? $this->workspace('tina')))->write($zip);
        return $zip->get_path_to_zip();
    }

    /**
     * Prepares a meeting of the first group.
     *
     * @return int its id
     */
    private function meeting(): int {
        return (new \mod_thementeam\local\meeting\meetings($this->workspace('ann')))->create(\core\uuid::generate());
    }

    /**
     * What a ZIP says.
     *
     * @param string $path
     * @return array
     */
    private function said(string $path): array {
        return json_decode(file_get_contents($this->unzip($path) . '/space.json'), true, 20, JSON_THROW_ON_ERROR);
    }

    /**
     * What has to be the same before and after: numbers are places in the file, names and the record do not come along.
     *
     * @param array $file
     * @return array
     */
    private function without_ids(array $file): array {
        $places = array_flip(array_column($file['cards'], 'id'));
        $known = fn(array $part): array => array_diff_key($part, array_flip(['author', 'takescare', 'modified', 'publications']));
        foreach ($file['cards'] as &$card) {
            $card = ['id' => $places[$card['id']]] + $known($card);
            $card['tags'] ??= [];
            sort($card['tags']);
            foreach ($card['comments'] ?? [] as $place => $comment) {
                $card['comments'][$place] = ['id' => $place] + $known($comment);
            }
            foreach ($card['ask']['answers'] ?? [] as $place => $answer) {
                $card['ask']['answers'][$place] = $known($answer);
            }
            ksort($card);
        }
        foreach ($file['documents'] as &$document) {
            $document = $known($document);
            foreach ($document['sections'] as &$section) {
                $section['cards'] = array_map(fn(int $id): int => $places[$id], $section['cards'] ?? []);
            }
        }
        foreach ($file['meetings'] as &$meeting) {
            $meeting['cards'] = array_map(fn(int $id): int => $places[$id], $meeting['cards'] ?? []);
            foreach ($meeting['decisions'] ?? [] as $place => $decision) {
                $meeting['decisions'][$place] = ['card' => $places[$decision['card']]] + $known($decision);
            }
        }
        return array_diff_key($file, array_flip(['exported', 'name', 'group', 'history']));
    }

    /**
     * Unpacks a ZIP as Moodle does.
     *
     * @param string $path
     * @return string folder
     */
    private function unzip(string $path): string {
        $folder = make_request_directory();
        get_file_packer('application/zip')->extract_to_pathname($path, $folder);
        return $folder;
    }

    /**
     * A file that says something.
     *
     * @param array $content
     * @return string path
     */
    private function json(array $content): string {
        $path = make_request_directory() . '/space.json';
        file_put_contents($path, json_encode($content + ['format' => format::NAME, 'version' => format::VERSION]));
        return $path;
    }

    /**
     * Checks what a file says.
     *
     * @param array $content
     * @return checker
     */
    private function check(array $content): checker {
        return new checker(new archive($this->json($content)));
    }

    /**
     * Brings a file into the empty activity.
     *
     * @param string $path
     * @param bool $names
     * @return int|null
     */
    private function bring(string $path, bool $names): ?int {
        return (new transfer_page($this->workspace_of_target()))->bring($path, $names);
    }

    /**
     * The space of the empty activity, as the trainer sees it.
     *
     * @return workspace
     */
    private function workspace_of_target(): workspace {
        return workspace::of_space($this->targetid(), (int) $this->people['tina']->id);
    }

    /**
     * Id of the space of the empty activity.
     *
     * @return int
     */
    private function targetid(): int {
        return $this->generator()->create_space($this->target)['spaceid'];
    }

    /**
     * Id of the space with the document.
     *
     * @return int
     */
    private function documentspace(): int {
        global $DB;
        return (int) $DB->get_field('thementeam_document', 'spaceid', ['id' => $this->documentid]);
    }

    /**
     * Asserts that nothing can be brought into a space.
     *
     * @param string $reason
     * @param workspace|null $workspace null: the first group's
     */
    private function assert_no(string $reason, ?workspace $workspace = null): void {
        try {
            transfer_page::require_import($workspace ?? $this->workspace('tina'));
            $this->fail('It takes files');
        } catch (refusal $refusal) {
            $this->assertSame($reason, $refusal->reason);
        }
    }

    /**
     * Stores a file.
     *
     * @param \context $context
     * @param string $area
     * @param int $itemid
     * @param string $name
     * @param string $content
     */
    private function file(\context $context, string $area, int $itemid, string $name, string $content): void {
        get_file_storage()->create_file_from_string([
            'contextid' => $context->id, 'component' => 'mod_thementeam', 'filearea' => $area, 'itemid' => $itemid,
            'filepath' => '/', 'filename' => $name,
        ], $content);
    }
}
