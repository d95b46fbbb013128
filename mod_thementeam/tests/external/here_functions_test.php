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

use local_kki\live\pulse;
use mod_thementeam\local\here\here;
use mod_thementeam\local\here\presence;
use mod_thementeam\local\spaces;
use PHPUnit\Framework\Attributes\CoversClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../thementeam_testcase.php');

/**
 * Tests of who is in a space right now.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \mod_thementeam\external\get_here
 * @covers     \mod_thementeam\external\set_here
 * @covers     \mod_thementeam\external\here_structures
 * @covers     \mod_thementeam\local\here\here
 * @covers     \mod_thementeam\local\here\presence
 * @covers     \mod_thementeam\task\end_presence
 */
#[CoversClass(\mod_thementeam\external\get_here::class)]
#[CoversClass(\mod_thementeam\external\set_here::class)]
#[CoversClass(\mod_thementeam\external\here_structures::class)]
#[CoversClass(\mod_thementeam\local\here\here::class)]
#[CoversClass(\mod_thementeam\local\here\presence::class)]
#[CoversClass(\mod_thementeam\task\end_presence::class)]
final class here_functions_test extends \mod_thementeam\thementeam_testcase {
    /** @var \frozen_clock the clock of everything */
    private \frozen_clock $clock;

    /** @var int the first group's space */
    private int $spaceid;

    protected function setUp(): void {
        parent::setUp();
        $this->clock = $this->mock_clock_with_frozen(1795518000);
        $this->spaceid = $this->space()['spaceid'];
    }

    /**
     * What somebody gets who asks.
     *
     * @param string $name
     * @return array
     */
    private function ask(string $name): array {
        return $this->call($name, 'get_here', ['spaceid' => $this->spaceid]);
    }

    /**
     * Somebody chooses.
     *
     * @param string $name
     * @param bool $shown
     * @return array
     */
    private function choose(string $name, bool $shown = true): array {
        $answer = $this->call($name, 'set_here', ['spaceid' => $this->spaceid, 'shown' => $shown]);
        $this->assertSame('ok', $answer['status']);
        return $answer['here'];
    }

    /**
     * The names that somebody sees.
     *
     * @param string $name
     * @return string[]
     */
    private function names(string $name): array {
        return array_column($this->ask($name)['people'], 'name');
    }

    /**
     * Full names.
     *
     * @param string ...$names
     * @return string[]
     */
    private function full(string ...$names): array {
        return array_map(fn(string $name): string => fullname($this->people[$name]), $names);
    }

    /**
     * What the pulse says of those who are there.
     *
     * @return string empty: nothing
     */
    private function pulse_mark(): string {
        global $CFG;
        $name = pulse::name(spaces::TABLE, $this->spaceid);
        $content = (string) @file_get_contents("$CFG->dataroot/" . pulse::FOLDER . '/' . substr($name, 0, 2) . "/$name");
        $this->assertMatchesRegularExpression('/^(\d{12}\.[0-9a-f]{8}(\.[0-9a-f]{8})?)?\z/', $content);
        return substr($content, 22);
    }

    /**
     * Nobody is shown who did not choose it, and nothing is noted of those who only look.
     */
    public function test_nobody_is_shown_unasked(): void {
        global $DB;
        foreach (['ann', 'ben', 'tina'] as $name) {
            $here = $this->ask($name);
            $this->assertSame([false, [], false, presence::NOBODY], [
                $here['shown'], $here['people'], $here['more'], $here['mark'],
            ]);
        }
        $this->assertSame(0, $DB->count_records('thementeam_presence'));
        $this->assertSame('', $this->pulse_mark());
        $this->setUser($this->people['ann']);
        $space = $this->call('ann', 'get_space', ['cmid' => $this->thementeam->cmid, 'groupid' => (int) $this->groups[0]->id]);
        $this->assertFalse($space['here']);
    }

    /**
     * Who chooses it is seen by name at once, and no longer at once when it is taken back; in all spaces.
     */
    public function test_choosing(): void {
        global $DB;
        $mine = $this->choose('ann');
        $this->assertTrue($mine['shown']);
        $this->assertSame([['id' => (int) $this->people['ann']->id, 'name' => fullname($this->people['ann'])]], $mine['people']);
        $this->assertSame($mine['mark'], $this->pulse_mark());
        $this->assertNotSame(presence::NOBODY, $mine['mark']);
        $theirs = $this->ask('ben');
        $this->assertSame($mine['people'], $theirs['people']);
        $this->assertFalse($theirs['shown']);
        $this->assertSame($mine['mark'], $theirs['mark']);

        $both = $this->choose('tina');
        $this->assertNotSame($mine['mark'], $both['mark']);
        $this->assertEqualsCanonicalizing($this->full('ann', 'tina'), $this->names('ben'));
        $other = $this->space(1)['spaceid'];
        $this->call('tina', 'get_here', ['spaceid' => $other]);
        $this->assertSame(2, $DB->count_records('thementeam_presence', ['userid' => $this->people['tina']->id]));

        $this->choose('tina', false);
        $this->assertSame($this->full('ann'), $this->names('ben'));
        $this->assertSame(0, $DB->count_records('thementeam_presence', ['userid' => $this->people['tina']->id]));
        $this->choose('ann', false);
        $this->assertSame([], $this->names('ben'));
        $this->assertSame(presence::NOBODY, $this->pulse_mark());
    }

    /**
     * Staying on is one small write: no revision, no journal, no event, no new mark.
     */
    public function test_staying_on(): void {
        global $DB;
        $mark = $this->choose('ann')['mark'];
        $revision = $this->space()['revision'];
        $journal = $DB->count_records('thementeam_journal');
        $this->clock->bump(60);
        $sink = $this->redirectEvents();
        $this->assertSame($mark, $this->ask('ann')['mark']);
        $this->assertSame([], $sink->get_events());
        $this->assertSame([$mark, $revision, $journal], [
            $this->pulse_mark(), $this->space()['revision'], $DB->count_records('thementeam_journal'),
        ]);
        $this->clock->bump(60);
        $this->assertSame($this->full('ann'), $this->names('ben'));
        // A change of the board leaves the mark alone.
        $this->card('ben');
        $this->assertSame($mark, $this->pulse_mark());
    }

    /**
     * Whoever stays costs one write beyond what a call that only reads does; whoever looks costs none; however many are there.
     */
    public function test_cost(): void {
        $cost = fn(string $name, string $function): array => $this->queries(
            fn() => $this->call($name, $function, ['spaceid' => $this->spaceid]),
        );
        foreach (['ann', 'tina'] as $name) {
            $this->choose($name);
            $this->ask($name);
        }
        $this->clock->bump(60);
        [, $fixed] = $cost('ann', 'get_members');
        [$reads, $writes] = $cost('ann', 'get_here');
        $this->assertLessThanOrEqual(15, $reads);
        $this->assertSame($fixed + 1, $writes);
        $this->ask('ben');
        [$fewer, $none] = $cost('ben', 'get_here');
        $this->assertLessThanOrEqual($reads, $fewer);
        $this->assertSame($fixed, $none);
        // However many are there.
        for ($i = 0; $i < here::NAMES; $i++) {
            $user = $this->getDataGenerator()->create_and_enrol($this->course, 'student');
            set_user_preference(here::PREFERENCE, 1, $user->id);
            presence::come($this->spaceid, (int) $user->id, $this->clock->time() + 90);
        }
        $this->assertSame([$fewer, $none], $cost('ben', 'get_here'));
        $here = $this->ask('ben');
        $this->assertCount(here::NAMES, $here['people']);
        $this->assertTrue($here['more']);
    }

    /**
     * Who does not come back is forgotten: by whoever comes by, or by the task.
     */
    public function test_end(): void {
        global $DB;
        $this->choose('ann');
        $mark = $this->choose('ben')['mark'];
        $this->clock->bump(60);
        $this->ask('ben');
        $this->clock->bump(31);
        $this->assertSame($this->full('ben'), $this->names('ben'));
        $this->assertSame(1, $DB->count_records('thementeam_presence'));
        $this->assertNotSame($mark, $this->pulse_mark());

        $this->clock->bump(120);
        $this->expectOutputRegex('/gone from 1 spaces/');
        (new \mod_thementeam\task\end_presence())->execute();
        $this->assertSame(0, $DB->count_records('thementeam_presence'));
        $this->assertSame(presence::NOBODY, $this->pulse_mark());
        $this->assertSame(presence::NOBODY, $this->ask('tina')['mark']);
        // Back from a sleep.
        $this->assertSame($this->full('ann'), $this->names('ann'));
    }

    /**
     * With very many people on the site each says less often that he or she is here, and stays shown for longer.
     */
    public function test_pace(): void {
        global $DB;
        $this->assertSame(60, $this->choose('ann')['again']);
        $this->assertSame(300, $this->ask('ben')['again']);
        for ($i = 1; $i <= 300; $i++) {
            $rows[] = (object) ['spaceid' => -1, 'userid' => -$i, 'timeend' => $this->clock->time() + 90];
        }
        $DB->insert_records('thementeam_presence', $rows);
        $this->assertSame(151, $this->ask('ann')['again']);
        $ann = ['spaceid' => $this->spaceid, 'userid' => $this->people['ann']->id];
        $this->assertEquals($this->clock->time() + 227, $DB->get_field('thementeam_presence', 'timeend', $ann));
        $this->assertSame(1, $this->ask('ben')['spread']);
        set_config('pulse', 0, 'local_kki');
        $this->assertSame(120, $this->ask('ben')['again']);
    }

    /**
     * The preference can be set through Moodle's own service, by oneself only, and is obeyed with the next call.
     */
    public function test_preference(): void {
        global $CFG, $DB;
        require_once("$CFG->dirroot/user/externallib.php");
        $this->choose('ann');
        $this->setUser($this->people['ann']);
        $set = function (string $name, string $value): array {
            global $PAGE;
            // Moodle's service sets the context of the page; a call of its own begins with a page of its own.
            $PAGE = new \moodle_page();
            return \core_user_external::set_user_preferences([[
                'name' => here::PREFERENCE, 'value' => $value, 'userid' => (int) $this->people[$name]->id,
            ]]);
        };
        $this->assertSame([], $set('ann', '0')['warnings']);
        $this->assertFalse($this->ask('ann')['shown']);
        $this->assertSame(0, $DB->count_records('thementeam_presence'));
        $this->setUser($this->people['ann']);
        $set('ben', '1');
        $this->assertFalse((bool) get_user_preferences(here::PREFERENCE, 0, $this->people['ben']->id));
    }

    /**
     * Another window that still believes in it does not bring somebody back who took it back.
     */
    public function test_taken_back_in_another_window(): void {
        global $DB;
        $this->choose('ann');
        $this->choose('ann', false);
        presence::come($this->spaceid, (int) $this->people['ann']->id, $this->clock->time() + 90);
        $this->assertSame(0, $DB->count_records('thementeam_presence'));
        $this->assertSame(presence::NOBODY, $this->pulse_mark());
    }

    /**
     * Nobody from outside is let in, or seen.
     */
    public function test_outsiders(): void {
        global $DB;
        $this->choose('ann');
        $this->assert_closed_to_outsiders('get_here', ['spaceid' => $this->spaceid]);
        $this->assert_closed_to_outsiders('set_here', ['spaceid' => $this->spaceid, 'shown' => true]);
        $this->assertSame(1, $DB->count_records('thementeam_presence'));
        $this->assertFalse(here::chosen((int) $this->people['cem']->id));
        foreach (['get_here' => [], 'set_here' => ['shown' => true]] as $function => $more) {
            $this->assert_stopped(\dml_missing_record_exception::class, 'ann', $function, ['spaceid' => -1] + $more);
            $hostile = ['spaceid' => '1 OR 1=1'] + $more;
            $this->assert_stopped(\invalid_parameter_exception::class, 'ann', $function, $hostile);
        }
        $hostile = ['spaceid' => $this->spaceid, 'shown' => '<script>'];
        $this->assert_stopped(\invalid_parameter_exception::class, 'ann', 'set_here', $hostile);
    }

    /**
     * An admin who looks through somebody's eyes is not that person.
     */
    public function test_login_as(): void {
        global $DB;
        $this->setUser($this->people['ann']);
        set_user_preference(here::PREFERENCE, 1);
        $this->setAdminUser();
        \core\session\manager::loginas($this->people['ann']->id, \context_system::instance());
        $_POST['sesskey'] = sesskey();
        $this->assertSame([false, []], array_values(array_intersect_key(
            get_here::execute($this->spaceid),
            ['shown' => 0, 'people' => 0],
        )));
        $this->assertSame('not_yourself', set_here::execute($this->spaceid, false)['code']);
        $this->assertSame(0, $DB->count_records('thementeam_presence'));
        $this->assertTrue(here::chosen((int) $this->people['ann']->id));
    }

    /**
     * In an archived or closed space nobody is shown.
     */
    public function test_archived_and_closed(): void {
        global $DB;
        foreach (['archived', 'locked'] as $field) {
            $this->choose('ann');
            $DB->set_field('thementeam_space', $field, 1, ['id' => $this->spaceid]);
            $this->assertSame([], $this->names('ann'));
            $this->assertSame([], $this->names('tina'));
            $this->clock->bump(91);
            presence::end();
            $this->assertSame(0, $DB->count_records('thementeam_presence'));
            $DB->set_field('thementeam_space', $field, 0, ['id' => $this->spaceid]);
        }
    }

    /**
     * Whoever leaves the group, the course or the site is gone from the list at once.
     */
    public function test_leaving(): void {
        global $DB;
        $present = fn(): int => $DB->count_records('thementeam_presence');
        $this->choose('ann');
        groups_remove_member($this->groups[0], $this->people['ann']);
        $this->assertSame(0, $present());
        $this->assertSame(presence::NOBODY, $this->pulse_mark());

        $this->choose('ben');
        $elsewhere = $this->make(NOGROUPS);
        $other = $this->generator()->create_space($elsewhere, 0)['spaceid'];
        $this->call('ben', 'get_here', ['spaceid' => $other]);
        $this->assertSame(2, $present());
        $instance = $DB->get_record('enrol', ['courseid' => $this->course->id, 'enrol' => 'manual'], '*', MUST_EXIST);
        enrol_get_plugin('manual')->unenrol_user($instance, $this->people['ben']->id);
        $this->assertSame(0, $present());

        $this->choose('tina');
        $DB->set_field('user', 'suspended', 1, ['id' => $this->people['tina']->id]);
        $this->setAdminUser();
        $this->assertSame([], get_here::execute($this->spaceid)['people']);
        $DB->set_field('user', 'suspended', 0, ['id' => $this->people['tina']->id]);
        delete_user($DB->get_record('user', ['id' => $this->people['tina']->id]));
        $this->assertSame(0, $present());
    }

    /**
     * A reset and the deletion of the activity leave nothing, and a copy of the activity has nothing.
     */
    public function test_reset_and_deletion(): void {
        global $DB;
        $this->choose('ann');
        $this->setAdminUser();
        duplicate_module($this->course, get_fast_modinfo($this->course)->get_cm($this->thementeam->cmid));
        $this->assertSame(1, $DB->count_records('thementeam_presence'));
        spaces::clear((int) $this->thementeam->id);
        $this->assertSame(0, $DB->count_records('thementeam_presence'));
        $this->assertSame(presence::NOBODY, $this->pulse_mark());
        $this->choose('ann');
        $this->setAdminUser();
        course_delete_module($this->thementeam->cmid);
        $this->assertSame(0, $DB->count_records('thementeam_presence'));
    }
}
