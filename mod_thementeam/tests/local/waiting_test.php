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

namespace mod_thementeam\local;

use mod_thementeam\instance;
use mod_thementeam\local\solution\documents;
use mod_thementeam\local\solution\section_order;
use mod_thementeam\local\solution\sections;
use mod_thementeam\local\solution\signoffs;
use mod_thementeam\output\waiting_page;
use mod_thementeam\workspace;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Tests of the page "What waits".
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\local\waiting
 * @covers     \mod_thementeam\output\waiting_page
 * @covers     \mod_thementeam\local\navigation
 */
#[CoversClass(waiting::class)]
#[CoversClass(waiting_page::class)]
#[CoversClass(navigation::class)]
final class waiting_test extends \mod_thementeam\thementeam_testcase {
    /**
     * What the page shows to somebody.
     *
     * @param string $name
     * @return array
     */
    private function page(string $name = 'tina'): array {
        global $PAGE;
        $this->setUser($this->people[$name]);
        $page = new waiting_page(instance::from_cmid((int) $this->thementeam->cmid));
        return $page->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * A space with one thing of each kind that waits.
     *
     * @return array ids by kind
     */
    private function everything(): array {
        global $DB;
        $spaceid = $this->space()['spaceid'];
        $now = time();
        $question = $this->call('ann', 'create_question', [
            'spaceid' => $spaceid,
            'title' => 'Wer hat einen Musterbrief?',
            'content' => '',
            'anonymous' => true,
            'uuid' => \core\uuid::generate(),
        ])['card']['id'];
        $ask = $this->card('ann', ['title' => 'Bürgschaft?'])['id'];
        $this->call('ann', 'save_ask', ['cardid' => $ask, 'version' => 0, 'question' => 'Und bei Ihnen?', 'timeclose' => 0]);
        $due = $this->card('ben', ['title' => 'Termin'])['id'];
        $DB->set_field('thementeam_card', 'timedue', $now - DAYSECS, ['id' => $due]);
        $valid = $this->card('ben', ['title' => 'Erlass'])['id'];
        $DB->update_record('thementeam_card', (object) ['id' => $valid, 'kind' => 'information', 'timevalid' => $now - WEEKSECS]);
        $workspace = workspace::of_space($spaceid, (int) $this->people['ann']->id);
        $document = (new documents($workspace))->create('Wohnlotsen', [], \core\uuid::generate());
        (new signoffs($workspace))->set($document, (int) documents::find($document, $spaceid)->contentversion, 'none');
        return ['question' => $question, 'ask' => $ask, 'due' => $due, 'valid' => $valid, 'document' => $document];
    }

    /**
     * Everything that waits has a line with a link; nobody is named, and nothing is counted per person.
     */
    public function test_lines(): void {
        $ids = $this->everything();
        $page = $this->page();
        $this->assertFalse($page['nothing']);
        $this->assertSame([$this->groups[0]->name], array_column($page['spaces'], 'name'));
        $items = $page['spaces'][0]['items'];
        $kinds = array_column((new waiting(instance::from_cmid((int) $this->thementeam->cmid)))->by_space()[0]['items'], 'kind');
        $this->assertSame(['question', 'ask', 'section', 'due', 'valid', 'signoff'], $kinds);
        $this->assertSame('Wer hat einen Musterbrief?', $items[0]['title']);
        $this->assertStringContainsString("card={$ids['question']}", $items[0]['url']);
        $this->assertStringContainsString("document.php?id={$ids['document']}", $items[2]['url']);
        $json = json_encode($page);
        foreach (['ann', 'ben'] as $name) {
            $this->assertStringNotContainsString(fullname($this->people[$name]), $json);
        }
        $this->assertStringNotContainsString('[[', $json);
    }

    /**
     * What was answered, written, taken away or archived does not wait; then the page says that nothing does.
     */
    public function test_nothing(): void {
        global $DB;
        $this->assertTrue($this->page()['nothing']);
        $ids = $this->everything();
        $this->generator()->create_comment(['cardid' => $ids['question'], 'userid' => (int) $this->people['ben']->id]);
        $this->call('ben', 'save_answer', ['cardid' => $ids['ask'], 'version' => 0, 'answer' => 'yes', 'line' => '']);
        $this->call('ben', 'delete_card', ['cardid' => $ids['due'], 'version' => 1]);
        $DB->set_field('thementeam_card', 'timevalid', time() + DAYSECS, ['id' => $ids['valid']]);
        $workspace = workspace::of_space($this->space()['spaceid'], (int) $this->people['ann']->id);
        foreach (sections::of_document($ids['document']) as $section) {
            (new section_order($workspace))->claim((int) $section->id, true);
        }
        $DB->delete_records('thementeam_signoff');
        $this->assertTrue($this->page()['nothing']);
        $DB->set_field('thementeam_card', 'timevalid', 1, ['id' => $ids['valid']]);
        $this->assertFalse($this->page()['nothing']);
        $DB->set_field('thementeam_space', 'archived', 1);
        $this->assertTrue($this->page()['nothing']);
    }

    /**
     * A trainer who does not see all groups sees the own ones only.
     */
    public function test_groups(): void {
        $this->everything();
        $this->generator()->create_card(['thementeam' => $this->thementeam, 'groupid' => (int) $this->groups[1]->id]);
        $this->people['tom'] = $this->getDataGenerator()->create_and_enrol($this->course, 'teacher');
        $context = \context_module::instance($this->thementeam->cmid);
        $roleid = $this->getDataGenerator()->create_role();
        role_assign($roleid, $this->people['tom']->id, $context);
        assign_capability('moodle/site:accessallgroups', CAP_PROHIBIT, $roleid, $context);
        $this->assertTrue($this->page('tom')['nothing']);
        groups_add_member($this->groups[0], $this->people['tom']);
        $this->assertFalse($this->page('tom')['nothing']);
    }

    /**
     * As many queries for much as for little.
     */
    public function test_queries(): void {
        $this->everything();
        $this->page();
        [$few] = $this->queries(fn() => $this->page());
        for ($round = 0; $round < 3; $round++) {
            $this->everything();
        }
        $this->generator()->create_card(['thementeam' => $this->thementeam, 'groupid' => (int) $this->groups[1]->id]);
        $this->page();
        [$many] = $this->queries(fn() => $this->page());
        $this->assertSame($few, $many);
        $this->assertLessThanOrEqual(20, $many);
    }

    /**
     * The link is in the navigation of trainers only; those to meetings name the group of the page's address.
     */
    public function test_navigation(): void {
        $links = [
            'tina' => ['thementeam_meetings', 'thementeam_waiting', 'thementeam_transfer'],
            'ann' => ['thementeam_meetings'],
        ];
        foreach ($links as $name => $expected) {
            $this->setUser($this->people[$name]);
            $page = new \moodle_page();
            $cm = get_fast_modinfo($this->course)->get_cm($this->thementeam->cmid);
            $page->set_cm($cm);
            $page->set_url('/mod/thementeam/view.php', ['id' => $cm->id, 'group' => $this->groups[0]->id]);
            $node = new \navigation_node(['text' => 'x', 'key' => 'x']);
            navigation::extend($page, $node);
            $this->assertSame($expected, $node->get_children_key_list());
            $url = $node->get('thementeam_meetings')->action();
            $this->assertEquals($this->groups[0]->id, $url->get_param('group'));
        }
    }
}
