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

namespace local_kki\privacy;

use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use local_kki\fixtures\series_trait;
use local_kki\series\feed;
use local_kki\series\reminders;
use local_kki\series\series;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/series_trait.php');

/**
 * Tests of the personal data of those who follow the dates of a course.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\privacy\own_calendar
 */
#[\PHPUnit\Framework\Attributes\CoversClass(own_calendar::class)]
final class own_calendar_test extends \core_privacy\tests\provider_testcase {
    use series_trait;

    /** @var series a series */
    private series $series;

    /** @var int somebody who wishes to be reminded */
    private int $ann;

    /** @var int somebody who subscribed to the feed */
    private int $ben;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $this->series = $this->series((int) $course->id);
        $this->ann = (int) $this->getDataGenerator()->create_and_enrol($course, 'student')->id;
        $this->ben = (int) $this->getDataGenerator()->create_and_enrol($course, 'student')->id;
        reminders::set($this->series->id(), $this->ann, true);
        feed::open($this->series->id(), $this->ben);
    }

    /**
     * Both are found and told what is stored; the key itself is in no export.
     */
    public function test_export(): void {
        $context = $this->series->context();
        foreach ([$this->ann, $this->ben] as $userid) {
            $this->assertSame([$context->id], array_map(
                'intval',
                $this->get_contexts_for_userid($userid, 'local_kki')->get_contextids(),
            ));
            $this->export_context_data_for_user($userid, $context, 'local_kki');
        }
        $userlist = new userlist($context, 'local_kki');
        provider::get_users_in_context($userlist);
        $this->assertContains($this->ann, $userlist->get_userids());
        $this->assertContains($this->ben, $userlist->get_userids());

        $path = [get_string('privacy:path:calendar', 'local_kki')];
        $data = writer::with_context($context)->get_data($path);
        $this->assertSame('MittagsMeetingIntegration', $data->reminders[0]->series);
        $feeds = writer::with_context($context)->get_related_data($path, 'feeds');
        $key = feed::address($this->series->id(), $this->ben)->get_param('key');
        $this->assertStringContainsString('MittagsMeetingIntegration', json_encode($feeds));
        $this->assertStringNotContainsString($key, json_encode($feeds));
    }

    /**
     * Deleting one leaves the other; deleting all leaves nobody.
     */
    public function test_delete(): void {
        $context = $this->series->context();
        provider::delete_data_for_user(new approved_contextlist(\core_user::get_user($this->ann), 'local_kki', [$context->id]));
        $this->assertFalse(reminders::has($this->series->id(), $this->ann));
        $this->assertNotNull(feed::address($this->series->id(), $this->ben));

        reminders::set($this->series->id(), $this->ann, true);
        provider::delete_data_for_users(new approved_userlist($context, 'local_kki', [$this->ben]));
        $this->assertNull(feed::address($this->series->id(), $this->ben));
        $this->assertTrue(reminders::has($this->series->id(), $this->ann));

        feed::open($this->series->id(), $this->ben);
        provider::delete_data_for_all_users_in_context($context);
        $this->assertSame([], own_calendar::people_in($this->series->courseid()));
        $this->assertSame([], own_calendar::courses_of($this->ann));
    }
}
