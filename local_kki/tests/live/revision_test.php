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

namespace local_kki\live;

use PHPUnit\Framework\Attributes\CoversClass;

/**
 * Tests of the transaction that serialises the writers of a space.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\live\revision
 * @covers     \local_kki\live\pulse
 */
#[CoversClass(revision::class)]
#[CoversClass(pulse::class)]
final class revision_test extends \advanced_testcase {
    /** @var int the series that the tests write to */
    private int $ownerid;

    protected function setUp(): void {
        global $DB;
        parent::setUp();
        $this->resetAfterTest();
        $this->ownerid = (int) $DB->insert_record('local_kki_series', (object) [
            'courseid' => SITEID, 'name' => 'Mittag', 'timezone' => 'Europe/Berlin', 'timecreated' => 1, 'timemodified' => 1,
        ]);
    }

    /**
     * Runs a change of the series.
     *
     * @param callable $change
     * @return mixed
     */
    private function change(callable $change): mixed {
        return revision::change('local_kki_series', 'local_kki_journal', $this->ownerid, 2, $change);
    }

    /**
     * The revision in the database.
     *
     * @return int
     */
    private function current(): int {
        global $DB;
        return (int) $DB->get_field('local_kki_series', 'revision', ['id' => $this->ownerid]);
    }

    /**
     * What a browser would read.
     *
     * @return string
     */
    private function pulse(): string {
        global $CFG;
        $name = pulse::name('local_kki_series', $this->ownerid);
        $file = "$CFG->dataroot/" . pulse::FOLDER . '/' . substr($name, 0, 2) . "/$name";
        return is_file($file) ? file_get_contents($file) : '';
    }

    public function test_change_raises_revision_writes_journal_and_pulse(): void {
        global $DB;
        $result = $this->change(function (revision $revision): string {
            $revision->record('create', 'date', 5);
            $revision->record('move', 'date', 6, 7);
            return 'done';
        });
        $this->assertSame('done', $result);
        $this->assertSame(1, $this->current());
        $this->assertMatchesRegularExpression('/^000000000001\.[0-9a-f]{8}$/', $this->pulse());
        $rows = array_values($DB->get_records('local_kki_journal', ['ownerid' => $this->ownerid], 'id'));
        $this->assertCount(2, $rows);
        $this->assertEquals([1, 'create', 'date', 5, null], [$rows[0]->revision, $rows[0]->verb, $rows[0]->itemtype,
            $rows[0]->itemid, $rows[0]->textid]);
        $this->assertEquals(7, $rows[1]->textid);
    }

    public function test_pulse_differs_between_changes_and_keeps_its_width(): void {
        $seen = [];
        for ($i = 1; $i <= 12; $i++) {
            $this->change(fn(revision $revision) => $revision->record('create', 'date', $i));
            $seen[] = $this->pulse();
        }
        $this->assertCount(12, array_unique($seen));
        $this->assertSame([21], array_values(array_unique(array_map('strlen', $seen))));
        $this->assertStringStartsWith('000000000012.', end($seen));
    }

    public function test_mark_and_revision_leave_each_other_alone(): void {
        pulse::mark('local_kki_series', $this->ownerid, 0, 'aaaaaaaa');
        $this->assertMatchesRegularExpression('/^000000000000\.[0-9a-f]{8}\.aaaaaaaa\z/', $this->pulse());
        $this->change(fn(revision $revision) => $revision->record('create', 'date', 1));
        $changed = $this->pulse();
        $this->assertMatchesRegularExpression('/^000000000001\.[0-9a-f]{8}\.aaaaaaaa\z/', $changed);
        pulse::mark('local_kki_series', $this->ownerid, 1, 'bbbbbbbb');
        $this->assertSame(substr($changed, 0, 21) . '.bbbbbbbb', $this->pulse());
    }

    public function test_change_without_journal_leaves_revision_and_pulse(): void {
        $this->change(fn(revision $revision) => $revision->record('create', 'date', 1));
        $before = $this->pulse();
        $this->assertSame('same', $this->change(fn() => 'same'));
        $this->assertSame(1, $this->current());
        $this->assertSame($before, $this->pulse());
    }

    public function test_refusal_leaves_nothing(): void {
        global $DB;
        $this->preventResetByRollback();
        try {
            $this->change(function (revision $revision): void {
                global $DB;
                $DB->set_field('local_kki_series', 'name', 'Changed', ['id' => $this->ownerid]);
                $revision->record('update', 'series', $this->ownerid);
                throw new refusal('locked', 'Dieser Bereich ist geschlossen.');
            });
            $this->fail('The refusal has to reach the caller.');
        } catch (refusal $refusal) {
            $this->assertSame('locked', $refusal->reason);
        }
        $this->assertSame(0, $this->current());
        $this->assertSame('', $this->pulse());
        $this->assertSame('Mittag', $DB->get_field('local_kki_series', 'name', ['id' => $this->ownerid]));
        $this->assertSame(0, $DB->count_records('local_kki_journal'));
    }

    public function test_unknown_owner(): void {
        $this->preventResetByRollback();
        $this->expectException(\dml_missing_record_exception::class);
        revision::change('local_kki_series', 'local_kki_journal', 987654, 2, fn() => null);
    }

    public function test_items_since(): void {
        foreach ([10, 11, 10, 12] as $id) {
            $this->change(fn(revision $revision) => $revision->record('update', 'date', $id));
        }
        $this->change(fn(revision $revision) => $revision->record('update', 'series', 3));
        $items = fn(int $since) => revision::items_since('local_kki_journal', $this->ownerid, $since, 5);
        $this->assertSame(['date' => [10, 11, 12], 'series' => [3]], $items(0));
        $this->assertSame(['series' => [3]], $items(4));
        $this->assertSame([], $items(5));
    }

    public function test_items_since_asks_for_everything_when_it_cannot_know(): void {
        global $DB;
        foreach (range(1, 4) as $id) {
            $this->change(fn(revision $revision) => $revision->record('create', 'date', $id));
        }
        $items = fn(int $since) => revision::items_since('local_kki_journal', $this->ownerid, $since, 4);
        $this->assertNull($items(5), 'A revision from the future');
        $this->assertNull($items(-1));
        $DB->delete_records_select('local_kki_journal', 'revision <= 2');
        $this->assertNull($items(0), 'The journal was pruned');
        $this->assertSame(['date' => [3, 4]], $items(2));
    }

    public function test_items_since_gives_up_on_a_large_delta(): void {
        $this->change(function (revision $revision): void {
            foreach (range(1, revision::DELTA_LIMIT) as $id) {
                $revision->record('create', 'date', $id);
            }
        });
        $items = fn(int $current) => revision::items_since('local_kki_journal', $this->ownerid, 0, $current);
        $this->assertCount(revision::DELTA_LIMIT, $items(1)['date']);
        $this->change(fn(revision $revision) => $revision->record('create', 'date', revision::DELTA_LIMIT + 1));
        $this->assertNull($items(2));
    }

    public function test_pulse_address_and_deletion(): void {
        set_config('pulse', 1, 'local_kki');
        $this->assertStringContainsString('/local/kki/pulse.php?n=', pulse::url('local_kki_series', $this->ownerid));
        $this->assertNotSame(pulse::name('local_kki_series', 1), pulse::name('local_kki_series', 2));
        $this->assertNotSame(pulse::name('local_kki_series', 1), pulse::name('thementeam_space', 1));
        $this->change(fn(revision $revision) => $revision->record('create', 'date', 1));
        $this->assertNotSame('', $this->pulse());
        pulse::delete('local_kki_series', $this->ownerid);
        $this->assertSame('', $this->pulse());
        set_config('pulse', 0, 'local_kki');
        $this->assertNull(pulse::url('local_kki_series', $this->ownerid));
    }
}
