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

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->dirroot . '/local/kki/tests/fixtures/series_trait.php');

/**
 * Tests of the function behind the block: right caller, wrong callers, hostile input.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_mittagsmeeting\external\get_state
 */
#[\PHPUnit\Framework\Attributes\CoversClass(get_state::class)]
final class get_state_test extends \advanced_testcase {
    use series_trait;

    /**
     * A participant learns when it is, and not where.
     */
    public function test_right_caller(): void {
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $series = $this->series((int) $course->id);
        $now = $this->freeze('2026-12-08 12:30');
        $this->setUser($this->getDataGenerator()->create_and_enrol($course, 'student', ['timezone' => 'Europe/London']));

        $state = external_api::clean_returnvalue(get_state::execute_returns(), get_state::execute($series->id()));

        $this->assertSame($now, $state['now']);
        $this->assertSame(['Europe/Berlin', 'Europe/London'], [$state['timezone'], $state['viewertimezone']]);
        $this->assertSame([strtotime('2026-12-08T11:15Z'), strtotime('2027-01-12T11:15Z')], array_column($state['dates'], 'start'));
        $this->assertTrue($state['canjoin']);
        $this->assertFalse($state['consented']);
        $this->assertSame(0, $state['until']);
        $this->assertStringNotContainsString('meet.example.org', json_encode($state));
        $this->assertStringNotContainsString('secret-room', json_encode($state));
    }

    /**
     * Who has no way into the course, has none to its dates.
     *
     * @return array
     */
    public static function wrong_callers_provider(): array {
        return ['nobody' => ['nobody'], 'guest' => ['guest'], 'stranger' => ['stranger'], 'other course' => ['other']];
    }

    /**
     * Wrong callers get nothing.
     *
     * @dataProvider wrong_callers_provider
     * @param string $caller
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('wrong_callers_provider')]
    public function test_wrong_callers(string $caller): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $series = $this->series((int) $generator->create_course()->id);
        match ($caller) {
            'nobody' => $this->setUser(null),
            'guest' => $this->setGuestUser(),
            'stranger' => $this->setUser($generator->create_user()),
            'other' => $this->setUser($generator->create_and_enrol($generator->create_course(), 'editingteacher')),
        };

        $this->expectException(\require_login_exception::class);
        get_state::execute($series->id());
    }

    /**
     * A participant whose role may not join sees the dates, but no way in.
     */
    public function test_may_not_join(): void {
        global $DB;
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $series = $this->series((int) $course->id);
        $this->setUser($this->getDataGenerator()->create_and_enrol($course, 'student'));
        $role = (int) $DB->get_field('role', 'id', ['shortname' => 'student']);
        assign_capability('local/kki:joinmeeting', CAP_PROHIBIT, $role, $series->context()->id);

        $this->assertFalse(get_state::execute($series->id())['canjoin']);
    }

    /**
     * A series that is not there is a clear error.
     */
    public function test_hostile_input(): void {
        $this->resetAfterTest();
        $this->setAdminUser();

        $this->expectException(\moodle_exception::class);
        $this->expectExceptionMessage(get_string('missing', 'block_mittagsmeeting'));
        get_state::execute(-1);
    }
}
