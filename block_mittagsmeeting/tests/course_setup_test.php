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

namespace block_mittagsmeeting;

use local_kki\hook\setup_course;
use local_kki\series\series;

/**
 * Tests of the block's part of the PraxisPortal course, and of its way through a backup.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_mittagsmeeting\course_setup
 * @covers     \backup_mittagsmeeting_block_task
 * @covers     \restore_mittagsmeeting_block_task
 */
#[\PHPUnit\Framework\Attributes\CoversClass(course_setup::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(\backup_mittagsmeeting_block_task::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(\restore_mittagsmeeting_block_task::class)]
final class course_setup_test extends \advanced_testcase {
    /** @var \stdClass the course, with one section for each part */
    private \stdClass $course;

    #[\Override]
    protected function setUp(): void {
        global $CFG;
        require_once($CFG->dirroot . '/backup/util/includes/backup_includes.php');
        require_once($CFG->dirroot . '/backup/util/includes/restore_includes.php');
        require_once($CFG->dirroot . '/backup/moodle2/backup_plan_builder.class.php');
        require_once($CFG->dirroot . '/backup/moodle2/backup_block_task.class.php');
        require_once($CFG->dirroot . '/backup/moodle2/restore_block_task.class.php');
        require_once($CFG->dirroot . '/blocks/mittagsmeeting/backup/moodle2/backup_mittagsmeeting_block_task.class.php');
        require_once($CFG->dirroot . '/blocks/mittagsmeeting/backup/moodle2/restore_mittagsmeeting_block_task.class.php');
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->course = $this->getDataGenerator()->create_course(['numsections' => count(setup_course::SECTIONS)]);
    }

    /**
     * Lets the block answer the hook.
     *
     * @param bool $dryrun
     * @param bool $demo
     * @return string[] what it reports
     */
    private function set_up_course(bool $dryrun = false, bool $demo = false): array {
        $hook = new setup_course($this->course, array_flip(setup_course::SECTIONS), [], [], $dryrun, $demo);
        course_setup::add($hook);
        return $hook->added();
    }

    /**
     * The links of a course.
     *
     * @param int $courseid
     * @return \stdClass[] rows of `url` with the section's number and the idnumber
     */
    private function links(int $courseid): array {
        global $DB;
        return array_values($DB->get_records_sql(
            "SELECT u.id, u.name, u.externalurl, cm.idnumber, s.section
               FROM {url} u
               JOIN {modules} m ON m.name = 'url'
               JOIN {course_modules} cm ON cm.module = m.id AND cm.instance = u.id
               JOIN {course_sections} s ON s.id = cm.section
              WHERE u.course = ?",
            [$courseid],
        ));
    }

    /**
     * The address of a course's meeting.
     *
     * @param int $courseid
     * @return string
     */
    private function join_url(int $courseid): string {
        return (new \moodle_url('/blocks/mittagsmeeting/join.php', ['course' => $courseid]))->out(false);
    }

    /**
     * The ids of a course's blocks of this kind.
     *
     * @param int $courseid
     * @return \stdClass[] rows of `block_instances`
     */
    private function blocks(int $courseid): array {
        global $DB;
        return array_values($DB->get_records('block_instances', [
            'blockname' => 'mittagsmeeting',
            'parentcontextid' => \context_course::instance($courseid)->id,
        ]));
    }

    /**
     * Copies the course by backup and restore.
     *
     * @return int id of the copy
     */
    private function copy_course(): int {
        global $CFG, $USER;
        $CFG->backup_file_logger_level = \backup::LOG_NONE;
        $controller = new \backup_controller(
            \backup::TYPE_1COURSE,
            $this->course->id,
            \backup::FORMAT_MOODLE,
            \backup::INTERACTIVE_NO,
            \backup::MODE_GENERAL,
            $USER->id,
        );
        $backupid = $controller->get_backupid();
        $controller->execute_plan();
        $file = $controller->get_results()['backup_destination'];
        $file->extract_to_pathname(get_file_packer('application/vnd.moodle.backup'), "$CFG->backuptempdir/$backupid");
        $controller->destroy();
        $copy = (int) \restore_dbops::create_new_course('Kopie', 'kopie', $this->course->category);
        $controller = new \restore_controller(
            $backupid,
            $copy,
            \backup::INTERACTIVE_NO,
            \backup::MODE_GENERAL,
            $USER->id,
            \backup::TARGET_NEW_COURSE,
        );
        $this->assertTrue($controller->execute_precheck());
        $controller->execute_plan();
        $controller->destroy();
        return $copy;
    }

    /**
     * The plan names block and link, and adds neither.
     */
    public function test_plan(): void {
        $this->assertSame([
            get_string('setup_block', 'block_mittagsmeeting'),
            get_string('setup_link_added', 'block_mittagsmeeting', 'MittagsMeeting: Termine und Raum'),
        ], $this->set_up_course(true));
        $this->assertSame([], $this->links((int) $this->course->id));
        $this->assertSame([], $this->blocks((int) $this->course->id));
    }

    /**
     * The course gets the block and, in its section, a link to the meeting's page; once, however often the setup runs.
     */
    public function test_link_in_the_section(): void {
        $courseid = (int) $this->course->id;
        $this->assertCount(2, $this->set_up_course());
        $this->assertSame([], $this->set_up_course());
        $this->assertCount(1, $this->blocks($courseid));
        $links = $this->links($courseid);
        $this->assertCount(1, $links);
        $this->assertSame('kki_mittagsmeeting', $links[0]->idnumber);
        $this->assertSame('MittagsMeeting: Termine und Raum', $links[0]->name);
        $this->assertSame($this->join_url($courseid), $links[0]->externalurl);
        $this->assertEquals(array_flip(setup_course::SECTIONS)['mittagsmeeting'], $links[0]->section);
    }

    /**
     * A link that a trainer renamed and moved stays theirs.
     */
    public function test_link_is_left_alone(): void {
        global $DB;
        $this->set_up_course();
        [$link] = $this->links((int) $this->course->id);
        $DB->set_field('url', 'name', 'Unser Mittag', ['id' => $link->id]);
        $this->assertSame([], $this->set_up_course());
        $this->assertSame(['Unser Mittag'], array_column($this->links((int) $this->course->id), 'name'));
    }

    /**
     * With sample data there is a series with its dates, once.
     */
    public function test_demo(): void {
        $courseid = (int) $this->course->id;
        $this->assertCount(3, $this->set_up_course(false, true));
        $this->assertSame([], $this->set_up_course(false, true));
        $this->assertCount(1, series::of_course($courseid));
    }

    /**
     * A restored course links to its own meeting, its block shows its own series, and the setup finds both.
     */
    public function test_restore(): void {
        global $DB;
        $courseid = (int) $this->course->id;
        $this->set_up_course(false, true);
        $old = $DB->get_field('local_kki_series', 'id', ['courseid' => $courseid], MUST_EXIST);
        [$block] = $this->blocks($courseid);
        $config = base64_encode(serialize((object) ['seriesid' => (int) $old]));
        $DB->set_field('block_instances', 'configdata', $config, ['id' => $block->id]);

        $copy = $this->copy_course();

        $this->assertSame([$this->join_url($copy)], array_column($this->links($copy), 'externalurl'));
        $this->assertSame([$this->join_url($courseid)], array_column($this->links($courseid), 'externalurl'));
        $new = $DB->get_field('local_kki_series', 'id', ['courseid' => $copy], MUST_EXIST);
        $blocks = $this->blocks($copy);
        $this->assertCount(1, $blocks);
        $this->assertEquals($new, unserialize_object(base64_decode($blocks[0]->configdata))->seriesid);

        $this->course = get_course($copy);
        $this->assertSame([], $this->set_up_course());
    }

    /**
     * A link that a trainer duplicates leads to the same meeting.
     */
    public function test_duplicated_link(): void {
        global $CFG;
        require_once($CFG->dirroot . '/course/lib.php');
        $courseid = (int) $this->course->id;
        $this->set_up_course();
        duplicate_module($this->course, current(get_fast_modinfo($courseid)->get_instances_of('url')));
        $join = $this->join_url($courseid);
        $this->assertSame([$join, $join], array_column($this->links($courseid), 'externalurl'));
    }

    /**
     * Only links to a course's meeting are rewritten, wherever they stand in a text.
     */
    public function test_links_in_texts(): void {
        $elsewhere = 'https://elsewhere.example/blocks/mittagsmeeting/join.php?course=1';
        $this->assertSame(
            "a $@MITTAGSMEETINGJOIN*17@$ b $elsewhere",
            \backup_mittagsmeeting_block_task::encode_content_links('a ' . $this->join_url(17) . " b $elsewhere"),
        );
    }
}
