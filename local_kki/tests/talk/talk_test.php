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

namespace local_kki\talk;

use local_kki\fixtures\series_trait;
use local_kki\live\refusal;
use local_kki\series\date_manager;
use local_kki\series\dates;
use local_kki\series\series;
use local_kki\series\series_manager;
use local_kki\task\forget_presence;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/series_trait.php');

/**
 * Tests of what is talked about: one-liners, notes, and the archive.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\talk\concerns
 * @covers     \local_kki\talk\notes
 * @covers     \local_kki\talk\archive
 */
#[\PHPUnit\Framework\Attributes\CoversClass(concerns::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(notes::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(archive::class)]
final class talk_test extends \advanced_testcase {
    use series_trait;

    /** @var series a series with two dates */
    private series $series;

    /** @var int the first of them, 8 December 2026, 12:15 to 12:45 */
    private int $dateid;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->series = $this->series((int) $this->getDataGenerator()->create_course()->id);
        $this->dateid = (int) dates::of_series($this->series->id())[0]->id;
        $this->freeze('2026-12-08 09:00');
    }

    /**
     * A one-liner counts once, newest first, with a name before the date and without one after it.
     */
    public function test_concerns(): void {
        global $DB;
        $ada = (int) $this->getDataGenerator()->create_user(['firstname' => 'Ada', 'lastname' => 'Muster'])->id;
        concerns::add($this->dateid, \core\uuid::generate(), "  Kita-Plätze\n auf dem Land ", $ada);
        $uuid = \core\uuid::generate();
        concerns::add($this->dateid, $uuid, 'Dolmetschpool', $ada);
        concerns::add($this->dateid, $uuid, 'Dolmetschpool', $ada);
        $rows = $this->seen($ada);
        $this->assertSame(['Dolmetschpool', 'Kita-Plätze auf dem Land'], array_column($rows, 'content'));
        $this->assertSame(['Ada Muster', true, true], [$rows[0]['name'], $rows[0]['own'], $rows[0]['removable']]);
        $this->assertSame(['Dolmetschpool', 'Kita-Plätze auf dem Land'], json_decode(dates::get($this->dateid)->topics));

        $this->freeze('2026-12-08 12:45');
        (new forget_presence())->execute();
        $this->assertSame(0, $DB->count_records_select('local_kki_concern', 'userid > 0'));
        $this->assertSame(['', ''], array_column($this->seen($ada), 'name'));
    }

    /**
     * "Mich auch" counts a person once, knows nobody by name, and lives as long as the date's secret.
     */
    public function test_too(): void {
        global $DB;
        $id = $this->concern(5);
        foreach ([[6, true], [6, true], [7, true], [7, false], [8, false]] as [$userid, $too]) {
            concerns::say_too($id, $userid, $too);
        }
        $this->assertSame([1, true], [$this->seen(6)[0]['too'], $this->seen(6)[0]['said']]);
        $this->assertFalse($this->seen(7)[0]['said']);
        $end = $this->freeze('2026-12-08 12:45');
        $this->mock_clock_with_frozen($end + DAYSECS);
        (new forget_presence())->execute();
        $this->assertSame(0, $DB->count_records('local_kki_concern_too'));
        $this->assertSame(1, (int) $DB->get_field('local_kki_concern', 'too', ['id' => $id]));
    }

    /**
     * One takes one's own away; those who plan, anybody's.
     */
    public function test_remove_concern(): void {
        $id = $this->concern(5);
        concerns::say_too($id, 6, true);
        $this->assert_refused('not_yours', fn() => concerns::remove($id, 6, false));
        concerns::remove($id, 5, false);
        concerns::remove($id, 5, false);
        $this->assertSame([], $this->seen(5));
        $this->assertNull(dates::get($this->dateid)->topics);
        concerns::remove($this->concern(5), 99, true);
        $this->assertSame([], $this->seen(5));
    }

    /**
     * What is no one-liner.
     */
    public function test_refused_concerns(): void {
        $this->preventResetByRollback();
        $add = fn(string $content): \Closure => fn() => concerns::add($this->dateid, \core\uuid::generate(), $content, 5);
        $this->assert_refused('empty', $add(" \n\u{200b} "));
        $this->assert_refused('too_long', $add(str_repeat('ä', 161)));
        $this->assert_refused('uuid', fn() => concerns::add($this->dateid, "' OR 1=1", 'x', 5));
        for ($i = 0; $i < 5; $i++) {
            $this->concern(5);
        }
        $this->assert_refused('many', $add('x'));
        $this->concern(6);
        $this->freeze('2026-12-08 12:45');
        $this->assert_refused('over', $add('x'));
    }

    /**
     * Notes are taken from the start until a day after the end.
     */
    public function test_window(): void {
        $row = dates::get($this->dateid);
        [$start, $end] = [(int) $row->timestart, (int) $row->timeend];
        $times = [$start - 1, $start, $end + DAYSECS - 1, $end + DAYSECS];
        $taken = array_map(fn(int $now): bool => notes::are_taken($row, $now), $times);
        $this->assertSame([false, true, true, false], $taken);
        date_manager::cancel($this->dateid, 1, '', 2);
        $this->assertFalse(notes::are_taken(dates::get($this->dateid), $start));
    }

    /**
     * Every text is a version with its author; a stale change is answered with what is there, and never applied.
     */
    public function test_versions(): void {
        global $DB;
        $this->freeze('2026-12-08 13:00');
        $url = 'https://a.example/b?c=d#e';
        $note = ['id' => 0, 'uuid' => \core\uuid::generate(), 'version' => 0, 'content' => 'Tipp', 'url' => $url];
        $this->assertNull(notes::save($this->dateid, $note, 5));
        $this->assertNull(notes::save($this->dateid, $note, 5));
        $row = notes::of([$this->dateid])[$this->dateid][0];
        $this->assertSame(['Tipp', 'https://a.example/b?c=d#e', 1], [$row->content, $row->url, (int) $row->version]);

        $change = ['id' => (int) $row->id, 'uuid' => '', 'version' => 1, 'content' => 'Tipp von 6', 'url' => ''];
        $this->assertNull(notes::save($this->dateid, $change, 6));
        $theirs = notes::save($this->dateid, ['content' => 'Tipp von 7'] + $change, 7);
        $this->assertSame(['Tipp von 6', 2], [$theirs->content, (int) $theirs->version]);
        $this->assertNull(notes::save($this->dateid, ['version' => 2, 'content' => 'Beide'] + $change, 7));
        $authors = array_column($DB->get_records('local_kki_note_text', ['noteid' => $row->id], 'version'), 'userid');
        $this->assertSame([5, 6, 7], array_map('intval', $authors));

        $this->assert_refused('not_yours', fn() => notes::remove((int) $row->id, 5, false));
        notes::erase([$this->dateid], 6);
        $this->assertSame(0, $DB->count_records('local_kki_note_text', ['userid' => 6]));
        $this->assertSame('Beide', notes::get((int) $row->id)->content);
        notes::erase([$this->dateid], 7);
        $this->assertSame(0, $DB->count_records('local_kki_note') + $DB->count_records('local_kki_note_text'));
    }

    /**
     * Addresses that are none, and texts that are none.
     */
    public function test_refused_notes(): void {
        $this->preventResetByRollback();
        $this->freeze('2026-12-08 13:00');
        $save = fn(array $change): \Closure => fn() => notes::save($this->dateid, $change + [
            'id' => 0, 'uuid' => \core\uuid::generate(), 'version' => 0, 'content' => 'x', 'url' => '',
        ], 5);
        $urls = ['javascript:alert(1)', '//a.example', 'http://a.example', 'https://u@a.example', 'https://a', 'https://a.de/ b'];
        foreach ($urls as $url) {
            $this->assert_refused('url', $save(['url' => $url]));
        }
        $this->assert_refused('empty', $save(['content' => '  ']));
        $this->assert_refused('too_long', $save(['content' => str_repeat('x', 2001)]));
        $this->assert_refused('uuid', $save(['uuid' => 'x']));
        $this->assert_refused('gone', $save(['id' => 123456]));
        $this->freeze('2026-12-09 12:45');
        $this->assert_refused('closed', $save([]));
    }

    /**
     * The archive has what is over and left something, newest first, and finds words in any of its texts.
     */
    public function test_archive(): void {
        $this->concern(5, '100 % Kita <b>');
        $this->freeze('2026-12-08 13:00');
        notes::save($this->dateid, [
            'id' => 0, 'uuid' => \core\uuid::generate(), 'version' => 0, 'content' => 'Dolmetschpool',
            'url' => 'https://pool.example/x',
        ], 5);
        $now = $this->freeze('2027-03-01 12:00');
        $find = fn(string $query): int => archive::find($this->series->id(), $now, $query, 0)['total'];
        $this->assertSame([1, 1, 1, 1, 0, 0], array_map($find, ['', 'kita', 'POOL dolmetsch', '100 %', 'kita wohnen', "'; --"]));
        $found = archive::find($this->series->id(), $now, '', 0)['dates'][0];
        $this->assertSame([$this->dateid, 1, 1], [(int) $found->id, count($found->concerns), count($found->notes)]);
        $this->assertSame([], archive::find($this->series->id(), $now, '', 1)['dates']);
        $before = $this->freeze('2026-12-08 12:00');
        $this->assertSame(0, archive::find($this->series->id(), $before, '', 0)['total']);
    }

    /**
     * A deleted series leaves nothing of it.
     */
    public function test_delete(): void {
        global $DB;
        concerns::say_too($this->concern(5), 6, true);
        $this->freeze('2026-12-08 13:00');
        $note = ['id' => 0, 'uuid' => \core\uuid::generate(), 'version' => 0, 'content' => 'x', 'url' => ''];
        notes::save($this->dateid, $note, 5);
        series_manager::delete($this->series->id(), 2);
        foreach (['concern', 'concern_too', 'note', 'note_text', 'date_key'] as $table) {
            $this->assertSame(0, $DB->count_records("local_kki_$table"), $table);
        }
    }

    /**
     * Somebody writes a one-liner.
     *
     * @param int $userid
     * @param string $content
     * @return int its id
     */
    private function concern(int $userid, string $content = 'Wohnraum'): int {
        global $DB;
        concerns::add($this->dateid, \core\uuid::generate(), $content, $userid);
        return (int) $DB->get_field_sql('SELECT MAX(id) FROM {local_kki_concern}');
    }

    /**
     * The list as one person sees it.
     *
     * @param int $userid
     * @return array[]
     */
    private function seen(int $userid): array {
        return concerns::of_date(dates::get($this->dateid), $this->series->context(), $userid, false);
    }

    /**
     * A write is refused with a sentence.
     *
     * @param string $code
     * @param callable $write
     */
    private function assert_refused(string $code, callable $write): void {
        try {
            $write();
            $this->fail("It was not refused: $code");
        } catch (refusal $refusal) {
            $this->assertSame($code, $refusal->reason);
            $this->assertStringNotContainsString('[[', $refusal->getMessage());
        }
    }
}
