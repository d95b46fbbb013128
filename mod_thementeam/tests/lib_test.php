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

namespace mod_thementeam;

use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/thementeam_testcase.php');

/**
 * Tests of what Moodle calls: adding, deleting, resetting, completion, the timeline.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\local\spaces
 */
#[CoversClass(\mod_thementeam\local\spaces::class)]
final class lib_test extends \mod_thementeam\thementeam_testcase {
    /**
     * A new activity has three columns, in the language of who adds it or of the setup.
     */
    public function test_add(): void {
        global $DB;
        $names = $DB->get_fieldset_select(
            'thementeam_coldef',
            'name',
            'thementeamid = ? ORDER BY sortorder',
            [$this->thementeam->id],
        );
        $this->assertSame(['What is on our minds', 'What we know', 'What we suggest'], $names);
        $this->assertSame(MOD_PURPOSE_COLLABORATION, plugin_supports('mod', 'thementeam', FEATURE_MOD_PURPOSE));
        $this->assertTrue(plugin_supports('mod', 'thementeam', FEATURE_GROUPINGS));
        $this->assertFalse(plugin_supports('mod', 'thementeam', FEATURE_GRADE_HAS_GRADE));
    }

    /**
     * A deleted activity leaves nothing, its pulse included, and touches no other.
     */
    public function test_delete(): void {
        global $CFG, $DB;
        set_config('pulse', 1, 'local_kki');
        $space = $this->space();
        $this->generator()->create_comment(['cardid' => $this->card()['id']]);
        $other = $this->make(NOGROUPS);
        $this->generator()->create_card(['thementeam' => $other]);
        $name = \local_kki\live\pulse::name('thementeam_space', $space['spaceid']);
        $file = "$CFG->dataroot/local_kki/pulse/" . substr($name, 0, 2) . "/$name";
        $this->assertFileExists($file);
        $this->assertStringStartsWith('000000000002.', file_get_contents($file));

        course_delete_module($this->thementeam->cmid);
        $this->assertFileDoesNotExist($file);
        $this->assertSame(['thementeam' => 1, 'coldef' => 3, 'space' => 1, 'column' => 3, 'card' => 1, 'comment' => 0, 'text' => 1,
            'journal' => 1], $this->rows());
        $this->assertTrue($DB->record_exists('thementeam', ['id' => $other->id]));
        $this->assertFalse(thementeam_delete_instance(987654321));
    }

    /**
     * Before the uninstallation all pulses go.
     */
    public function test_uninstall(): void {
        global $CFG;
        require_once($CFG->dirroot . '/mod/thementeam/db/uninstall.php');
        $this->card();
        $name = \local_kki\live\pulse::name('thementeam_space', $this->space()['spaceid']);
        $file = "$CFG->dataroot/local_kki/pulse/" . substr($name, 0, 2) . "/$name";
        $this->assertFileExists($file);
        $this->assertTrue(xmldb_thementeam_uninstall());
        $this->assertFileDoesNotExist($file);
    }

    /**
     * A course reset removes cards, comments and texts; spaces and columns stay, and browsers load anew.
     */
    public function test_reset(): void {
        $space = $this->space();
        $this->generator()->create_comment(['cardid' => $this->card()['id']]);
        $course = $this->getDataGenerator()->create_course();
        $elsewhere = $this->getDataGenerator()->create_module('thementeam', ['course' => $course->id]);
        $this->generator()->create_card(['thementeam' => $elsewhere]);

        $data = (object) ['courseid' => $this->course->id, 'reset_thementeam_cards' => 0];
        $this->assertSame([], thementeam_reset_userdata($data));
        $this->assertSame(2, $this->rows()['card']);
        $data->reset_thementeam_cards = 1;
        $status = thementeam_reset_userdata($data);
        $this->assertCount(1, $status);
        $this->assertFalse($status[0]['error']);
        $this->assertSame(['thementeam' => 2, 'coldef' => 6, 'space' => 2, 'column' => 6, 'card' => 1, 'comment' => 0, 'text' => 1,
            'journal' => 2], $this->rows());
        $this->assertSame(3, $this->space()['revision']);
        $this->assertTrue($this->call('ann', 'get_changes', ['spaceid' => $space['spaceid'], 'since' => 2])['full']);
        $this->assertSame(['reset_thementeam_cards' => 1], thementeam_reset_course_form_defaults($this->course));
    }

    /**
     * Opening the activity is an event and completes it.
     */
    public function test_view_completes(): void {
        $thementeam = $this->make(NOGROUPS, [
            'completion' => COMPLETION_TRACKING_AUTOMATIC,
            'completionview' => COMPLETION_VIEW_REQUIRED,
            'completionexpected' => time() + DAYSECS,
        ]);
        $this->setUser($this->people['ann']);
        $this->assertNotNull($this->timeline($thementeam));
        $sink = $this->redirectEvents();
        $instance = instance::from_cmid((int) $thementeam->cmid);
        $instance->viewed();
        $viewed = array_filter($sink->get_events(), fn($event): bool => $event instanceof event\course_module_viewed);
        $this->assertCount(1, $viewed);
        $completion = (new \completion_info($this->course))->get_data($instance->cm, false, $this->people['ann']->id);
        $this->assertEquals(COMPLETION_COMPLETE, $completion->completionstate);
        $this->assertNull($this->timeline($thementeam));
    }

    /**
     * The reminder of an activity in the timeline.
     *
     * @param \stdClass $thementeam
     * @return \core_calendar\local\event\entities\action_interface|null
     */
    private function timeline(\stdClass $thementeam): ?\core_calendar\local\event\entities\action_interface {
        global $CFG, $DB, $USER;
        require_once($CFG->dirroot . '/calendar/lib.php');
        $row = $DB->get_record('event', ['modulename' => 'thementeam', 'instance' => $thementeam->id], '*', MUST_EXIST);
        $factory = new \core_calendar\action_factory();
        return mod_thementeam_core_calendar_provide_event_action(\calendar_event::load($row->id), $factory, (int) $USER->id);
    }

    /**
     * How many rows each table has.
     *
     * @return int[]
     */
    private function rows(): array {
        global $DB;
        $rows = ['thementeam' => $DB->count_records('thementeam')];
        foreach (['coldef', 'space', 'column', 'card', 'comment', 'text', 'journal'] as $table) {
            $rows[$table] = $DB->count_records("thementeam_$table");
        }
        return $rows;
    }
}
