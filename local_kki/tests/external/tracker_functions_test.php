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

namespace local_kki\external;

use core_external\external_api;
use local_kki\baustein\bausteine;
use local_kki\baustein\phase_type;
use local_kki\baustein\phases;
use local_kki\tests\tracker_course;

/**
 * The tracker's functions for the right caller, for wrong ones and for hostile input.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers \local_kki\external\get_path
 * @covers \local_kki\external\set_step
 * @covers \local_kki\external\get_overview
 * @covers \local_kki\external\mark_progress
 * @covers \local_kki\external\move_phase
 * @covers \local_kki\external\delete_phase
 * @covers \local_kki\external\restore_phase
 * @covers \local_kki\external\delete_baustein
 * @covers \local_kki\external\restore_baustein
 * @covers \local_kki\external\tracker_structures
 * @covers \local_kki\baustein\result
 */
#[\PHPUnit\Framework\Attributes\CoversClass(get_path::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(set_step::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(get_overview::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(mark_progress::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(move_phase::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(delete_phase::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(restore_phase::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(delete_baustein::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(restore_baustein::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(tracker_structures::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(\local_kki\baustein\result::class)]
final class tracker_functions_test extends \advanced_testcase {
    /** @var tracker_course the course */
    private tracker_course $kit;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->kit = new tracker_course($this->getDataGenerator());
    }

    /**
     * Calls a function as the web service does, with its answer checked against its description.
     *
     * @param string $name
     * @param mixed ...$args
     * @return array
     */
    private function call(string $name, mixed ...$args): array {
        $class = "\\local_kki\\external\\$name";
        return external_api::clean_returnvalue($class::execute_returns(), $class::execute(...$args));
    }

    /**
     * The arguments of a call that would be right for the right person.
     *
     * @param string $name
     * @return array
     */
    private function arguments(string $name): array {
        $peer = $this->kit->phases['peer'];
        $version = (int) bausteine::get($this->kit->bausteinid)->version;
        return match ($name) {
            'get_path' => [(int) $this->kit->course->id, 0],
            'set_step' => [$peer, true],
            'get_overview' => [$this->kit->bausteinid],
            'mark_progress' => [$peer, [(int) $this->kit->person()->id], true],
            'move_phase' => [$peer, $version, 0],
            'delete_phase' => [$peer, 1],
            'restore_phase' => [$peer],
            'delete_baustein' => [$this->kit->bausteinid, $version],
            'restore_baustein' => [$this->kit->bausteinid],
        };
    }

    /**
     * Functions and those who may not call them.
     *
     * @return array<string, array{string, string}>
     */
    public static function wrong_callers(): array {
        $trainers = ['get_overview', 'mark_progress', 'move_phase', 'delete_phase', 'restore_phase', 'delete_baustein',
            'restore_baustein'];
        $cases = [];
        foreach ([...$trainers, 'get_path', 'set_step'] as $name) {
            $cases["$name by a guest"] = [$name, 'guest'];
            $cases["$name by somebody of another course"] = [$name, 'stranger'];
        }
        foreach ($trainers as $name) {
            $cases["$name by a participant"] = [$name, 'student'];
        }
        foreach (['move_phase', 'delete_phase', 'restore_phase', 'delete_baustein', 'restore_baustein'] as $name) {
            $cases["$name by a trainer who may not edit"] = [$name, 'teacher'];
        }
        return $cases;
    }

    /**
     * Wrong callers get nothing and change nothing.
     *
     * @dataProvider wrong_callers
     * @param string $name
     * @param string $who
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('wrong_callers')]
    public function test_wrong_callers(string $name, string $who): void {
        global $DB;
        $arguments = $this->arguments($name);
        $tables = ['local_kki_baustein', 'local_kki_phase', 'local_kki_progress'];
        $before = array_map(static fn(string $table): array => $DB->get_records($table), $tables);
        match ($who) {
            'guest' => $this->setGuestUser(),
            'stranger' => $this->setUser((new tracker_course($this->getDataGenerator()))->person('editingteacher')),
            default => $this->setUser($this->kit->person($who)),
        };
        if ($who === 'stranger') {
            $before = array_map(static fn(string $table): array => $DB->get_records($table), $tables);
        }
        try {
            $this->call($name, ...$arguments);
            $this->fail("$name was answered.");
        } catch (\require_login_exception | \required_capability_exception $e) {
            $this->assertEquals($before, array_map(static fn(string $table): array => $DB->get_records($table), $tables));
        }
    }

    public function test_a_participant_reads_and_ticks(): void {
        $this->setUser($this->kit->person());
        $path = $this->call('get_path', (int) $this->kit->course->id, 0)['path'];
        $this->assertSame(['presence', 'online', 'peer', 'transfer'], array_column($path['steps'], 'type'));
        $result = $this->call('set_step', $this->kit->phases['peer'], true);
        $this->assertSame('ok', $result['status']);
        $this->assertSame(1, $result['path']['done']);
        $this->assertSame(0, $this->call('set_step', $this->kit->phases['peer'], false)['path']['done']);
    }

    /**
     * Steps that participants cannot tick.
     *
     * @return array<string, array{string}>
     */
    public static function not_for_participants(): array {
        return ['presence' => ['presence'], 'online' => ['online']];
    }

    /**
     * Nobody forges presence or completion.
     *
     * @dataProvider not_for_participants
     * @param string $type
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('not_for_participants')]
    public function test_participants_do_not_tick_what_others_decide(string $type): void {
        global $DB;
        $this->setUser($this->kit->person());
        $result = $this->call('set_step', $this->kit->phases[$type], true);
        $this->assertSame(['refused', "{$type}_phase"], [$result['status'], $result['code']]);
        $this->assertSame(get_string("refused_{$type}_phase", 'local_kki'), $result['message']);
        $this->assertSame(0, $DB->count_records('local_kki_progress'));
    }

    public function test_trainers_have_no_steps_of_their_own(): void {
        $this->setUser($this->kit->person('editingteacher'));
        $this->assertSame('not_participant', $this->call('set_step', $this->kit->phases['peer'], true)['code']);
    }

    public function test_a_hidden_baustein_looks_as_if_it_were_not_there(): void {
        global $DB;
        $DB->set_field('local_kki_baustein', 'visible', 0);
        $this->setUser($this->kit->person());
        $this->assertSame([], $this->call('get_path', (int) $this->kit->course->id, $this->kit->bausteinid));
        $result = $this->call('set_step', $this->kit->phases['peer'], true);
        $this->assertSame('deleted_phase', $result['code']);
        $this->assertArrayNotHasKey('path', $result);
    }

    public function test_a_baustein_of_another_course_is_not_in_the_path(): void {
        $other = new tracker_course($this->getDataGenerator());
        $this->setUser($this->kit->person());
        $this->assertSame([], $this->call('get_path', (int) $this->kit->course->id, $other->bausteinid));
    }

    public function test_a_trainer_marks_and_takes_back(): void {
        $student = (int) $this->kit->person()->id;
        $this->setUser($this->kit->person('teacher'));
        $presence = $this->kit->phases['presence'];
        $result = $this->call('mark_progress', $presence, [$student, $student], true);
        $this->assertSame(['ok', [$student]], [$result['status'], $result['changed']]);
        $this->assertSame([], $this->call('mark_progress', $presence, [$student], true)['changed']);
        $this->assertSame([$presence], $this->call('get_overview', $this->kit->bausteinid)['people'][0]['donephases']);
        $this->assertSame([$student], $this->call('mark_progress', $presence, [$student], false)['changed']);
    }

    public function test_marking_refuses_strangers_nobody_and_activities(): void {
        global $DB;
        $stranger = (int) $this->getDataGenerator()->create_user()->id;
        $student = (int) $this->kit->person()->id;
        $this->setUser($this->kit->person('editingteacher'));
        $presence = $this->kit->phases['presence'];
        $this->assertSame('nobody_seen', $this->call('mark_progress', $presence, [$stranger, -1], true)['code']);
        $this->assertSame('nobody_chosen', $this->call('mark_progress', $presence, [], true)['code']);
        $this->assertSame('online_phase', $this->call('mark_progress', $this->kit->phases['online'], [$student], true)['code']);
        $this->assertSame(0, $DB->count_records('local_kki_progress'));
        $mixed = $this->call('mark_progress', $presence, [$student, $stranger], true);
        $this->assertSame([$student], $mixed['changed']);
        $this->assertStringContainsString(get_string('mark_left', 'local_kki', 1), $mixed['message']);
    }

    public function test_a_trainer_of_another_group_marks_nobody(): void {
        $generator = $this->getDataGenerator();
        $kit = new tracker_course($generator, ['groupmode' => SEPARATEGROUPS, 'groupmodeforce' => 1]);
        $group = $generator->create_group(['courseid' => $kit->course->id]);
        $student = $kit->person();
        groups_add_member($group, $student);
        $this->setUser($kit->person('teacher'));
        $result = $this->call('mark_progress', $kit->phases['presence'], [(int) $student->id], true);
        $this->assertSame('nobody_seen', $result['code']);
        $this->assertSame([], $this->call('get_overview', $kit->bausteinid)['people']);
    }

    public function test_a_trainer_builds(): void {
        // Refusals roll back, which Moodle's way of resetting between tests does not survive.
        $this->preventResetByRollback();
        $this->setUser($this->kit->person('editingteacher'));
        $peer = $this->kit->phases['peer'];
        $baustein = bausteine::get($this->kit->bausteinid);
        $moved = $this->call('move_phase', $peer, (int) $baustein->version, 0);
        $this->assertSame(['ok', 'peer'], [$moved['status'], $moved['baustein']['phases'][0]['type']]);
        $stale = $this->call('move_phase', $peer, (int) $baustein->version, 0);
        $this->assertSame('conflict', $stale['status']);
        $this->assertSame($moved['baustein'], $stale['baustein'], 'a conflict brings what there is now');
        $deleted = $this->call('delete_phase', $peer, 1);
        $this->assertCount(3, $deleted['baustein']['phases']);
        $this->assertSame('deleted_phase', $this->call('delete_phase', $peer, 1)['code']);
        $this->assertCount(4, $this->call('restore_phase', $peer)['baustein']['phases']);
        $version = (int) bausteine::get($this->kit->bausteinid)->version;
        $this->assertSame('conflict', $this->call('delete_baustein', $this->kit->bausteinid, $version - 1)['status']);
        $this->assertTrue($this->call('delete_baustein', $this->kit->bausteinid, $version)['baustein']['deleted']);
        $this->assertSame('deleted_baustein', $this->call('move_phase', $peer, $version, 0)['code']);
        $this->assertFalse($this->call('restore_baustein', $this->kit->bausteinid)['baustein']['deleted']);
    }

    public function test_a_step_that_somebody_edited_is_not_deleted_unseen(): void {
        $this->setUser($this->kit->person('editingteacher'));
        $peer = $this->kit->phases['peer'];
        phases::update($peer, 1, [], ['name' => 'Neu'], 2);
        $this->assertSame('conflict', $this->call('delete_phase', $peer, 1)['status']);
    }

    public function test_unknown_ids_are_errors(): void {
        $unknown = ['set_step' => [0, true], 'get_overview' => [-1], 'delete_phase' => [2147483647, 1]];
        foreach ($unknown as $name => $arguments) {
            try {
                $this->call($name, ...$arguments);
                $this->fail("$name was answered.");
            } catch (\dml_missing_record_exception $e) {
                $this->assertStringStartsWith('invalidrecord', $e->errorcode);
            }
        }
    }

    public function test_names_cannot_carry_scripts(): void {
        $this->kit->phase(phase_type::peer, [
            'name' => '<script>alert(1)</script>Beratung',
            'description' => '<img src=x onerror=alert(1)>',
        ]);
        $this->setUser($this->kit->person());
        $step = $this->call('get_path', (int) $this->kit->course->id, 0)['path']['steps'][4];
        $this->assertStringNotContainsString('<script', $step['name']);
        $this->assertStringNotContainsString('<img', $step['description']);
    }

    public function test_an_unknown_order_is_the_order_by_name(): void {
        $this->kit->person('student', ['lastname' => 'B']);
        $this->kit->person('student', ['lastname' => 'A', 'firstname' => 'X']);
        $overview = $this->call('get_overview', $this->kit->bausteinid, 'idDESCDROP', false, -5);
        $this->assertSame(['A, X', 0, 'name'], [$overview['people'][0]['name'], $overview['page'], $overview['sort']]);
    }
}
