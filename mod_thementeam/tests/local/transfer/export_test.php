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
use mod_thementeam\output\transfer_page;
use mod_thementeam\workspace;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/transfer_testcase.php');

/**
 * Tests of taking a space along as a file, and of the page.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\local\transfer\exporter
 * @covers     \mod_thementeam\local\transfer\card_export
 * @covers     \mod_thementeam\local\transfer\document_export
 * @covers     \mod_thementeam\local\transfer\attached
 * @covers     \mod_thementeam\local\transfer\format
 * @covers     \mod_thementeam\local\transfer\cards_table
 * @covers     \mod_thementeam\output\transfer_page
 * @covers     \mod_thementeam\output\team_links
 */
#[CoversClass(exporter::class)]
#[CoversClass(card_export::class)]
#[CoversClass(document_export::class)]
#[CoversClass(attached::class)]
#[CoversClass(format::class)]
#[CoversClass(cards_table::class)]
#[CoversClass(transfer_page::class)]
#[CoversClass(\mod_thementeam\output\team_links::class)]
final class export_test extends transfer_testcase {
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
}
