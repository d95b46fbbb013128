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

namespace local_kki\baustein;

use local_kki\live\refusal;
use local_kki\tests\tracker_course;

/**
 * Bausteine and their steps.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers \local_kki\baustein\bausteine
 * @covers \local_kki\baustein\phases
 * @covers \local_kki\baustein\phase_fields
 * @covers \local_kki\baustein\builder
 * @covers \local_kki\event\baustein_base
 * @covers \local_kki\event\phase_base
 */
#[\PHPUnit\Framework\Attributes\CoversClass(bausteine::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(phases::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(phase_fields::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(builder::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(\local_kki\event\baustein_base::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(\local_kki\event\phase_base::class)]
final class bausteine_test extends \advanced_testcase {
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
     * The order of the steps.
     *
     * @return string[] types
     */
    private function order(): array {
        return array_column(phases::of_baustein($this->kit->bausteinid), 'type');
    }

    public function test_a_new_step_comes_last_with_sensible_defaults(): void {
        $this->assertSame(['presence', 'online', 'peer', 'transfer'], $this->order());
        $peer = phases::get($this->kit->phases['peer']);
        $this->assertSame(get_string('phase_peer_name', 'local_kki'), $peer->name);
        $this->assertEquals(60, $peer->minutes);
        $this->assertNull($peer->cmid, 'only online steps have an activity');
    }

    public function test_hidden_and_deleted_bausteine(): void {
        $hidden = $this->kit->baustein('Entwurf', false);
        $courseid = (int) $this->kit->course->id;
        $this->assertSame([$this->kit->bausteinid], array_keys(bausteine::of_course($courseid, false)));
        $this->assertSame([$this->kit->bausteinid, $hidden], array_keys(bausteine::of_course($courseid, true)));
        bausteine::delete($this->kit->bausteinid, (int) bausteine::get($this->kit->bausteinid)->version, 2);
        $this->assertSame([$hidden], array_keys(bausteine::of_course($courseid, true)));
        bausteine::restore($this->kit->bausteinid, 2);
        $this->assertSame([$this->kit->bausteinid], array_keys(bausteine::of_course($courseid, false)));
    }

    public function test_names_are_asked_for(): void {
        try {
            $this->kit->baustein('  ');
            $this->fail('A Baustein without a name was made.');
        } catch (refusal $refusal) {
            $this->assertSame('bad_name', $refusal->reason);
        }
        $this->assertSame(
            ['name' => get_string('refused_long_name', 'local_kki')],
            bausteine::problems(['name' => str_repeat('ä', 256)]),
        );
        $this->assertSame([], bausteine::problems(['name' => str_repeat('ä', 255)]));
    }

    public function test_moving_up_down_and_stale(): void {
        $version = (int) bausteine::get($this->kit->bausteinid)->version;
        phases::move($this->kit->phases['transfer'], $version, 0, 2);
        $this->assertSame(['transfer', 'presence', 'online', 'peer'], $this->order());
        phases::move($this->kit->phases['transfer'], $version + 1, $this->kit->phases['online'], 2);
        $this->assertSame(['presence', 'online', 'transfer', 'peer'], $this->order());
        try {
            phases::move($this->kit->phases['peer'], $version, 0, 2);
            $this->fail('A stale move was applied.');
        } catch (refusal $refusal) {
            $this->assertSame('conflict', $refusal->reason);
        }
        $this->assertSame(['presence', 'online', 'transfer', 'peer'], $this->order());
    }

    public function test_moving_behind_a_step_of_another_baustein_is_refused(): void {
        $other = $this->kit->phase(phase_type::peer, ['bausteinid' => $this->kit->baustein('Zweiter')]);
        $this->expectException(refusal::class);
        $this->expectExceptionMessage(get_string('refused_unknown_position', 'local_kki'));
        $version = (int) bausteine::get($this->kit->bausteinid)->version;
        phases::move($this->kit->phases['peer'], $version, $other, 2);
    }

    public function test_delete_keeps_progress_for_undo(): void {
        $student = $this->kit->person();
        $peer = $this->kit->phases['peer'];
        progress::mark($peer, [(int) $student->id], true, 2);
        phases::delete($peer, 1, 2);
        $this->assertSame(['presence', 'online', 'transfer'], $this->order());
        phases::restore($peer, 2);
        $this->assertSame(['presence', 'online', 'peer', 'transfer'], $this->order());
        $done = progress::of_people(phases::of_baustein($this->kit->bausteinid), [(int) $student->id]);
        $this->assertSame([(int) $student->id => [$peer => true]], $done);
    }

    public function test_the_bin_is_emptied_after_a_day(): void {
        global $DB;
        $clock = $this->mock_clock_with_frozen();
        progress::mark($this->kit->phases['peer'], [(int) $this->kit->person()->id], true, 2);
        phases::delete($this->kit->phases['peer'], 1, 2);
        $clock->bump(bausteine::BIN + 1);
        phases::delete($this->kit->phases['transfer'], 1, 2);
        $this->assertFalse($DB->record_exists('local_kki_phase', ['id' => $this->kit->phases['peer']]));
        $this->assertTrue($DB->record_exists('local_kki_phase', ['id' => $this->kit->phases['transfer']]));
        $this->assertSame(0, $DB->count_records('local_kki_progress'));
    }

    public function test_changes_that_do_not_collide_are_merged(): void {
        $id = $this->kit->phases['presence'];
        $base = phase_fields::of(phases::get($id));
        phases::update($id, 1, $base, ['place' => 'Konstanz'] + $base, 2);
        $merge = phases::update($id, 1, $base, ['name' => 'Zwei Tage'] + $base, 2);
        $this->assertSame([], $merge->collisions);
        $row = phases::get($id);
        $this->assertSame(['Zwei Tage', 'Konstanz'], [$row->name, $row->place]);
    }

    public function test_changes_that_collide_change_nothing(): void {
        $id = $this->kit->phases['presence'];
        $base = phase_fields::of(phases::get($id));
        phases::update($id, 1, $base, ['place' => 'Konstanz'] + $base, 2);
        $merge = phases::update($id, 1, $base, ['place' => 'Ulm', 'name' => 'Neu'] + $base, 2);
        $this->assertSame(['place'], $merge->collisions);
        $this->assertSame('Konstanz', phases::get($id)->place);
        $this->assertNotSame('Neu', phases::get($id)->name);
    }

    /**
     * Activities that cannot be a step.
     *
     * @return array<string, array{string, string}>
     */
    public static function unfit_activities(): array {
        return [
            'none chosen' => ['none', 'missing'],
            'without completion' => ['untracked', 'untracked'],
            'of another course' => ['foreign', 'missing'],
        ];
    }

    /**
     * An online step needs an activity of the course that can be completed.
     *
     * @dataProvider unfit_activities
     * @param string $which
     * @param string $state
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('unfit_activities')]
    public function test_online_steps_need_a_completable_activity(string $which, string $state): void {
        $cmid = match ($which) {
            'none' => 0,
            'untracked' => $this->kit->activity(COMPLETION_TRACKING_NONE)->cmid,
            'foreign' => (new tracker_course($this->getDataGenerator()))->page->cmid,
        };
        $this->expectException(refusal::class);
        $this->expectExceptionMessage(get_string("refused_activity_$state", 'local_kki'));
        $this->kit->phase(phase_type::online, ['cmid' => $cmid]);
    }

    public function test_the_end_comes_after_the_start(): void {
        $problems = phase_fields::problems(
            phase_type::presence,
            ['name' => 'x', 'timestart' => 2000, 'timedue' => 1000],
            (int) $this->kit->course->id,
        );
        $this->assertSame(['timedue'], array_keys($problems));
    }

    public function test_the_trainer_is_told_of_a_deleted_activity(): void {
        course_delete_module($this->kit->page->cmid);
        $phase = builder::export($this->kit->bausteinid)['phases'][1];
        $this->assertSame(get_string('phase_warning_missing', 'local_kki'), $phase['warning']);
        $this->assertSame('', $phase['settingsurl']);
        $this->assertSame(get_string('phase_online', 'local_kki'), $phase['name']);
    }

    public function test_the_trainer_is_told_of_completion_that_was_switched_off(): void {
        global $DB;
        $DB->set_field('course_modules', 'completion', COMPLETION_TRACKING_NONE, ['id' => $this->kit->page->cmid]);
        rebuild_course_cache((int) $this->kit->course->id, true);
        $phase = builder::export($this->kit->bausteinid)['phases'][1];
        $this->assertSame(get_string('phase_warning_untracked', 'local_kki'), $phase['warning']);
        $this->assertStringContainsString('modedit.php', $phase['settingsurl']);
    }

    public function test_events_name_course_and_actor(): void {
        $sink = $this->redirectEvents();
        $id = $this->kit->phase(phase_type::transfer);
        phases::delete($id, 1, 2);
        phases::restore($id, 2);
        bausteine::delete($this->kit->bausteinid, (int) bausteine::get($this->kit->bausteinid)->version, 2);
        $events = $sink->get_events();
        $this->assertSame(
            ['phase_created', 'phase_deleted', 'phase_restored', 'baustein_deleted'],
            array_map(static fn($event) => (new \ReflectionClass($event))->getShortName(), $events),
        );
        $this->assertSame(['c', 'd', 'u', 'd'], array_column(array_map(static fn($event) => $event->get_data(), $events), 'crud'));
        foreach ($events as $event) {
            $this->assertEquals($this->kit->course->id, $event->courseid);
            $this->assertEquals(2, $event->userid);
            $this->assertNotSame('', $event->get_name());
            $this->assertNotSame('', $event->get_description());
            $this->assertStringContainsString('courseid=', $event->get_url()->out(false));
            $this->assertEventContextNotUsed($event);
        }
    }

    public function test_deleting_a_course_leaves_nothing(): void {
        global $DB;
        $other = new tracker_course($this->getDataGenerator());
        progress::mark($this->kit->phases['peer'], [(int) $this->kit->person()->id], true, 2);
        bausteine::delete_course((int) $this->kit->course->id);
        $this->assertSame([$other->bausteinid], array_map('intval', $DB->get_fieldset_select('local_kki_baustein', 'id', '1 = 1')));
        $this->assertSame(4, $DB->count_records('local_kki_phase'));
        $this->assertSame(0, $DB->count_records('local_kki_progress'));
    }
}
