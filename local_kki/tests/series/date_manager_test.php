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

namespace local_kki\series;

use local_kki\event\date_cancelled;
use local_kki\event\date_created;
use local_kki\event\date_deleted;
use local_kki\event\date_moved;
use local_kki\event\date_reinstated;
use local_kki\fixtures\series_trait;
use local_kki\live\refusal;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/series_trait.php');

/**
 * Tests of adding, moving, cancelling and removing dates.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\series\date_manager
 * @covers     \local_kki\series\dates
 */
#[\PHPUnit\Framework\Attributes\CoversClass(date_manager::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(dates::class)]
final class date_manager_test extends \advanced_testcase {
    use series_trait;

    /** @var series a series with two dates */
    private series $series;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        // A refusal rolls its transaction back, which must be the outermost one.
        $this->preventResetByRollback();
        $this->series = $this->series((int) $this->getDataGenerator()->create_course()->id);
    }

    /**
     * Twelve second Tuesdays keep their wall time over both changes of the clocks.
     */
    public function test_add_across_dst(): void {
        $days = ['2026-09-08', '2026-10-13', '2026-11-10', '2027-03-09', '2027-04-13'];
        $dates = array_map(fn(string $day): array => ['date' => $day, 'time' => '12:15', 'duration' => 30], $days);
        $sink = $this->redirectEvents();

        $ids = date_manager::add($this->series->id(), $dates, 2);

        $utc = array_map(fn(int $id): string => gmdate('Y-m-d H:i', (int) dates::get($id)->timestart), $ids);
        $this->assertSame([
            '2026-09-08 10:15', '2026-10-13 10:15', '2026-11-10 11:15', '2027-03-09 11:15', '2027-04-13 10:15',
        ], $utc);
        $this->assertCount(5, $this->own_events($sink));
        $this->assertInstanceOf(date_created::class, $this->own_events($sink)[4]);
        $this->assertStringContainsString('id=' . $this->series->id(), $this->own_events($sink)[4]->get_url()->out(false));
        $this->assertCount(5, array_unique(array_map(fn(int $id): string => dates::get($id)->uid, $ids)));
    }

    /**
     * A repeated call adds nothing, neither dates nor a revision nor events.
     */
    public function test_add_twice(): void {
        $revision = series::get($this->series->id())->revision();
        $sink = $this->redirectEvents();

        $ids = date_manager::add($this->series->id(), [['date' => '2026-12-08', 'time' => '12:15', 'duration' => 45]], 2);

        $this->assertSame([], $ids);
        $this->assertCount(2, dates::of_series($this->series->id()));
        $this->assertSame($revision, series::get($this->series->id())->revision());
        $this->assertCount(0, $this->own_events($sink));
    }

    /**
     * One bad date among many, and none is added.
     */
    public function test_add_refused(): void {
        $good = ['date' => '2027-03-21', 'time' => '02:30', 'duration' => 30];
        $gap = ['date' => '2027-03-28', 'time' => '02:30', 'duration' => 30];

        $this->assertSame('no_such_time', $this->reason(fn() => date_manager::add($this->series->id(), [$good, $gap], 2)));
        $this->assertSame('no_dates', $this->reason(fn() => date_manager::add($this->series->id(), [], 2)));
        $many = array_fill(0, date_manager::MAX_AT_ONCE + 1, $good);
        $this->assertSame('too_many_dates', $this->reason(fn() => date_manager::add($this->series->id(), $many, 2)));
        $this->assertCount(2, dates::of_series($this->series->id()));
    }

    /**
     * A moved date remembers where it was first; back there it is not moved any more.
     */
    public function test_move(): void {
        $date = dates::of_series($this->series->id())[0];
        $sink = $this->redirectEvents();

        $this->move($date, '2026-12-09', '13:00', 'Fachtag');
        $moved = dates::get((int) $date->id);
        $this->assertSame('2026-12-09 13:00', "$moved->localdate $moved->localclock");
        $this->assertSame((int) $date->timestart, (int) $moved->movedfrom);
        $this->assertSame('Fachtag', $moved->reason);
        $this->assertSame([2, 1, $date->uid], [(int) $moved->version, (int) $moved->sequence, $moved->uid]);
        $this->assertInstanceOf(date_moved::class, $this->own_events($sink)[0]);

        $this->move($moved, '2026-12-10', '12:15', '');
        $again = dates::get((int) $date->id);
        $this->assertSame((int) $date->timestart, (int) $again->movedfrom);
        $this->assertNull($again->reason);

        $this->move($again, '2026-12-08', '12:15', '');
        $this->assertNull(dates::get((int) $date->id)->movedfrom);
    }

    /**
     * A move is taken back, with all that was said about it; not into the past, and not onto another date.
     */
    public function test_move_back(): void {
        $this->freeze('2026-12-01 09:00');
        $date = dates::of_series($this->series->id())[0];
        $this->move($date, '2026-12-10', '13:00', 'Fachtag');

        date_manager::move_back((int) $date->id, 2, 2);
        $back = dates::get((int) $date->id);
        $this->assertSame('2026-12-08 12:15', "$back->localdate $back->localclock");
        $this->assertSame((int) $date->timestart, (int) $back->timestart);
        $this->assertSame([null, null, 3, 2], [$back->movedfrom, $back->reason, (int) $back->version, (int) $back->sequence]);

        $this->move($back, '2026-12-10', '13:00', '');
        date_manager::add($this->series->id(), [['date' => '2026-12-08', 'time' => '12:15', 'duration' => 30]], 2);
        $this->assertSame('taken', $this->reason(fn() => date_manager::move_back((int) $date->id, 4, 2)));
        $this->assertSame('conflict', $this->reason(fn() => date_manager::move_back((int) $date->id, 1, 2)));
        $this->freeze('2026-12-09 09:00');
        $this->assertSame('over', $this->reason(fn() => date_manager::move_back((int) $date->id, 4, 2)));
    }

    /**
     * What a move refuses: a stale version, a time that is taken, one that does not exist, an endless reason.
     */
    public function test_move_refused(): void {
        $date = dates::of_series($this->series->id())[0];

        $this->assertSame('taken', $this->reason(fn() => $this->move($date, '2027-01-12', '12:15', '')));
        $this->assertSame('no_such_time', $this->reason(fn() => $this->move($date, '2027-03-28', '02:15', '')));
        $this->assertSame('too_long', $this->reason(fn() => $this->move($date, '2026-12-09', '12:15', str_repeat('a', 501))));
        $date->version = 7;
        $this->assertSame('conflict', $this->reason(fn() => $this->move($date, '2026-12-09', '12:15', '')));
        $this->assertSame('2026-12-08', dates::get((int) $date->id)->localdate);
        $this->assertSame(1, (int) dates::get((int) $date->id)->version);
    }

    /**
     * A cancelled date stays in the list with its reason, and can take place after all.
     */
    public function test_cancel_and_reinstate(): void {
        $date = dates::of_series($this->series->id())[0];
        $sink = $this->redirectEvents();

        date_manager::cancel((int) $date->id, 1, ' Krank ', 2);
        $cancelled = dates::get((int) $date->id);
        $this->assertSame([dates::CANCELLED, 'Krank'], [$cancelled->status, $cancelled->reason]);
        $this->assertSame('conflict', $this->reason(fn() => date_manager::cancel((int) $date->id, 1, '', 2)));

        date_manager::reinstate((int) $date->id, 2, 2);
        $back = dates::get((int) $date->id);
        $this->assertSame([dates::CONFIRMED, null], [$back->status, $back->reason]);
        $classes = array_map('get_class', $this->own_events($sink));
        $this->assertSame([date_cancelled::class, date_reinstated::class], $classes);
    }

    /**
     * Only dates of the series can be taken away.
     */
    public function test_delete(): void {
        $other = $this->series((int) $this->getDataGenerator()->create_course()->id);
        $mine = (int) dates::of_series($this->series->id())[0]->id;
        $foreign = (int) dates::of_series($other->id())[0]->id;
        $sink = $this->redirectEvents();

        $this->assertSame(1, date_manager::delete($this->series->id(), [$mine, $foreign], 2));
        $this->assertSame(0, date_manager::delete($this->series->id(), [$mine], 2));
        $this->assertSame(0, date_manager::delete($this->series->id(), [], 2));

        $this->assertCount(1, dates::of_series($this->series->id()));
        $this->assertCount(2, dates::of_series($other->id()));
        $this->assertSame([date_deleted::class], array_map('get_class', $this->own_events($sink)));
    }

    /**
     * Every change leads the journal on without a hole, so that a delta can be told.
     */
    public function test_journal(): void {
        $before = series::get($this->series->id())->revision();
        $date = dates::of_series($this->series->id())[0];
        $this->move($date, '2026-12-09', '12:15', '');
        date_manager::cancel((int) $date->id, 2, '', 2);

        $now = series::get($this->series->id())->revision();
        $this->assertSame($before + 2, $now);
        $this->assertSame(
            ['date' => [(int) $date->id]],
            \local_kki\live\revision::items_since(series_manager::JOURNAL, $this->series->id(), $before, $now),
        );
    }

    /**
     * Moves a date.
     *
     * @param \stdClass $date
     * @param string $day
     * @param string $time
     * @param string $reason
     */
    private function move(\stdClass $date, string $day, string $time, string $reason): void {
        $to = ['date' => $day, 'time' => $time, 'duration' => 30];
        date_manager::move((int) $date->id, (int) $date->version, $to, $reason, 2);
    }

    /**
     * Why something is refused.
     *
     * @param callable $act
     * @return string empty when it is not
     */
    private function reason(callable $act): string {
        try {
            $act();
            return '';
        } catch (refusal $refusal) {
            $this->assertStringNotContainsString('[[', $refusal->getMessage());
            return $refusal->reason;
        }
    }
}
