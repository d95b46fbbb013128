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

namespace local_kki\presence;

use local_kki\fixtures\series_trait;
use local_kki\live\pulse;
use local_kki\room\entrance;
use local_kki\series\date_manager;
use local_kki\series\dates;
use local_kki\series\series;
use local_kki\series\series_manager;
use local_kki\talk\concerns;
use local_kki\task\count_rooms;
use local_kki\task\forget_presence;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/series_trait.php');

/**
 * Tests of how many are in: counted once, forgotten after a day, never by name.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\presence\presence
 * @covers     \local_kki\presence\keys
 * @covers     \local_kki\presence\watcher
 * @covers     \local_kki\task\forget_presence
 * @covers     \local_kki\task\count_rooms
 * @covers     \local_kki\series\open_rooms
 */
#[\PHPUnit\Framework\Attributes\CoversClass(presence::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(keys::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(watcher::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(forget_presence::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(count_rooms::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(\local_kki\series\open_rooms::class)]
final class presence_test extends \advanced_testcase {
    use series_trait;

    /** @var series a series with two dates */
    private series $series;

    /** @var int the first of them, 8 December 2026, 12:15 to 12:45 */
    private int $dateid;

    /** @var int the second one */
    private int $later;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->series = $this->series((int) $this->getDataGenerator()->create_course()->id);
        [$this->dateid, $this->later] = array_map(fn(\stdClass $row): int => (int) $row->id, dates::of_series($this->series->id()));
    }

    /**
     * A second click counts once; leaving twice, too; the peak stays; the pulse says the number.
     */
    public function test_count(): void {
        $this->assertSame([1, 1, 2], [$this->join(5), $this->join(5), $this->join(6)]);
        $this->assertSame('000000000002', substr($this->pulse(), 0, 12));
        $this->assertSame([1, 1, 1], [$this->leave(5), $this->leave(5), $this->leave(99)]);
        $this->assertSame('000000000001', substr($this->pulse(), 0, 12));
        $this->assertSame(2, $this->join(5));
        $this->assertSame(3, presence::join($this->dateid, presence::guest('5')));
        $this->leave(5);
        $row = dates::get($this->dateid);
        $this->assertSame([2, 3], [(int) $row->present, (int) $row->peak]);
        $this->assertSame(0, (int) dates::get($this->later)->present);
        $this->assertTrue(presence::was_in($this->dateid, presence::member(5)));
        $this->assertFalse(presence::was_in($this->later, presence::member(5)));
    }

    /**
     * Going in through the door counts, and leaves no event behind.
     */
    public function test_no_event(): void {
        $this->freeze('2026-12-08 12:10');
        $sink = $this->redirectEvents();
        entrance::enter($this->series, 5, true, true);
        entrance::enter($this->series, 5, false, false);
        $this->assertSame([], $sink->get_events());
        $this->assertSame(1, (int) dates::get($this->dateid)->present);
    }

    /**
     * Few statements, whatever the number of people.
     */
    public function test_queries(): void {
        global $DB;
        $this->join(1);
        // Within another one a transaction has no statements of its own, which Moodle counts as reads.
        $transaction = $DB->start_delegated_transaction();
        foreach ([2, 3] as $userid) {
            $before = [$DB->perf_get_reads(), $DB->perf_get_writes()];
            $this->join($userid);
            $this->assertSame([3, 3], [$DB->perf_get_reads() - $before[0], $DB->perf_get_writes() - $before[1]]);
        }
        $transaction->allow_commit();
    }

    /**
     * The same person is somebody else at another date, and the rows know no time and no account.
     */
    public function test_pseudonyms(): void {
        global $DB;
        $this->join(5);
        presence::join($this->later, presence::member(5));
        $rows = array_values($DB->get_records('local_kki_presence', null, 'id'));
        $this->assertSame(['id', 'dateid', 'person', 'present'], array_keys((array) $rows[0]));
        $this->assertNotSame($rows[0]->person, $rows[1]->person);
        $this->assertMatchesRegularExpression('/^[0-9a-f]{64}$/', $rows[0]->person);
    }

    /**
     * A day after the end rows, marks, secret and pulse are gone; what stays is how many there were.
     */
    public function test_forget(): void {
        global $DB;
        $end = $this->freeze('2026-12-08 12:45');
        $this->freeze('2026-12-08 12:20');
        interest::say($this->dateid, str_repeat('a', 32), true);
        $this->join(5);
        presence::join($this->later, presence::member(5));
        $task = new forget_presence();

        $this->mock_clock_with_frozen($end + DAYSECS - 1);
        $task->execute();
        $this->assertSame(2, $DB->count_records('local_kki_presence'));

        $this->mock_clock_with_frozen($end + DAYSECS);
        $task->execute();
        $this->assertSame([$this->later], array_map('intval', $DB->get_fieldset_select('local_kki_presence', 'dateid', '')));
        $this->assertSame([$this->later], array_map('intval', $DB->get_fieldset_select('local_kki_date_key', 'dateid', '')));
        $row = dates::get($this->dateid);
        $this->assertSame([0, 1, 1], [(int) $row->present, (int) $row->peak, (int) $row->interested]);
        $this->assertSame('', $this->pulse());
        $this->assertFalse(presence::was_in($this->dateid, presence::member(5)));
        $this->assertNotEmpty($task->get_name());
    }

    /**
     * A moved date begins anew, but those who will probably come are still meant; a deleted date or series leaves nothing.
     */
    public function test_moved_and_deleted(): void {
        global $DB;
        $this->freeze('2026-12-08 12:20');
        interest::say($this->dateid, str_repeat('a', 32), true);
        $this->join(5);
        date_manager::move($this->dateid, 1, ['date' => '2026-12-10', 'time' => '12:15', 'duration' => 30], '', 2);
        $row = dates::get($this->dateid);
        $this->assertSame([0, 0, 1], [(int) $row->present, (int) $row->peak, (int) $row->interested]);
        $this->assertSame(1, $this->join(5));

        presence::join($this->later, presence::member(5));
        date_manager::delete($this->series->id(), [$this->dateid], 2);
        $this->assertSame(1, $DB->count_records('local_kki_presence'));
        series_manager::delete($this->series->id(), 2);
        $this->assertSame(0, $DB->count_records('local_kki_presence') + $DB->count_records('local_kki_date_key'));
    }

    /**
     * A course that begins anew takes nothing of the old dates along.
     */
    public function test_begin_anew(): void {
        global $DB;
        $this->freeze('2026-12-08 12:20');
        interest::say($this->dateid, str_repeat('a', 32), true);
        concerns::add($this->dateid, \core\uuid::generate(), 'Wohnraum', 5);
        $this->join(5);
        keys::begin_anew([$this->dateid]);
        $row = dates::get($this->dateid);
        $this->assertSame([0, 0, 0, null], [(int) $row->interested, (int) $row->present, (int) $row->peak, $row->topics]);
        $this->assertSame(0, $DB->count_records('local_kki_concern') + $DB->count_records('local_kki_date_key'));
    }

    /**
     * A room that knows it says how many are in; one that cannot be asked leaves our count as it was.
     */
    public function test_reported(): void {
        $this->join(5);
        presence::report($this->dateid, 9);
        $this->assertSame([9, 9], [(int) dates::get($this->dateid)->present, (int) dates::get($this->dateid)->peak]);
        $this->assertSame('000000000009', substr($this->pulse(), 0, 12));

        $this->freeze('2026-12-08 12:20');
        $task = new count_rooms();
        $task->execute();
        $this->assertSame(9, (int) dates::get($this->dateid)->present);
        $this->assertNotEmpty($task->get_name());
    }

    /**
     * Somebody goes in.
     *
     * @param int $userid
     * @return int
     */
    private function join(int $userid): int {
        return presence::join($this->dateid, presence::member($userid));
    }

    /**
     * Somebody leaves.
     *
     * @param int $userid
     * @return int
     */
    private function leave(int $userid): int {
        return presence::leave($this->dateid, presence::member($userid));
    }

    /**
     * What the date's pulse says.
     *
     * @return string
     */
    private function pulse(): string {
        global $CFG;
        $name = pulse::name(dates::TABLE, $this->dateid);
        return (string) @file_get_contents("$CFG->dataroot/local_kki/pulse/" . substr($name, 0, 2) . "/$name");
    }
}
