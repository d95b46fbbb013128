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

namespace mod_thementeam\search;

use core_search\document;
use core_search\manager;
use mod_thementeam\local\bin;
use mod_thementeam\local\erasure;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once(__DIR__ . '/../solution_testcase.php');
require_once($CFG->dirroot . '/search/tests/fixtures/testable_core_search.php');

/**
 * Tests of what Moodle's search finds of a ThemenTeam, and who finds it.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\search\item
 * @covers     \mod_thementeam\search\card
 * @covers     \mod_thementeam\search\solution
 * @covers     \mod_thementeam\search\activity
 */
#[CoversClass(item::class)]
#[CoversClass(card::class)]
#[CoversClass(solution::class)]
#[CoversClass(activity::class)]
final class search_test extends \mod_thementeam\solution_testcase {
    protected function setUp(): void {
        parent::setUp();
        set_config('enableglobalsearch', true);
        \testable_core_search::instance();
    }

    /**
     * Moodle knows the areas, by name, and they can be switched off.
     */
    public function test_areas(): void {
        foreach (['activity', 'card', 'solution'] as $name) {
            $area = $this->area($name);
            $this->assertTrue($area->is_enabled());
            $this->assertStringNotContainsString('[[', $area->get_visible_name());
            $this->assertTrue($area->uses_file_indexing());
            [$component, $variable] = $area->get_config_var_name();
            set_config("{$variable}_enabled", 0, $component);
            $this->assertFalse($area->is_enabled());
        }
        $this->assertTrue($this->area('card')->supports_group_restriction());
        $this->assertFalse($this->area('solution')->supports_group_restriction());
        $cm = get_fast_modinfo($this->course)->get_cm($this->thementeam->cmid);
        $this->assertTrue($this->area('card')->restrict_cm_access_by_group($cm));
    }

    /**
     * A card is found by title, text, origin, tags and links, in its activity, for its group.
     */
    public function test_card(): void {
        global $DB;
        $card = $this->card('ann', ['title' => 'Miete < 500 €', 'content' => "<b>Kaution</b>\nzweite Zeile"]);
        $DB->update_record('thementeam_card', (object) ['id' => $card['id'], 'origin' => 'Auental', 'basis' => '§ 22 SGB II']);
        \mod_thementeam\local\links::set($this->space()['spaceid'], $card['id'], [
            ['url' => 'https://example.org/a', 'title' => 'Erlass', 'source' => 'Land'],
        ]);
        $context = \context_module::instance($this->thementeam->cmid);
        \core_tag_tag::set_item_tags('mod_thementeam', 'thementeam_card', $card['id'], $context, ['Wohnen']);
        $doc = $this->found('card')[$card['id']];
        $this->assertSame('Miete < 500 €', $doc->get('title'));
        $this->assertSame('<b>Kaution</b> zweite Zeile', $doc->get('content'));
        $this->assertSame('Auental · § 22 SGB II · Wohnen · Erlass', $doc->get('description1'));
        $this->assertEquals($this->people['ann']->id, $doc->get('userid'));
        $this->assertEquals($this->groups[0]->id, $doc->get('groupid'));
        $this->assertEquals($context->id, $doc->get('contextid'));
        $this->assertEquals($this->course->id, $doc->get('courseid'));
        $this->assertEquals(manager::NO_OWNER_ID, $doc->get('owneruserid'));
        $url = $this->area('card')->get_doc_url($doc);
        $this->assertSame('/mod/thementeam/card.php?id=' . $card['id'], $url->out_as_local_url(false));
        $url = $this->area('card')->get_context_url($doc);
        $this->assertSame('/mod/thementeam/view.php?id=' . $this->thementeam->cmid, $url->out_as_local_url(false));
        $this->assertFalse($doc->get_is_new());
    }

    /**
     * What was typed is shown as text on Moodle's results page.
     */
    public function test_hostile_card(): void {
        global $PAGE;
        $evil = '<img src=x onerror=alert(1)><script>alert(2)</script>';
        $card = $this->card('ann', ['title' => $evil, 'content' => $evil]);
        $doc = $this->found('card')[$card['id']];
        $doc->set_extra('coursefullname', 'Kurs');
        $doc->set_extra('userfullname', 'Ann');
        $doc->set_doc_url($this->area('card')->get_doc_url($doc));
        $doc->set_context_url($this->area('card')->get_context_url($doc));
        $shown = $doc->export_for_template($PAGE->get_renderer('core'));
        foreach (['title', 'content'] as $field) {
            $this->assertStringNotContainsString('<img', $shown[$field]);
            $this->assertStringContainsString('&lt;script', $shown[$field]);
        }
    }

    /**
     * New and changed cards are handed over, by context where wanted; nothing else is.
     */
    public function test_recordset(): void {
        $this->card();
        $elsewhere = $this->make(NOGROUPS);
        $other = $this->generator()->create_card(['thementeam' => $elsewhere]);
        $area = $this->area('card');
        $count = function (int $from, ?\context $context) use ($area): int {
            $rows = $area->get_document_recordset($from, $context);
            $found = iterator_count($rows);
            $rows->close();
            return $found;
        };
        $this->assertSame(3, $count(0, null));
        $this->assertSame(3, $count(0, \context_system::instance()));
        $this->assertSame(3, $count(0, \context_coursecat::instance($this->course->category)));
        $this->assertSame(3, $count(0, \context_course::instance($this->course->id)));
        $this->assertSame(1, $count(0, \context_module::instance($elsewhere->cmid)));
        $this->assertSame(0, $count(time() + 10, null));
        $user = \context_user::instance($this->people['ann']->id);
        $this->assertNull($area->get_document_recordset(0, $user));
        $this->assertNull($this->area('solution')->get_document_recordset(0, $user));
        $doc = $this->found('card', ['lastindexedtime' => 1])[$other['id']];
        $this->assertTrue($doc->get_is_new());
        $this->assertFalse($doc->is_set('groupid'));
        course_delete_module($elsewhere->cmid);
        $this->assertArrayNotHasKey($other['id'], $this->found('card'));
        $this->assertSame(manager::ACCESS_DELETED, $area->check_access($other['id']));
    }

    /**
     * An activity that is gone from the course's structure gives no document.
     */
    public function test_activity_gone(): void {
        $record = (object) ['id' => 1, 'thementeamid' => 987654321, 'courseid' => $this->course->id];
        $this->assertFalse($this->area('card')->get_document($record));
        $this->assertDebuggingCalled();
    }

    /**
     * Found is what one may read: by one's group, as those who see all groups, not from outside, not where the activity is
     * hidden.
     */
    public function test_access(): void {
        $card = $this->card();
        $area = $this->area('card');
        $access = function (string $name) use ($area, $card): int {
            $this->setUser($this->people[$name]);
            return $area->check_access($card['id']);
        };
        foreach (['ann', 'ben', 'tina'] as $name) {
            $this->assertSame(manager::ACCESS_GRANTED, $access($name), $name);
        }
        foreach (['cem', 'dora', 'stranger', 'elsewhere', 'guest'] as $name) {
            $this->assertSame(manager::ACCESS_DENIED, $access($name), $name);
        }
        $this->assertSame(manager::ACCESS_DELETED, $area->check_access(987654321));
        set_coursemodule_groupmode($this->thementeam->cmid, VISIBLEGROUPS);
        rebuild_course_cache((int) $this->course->id, true);
        $this->assertSame(manager::ACCESS_GRANTED, $access('cem'));
        set_coursemodule_visible($this->thementeam->cmid, 0);
        rebuild_course_cache((int) $this->course->id, true);
        $this->assertSame(manager::ACCESS_DENIED, $access('ann'));
        $this->assertSame(manager::ACCESS_GRANTED, $access('tina'));
    }

    /**
     * A locked space is still read, and found.
     */
    public function test_locked(): void {
        $card = $this->card();
        $this->call('tina', 'lock_space', ['spaceid' => $this->space()['spaceid'], 'locked' => true]);
        $this->setUser($this->people['ann']);
        $this->assertSame(manager::ACCESS_GRANTED, $this->area('card')->check_access($card['id']));
    }

    /**
     * When its group is gone, a card is found by those who see all groups only.
     */
    public function test_group_gone(): void {
        $card = $this->card();
        groups_delete_group($this->groups[0]->id);
        $this->setUser($this->people['ann']);
        $this->assertSame(manager::ACCESS_DENIED, $this->area('card')->check_access($card['id']));
        $this->setUser($this->people['tina']);
        $this->assertSame(manager::ACCESS_GRANTED, $this->area('card')->check_access($card['id']));
    }

    /**
     * A card in the bin is neither handed over nor found; restored, it is both, and gone for good, it is forgotten.
     */
    public function test_bin(): void {
        global $DB;
        $card = $this->card();
        $this->call('ann', 'delete_card', ['cardid' => $card['id'], 'version' => 1]);
        $this->assertArrayNotHasKey($card['id'], $this->found('card'));
        $this->assertSame(manager::ACCESS_DENIED, $this->area('card')->check_access($card['id']));
        $DB->set_field('thementeam_card', 'timemodified', 1, ['id' => $card['id']]);
        $this->call('ann', 'restore_card', ['cardid' => $card['id']]);
        $this->assertArrayHasKey($card['id'], $this->found('card', [], 2));
        $this->assertSame(manager::ACCESS_GRANTED, $this->area('card')->check_access($card['id']));
        bin::purge([$card['id']]);
        $this->assertSame(manager::ACCESS_DELETED, $this->area('card')->check_access($card['id']));
    }

    /**
     * Who asked without a name is not in the search; who asked with one is.
     */
    public function test_anonymous(): void {
        $spaceid = $this->space()['spaceid'];
        $asked = [];
        foreach ([true, false] as $anonymous) {
            $asked[] = $this->call('ann', 'create_question', [
                'spaceid' => $spaceid, 'title' => 'Wer kennt das?', 'content' => 'Nur kurz.', 'anonymous' => $anonymous,
                'uuid' => \core\uuid::generate(),
            ])['card']['id'];
        }
        $found = $this->found('card');
        $this->assertFalse($found[$asked[0]]->is_set('userid'));
        $this->assertStringNotContainsString(fullname($this->people['ann']), json_encode($found[$asked[0]]->export_for_engine()));
        $this->assertEquals($this->people['ann']->id, $found[$asked[1]]->get('userid'));
    }

    /**
     * When a person is erased, the search gets the emptied card without the author.
     */
    public function test_erased(): void {
        global $DB;
        $card = $this->card('ann', ['title' => 'Persönlich']);
        $DB->set_field('thementeam_card', 'timemodified', 1);
        erasure::of((int) $this->thementeam->id, [(int) $this->people['ann']->id]);
        $doc = $this->found('card', [], 2)[$card['id']];
        $this->assertSame(['', ''], [$doc->get('title'), $doc->get('content')]);
        $this->assertFalse($doc->is_set('userid'));
    }

    /**
     * Pictures and files of a card come along; those of other cards do not.
     */
    public function test_files(): void {
        $card = $this->card();
        $this->card('ben');
        $context = \context_module::instance($this->thementeam->cmid);
        $this->file($context, 'attachment', $card['id'], '/', 'Erlass.txt');
        $this->file($context, 'card', $card['id'], '/', 'Bild.png');
        foreach ($this->found('card') as $id => $doc) {
            $this->area('card')->attach_files($doc);
            $names = array_map(fn(\stored_file $file): string => $file->get_filename(), array_values($doc->get_files()));
            $this->assertEqualsCanonicalizing($id === $card['id'] ? ['Erlass.txt', 'Bild.png'] : [], $names);
        }
    }

    /**
     * A published solution is found by the whole course, with sections and topics, without anybody's name.
     */
    public function test_solution(): void {
        $this->assertSame([], $this->found('solution'));
        $this->write('proposal', '<p>Drei <b>Lotsen</b> je Ort.</p>');
        $this->file(\context_module::instance($this->thementeam->cmid), 'document', $this->documentid, '/', 'Vorlage.txt');
        $this->make_ready();
        $publicationid = $this->publish();
        $doc = $this->found('solution')[$publicationid];
        $this->assertSame('Wohnlotsen', $doc->get('title'));
        $this->assertStringContainsString('Drei Ehrenamtliche begleiten das erste Jahr.', $doc->get('content'));
        $this->assertStringContainsString('Drei Lotsen je Ort.', $doc->get('content'));
        $this->assertSame('Gemeinden bis 20.000', $doc->get('description1'));
        $this->assertFalse($doc->is_set('userid'));
        $this->assertFalse($doc->is_set('groupid'));
        $this->assertStringNotContainsString(fullname($this->people['ann']), json_encode($doc->export_for_engine()));
        $url = $this->area('solution')->get_doc_url($doc);
        $this->assertSame("/mod/thementeam/solution.php?id=$publicationid", $url->out_as_local_url(false));
        $this->area('solution')->attach_files($doc);
        $names = array_map(fn(\stored_file $file): string => $file->get_filename(), array_values($doc->get_files()));
        $this->assertSame(['Vorlage.txt'], $names);
        foreach (['ann', 'cem', 'dora', 'tina'] as $name) {
            $this->setUser($this->people[$name]);
            $this->assertSame(manager::ACCESS_GRANTED, $this->area('solution')->check_access($publicationid), $name);
        }
        foreach (['stranger', 'elsewhere', 'guest'] as $name) {
            $this->setUser($this->people[$name]);
            $this->assertSame(manager::ACCESS_DENIED, $this->area('solution')->check_access($publicationid), $name);
        }
    }

    /**
     * What was replaced or taken back is forgotten, what took its place is found.
     */
    public function test_solution_ends(): void {
        $this->write('proposal', '<p>Eins.</p>');
        $this->make_ready();
        $first = $this->publish();
        $this->write('proposal', '<p>Zwei.</p>');
        $this->sign('ann');
        $this->sign('ben');
        $second = $this->publish('Neue Rechtslage');
        $this->assertSame([$second], array_keys($this->found('solution')));
        $this->assertSame(manager::ACCESS_DELETED, $this->area('solution')->check_access($first));
        $this->call('ann', 'withdraw_publication', ['publicationid' => $second, 'reason' => 'Fehler']);
        $this->assertSame([], $this->found('solution'));
        $this->assertSame(manager::ACCESS_DELETED, $this->area('solution')->check_access($second));
        $this->assertSame(manager::ACCESS_DELETED, $this->area('solution')->check_access(987654321));
    }

    /**
     * A search area.
     *
     * @param string $name
     * @return \core_search\base
     */
    private function area(string $name): \core_search\base {
        return manager::get_search_area(manager::generate_areaid('mod_thementeam', $name));
    }

    /**
     * Everything that an area hands over.
     *
     * @param string $name
     * @param array $options
     * @param int $from
     * @return document[] by id of the item
     */
    private function found(string $name, array $options = [], int $from = 0): array {
        $this->setAdminUser();
        $rows = $this->area($name)->get_document_recordset($from);
        $docs = [];
        foreach ($rows as $row) {
            $docs[(int) $row->id] = $this->area($name)->get_document($row, $options);
        }
        $rows->close();
        return $docs;
    }

    /**
     * Stores a file.
     *
     * @param \context $context
     * @param string $area
     * @param int $itemid
     * @param string $path
     * @param string $name
     */
    private function file(\context $context, string $area, int $itemid, string $path, string $name): void {
        get_file_storage()->create_file_from_string([
            'contextid' => $context->id, 'component' => 'mod_thementeam', 'filearea' => $area, 'itemid' => $itemid,
            'filepath' => $path, 'filename' => $name,
        ], "Inhalt von $name");
    }
}
