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

namespace local_kki\demo;

use local_kki\baustein\bausteine;
use local_kki\baustein\phases;
use local_kki\baustein\progress;
use local_kki\hook\remove_demo;
use local_kki\hook\setup_course;
use local_kki\profile\profiles;
use local_kki\setup\course_setup;
use local_kki\setup\german;
use local_kki\tests\row_counts;

/**
 * Tests of the sample data.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\demo\demo
 * @covers     \local_kki\demo\enrolment
 * @covers     \local_kki\demo\people
 * @covers     \local_kki\demo\progress_sample
 * @covers     \local_kki\demo\register
 * @covers     \local_kki\demo\remover
 * @covers     \local_kki\hook\remove_demo
 */
#[\PHPUnit\Framework\Attributes\CoversClass(demo::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(enrolment::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(people::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(progress_sample::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(register::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(remover::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(remove_demo::class)]
final class demo_test extends \advanced_testcase {
    /**
     * An admin, German, and no other plugin that answers.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        (new german(fn(): bool => false))->ensure();
        $this->redirectHook(setup_course::class, fn() => null);
    }

    /**
     * Everybody is made up, unique, and belongs to one of several Landesverbände.
     */
    public function test_people(): void {
        $people = people::all();
        $this->assertCount(30, $people);
        $this->assertCount(30, array_unique(array_column($people, 'username')));
        foreach (array_column($people, 'username') as $username) {
            $this->assertMatchesRegularExpression('/^demo\.[a-z]+\z/', $username);
        }
        $this->assertCount(4, array_unique(array_column($people, 'association')));
        $this->assertEmpty(array_diff(array_keys(people::LOGINS), array_column($people, 'username')));
    }

    /**
     * The demo adds believable people, enrolled, in groups, with a profile and progress, and without a mail to anybody.
     */
    public function test_contents(): void {
        $sink = $this->redirectEmails();
        [$course] = (new course_setup(null, true))->apply();
        $this->assertSame(0, $sink->count());
        $people = demo::existing();
        $this->assertCount(30, $people);
        $context = \context_course::instance($course->id);
        $this->assertSame(30, count_enrolled_users($context));
        $fatma = \core_user::get_user($people['demo.aydin']);
        $this->assertSame('de', $fatma->lang);
        $this->assertSame('Europe/Berlin', $fatma->timezone);
        $this->assertTrue(validate_internal_user_password($fatma, people::PASSWORD));
        $profile = profiles::of((int) $fatma->id);
        $this->assertSame(['Musterburg', 'Städtetag'], [$profile->municipality, $profile->association]);
        $this->assertFalse(has_capability('moodle/course:update', $context, $fatma->id));
        $this->assertTrue(has_capability('moodle/course:update', $context, $people['demo.winter']));
        foreach (groups_get_all_groups($course->id) as $group) {
            $this->assertCount(14, groups_get_members($group->id));
        }
        $steps = progress::of_person((int) $course->id, (int) $fatma->id);
        $this->assertSame([1, 1, 1, 0, 0], array_map(fn($step): int => (int) $step->done, array_values($steps)));
        $stefan = progress::of_person((int) $course->id, $people['demo.brandl']);
        $this->assertEquals(0, array_sum(array_column($stefan, 'done')));
    }

    /**
     * What plugins get: the people by their role and team.
     */
    public function test_people_for_plugins(): void {
        $seen = null;
        $this->redirectHook(setup_course::class, function (setup_course $hook) use (&$seen): void {
            $seen = $hook;
        });
        (new course_setup(null, true))->apply();
        $this->assertCount(28, $seen->people());
        $this->assertCount(14, $seen->people('participant', 'wohnen'));
        $this->assertCount(2, $seen->people('trainer'));
        $this->assertArrayHasKey('demo.aydin', $seen->people('participant', 'wohnen'));
    }

    /**
     * A second run changes nothing.
     */
    public function test_twice(): void {
        (new course_setup(null, true))->apply();
        $before = row_counts::of_all_tables();
        [, $added] = (new course_setup(null, true))->apply();
        $this->assertSame([], $added);
        $this->assertSame($before, row_counts::of_all_tables());
    }

    /**
     * The removal leaves the database as it was, dates of the Baustein included.
     */
    public function test_remove(): void {
        global $DB;
        [$course] = (new course_setup())->apply();
        $before = row_counts::of_all_tables();
        (new course_setup(null, true))->apply();
        $this->assertNotSame($before, row_counts::of_all_tables());
        $this->assertGreaterThan(0, $DB->count_records_select('local_kki_phase', 'timedue > 0'));
        remover::remove();
        $this->assertSame($before, row_counts::of_all_tables());
        $this->assertSame(0, $DB->count_records_select('local_kki_phase', 'timedue > 0 OR timestart > 0'));
        $bausteine = bausteine::of_course((int) $course->id, true);
        $this->assertCount(5, phases::of_baustein((int) reset($bausteine)->id));
        $this->assertSame([get_string('demo_removed_nothing', 'local_kki')], remover::remove());
    }

    /**
     * What real people made beside it stays.
     */
    public function test_remove_spares_others(): void {
        [$course] = (new course_setup(null, true))->apply();
        $user = $this->getDataGenerator()->create_and_enrol($course, 'student');
        $page = $this->getDataGenerator()->create_module('page', ['course' => $course->id]);
        profiles::save((int) $user->id, 'Musterburg', null, '');
        remover::remove();
        $this->assertTrue(is_enrolled(\context_course::instance($course->id), $user->id));
        $this->assertArrayHasKey($page->cmid, get_fast_modinfo($course->id)->get_cms());
        $this->assertSame('Musterburg', profiles::of((int) $user->id)->municipality);
    }

    /**
     * Plugins are asked while everything is still there.
     */
    public function test_plugins_remove_their_items(): void {
        $this->redirectHook(setup_course::class, fn(setup_course $hook) => $hook->remember('mod_x/card', 17));
        $seen = [];
        $this->redirectHook(remove_demo::class, function (remove_demo $hook) use (&$seen): void {
            $userids = $hook->userids;
            $seen = [$hook->items('mod_x/card'), count($userids), (int) \core_user::get_user($userids[0])->deleted];
        });
        (new course_setup(null, true))->apply();
        $this->assertSame([17], register::items('mod_x/card'));
        remover::remove();
        $this->assertSame([[17], 30, 0], $seen);
        $this->assertTrue(register::is_empty());
    }

    /**
     * Real users are counted, admins, the guest and sample people are not.
     */
    public function test_real_users(): void {
        $this->assertSame(0, remover::real_users());
        (new course_setup(null, true))->apply();
        $this->assertSame(0, remover::real_users());
        $user = $this->getDataGenerator()->create_user();
        $this->assertSame(1, remover::real_users());
        delete_user($user);
        $this->assertSame(0, remover::real_users());
    }

    /**
     * Somebody else's account is not taken over, and nothing is half-made.
     */
    public function test_name_taken(): void {
        $user = $this->getDataGenerator()->create_user(['username' => 'demo.aydin']);
        try {
            (new course_setup(null, true))->plan();
            $this->fail('Must refuse.');
        } catch (\moodle_exception $e) {
            $this->assertSame('demo_username_taken', $e->errorcode);
        }
        $this->assertSame('demo.aydin', \core_user::get_user($user->id)->username);
        $this->assertSame([], demo::existing());
    }

    /**
     * A sample person who was made an administrator stays.
     */
    public function test_admin_stays(): void {
        (new course_setup(null, true))->apply();
        $people = demo::existing();
        set_config('siteadmins', get_admin()->id . ',' . $people['demo.winter']);
        $this->assertContains(get_string('demo_user_is_admin', 'local_kki', 'demo.winter'), remover::remove());
        $this->assertEquals(0, \core_user::get_user($people['demo.winter'])->deleted);
        $this->assertFalse(\core_user::get_user($people['demo.aydin']));
    }
}
