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

namespace block_mittagsmeeting\external;

use core_external\external_api;
use local_kki\fixtures\series_trait;
use local_kki\presence\presence;
use local_kki\series\dates;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->dirroot . '/local/kki/tests/fixtures/series_trait.php');

/**
 * Tests of leaving a meeting: right caller, wrong callers, hostile input.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_mittagsmeeting\external\leave_meeting
 */
#[\PHPUnit\Framework\Attributes\CoversClass(leave_meeting::class)]
final class leave_meeting_test extends \advanced_testcase {
    use series_trait;

    /** @var \stdClass the course */
    private \stdClass $course;

    /** @var int a date on 8 December 2026 */
    private int $dateid;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->course = $this->getDataGenerator()->create_course();
        $this->dateid = (int) dates::of_series($this->series((int) $this->course->id)->id())[0]->id;
        $this->freeze('2026-12-08 12:20');
    }

    /**
     * Who was in is out, once; who was not in changes nothing.
     */
    public function test_right_caller(): void {
        $user = $this->getDataGenerator()->create_and_enrol($this->course, 'student');
        $this->setUser($user);
        presence::join($this->dateid, presence::member((int) $user->id));
        presence::join($this->dateid, presence::member(12345));

        $this->assertSame(['present' => 1], $this->call($this->dateid));
        $this->assertSame(['present' => 1], $this->call($this->dateid));
        $this->assertSame(2, (int) dates::get($this->dateid)->peak);
    }

    /**
     * A date that is not there is an error.
     */
    public function test_hostile_input(): void {
        $this->setAdminUser();
        $this->expectException(\dml_missing_record_exception::class);
        $this->call(-1);
    }

    /**
     * Calls the function.
     *
     * @param int $dateid
     * @return array
     */
    private function call(int $dateid): array {
        return external_api::clean_returnvalue(leave_meeting::execute_returns(), leave_meeting::execute($dateid));
    }

    /**
     * Who has no business there.
     *
     * @return array
     */
    public static function wrong_callers_provider(): array {
        $callers = ['nobody', 'guest', 'stranger', 'other', 'no'];
        return array_combine($callers, array_map(fn(string $caller): array => [$caller], $callers));
    }

    /**
     * Wrong callers change nothing.
     *
     * @dataProvider wrong_callers_provider
     * @param string $caller
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('wrong_callers_provider')]
    public function test_wrong_callers(string $caller): void {
        global $DB;
        $generator = $this->getDataGenerator();
        $role = (int) $DB->get_field('role', 'id', ['shortname' => 'student']);
        match ($caller) {
            'nobody' => $this->setUser(null),
            'guest' => $this->setGuestUser(),
            'stranger' => $this->setUser($generator->create_user()),
            'other' => $this->setUser($generator->create_and_enrol($generator->create_course(), 'editingteacher')),
            'no' => $this->setUser($generator->create_and_enrol($this->course, 'student')),
        };
        if ($caller === 'no') {
            assign_capability('local/kki:joinmeeting', CAP_PROHIBIT, $role, \context_course::instance($this->course->id)->id);
        }

        try {
            $this->call($this->dateid);
            $this->fail('It went through.');
        } catch (\require_login_exception | \required_capability_exception) {
            $date = dates::get($this->dateid);
            $this->assertSame([0, 0], [(int) $date->present, (int) $date->interested]);
        }
    }
}
