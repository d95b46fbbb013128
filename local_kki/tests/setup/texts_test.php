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

use local_kki\hook\setup_course;

/**
 * Tests of the course's texts on a site that knows German, and on one that does not.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\setup\texts
 * @covers     \local_kki\hook\setup_course
 */
#[\PHPUnit\Framework\Attributes\CoversClass(texts::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(setup_course::class)]
final class texts_test extends \advanced_testcase {
    /**
     * An admin who reads English, and no German pack.
     */
    protected function setUp(): void {
        global $CFG;
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        remove_dir($CFG->langotherroot . '/de');
        get_string_manager()->reset_caches(true);
        $this->redirectHook(setup_course::class, fn(setup_course $hook) => $hook->add($hook->text('profile', 'local_kki')));
    }

    /**
     * Moodle's string manager answers in English where there is no pack; the course's texts are German all the same.
     */
    public function test_without_pack(): void {
        $manager = get_string_manager();
        $this->assertFalse($manager->translation_exists('de'));
        $this->assertSame('ThemenTeam on housing', $manager->get_string('team_wohnen', 'local_kki', null, 'de'));
        $this->assertSame('ThemenTeam Wohnen', texts::string('team_wohnen'));
    }

    /**
     * The plan of the set-up is German before the pack exists, also in what other plugins add; the admin's sentences are not.
     */
    public function test_plan_and_course(): void {
        global $DB;
        $plan = (new course_setup())->plan();
        $this->assertContains(get_string('setup_group', 'local_kki', 'ThemenTeam Wohnen'), $plan);
        $this->assertContains('Meine Kommune', $plan);
        [$course, $added] = (new course_setup())->apply();
        $this->assertSame($plan, $added);
        $this->assertSame(
            'Teilhabe für Frauen* mit Migrationsgeschichte gestalten',
            $DB->get_field('local_kki_baustein', 'name', ['courseid' => $course->id], MUST_EXIST),
        );
        $this->assertSame(['Meine Kommune'], (new course_setup())->plan());
    }

    /**
     * What was made without the pack is found again with it.
     */
    public function test_pack_comes_later(): void {
        (new course_setup())->apply();
        (new german(fn(): bool => false))->ensure();
        $this->assertTrue(get_string_manager()->translation_exists('de'));
        $this->assertSame('ThemenTeam Wohnen', texts::string('team_wohnen'));
        $this->assertSame(['Meine Kommune'], (new course_setup())->plan());
    }

    /**
     * Where the pack is there, an admin's own wording counts.
     */
    public function test_own_wording(): void {
        global $CFG;
        (new german(fn(): bool => false))->ensure();
        $folder = $CFG->langlocalroot . '/de_local';
        check_dir_exists($folder);
        file_put_contents("$folder/local_kki.php", "<?php\n\$string['team_wohnen'] = 'Runde Wohnen';\n");
        get_string_manager()->reset_caches(true);
        $this->assertSame('Runde Wohnen', texts::string('team_wohnen'));
    }
}
