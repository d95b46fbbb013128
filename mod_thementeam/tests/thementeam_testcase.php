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

use core_external\external_api;

/**
 * A course with two groups, the people in it, and a ThemenTeam with separate groups.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class thementeam_testcase extends \advanced_testcase {
    /** @var \stdClass the course */
    protected \stdClass $course;

    /** @var \stdClass the activity, as the generator returns it */
    protected \stdClass $thementeam;

    /** @var \stdClass[] people by name: ann and ben in the first group, cem in the second, dora without, tina a trainer */
    protected array $people = [];

    /** @var \stdClass[] the two groups */
    protected array $groups = [];

    /**
     * The course, the groups and the people.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $this->course = $generator->create_course(['enablecompletion' => 1]);
        foreach (['ann', 'ben', 'cem', 'dora'] as $name) {
            $this->people[$name] = $generator->create_and_enrol($this->course, 'student', ['firstname' => ucfirst($name)]);
        }
        $this->people['tina'] = $generator->create_and_enrol($this->course, 'editingteacher', ['firstname' => 'Tina']);
        $this->people['stranger'] = $generator->create_user();
        $generator->create_and_enrol($generator->create_course(), 'editingteacher', ['username' => 'elsewhere']);
        $this->people['elsewhere'] = \core_user::get_user_by_username('elsewhere');
        $this->people['guest'] = guest_user();
        foreach ([['ann', 'ben'], ['cem']] as $members) {
            $group = $generator->create_group(['courseid' => $this->course->id]);
            foreach ($members as $name) {
                $generator->create_group_member(['groupid' => $group->id, 'userid' => $this->people[$name]->id]);
            }
            $this->groups[] = $group;
        }
        $this->thementeam = $this->make(SEPARATEGROUPS);
    }

    /**
     * Adds a ThemenTeam to the course.
     *
     * @param int $groupmode
     * @param array $more
     * @return \stdClass
     */
    protected function make(int $groupmode, array $more = []): \stdClass {
        return $this->getDataGenerator()->create_module(
            'thementeam',
            ['course' => $this->course->id, 'groupmode' => $groupmode] + $more,
        );
    }

    /**
     * The generator of this plugin.
     *
     * @return \mod_thementeam_generator
     */
    protected function generator(): \mod_thementeam_generator {
        return $this->getDataGenerator()->get_plugin_generator('mod_thementeam');
    }

    /**
     * The space of a group, as an administrator sees it.
     *
     * @param int $which 0 or 1: the first or second group
     * @return array
     */
    protected function space(int $which = 0): array {
        return $this->generator()->create_space($this->thementeam, (int) $this->groups[$which]->id);
    }

    /**
     * Adds a card to the first group's space.
     *
     * @param string $name its author
     * @param array $more
     * @return array
     */
    protected function card(string $name = 'ann', array $more = []): array {
        return $this->generator()->create_card($more + [
            'thementeam' => $this->thementeam,
            'groupid' => (int) $this->groups[0]->id,
            'userid' => (int) $this->people[$name]->id,
        ]);
    }

    /**
     * Calls a function the way lib/ajax/service.php does, and returns its data.
     *
     * @param string $name who calls
     * @param string $function without the plugin's name
     * @param array $arguments
     * @return array
     */
    protected function call(string $name, string $function, array $arguments): array {
        $this->setUser($this->people[$name]);
        $_POST['sesskey'] = sesskey();
        $class = "\\mod_thementeam\\external\\$function";
        $params = external_api::validate_parameters($class::execute_parameters(), $arguments);
        $answer = external_api::clean_returnvalue($class::execute_returns(), $class::execute(...array_values($params)));
        json_encode($answer, JSON_THROW_ON_ERROR);
        return $answer;
    }

    /**
     * Asserts that a call ends in an exception.
     *
     * @param string $exception class
     * @param string $name who calls
     * @param string $function without the plugin's name
     * @param array $arguments
     */
    protected function assert_stopped(string $exception, string $name, string $function, array $arguments): void {
        try {
            $this->call($name, $function, $arguments);
            $this->fail("$function was not stopped for $name");
        } catch (\moodle_exception $e) {
            $this->assertInstanceOf($exception, $e, $e->getMessage());
        }
    }

    /**
     * Asserts that nobody from outside gets in: guest, other course, no course, other group.
     *
     * @param string $function without the plugin's name
     * @param array $arguments what would work for ann
     */
    protected function assert_closed_to_outsiders(string $function, array $arguments): void {
        foreach (['guest', 'elsewhere', 'stranger'] as $name) {
            $this->assert_stopped(\require_login_exception::class, $name, $function, $arguments);
        }
        foreach (['cem', 'dora'] as $name) {
            $this->assert_stopped(\required_capability_exception::class, $name, $function, $arguments);
        }
    }

    /**
     * Asserts that a call is refused with a sentence. A refusal rolls back, so the test cannot run in one transaction.
     *
     * @param string $code
     * @param string $name who calls
     * @param string $function without the plugin's name
     * @param array $arguments
     * @return array the answer
     */
    protected function assert_refused(string $code, string $name, string $function, array $arguments): array {
        $this->preventResetByRollback();
        $answer = $this->call($name, $function, $arguments);
        $this->assertSame('refused', $answer['status']);
        $this->assertSame($code, $answer['code']);
        $this->assertNotEmpty($answer['message']);
        $this->assertStringNotContainsString('[[', $answer['message']);
        $this->assertSame(0, $answer['revision']);
        return $answer;
    }

    /**
     * Titles of a space's cards by column, in their order.
     *
     * @param array $space
     * @return array[]
     */
    protected function titles(array $space): array {
        $titles = array_fill_keys(array_column($space['columns'], 'id'), []);
        foreach ($space['cards'] as $card) {
            $titles[$card['columnid']][] = $card['title'];
        }
        return array_values($titles);
    }

    /**
     * Counts the queries of some work. A transaction's own statements, which Moodle counts as reads, are left out.
     *
     * @param callable $work
     * @return int[] reads and writes
     */
    protected function queries(callable $work): array {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        [$reads, $writes] = [$DB->perf_get_reads(), $DB->perf_get_writes()];
        $work();
        $counted = [$DB->perf_get_reads() - $reads, $DB->perf_get_writes() - $writes];
        $transaction->allow_commit();
        return $counted;
    }
}
