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

namespace local_kki\local;

use core\hook\output\before_http_headers;
use local_kki\baustein\bausteine;
use local_kki\series\series_manager;

/**
 * Tests of what Moodle's pages and course deletion ask of us.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\local\course_page
 * @covers     \local_kki\local\course_watcher
 */
#[\PHPUnit\Framework\Attributes\CoversClass(course_page::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(course_watcher::class)]
final class course_page_test extends \advanced_testcase {
    /** @var \stdClass A course with a Baustein. */
    private \stdClass $course;

    /**
     * A course with a Baustein.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->course = $this->getDataGenerator()->create_course(['enablecompletion' => 1]);
        $admin = (int) get_admin()->id;
        $id = bausteine::create((int) $this->course->id, (object) ['name' => 'Teilhabe'], $admin);
        bausteine::add_phase($id, (object) ['type' => 'presence', 'name' => 'Konstanz'], $admin);
    }

    /**
     * What stands at the head of a page.
     *
     * @param \stdClass $course the course
     * @param string $pagetype kind of page
     * @return string HTML
     */
    private function head(\stdClass $course, string $pagetype = 'course-view-topics'): string {
        global $PAGE;
        $PAGE = new \moodle_page();
        $PAGE->set_course($course);
        $PAGE->set_pagetype($pagetype);
        $PAGE->set_url('/course/view.php', ['id' => $course->id]);
        course_page::before_http_headers(new before_http_headers($PAGE->get_renderer('core')));
        return implode('', $PAGE->get_header_actions());
    }

    /**
     * A participant sees what is next.
     */
    public function test_participant(): void {
        $this->setUser($this->getDataGenerator()->create_and_enrol($this->course, 'student'));
        $head = $this->head($this->course);
        $this->assertStringContainsString('Teilhabe', $head);
        $this->assertStringContainsString('Konstanz', $head);
    }

    /**
     * Who takes no part, another page and another course show nothing.
     */
    public function test_others(): void {
        $generator = $this->getDataGenerator();
        $this->setUser($generator->create_and_enrol($this->course, 'editingteacher'));
        $this->assertSame('', $this->head($this->course));
        $this->setGuestUser();
        $this->assertSame('', $this->head($this->course));
        $student = $generator->create_and_enrol($this->course, 'student');
        $this->setUser($student);
        $this->assertSame('', $this->head($this->course, 'mod-page-view'));
        $other = $generator->create_course();
        $generator->enrol_user($student->id, $other->id, 'student');
        $this->assertSame('', $this->head($other));
        $this->assertSame('', $this->head(get_site(), 'site-index'));
    }

    /**
     * A course that is deleted takes its rows along, and only its own.
     */
    public function test_course_deleted(): void {
        global $DB;
        $other = $this->getDataGenerator()->create_course();
        $admin = (int) get_admin()->id;
        $series = ['name' => 'M', 'roomurl' => 'https://meet.example.org/a', 'operator' => 'Land', 'country' => 'D'];
        series_manager::create((int) $this->course->id, (object) $series, $admin);
        $kept = series_manager::create((int) $other->id, (object) $series, $admin);
        delete_course($this->course, false);
        $this->assertSame(0, $DB->count_records('local_kki_baustein'));
        $this->assertSame(0, $DB->count_records('local_kki_phase'));
        $this->assertEquals([$kept], $DB->get_fieldset_select('local_kki_series', 'id', '1 = 1'));
    }
}
