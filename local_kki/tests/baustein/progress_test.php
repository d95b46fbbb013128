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
 * Who has done what, one's own path, and what is stored about a person.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers \local_kki\baustein\progress
 * @covers \local_kki\baustein\path
 * @covers \local_kki\baustein\activities
 * @covers \local_kki\event\progress_base
 */
#[\PHPUnit\Framework\Attributes\CoversClass(progress::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(path::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(activities::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(\local_kki\event\progress_base::class)]
final class progress_test extends \advanced_testcase {
    /** @var tracker_course the course */
    private tracker_course $kit;

    /** @var \stdClass a participant */
    private \stdClass $student;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->kit = new tracker_course($this->getDataGenerator());
        $this->student = $this->kit->person();
        $this->setUser($this->student);
    }

    /**
     * The participant's path.
     *
     * @return array
     */
    private function read(): array {
        return path::read((int) $this->kit->course->id, 0, (int) $this->student->id)['path'];
    }

    /**
     * The states of the steps by type.
     *
     * @return array<string, string>
     */
    private function states(): array {
        return array_column($this->read()['steps'], 'state', 'type');
    }

    public function test_the_path_moves_when_an_activity_is_completed(): void {
        $this->assertSame(
            ['presence' => 'later', 'online' => 'next', 'peer' => 'later', 'transfer' => 'later'],
            $this->states(),
            'a presence block without a date does not hold anybody up',
        );
        $course = get_course((int) $this->kit->course->id);
        $cm = get_fast_modinfo($course)->get_cm($this->kit->page->cmid);
        (new \completion_info($course))->update_state($cm, COMPLETION_COMPLETE, (int) $this->student->id);
        $this->assertSame(
            ['presence' => 'later', 'online' => 'done', 'peer' => 'next', 'transfer' => 'later'],
            $this->states(),
        );
        $path = $this->read();
        $this->assertSame([1, 4, 25], [$path['done'], $path['total'], $path['percent']]);
    }

    /**
     * Completion states and whether they count.
     *
     * @return array<string, array{int, bool}>
     */
    public static function completion_states(): array {
        return [
            'incomplete' => [0, false],
            'complete' => [1, true],
            'passed' => [2, true],
            'failed' => [3, false],
        ];
    }

    /**
     * What is failed is not done.
     *
     * @dataProvider completion_states
     * @param int $state
     * @param bool $counts
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('completion_states')]
    public function test_which_completion_counts(int $state, bool $counts): void {
        $this->kit->complete($this->kit->page->cmid, (int) $this->student->id, $state);
        $this->assertSame($counts ? 'done' : 'next', $this->states()['online']);
        $done = progress::of_people(phases::of_baustein($this->kit->bausteinid), [(int) $this->student->id]);
        $this->assertSame($counts, isset($done[(int) $this->student->id][$this->kit->phases['online']]));
    }

    public function test_a_presence_block_with_a_date_comes_first_until_it_is_over(): void {
        global $DB;
        $clock = $this->mock_clock_with_frozen();
        $id = $this->kit->phases['presence'];
        $DB->update_record('local_kki_phase', ['id' => $id, 'timestart' => $clock->time() + DAYSECS, 'place' => 'Konstanz']);
        $step = $this->read()['steps'][0];
        $this->assertTrue($step['isnext']);
        $this->assertStringContainsString('Konstanz', $step['meta']);
        $this->assertFalse($step['cantick']);
        $clock->bump(3 * DAYSECS);
        $step = $this->read()['steps'][0];
        $this->assertFalse($step['isnext'], 'while trainers have not recorded it, the path goes on');
        $this->assertSame(get_string('step_note_over', 'local_kki'), $step['note']);
        $this->assertSame(get_string('step_state_open', 'local_kki'), $step['statelabel']);
    }

    public function test_a_hidden_activity_keeps_its_place(): void {
        set_coursemodule_visible($this->kit->page->cmid, 0);
        $step = $this->read()['steps'][1];
        $this->assertSame('', $step['url']);
        $this->assertSame(get_string('step_note_closed', 'local_kki'), $step['note']);
        $this->assertSame('next', $this->states()['peer']);
        $this->assertSame(4, $this->read()['total']);
    }

    public function test_a_deleted_activity_does_not_count(): void {
        course_delete_module($this->kit->page->cmid);
        $this->assertSame(3, $this->read()['total']);
        $this->assertSame(get_string('step_note_gone', 'local_kki'), $this->read()['steps'][1]['note']);
        $this->assertSame('next', $this->states()['peer']);
    }

    public function test_everything_done(): void {
        $this->kit->complete($this->kit->page->cmid, (int) $this->student->id);
        foreach (['presence', 'peer', 'transfer'] as $type) {
            progress::mark($this->kit->phases[$type], [(int) $this->student->id], true, 2);
        }
        $path = $this->read();
        $this->assertTrue($path['finished']);
        $this->assertFalse($path['hasnext']);
        $this->assertSame(100, $path['percent']);
    }

    public function test_the_first_unfinished_baustein_is_shown(): void {
        $second = $this->kit->baustein('Zweiter');
        $this->kit->phase(phase_type::peer, ['bausteinid' => $second]);
        $this->assertSame($this->kit->bausteinid, $this->read()['id']);
        $this->kit->complete($this->kit->page->cmid, (int) $this->student->id);
        foreach (['presence', 'peer', 'transfer'] as $type) {
            progress::mark($this->kit->phases[$type], [(int) $this->student->id], true, 2);
        }
        $this->assertSame($second, $this->read()['id']);
    }

    public function test_a_hidden_baustein_is_for_trainers_only(): void {
        global $DB;
        $DB->set_field('local_kki_baustein', 'visible', 0);
        $courseid = (int) $this->kit->course->id;
        $this->assertNull(path::read($courseid, $this->kit->bausteinid, (int) $this->student->id)['path']);
        $trainer = $this->kit->person('editingteacher');
        $this->assertNotNull(path::read($courseid, $this->kit->bausteinid, (int) $trainer->id)['path']);
    }

    public function test_ticking_twice_counts_once_and_can_be_undone(): void {
        global $DB;
        $sink = $this->redirectEvents();
        $peer = $this->kit->phases['peer'];
        progress::set_own($peer, (int) $this->student->id, true);
        progress::set_own($peer, (int) $this->student->id, true);
        $this->assertSame(1, $DB->count_records('local_kki_progress'));
        $this->assertTrue($this->read()['steps'][2]['canuntick']);
        progress::set_own($peer, (int) $this->student->id, false);
        $this->assertSame(0, $DB->count_records('local_kki_progress'));
        $this->assertSame(
            [\local_kki\event\progress_marked::class, \local_kki\event\progress_unmarked::class],
            array_map('get_class', $sink->get_events()),
        );
    }

    public function test_event_says_who_and_whose(): void {
        $sink = $this->redirectEvents();
        progress::mark($this->kit->phases['presence'], [(int) $this->student->id], true, 2);
        $event = $sink->get_events()[0];
        $this->assertEquals([2, $this->student->id], [$event->userid, $event->relateduserid]);
        $this->assertSame(['u', $event::LEVEL_PARTICIPATING], [$event->crud, $event->edulevel]);
        $this->assertStringContainsString("for the user with id '{$this->student->id}'", $event->get_description());
        $this->assertStringContainsString('/local/kki/path.php', $event->get_url()->out(false));
    }

    public function test_marking_many_takes_few_queries(): void {
        global $DB;
        $DB->insert_records('user', array_map(
            fn(int $number): array => ['username' => "many$number", 'mnethostid' => 1, 'confirmed' => 1],
            range(1, 1000),
        ));
        $userids = array_map('intval', $DB->get_fieldset_select('user', 'id', $DB->sql_like('username', '?'), ['many%']));
        $before = $DB->perf_get_queries();
        $changed = progress::mark($this->kit->phases['presence'], $userids, true, 2);
        $this->assertLessThanOrEqual(10, $DB->perf_get_queries() - $before);
        $this->assertCount(1000, $changed);
        $this->assertSame([], progress::mark($this->kit->phases['presence'], $userids, true, 2));
    }

    public function test_the_own_path_takes_few_queries_however_long_it_is(): void {
        global $DB;
        $count = function (): int {
            global $DB;
            $this->read();
            $before = $DB->perf_get_reads();
            $this->read();
            return $DB->perf_get_reads() - $before;
        };
        $short = $count();
        foreach (range(1, 16) as $ignored) {
            $this->kit->phase(phase_type::online, ['cmid' => $this->kit->activity()->cmid]);
        }
        $this->assertSame($short, $count());
        $this->assertLessThanOrEqual(12, $short);
    }

    public function test_deleted_steps_cannot_be_ticked(): void {
        phases::delete($this->kit->phases['peer'], 1, 2);
        $this->expectException(refusal::class);
        $this->expectExceptionMessage(get_string('refused_deleted_phase', 'local_kki'));
        progress::set_own($this->kit->phases['peer'], (int) $this->student->id, true);
    }

    public function test_what_is_stored_about_a_person(): void {
        global $DB;
        $trainer = $this->kit->person('editingteacher');
        $other = new tracker_course($this->getDataGenerator());
        $userid = (int) $this->student->id;
        progress::mark($this->kit->phases['peer'], [$userid], true, (int) $trainer->id);
        progress::mark($other->phases['peer'], [$userid], true, $userid);
        $rows = progress::for_user($userid);
        $this->assertEquals(
            [$this->kit->course->id, $other->course->id],
            array_column($rows, 'courseid'),
        );
        $this->assertSame([$userid], progress::userids_in_course((int) $other->course->id));
        progress::delete_user((int) $trainer->id);
        $this->assertEquals(0, $DB->get_field('local_kki_progress', 'usermodified', ['phaseid' => $this->kit->phases['peer']]));
        progress::delete_user($userid, (int) $other->course->id);
        $this->assertCount(1, progress::for_user($userid));
        progress::delete_user($userid);
        $this->assertSame([], progress::for_user($userid));
    }
}
