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
use mod_thementeam\output\transfer_page;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/transfer_testcase.php');

/**
 * Tests of files that are none, or say what does not fit.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\local\transfer\archive
 * @covers     \mod_thementeam\local\transfer\checker
 * @covers     \mod_thementeam\local\transfer\document_checker
 * @covers     \mod_thementeam\local\transfer\meeting_checker
 * @covers     \mod_thementeam\local\transfer\part
 * @covers     \mod_thementeam\local\transfer\problems
 */
#[CoversClass(archive::class)]
#[CoversClass(checker::class)]
#[CoversClass(document_checker::class)]
#[CoversClass(meeting_checker::class)]
#[CoversClass(part::class)]
#[CoversClass(problems::class)]
final class checker_test extends transfer_testcase {
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
     * Of many problems the first ones are told.
     */
    public function test_many_problems(): void {
        $sentences = $this->check(['columns' => [['name' => 'x']], 'cards' => array_fill(0, 30, ['kind' => 'x'])])
            ->problems->sentences();
        $this->assertCount(11, $sentences);
        $this->assertStringContainsString('50', end($sentences));
    }
}
