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

namespace local_kki\setup;

use local_kki\baustein\bausteine;
use local_kki\baustein\phases;
use local_kki\hook\setup_course;
use local_kki\tests\row_counts;

/**
 * Tests of the course's setup.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\setup\course_setup
 * @covers     \local_kki\setup\sections
 * @covers     \local_kki\setup\groups
 * @covers     \local_kki\setup\activities
 * @covers     \local_kki\setup\bausteine_setup
 * @covers     \local_kki\hook\setup_course
 */
#[\PHPUnit\Framework\Attributes\CoversClass(course_setup::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(sections::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(groups::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(activities::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(bausteine_setup::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(setup_course::class)]
final class course_setup_test extends \advanced_testcase {
    /**
     * An admin, and no other plugin that answers.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        (new german(fn(): bool => false))->ensure();
        $this->answer(fn() => null);
    }

    /**
     * Replaces the plugins that answer the hook.
     *
     * @param callable $listener gets the hook
     */
    private function answer(callable $listener): void {
        $this->redirectHook(setup_course::class, $listener);
    }

    /**
     * The plan names every part, and writes nothing.
     */
    public function test_plan_writes_nothing(): void {
        $before = row_counts::of_all_tables();
        $plan = (new course_setup(null, true))->plan();
        $this->assertContains(get_string('setup_course', 'local_kki', 'KKI PraxisPortal'), $plan);
        $this->assertContains(get_string('setup_section', 'local_kki', 'Wissensspeicher'), $plan);
        $this->assertContains(get_string('demo_people', 'local_kki', 30), $plan);
        $this->assertSame($before, row_counts::of_all_tables());
        $this->assertFalse(get_config('local_kki', 'courseid'));
    }

    /**
     * Everything that the plan promised is done, and the course has what it should have.
     */
    public function test_course(): void {
        $plan = (new course_setup())->plan();
        [$course, $added] = (new course_setup())->apply();
        $this->assertSame($plan, $added);
        $this->assertEquals(1, $course->enablecompletion);
        $names = array_map(fn($section): string => $section->name, get_fast_modinfo($course)->get_section_info_all());
        $this->assertSame(
            ['Willkommen', 'MittagsMeeting', 'ThemenTeams', 'Weiterbildung', 'Diskurs', 'Wissensspeicher'],
            array_values($names),
        );
        $this->assertCount(2, groups_get_all_groups($course->id));
        $bausteine = bausteine::of_course((int) $course->id, false);
        $this->assertCount(1, $bausteine);
        $baustein = reset($bausteine);
        $this->assertSame('Teilhabe für Frauen* mit Migrationsgeschichte gestalten', $baustein->name);
        $phases = array_values(phases::of_baustein((int) $baustein->id));
        $this->assertSame(
            ['online', 'presence', 'online', 'peer', 'transfer'],
            array_column($phases, 'type'),
        );
        $cm = get_fast_modinfo($course)->get_cm((int) $phases[0]->cmid);
        $this->assertEquals(COMPLETION_TRACKING_AUTOMATIC, $cm->completion);
    }

    /**
     * A second run changes nothing, even after a trainer renamed a section.
     */
    public function test_twice(): void {
        global $DB;
        [$course] = (new course_setup())->apply();
        $DB->set_field('course_sections', 'name', 'Mittags', ['course' => $course->id, 'section' => 1]);
        rebuild_course_cache((int) $course->id);
        $before = row_counts::of_all_tables();
        [$again, $added] = (new course_setup())->apply();
        $this->assertSame([], $added);
        $this->assertEquals($course->id, $again->id);
        $this->assertSame($before, row_counts::of_all_tables());
        $this->assertSame([], (new course_setup((int) $course->id))->plan());
    }

    /**
     * What was removed comes back, and nothing else.
     */
    public function test_adds_only_what_is_missing(): void {
        [$course] = (new course_setup())->apply();
        course_delete_section($course, 4);
        [, $added] = (new course_setup())->apply();
        $this->assertSame([get_string('setup_section', 'local_kki', 'Diskurs')], $added);
    }

    /**
     * An existing course keeps what it has.
     */
    public function test_extends_a_course(): void {
        $course = $this->getDataGenerator()->create_course(['numsections' => 2, 'enablecompletion' => 0]);
        $page = $this->getDataGenerator()->create_module('page', ['course' => $course->id, 'section' => 1]);
        [$extended, $added] = (new course_setup((int) $course->id))->apply();
        $this->assertEquals($course->id, $extended->id);
        $this->assertContains(get_string('setup_completion', 'local_kki'), $added);
        $this->assertSame($course->fullname, $extended->fullname);
        $sections = get_fast_modinfo($extended)->get_section_info_all();
        $this->assertCount(9, $sections);
        $this->assertSame('', (string) $sections[0]->name);
        $this->assertSame('Willkommen', $sections[3]->name);
        $this->assertEquals(1, get_fast_modinfo($extended)->get_cm($page->cmid)->sectionnum);
        $this->assertFalse(get_config('local_kki', 'courseid'));
    }

    /**
     * The setup makes no roles and gives no capabilities.
     */
    public function test_makes_no_roles(): void {
        global $DB;
        $before = [$DB->count_records('role'), $DB->count_records('role_capabilities')];
        (new course_setup())->apply();
        $this->assertSame($before, [$DB->count_records('role'), $DB->count_records('role_capabilities')]);
    }

    /**
     * Plugins get everything that they need, and their sentences appear.
     */
    public function test_plugins_take_part(): void {
        $hooks = [];
        $this->answer(function (setup_course $hook) use (&$hooks): void {
            $hooks[] = $hook;
            $hook->add('A board');
        });
        $this->assertContains('A board', (new course_setup())->plan());
        [$course, $added] = (new course_setup())->apply();
        $this->assertContains('A board', $added);
        [$plan, $work] = $hooks;
        $this->assertTrue($plan->dryrun);
        $this->assertSame(0, $plan->course->id);
        $this->assertFalse($work->dryrun);
        $this->assertSame(setup_course::SECTIONS, array_keys($work->sections));
        $this->assertSame([0, 1, 2, 3, 4, 5], array_values($work->sections));
        $this->assertSame('ThemenTeam Wohnen', groups_get_group_name($work->groups['wohnen']));
        $this->assertSame(
            [$work->groups['wohnen']],
            array_map('intval', array_column(groups_get_all_groups($course->id, 0, $work->groupings['wohnen']), 'id')),
        );
    }

    /**
     * In a dry run nothing can be noted.
     */
    public function test_dry_run_remembers_nothing(): void {
        $this->answer(fn(setup_course $hook) => $hook->remember('course_module', 1));
        $this->expectException(\coding_exception::class);
        (new course_setup())->plan();
    }

    /**
     * The front page stays the front page.
     */
    public function test_refuses_the_front_page(): void {
        $this->expectException(\moodle_exception::class);
        $this->expectExceptionMessage(get_string('setup_notfrontpage', 'local_kki'));
        (new course_setup((int) SITEID))->apply();
    }

    /**
     * A deleted course is forgotten; the next run makes a new one.
     */
    public function test_after_deletion(): void {
        global $DB;
        [$course] = (new course_setup())->apply();
        delete_course($course, false);
        $this->assertFalse(get_config('local_kki', 'courseid'));
        $this->assertFalse(get_config('local_kki', 'sections_' . $course->id));
        $this->assertSame(0, $DB->count_records('local_kki_baustein'));
        $this->assertSame(0, $DB->count_records('local_kki_phase'));
        [$new] = (new course_setup())->apply();
        $this->assertNotEquals($course->id, $new->id);
    }

    /**
     * A taken short name is no obstacle.
     */
    public function test_short_name_taken(): void {
        $this->getDataGenerator()->create_course(['shortname' => 'PraxisPortal']);
        [$course] = (new course_setup())->apply();
        $this->assertSame('PraxisPortal 2', $course->shortname);
    }
}
