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

use local_kki\fixtures\series_trait;
use local_kki\hook\locate_meeting;
use local_kki\output\dates_page;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/series_trait.php');

/**
 * Tests of the feeds: whom a key belongs to, what it opens, and what is in the text.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\series\feed
 * @covers     \local_kki\output\dates_page
 * @covers     \local_kki\hook\locate_meeting
 */
#[\PHPUnit\Framework\Attributes\CoversClass(feed::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(dates_page::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(locate_meeting::class)]
final class feed_test extends \advanced_testcase {
    use series_trait;

    /** @var \stdClass the course */
    private \stdClass $course;

    /** @var series its series, with two dates */
    private series $series;

    /** @var \stdClass a participant */
    private \stdClass $user;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->freeze('2026-12-01 09:00');
        $this->course = $this->getDataGenerator()->create_course(['fullname' => 'PraxisPortal & <b>mehr</b>']);
        $this->series = $this->series((int) $this->course->id);
        $this->user = $this->getDataGenerator()->create_and_enrol($this->course, 'student');
        $this->setUser($this->user);
    }

    /**
     * A key opens one series for one person; a new one replaces it; taken back it opens nothing.
     */
    public function test_keys(): void {
        $id = $this->series->id();
        $this->assertNull(feed::address($id, (int) $this->user->id));
        feed::open($id, (int) $this->user->id);
        $first = $this->key();
        [$series, $user] = feed::reader($first);
        $this->assertSame([$id, (int) $this->user->id], [$series->id(), (int) $user->id]);

        feed::open($id, (int) $this->user->id);
        $this->assertNotSame($first, $this->key());
        $this->assertNull(feed::reader($first));
        $this->assertNotNull(feed::reader($this->key()));

        $second = $this->key();
        feed::close($id, (int) $this->user->id);
        $this->assertNull(feed::reader($second));
        $this->assertNull(feed::address($id, (int) $this->user->id));
    }

    /**
     * Ways to lose a feed.
     *
     * @return array
     */
    public static function losses_provider(): array {
        return array_map(
            fn(string $loss): array => [$loss],
            array_combine($all = ['unenrolled', 'suspended', 'deleted', 'hidden', 'series', 'expired', 'script'], $all),
        );
    }

    /**
     * A key opens nothing any more once its owner may not see the course, or the series is gone.
     *
     * @dataProvider losses_provider
     * @param string $loss
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('losses_provider')]
    public function test_losses(string $loss): void {
        global $DB;
        feed::open($this->series->id(), (int) $this->user->id);
        $key = $this->key();
        match ($loss) {
            'unenrolled' => enrol_get_plugin('manual')->unenrol_user(
                $DB->get_record('enrol', ['courseid' => $this->course->id, 'enrol' => 'manual']),
                (int) $this->user->id,
            ),
            'suspended' => $DB->set_field('user', 'suspended', 1, ['id' => $this->user->id]),
            'deleted' => delete_user($this->user),
            'hidden' => course_change_visibility($this->course->id, false),
            'series' => series_manager::delete($this->series->id(), 2),
            'expired' => $DB->set_field('user_private_key', 'validuntil', 1, ['value' => $key]),
            'script' => $DB->set_field('user_private_key', 'script', 'core_files', ['value' => $key]),
        };

        $this->assertNull(feed::reader($key));
        if ($loss === 'series') {
            $this->assertFalse($DB->record_exists('user_private_key', ['value' => $key]));
        }
    }

    /**
     * Keys that nobody was given.
     */
    public function test_hostile_keys(): void {
        foreach (['', '0', "' OR 1=1", str_repeat('a', 5000), '%', '_'] as $key) {
            $this->assertNull(feed::reader($key));
        }
    }

    /**
     * The text: one event per date, the same UID with a higher SEQUENCE after a move, cancelled ones stay and say so.
     */
    public function test_text(): void {
        [$first, $second] = dates::of_series($this->series->id());
        $before = feed::text($this->series);
        $this->assertSame($before, feed::text($this->series));
        $this->assertSame(2, substr_count($before, 'BEGIN:VEVENT'));
        $this->assertStringContainsString("DTSTART:20261208T111500Z\r\nDTEND:20261208T114500Z", $before);
        $this->assertSame(2, substr_count($before, 'SEQUENCE:0'));

        date_manager::move((int) $first->id, 1, ['date' => '2026-12-10', 'time' => '13:00', 'duration' => 45], 'Fach;tag', 2);
        date_manager::cancel((int) $second->id, 1, 'Krank', 2);
        $after = str_replace("\r\n ", '', feed::text($this->series));
        foreach ([$first, $second] as $row) {
            $this->assertSame(1, substr_count($after, "UID:$row->uid\r\n"));
        }
        $this->assertSame(2, substr_count($after, 'SEQUENCE:1'));
        $this->assertStringContainsString("DTSTART:20261210T120000Z\r\nDTEND:20261210T124500Z", $after);
        $this->assertStringContainsString('Fach\\;tag', $after);
        $this->assertStringContainsString("STATUS:CANCELLED\r\nTRANSP:TRANSPARENT", $after);
        $this->assertStringContainsString('SUMMARY:Cancelled: MittagsMeetingIntegration', $after);
        $this->assertStringContainsString('Krank', $after);
        $this->assertStringContainsString('PraxisPortal & mehr', $after);
        $this->assertNotSame(ical_answer::etag($before), ical_answer::etag($after));

        date_manager::delete($this->series->id(), [(int) $first->id], 2);
        $this->assertSame(1, substr_count(feed::text($this->series), 'BEGIN:VEVENT'));
    }

    /**
     * The address of the room is in no text; where one joins is.
     */
    public function test_no_room(): void {
        [$first] = dates::of_series($this->series->id());
        $texts = feed::text($this->series) . feed::text_of_date($this->series, $first);
        $texts .= json_encode((new dates_page($this->series, (int) $this->user->id))->export_for_template($this->renderer()));

        $this->assertStringNotContainsString('meet.example.org', $texts);
        $this->assertStringNotContainsString('secret-room', $texts);
        $this->assertStringContainsString('id=' . $this->series->id(), locate_meeting::url($this->series->id())->out(false));
    }

    /**
     * The page: what its forms do, and that a guest gets neither an address nor a form.
     */
    public function test_page(): void {
        $page = new dates_page($this->series, (int) $this->user->id);
        $this->assertNull($page->export_for_template($this->renderer())['address']);
        $this->assertNotEmpty($page->act('subscribe'));
        $values = $page->export_for_template($this->renderer());
        $this->assertStringContainsString('feed.php?key=' . $this->key(), $values['address']);
        $this->assertStringStartsWith('webcal://', $values['webcal']);
        $this->assertCount(2, $values['dates']);
        $old = $this->key();
        $page->act('renew');
        $this->assertNotSame($old, $this->key());
        $page->act('unsubscribe');
        $this->assertNull($page->export_for_template($this->renderer())['address']);

        try {
            $page->act('drop');
            $this->fail('accepted');
        } catch (\moodle_exception $e) {
            $this->assertSame('invalidparameter', $e->errorcode);
        }
        $guest = new dates_page($this->series, (int) guest_user()->id);
        $this->assertFalse($guest->export_for_template($this->renderer())['person']);
        $this->expectException(\moodle_exception::class);
        $guest->act('subscribe');
    }

    /**
     * By the viewer's clock, wherever that is, on both sides of the change of the clocks.
     */
    public function test_viewer_in_another_zone(): void {
        global $USER;
        $USER->timezone = 'America/New_York';
        date_manager::add($this->series->id(), [
            ['date' => '2027-03-27', 'time' => '12:15', 'duration' => 30],
            ['date' => '2027-03-28', 'time' => '12:15', 'duration' => 30],
        ], 2);
        $values = (new dates_page($this->series, (int) $this->user->id))->export_for_template($this->renderer());

        $clocks = array_map(fn(array $date): string => substr($date['when'], -5), $values['dates']);
        $this->assertSame(['06:15', '06:15', '07:15', '06:15'], $clocks);
    }

    /**
     * The key in the person's address.
     *
     * @return string
     */
    private function key(): string {
        return (string) feed::address($this->series->id(), (int) $this->user->id)->get_param('key');
    }

    /**
     * A renderer.
     *
     * @return \renderer_base
     */
    private function renderer(): \renderer_base {
        global $PAGE;
        return $PAGE->get_renderer('core');
    }
}
