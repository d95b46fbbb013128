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

use local_kki\hook\remove_demo;
use local_kki\hook\setup_course;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Tests of the setup of the PraxisPortal course.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\local\course_setup
 */
#[CoversClass(\mod_thementeam\local\course_setup::class)]
final class course_setup_test extends \mod_thementeam\thementeam_testcase {
    /**
     * The hook as local_kki dispatches it.
     *
     * @param bool $dryrun
     * @param bool $demo
     * @return setup_course
     */
    private function hook(bool $dryrun, bool $demo): setup_course {
        $people = [];
        foreach (\local_kki\demo\people::all() as $number => $person) {
            $people[$person['username']] = (int) $this->people[$number % 2 ? 'ann' : 'ben']->id;
        }
        $groupings = [];
        foreach ($this->groups as $group) {
            $grouping = $this->getDataGenerator()->create_grouping(['courseid' => $this->course->id]);
            groups_assign_grouping($grouping->id, $group->id);
            $groupings[] = (int) $grouping->id;
        }
        return new setup_course(
            $this->course,
            array_flip(setup_course::SECTIONS),
            array_combine(setup_course::TEAMS, array_map(fn($group): int => (int) $group->id, $this->groups)),
            array_combine(setup_course::TEAMS, $groupings),
            $dryrun,
            $demo,
            $demo ? $people : [],
        );
    }

    /**
     * The plan says what would be added, and adds nothing; the work adds it; a second run adds nothing.
     */
    public function test_setup(): void {
        global $DB;
        $this->setAdminUser();
        $plan = $this->hook(true, true);
        course_setup::setup_course($plan);
        $this->assertCount(4, $plan->added());
        $this->assertSame(1, $DB->count_records('thementeam'));

        $work = $this->hook(false, true);
        course_setup::setup_course($work);
        $this->assertSame($plan->added(), $work->added());
        $this->assertSame(3, $DB->count_records('thementeam'));
        $cms = get_fast_modinfo($this->course)->get_instances_of('thementeam');
        $added = array_filter($cms, fn(\cm_info $cm): bool => $cm->idnumber === 'kki-thementeam-wohnen');
        $cm = current($added);
        $this->assertSame([SEPARATEGROUPS, 2], [(int) $cm->groupmode, (int) $cm->sectionnum]);
        $this->assertSame($work->text('setup_wohnen', 'thementeam'), $cm->name);
        $space = $this->call('ann', 'get_space', ['cmid' => $cm->id, 'groupid' => (int) $this->groups[0]->id]);
        $this->assertSame($work->text('column_concerns', 'thementeam'), $space['columns'][0]['name']);
        $this->assertCount(10, $space['cards']);
        $this->assertSame($DB->count_records('thementeam_card'), count($work->remembered('mod_thementeam/card')));

        $this->setAdminUser();
        $again = $this->hook(false, true);
        course_setup::setup_course($again);
        $this->assertSame([], $again->added());
    }

    /**
     * Taking the sample away takes exactly that away.
     */
    public function test_remove_demo(): void {
        global $DB;
        $this->setAdminUser();
        course_setup::setup_course($this->hook(false, true));
        $own = $this->card('ann', ['title' => 'Echt']);
        course_setup::remove_demo(new remove_demo([]));
        $this->assertSame([(string) $own['id']], array_map('strval', $DB->get_fieldset_select('thementeam_card', 'id', '')));
        $this->assertSame([0, 1], [$DB->count_records('thementeam_comment'), $DB->count_records('thementeam_text')]);
    }

    /**
     * Without sample data there are two empty teams.
     */
    public function test_without_demo(): void {
        global $DB;
        $this->setAdminUser();
        course_setup::setup_course($this->hook(false, false));
        $this->assertSame([3, 0], [$DB->count_records('thementeam'), $DB->count_records('thementeam_card')]);
    }
}
