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

namespace mod_thementeam\reportbuilder\datasource;

use core_reportbuilder\local\filters\boolean_select;
use core_reportbuilder\local\filters\number;
use core_reportbuilder\local\filters\select;
use core_reportbuilder\local\filters\text;
use mod_thementeam\local\spaces;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->dirroot . '/reportbuilder/tests/helpers.php');

/**
 * Tests of the reports on cards and solutions.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\reportbuilder\datasource\cards
 * @covers     \mod_thementeam\reportbuilder\datasource\solutions
 * @covers     \mod_thementeam\reportbuilder\local\entities\card
 * @covers     \mod_thementeam\reportbuilder\local\entities\solution
 * @covers     \mod_thementeam\reportbuilder\local\entities\team
 * @covers     \mod_thementeam\reportbuilder\local\entities\parts
 */
#[CoversClass(cards::class)]
#[CoversClass(solutions::class)]
#[CoversClass(\mod_thementeam\reportbuilder\local\entities\card::class)]
#[CoversClass(\mod_thementeam\reportbuilder\local\entities\solution::class)]
#[CoversClass(\mod_thementeam\reportbuilder\local\entities\team::class)]
#[CoversClass(\mod_thementeam\reportbuilder\local\entities\parts::class)]
final class datasources_test extends \core_reportbuilder_testcase {
    /** @var \stdClass the activity */
    private \stdClass $thementeam;

    protected function setUp(): void {
        global $DB;
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->getDataGenerator()->create_course();
        $this->thementeam = $this->getDataGenerator()->create_module('thementeam', ['course' => $course->id, 'name' => 'Wohnen']);
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_thementeam');
        $card = $generator->create_card(['thementeam' => $this->thementeam, 'title' => '<b>Geschützt</b>']);
        $generator->create_comment(['cardid' => $card['id']]);
        $question = $generator->create_card(['thementeam' => $this->thementeam]);
        $kind = ['id' => $question['id'], 'kind' => 'question', 'anonymous' => 1, 'timecreated' => time() - DAYSECS];
        $DB->update_record('thementeam_card', (object) $kind);
        $binned = $generator->create_card(['thementeam' => $this->thementeam]);
        $DB->set_field('thementeam_card', 'timedeleted', time(), ['id' => $binned['id']]);
        $space = spaces::find((int) $this->thementeam->id, 0);
        foreach (['published' => 'Lotsen <b>x</b>', 'withdrawn' => 'Alt'] as $status => $title) {
            $DB->insert_record('thementeam_publication', (object) [
                'documentid' => $status === 'published' ? 1 : 2, 'thementeamid' => $this->thementeam->id, 'spaceid' => $space->id,
                'number' => 1, 'status' => $status, 'title' => $title, 'lead' => 'Ein Satz.', 'content' => '{}',
                'userid' => get_admin()->id, 'timepublished' => $status === 'published' ? time() : time() - DAYSECS,
                'timechanged' => time(),
            ]);
        }
    }

    /**
     * A new report on cards: where, what kind and when; nothing from the bin, no words, no names.
     */
    public function test_cards(): void {
        $content = $this->report(cards::class);
        $rows = [['Wohnen', '', 'What is on our minds', 'Card'], ['Wohnen', '', 'What is on our minds', 'Question']];
        $this->assertSame($rows, array_map(fn(array $row): array => array_slice(array_values($row), 0, 4), $content));
        $this->assertEquals([1, 0], array_map(fn(array $row): int => (int) array_values($row)[5], $content));
    }

    /**
     * No report can name or count people, nor show what a protected space says.
     */
    public function test_protected(): void {
        $this->assertNotEmpty($this->report(cards::class));
        $report = \core_reportbuilder\manager::get_report_from_id(
            (int) \core_reportbuilder\local\models\report::get_record(['source' => cards::class])->get('id'),
        );
        $columns = array_keys($report->get_columns());
        $this->assertSame([], preg_grep('/^user:|author|userid|assignee|card:(title|text|content)/', $columns));
    }

    /**
     * A new report on solutions: newest first, with a link, titles as text.
     */
    public function test_solutions(): void {
        $content = array_map('array_values', $this->report(solutions::class));
        $this->assertSame(['Wohnen', 'Wohnen'], array_column($content, 0));
        $this->assertStringContainsString('/mod/thementeam/solution.php?id=', $content[0][1]);
        $this->assertStringContainsString('Lotsen &lt;b&gt;x', $content[0][1]);
        $this->assertSame(['published', 'withdrawn'], array_column($content, 2));
    }

    /**
     * Filters leave in what they should.
     *
     * @dataProvider filters
     * @param string $source
     * @param string $column
     * @param string $filter
     * @param array $values
     * @param int $count
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('filters')]
    public function test_filters(string $source, string $column, string $filter, array $values, int $count): void {
        $generator = $this->getDataGenerator()->get_plugin_generator('core_reportbuilder');
        $report = $generator->create_report(['name' => 'x', 'source' => $source, 'default' => 0]);
        $generator->create_column(['reportid' => $report->get('id'), 'uniqueidentifier' => $column]);
        $generator->create_filter(['reportid' => $report->get('id'), 'uniqueidentifier' => $filter]);
        $this->assertCount($count, $this->get_custom_report_content($report->get('id'), 0, $values));
    }

    /**
     * Filters, and how many rows they leave.
     *
     * @return array[]
     */
    public static function filters(): array {
        $kind = fn(string $kind): array => ['card:kind_operator' => select::EQUAL_TO, 'card:kind_value' => $kind];
        $name = fn(string $name): array => ['team:name_operator' => text::IS_EQUAL_TO, 'team:name_value' => $name];
        return [
            [cards::class, 'card:kind', 'card:kind', $kind('question'), 1],
            [cards::class, 'card:kind', 'card:kind', $kind('information'), 0],
            [cards::class, 'card:kind', 'team:name', $name('Wohnen'), 2],
            [cards::class, 'card:kind', 'team:name', $name('Andere'), 0],
            [cards::class, 'card:kind', 'card:asks', ['card:asks_operator' => boolean_select::CHECKED], 0],
            [cards::class, 'card:kind', 'card:comments',
                ['card:comments_operator' => number::EQUAL_TO, 'card:comments_value1' => 1], 1],
            [solutions::class, 'solution:title', 'solution:status',
                ['solution:status_operator' => select::EQUAL_TO, 'solution:status_value' => 'published'], 1],
            [solutions::class, 'solution:title', 'solution:title',
                ['solution:title_operator' => text::CONTAINS, 'solution:title_value' => 'Lotsen'], 1],
        ];
    }

    /**
     * Every column, aggregation and condition works, as Moodle tests its own.
     */
    public function test_stress(): void {
        foreach ([cards::class => 'card:kind', solutions::class => 'solution:title'] as $source => $column) {
            $this->datasource_stress_test_columns($source);
            if (PHPUNIT_LONGTEST) {
                $this->datasource_stress_test_columns_aggregation($source);
            }
            $this->datasource_stress_test_conditions($source, $column);
        }
    }

    /**
     * What a new report of a source shows.
     *
     * @param string $source
     * @return array[]
     */
    private function report(string $source): array {
        $generator = $this->getDataGenerator()->get_plugin_generator('core_reportbuilder');
        $report = $generator->create_report(['name' => 'x', 'source' => $source, 'default' => 1]);
        return $this->get_custom_report_content($report->get('id'));
    }
}
