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

namespace mod_thementeam\external;

use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Tests of the people of a space.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\get_members
 */
#[CoversClass(\mod_thementeam\external\get_members::class)]
final class get_members_test extends \mod_thementeam\thementeam_testcase {
    /**
     * The names that somebody gets.
     *
     * @param string $name who asks
     * @param array $space
     * @return string[]
     */
    private function names(string $name, array $space): array {
        return array_column($this->call($name, 'get_members', ['spaceid' => $space['spaceid']])['members'], 'name');
    }

    /**
     * Full names of people.
     *
     * @param string ...$names
     * @return string[]
     */
    private function full(string ...$names): array {
        return array_map(fn(string $name): string => fullname($this->people[$name]), $names);
    }

    /**
     * In a space with its own group: the group and those who see all groups.
     */
    public function test_group(): void {
        $this->assertEqualsCanonicalizing($this->full('ann', 'ben', 'tina'), $this->names('ann', $this->space()));
        $this->assertEqualsCanonicalizing($this->full('cem', 'tina'), $this->names('tina', $this->space(1)));
    }

    /**
     * Where everybody reads, everybody can be named; not who has left, and not who is hidden from.
     */
    public function test_everybody(): void {
        global $DB;
        foreach ([NOGROUPS, VISIBLEGROUPS] as $mode) {
            $thementeam = $this->make($mode);
            $space = $this->generator()->create_space($thementeam, $mode === NOGROUPS ? 0 : (int) $this->groups[0]->id);
            $expected = $this->full('ann', 'ben', 'cem', 'dora', 'tina');
            $this->assertEqualsCanonicalizing($expected, $this->names('ann', $space));
        }
        $instances = $DB->get_fieldset_select('enrol', 'id', 'courseid = ?', [$this->course->id]);
        foreach ($instances as $enrolid) {
            $key = ['enrolid' => $enrolid, 'userid' => $this->people['dora']->id];
            $DB->set_field('user_enrolments', 'status', ENROL_USER_SUSPENDED, $key);
        }
        $this->assertNotContains(fullname($this->people['dora']), $this->names('ann', $space));
        set_coursemodule_visible($thementeam->cmid, 0);
        $this->assertSame($this->full('tina'), $this->names('tina', $space));
    }

    /**
     * Few queries, however many people.
     */
    public function test_queries(): void {
        $space = $this->space();
        $this->call('ann', 'get_members', ['spaceid' => $space['spaceid']]);
        $before = $this->queries(fn() => $this->call('ann', 'get_members', ['spaceid' => $space['spaceid']]));
        for ($number = 0; $number < 20; $number++) {
            $user = $this->getDataGenerator()->create_and_enrol($this->course, 'student');
            $this->getDataGenerator()->create_group_member(['groupid' => $this->groups[0]->id, 'userid' => $user->id]);
        }
        $this->assertSame(23, count($this->names('ann', $space)));
        $this->assertSame($before, $this->queries(fn() => $this->call('ann', 'get_members', ['spaceid' => $space['spaceid']])));
    }

    /**
     * Nobody else gets in.
     */
    public function test_outsiders(): void {
        $this->assert_closed_to_outsiders('get_members', ['spaceid' => $this->space()['spaceid']]);
        $this->assert_stopped(\dml_missing_record_exception::class, 'ann', 'get_members', ['spaceid' => PHP_INT_MAX]);
    }
}
