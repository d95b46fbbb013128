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

namespace mod_thementeam\completion;

use mod_thementeam\local\completion;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once(__DIR__ . '/../thementeam_testcase.php');
require_once($CFG->dirroot . '/course/modlib.php');

/**
 * Tests of our rules where Moodle sets them for many activities: the defaults of a course, and several at once.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\local\completion
 */
#[CoversClass(completion::class)]
final class many_at_once_test extends \mod_thementeam\thementeam_testcase {
    protected function setUp(): void {
        global $PAGE;
        parent::setUp();
        $PAGE->set_course(get_course($this->course->id));
    }

    /**
     * Sends the form for the defaults of the course.
     *
     * @param array $sent by name of the field, without the suffix
     */
    private function send_defaults(array $sent): void {
        global $DB;
        $this->setUser($this->people['tina']);
        $module = $DB->get_record('modules', ['name' => 'thementeam'], '*', MUST_EXIST);
        $module->formattedname = 'ThemenTeam';
        $fields = ['id' => $this->course->id, 'modids' => [$module->id => $module->id]];
        foreach ($sent as $name => $value) {
            $fields[$name . '_thementeam'] = $value;
        }
        $options = ['course' => $this->course, 'modules' => [$module->id => $module], 'displaycancel' => false];
        \core_completion_defaultedit_form::mock_submit($fields, [], 'post', 'core_completion_defaultedit_form_thementeam');
        $form = new \core_completion_defaultedit_form(null, $options + ['forceuniqueid' => true]);
        $data = $form->get_data();
        $this->assertNotNull($data);
        $data->modules = $options['modules'];
        $this->assertTrue($form->has_custom_completion_rules());
        $manager = new \core_completion\manager((int) $this->course->id);
        $manager->apply_default_completion($data, $form->has_custom_completion_rules(), $form->get_suffix());
        $this->assertDebuggingNotCalled();
    }

    /**
     * The rules that a new activity begins with.
     *
     * @return int[]
     */
    private function of_new(): array {
        [, , , , $data] = prepare_new_moduleinfo_data($this->course, 'thementeam', 0);
        return array_map(fn(string $rule): int => (int) ($data->$rule ?? 0), completion::RULES);
    }

    /**
     * What is ticked is the default of new activities; a number without its tick is none.
     */
    public function test_defaults(): void {
        $sent = ['completion' => COMPLETION_TRACKING_AUTOMATIC, 'completionpublished' => 1, 'completioncontributions' => 3];
        $this->send_defaults($sent);
        $this->assertSame([0, 0, 1], $this->of_new());
        $this->send_defaults(['completioncontributionsenabled' => 1, 'completioncontributions' => 4] + $sent);
        $this->assertSame([4, 0, 1], $this->of_new());
        $this->send_defaults(['completion' => COMPLETION_TRACKING_NONE] + $sent);
        $this->assertSame([0, 0, 0], $this->of_new());
    }

    /**
     * Several activities get the same rules at once, and they hold.
     */
    public function test_several(): void {
        global $DB;
        $others = [$this->make(NOGROUPS), $this->make(SEPARATEGROUPS)];
        $this->setUser($this->people['tina']);
        $cms = array_map(fn(\stdClass $other): \cm_info => get_fast_modinfo($this->course)->get_cm($other->cmid), $others);
        $cms = array_combine(array_column($others, 'cmid'), $cms);
        foreach ([[2, 1, 0, 1], [3, 0, 1, 0]] as [$number, $ticked, $answered, $published]) {
            \core_completion_bulkedit_form::mock_submit([
                'id' => $this->course->id, 'cmid' => array_keys($cms), 'completion' => COMPLETION_TRACKING_AUTOMATIC,
                'completioncontributions' => $number, 'completioncontributionsenabled' => $ticked,
                'completionanswered' => $answered, 'completionpublished' => $published,
            ]);
            $form = new \core_completion_bulkedit_form(null, ['cms' => $cms]);
            $data = $form->get_data();
            $this->assertNotNull($data);
            $manager = new \core_completion\manager((int) $this->course->id);
            $manager->apply_completion($data, $form->has_custom_completion_rules());
            $this->assertDebuggingNotCalled();
            foreach ($others as $other) {
                $row = $DB->get_record('thementeam', ['id' => $other->id], implode(',', completion::RULES), MUST_EXIST);
                $expected = array_combine(completion::RULES, [$ticked ? $number : 0, $answered, $published]);
                $this->assertEquals($expected, (array) $row);
                $cm = get_fast_modinfo($this->course)->get_cm($other->cmid);
                $this->assertSame((string) COMPLETION_TRACKING_AUTOMATIC, (string) $cm->completion);
            }
        }
    }
}
