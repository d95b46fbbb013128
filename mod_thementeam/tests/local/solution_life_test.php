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

use core_privacy\local\request\approved_contextlist;
use mod_thementeam\local\solution\publications;
use mod_thementeam\local\solution\snapshot;
use mod_thementeam\privacy\provider;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../solution_testcase.php');

/**
 * Tests of what becomes of documents and publications: erasure, reset, deletion, sample data.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\local\solution\erasure
 * @covers     \mod_thementeam\local\demo_solutions
 */
#[CoversClass(\mod_thementeam\local\solution\erasure::class)]
#[CoversClass(\mod_thementeam\local\demo_solutions::class)]
final class solution_life_test extends \mod_thementeam\solution_testcase {
    /** The tables of this part. */
    private const TABLES = ['document', 'section', 'documentcard', 'signoff', 'publication', 'reaction'];

    /**
     * An erased person is nobody's author any more; the others stay.
     */
    public function test_erasure(): void {
        global $DB;
        $this->write('costs', '<p>Von Ben</p>', 'ben');
        $this->make_ready(['ann', 'ben'], ['name', 'name']);
        $id = $this->publish();
        $reaction = ['publicationid' => $id, 'reaction' => 'outdated', 'note' => 'Von Ben'];
        $this->call('ben', 'set_reaction', $reaction);
        $context = \context_module::instance($this->thementeam->cmid);
        $ben = (int) $this->people['ben']->id;
        $this->assertContains($ben, array_map('intval', $this->people_in($context)));
        $contexts = new approved_contextlist($this->people['ben'], 'mod_thementeam', [$context->id]);
        provider::export_user_data($contexts);
        $revision = $this->space()['revision'];
        provider::delete_data_for_user($contexts);

        $this->assertSame($revision + 1, $this->space()['revision']);
        $this->assertNotContains($ben, array_map('intval', $this->people_in($context)));
        $this->assertTrue($this->section('costs')['empty']);
        $authors = snapshot::read(publications::get($id))['authors'];
        $this->assertSame([fullname($this->people['ann'])], array_column($authors, 'label'));
        $this->assertSame(0, $DB->count_records('thementeam_reaction'));
        $this->assertSame(1, $this->document()['signoff']['current']);
        $changes = $this->call('ann', 'get_document', ['documentid' => $this->documentid, 'since' => $revision]);
        $this->assertArrayHasKey('document', $changes);
    }

    /**
     * A reset removes everything that was written, files and topics included; a deletion leaves nothing.
     */
    public function test_reset_and_deletion(): void {
        global $DB;
        $this->make_ready();
        $id = $this->publish();
        $this->call('dora', 'set_reaction', ['publicationid' => $id, 'reaction' => 'used', 'note' => '']);
        $place = ['contextid' => \context_module::instance($this->thementeam->cmid)->id, 'component' => 'mod_thementeam'];
        get_file_storage()->create_file_from_string(
            $place + ['filearea' => 'publication', 'itemid' => $id, 'filepath' => '/', 'filename' => 'x.txt'],
            'x',
        );
        $this->setAdminUser();
        spaces::clear((int) $this->thementeam->id);
        foreach (self::TABLES as $table) {
            $this->assertSame(0, $DB->count_records("thementeam_$table"), $table);
        }
        $this->assertSame(0, $DB->count_records('files', ['component' => 'mod_thementeam', 'filename' => 'x.txt']));
        course_delete_module($this->thementeam->cmid);
        $this->assertSame(0, $DB->count_records('thementeam_space'));
    }

    /**
     * Everything comes along in a backup with user data; the copy's names are those of people who are there.
     */
    public function test_backup(): void {
        global $CFG, $DB, $USER;
        require_once($CFG->dirroot . '/backup/util/includes/backup_includes.php');
        require_once($CFG->dirroot . '/backup/util/includes/restore_includes.php');
        $this->write('costs', '<p>1.200 €</p>');
        $this->make_ready();
        $this->publish();
        $this->sign('ann');
        $this->write('costs', '<p>1.300 €</p>');
        $this->sign('ann');
        $second = $this->publish('Neue Zahlen');
        $this->call('dora', 'set_reaction', ['publicationid' => $second, 'reaction' => 'outdated', 'note' => 'Zeile']);
        $this->setAdminUser();
        $backup = new \backup_controller(
            \backup::TYPE_1ACTIVITY,
            $this->thementeam->cmid,
            \backup::FORMAT_MOODLE,
            \backup::INTERACTIVE_NO,
            \backup::MODE_GENERAL,
            $USER->id,
        );
        $backup->execute_plan();
        $file = $backup->get_results()['backup_destination'];
        $backup->destroy();
        $folder = 'solutioncopy';
        $file->extract_to_pathname(get_file_packer('application/vnd.moodle.backup'), make_backup_temp_directory($folder));
        $restore = new \restore_controller(
            $folder,
            $this->course->id,
            \backup::INTERACTIVE_NO,
            \backup::MODE_GENERAL,
            $USER->id,
            \backup::TARGET_EXISTING_ADDING,
        );
        $restore->execute_precheck();
        $restore->execute_plan();
        $restore->destroy();

        $new = $DB->get_field_sql('SELECT MAX(id) FROM {thementeam}');
        $this->assertNotEquals($this->thementeam->id, $new);
        $spaceid = $DB->get_field('thementeam_space', 'MAX(id)', ['thementeamid' => $new]);
        $counts = ['document' => 1, 'section' => 4, 'documentcard' => 1, 'signoff' => 2, 'publication' => 2, 'reaction' => 1];
        foreach ($counts as $table => $count) {
            $this->assertSame($count, $DB->count_records("thementeam_$table", ['spaceid' => $spaceid]), $table);
        }
        [$current, $old] = array_values($DB->get_records('thementeam_publication', ['spaceid' => $spaceid], 'number DESC'));
        $this->assertEquals($current->id, $old->supersededby);
        $this->assertEquals($new, $current->thementeamid);
        $this->assertSame([fullname($this->people['ann'])], array_column(snapshot::read($current)['authors'], 'label'));
        $texts = $DB->get_fieldset_select('thementeam_section', 'textid', 'spaceid = ?', [$spaceid]);
        $this->assertCount(4, $DB->get_records_list('thementeam_text', 'id', $texts));
    }

    /**
     * The sample team has a half-written solution and a published one.
     */
    public function test_demo(): void {
        $spaceid = $this->space()['spaceid'];
        demo_solutions::add($spaceid, [(int) $this->people['ann']->id, (int) $this->people['ben']->id], []);
        $published = array_values(publications::of_instances([(int) $this->thementeam->id]));
        $this->assertCount(1, $published);
        $this->assertStringContainsString('Wohnlotsen', $published[0]->title);
        $this->assertCount(5, snapshot::read($published[0])['sections']);
        $documents = $this->call('ann', 'get_space', [
            'cmid' => $this->thementeam->cmid,
            'groupid' => (int) $this->groups[0]->id,
        ])['documents'];
        $this->assertCount(3, $documents);
    }

    /**
     * Whose data the provider finds in a context.
     *
     * @param \context $context
     * @return int[]
     */
    private function people_in(\context $context): array {
        $userlist = new \core_privacy\local\request\userlist($context, 'mod_thementeam');
        provider::get_users_in_context($userlist);
        return $userlist->get_userids();
    }
}
