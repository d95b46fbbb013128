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

namespace block_mittagsmeeting;

use local_kki\fixtures\series_trait;
use local_kki\hook\collect_series_links;
use local_kki\presence\presence;
use local_kki\room\public_entry;
use local_kki\series\date_manager;
use local_kki\series\dates;
use local_kki\series\series;
use local_kki\series\series_manager;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->dirroot . '/local/kki/tests/fixtures/series_trait.php');

/**
 * Tests of the numbers without persons, and of the pages around the entry for all interested.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_mittagsmeeting\numbers
 * @covers     \block_mittagsmeeting\visit_page
 * @covers     \block_mittagsmeeting\meeting_page
 * @covers     \block_mittagsmeeting\public_link
 */
#[\PHPUnit\Framework\Attributes\CoversClass(numbers::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(visit_page::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(meeting_page::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(public_link::class)]
final class numbers_test extends \advanced_testcase {
    use series_trait;

    /**
     * The trainer's page about a series leads to the numbers, and to the entry for all where the site allows one.
     */
    public function test_links_of_the_series(): void {
        $this->resetAfterTest();
        $series = $this->series((int) $this->getDataGenerator()->create_course()->id);
        set_config('publicentry', 0, 'local_kki');
        $this->assertSame(['How many were there'], array_column(collect_series_links::of($series), 'title'));
        set_config('publicentry', 1, 'local_kki');
        $links = collect_series_links::of($series);
        $this->assertCount(2, $links);
        $this->assertStringContainsString('/public.php?id=' . $series->id(), $links[1]['url']);
    }

    /**
     * The most that were in, nothing under five, and nothing of dates that are to come or were cancelled.
     */
    public function test_peaks(): void {
        global $OUTPUT;
        $this->resetAfterTest();
        $this->setTimezone('Europe/Berlin');
        $series = $this->series((int) $this->getDataGenerator()->create_course()->id);
        series_manager::add_dates($series->id(), [
            ['date' => '2027-02-09', 'time' => '12:15', 'duration' => 30],
            ['date' => '2027-03-09', 'time' => '12:15', 'duration' => 30],
            ['date' => '2027-04-13', 'time' => '12:15', 'duration' => 30],
        ], 2);
        $ids = array_map(fn(\stdClass $row): int => (int) $row->id, dates::of_series($series->id()));
        $this->assertNull(numbers::chart(numbers::of($series)));
        foreach ([5, 4, 9, 12, 20] as $i => $count) {
            presence::report($ids[$i], $count);
        }
        presence::report($ids[0], 1);
        date_manager::cancel($ids[2], 1, '', 2);

        $this->freeze('2027-03-10 12:00');
        $peaks = numbers::of($series);
        $this->assertSame([5, null, 12], array_column($peaks, 'peak'));
        $this->assertSame('8/12/26', $peaks[0]['day']);
        $chart = json_decode(json_encode(numbers::chart($peaks)), true);
        $this->assertSame([5, 0, 12], $chart['series'][0]['values']);
        $this->assertSame(['5', 'fewer than 5', '12'], $chart['series'][0]['labels']);
        $this->assertStringNotContainsString('"4"', json_encode($chart));
    }

    /**
     * What guests see: the state, and the card while the room is open; nothing of the course, and no address.
     */
    public function test_visit(): void {
        global $OUTPUT;
        $this->resetAfterTest();
        $this->setTimezone('Europe/Berlin');
        set_config('publicentry', 1, 'local_kki');
        $course = $this->getDataGenerator()->create_course(['fullname' => 'Geheimer Kurs']);
        $id = $this->series((int) $course->id)->id();
        series_manager::set_public($id, true, false, 2);
        $entry = public_entry::of(series::get($id));
        $render = fn(string $problem = '', string $name = ''): string => $OUTPUT->render_from_template(
            'block_mittagsmeeting/visit',
            visit_page::values($entry, $problem, $name),
        );
        $this->setUser(null);
        $this->freeze('2026-12-08 09:00');
        $early = $render();
        $this->assertStringContainsString('Today, 12:15', $early);
        $this->assertStringNotContainsString('<form', $early);
        $this->freeze('2026-12-08 12:20');
        $open = $render('Oh & weh');
        $this->assertStringContainsString('name="ticket"', $open);
        $this->assertStringContainsString('BigBlueButton, Rechenzentrum', $open);
        $this->assertStringContainsString('Oh &amp; weh', $open);
        foreach ([$early, $open] as $html) {
            $this->assertStringNotContainsString('Geheimer Kurs', $html);
            $this->assertStringNotContainsString('course/view.php', $html);
            $this->assertStringNotContainsString('meet.example.org', $html);
            $this->assertStringNotContainsString('[[', $html);
        }
        $gone = $OUTPUT->render_from_template('block_mittagsmeeting/visit', ['gone' => true]);
        $this->assertStringContainsString('no longer exists', $gone);
    }

    /**
     * The trainer's page has the link while the entry is open.
     */
    public function test_public_link(): void {
        $this->resetAfterTest();
        set_config('publicentry', 1, 'local_kki');
        $this->setAdminUser();
        $id = $this->series((int) $this->getDataGenerator()->create_course()->id)->id();
        $values = public_link::values(series::get($id));
        $this->assertSame([true, false, ''], [$values['possible'], $values['open'], $values['link']]);
        series_manager::set_public($id, true, false, 2);
        $this->assertStringContainsString('visit.php?s=' . $id . '&k=', public_link::values(series::get($id))['link']);
    }
}
