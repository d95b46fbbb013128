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

namespace local_kki\output;

use local_kki\baustein\bausteine;
use local_kki\baustein\overview;
use local_kki\baustein\path;
use local_kki\baustein\people;
use local_kki\baustein\progress;
use local_kki\tests\tracker_course;

/**
 * The pages' first paint is complete without JavaScript.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers \local_kki\output\path_page
 * @covers \local_kki\output\path_card
 * @covers \local_kki\output\path_builder
 * @covers \local_kki\output\overview_page
 * @covers \local_kki\output\baustein_tabs
 */
#[\PHPUnit\Framework\Attributes\CoversClass(path_page::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(path_card::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(path_builder::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(overview_page::class)]
#[\PHPUnit\Framework\Attributes\CoversClass(baustein_tabs::class)]
final class tracker_output_test extends \advanced_testcase {
    /** @var tracker_course the course */
    private tracker_course $kit;

    #[\Override]
    protected function setUp(): void {
        global $PAGE;
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $PAGE->set_url('/');
        $this->kit = new tracker_course($this->getDataGenerator());
    }

    /**
     * Renders a page.
     *
     * @param \templatable $page
     * @return string HTML
     */
    private function render(\templatable $page): string {
        $template = 'local_kki/' . (new \ReflectionClass($page))->getShortName();
        $renderer = $this->renderer();
        return $renderer->render_from_template($template, $page->export_for_template($renderer));
    }

    /**
     * Moodle's renderer.
     *
     * @return \renderer_base
     */
    private function renderer(): \renderer_base {
        global $PAGE;
        return $PAGE->get_renderer('core');
    }

    /**
     * What the page will run.
     *
     * @return string JavaScript
     */
    private function scripts(): string {
        global $PAGE;
        return $PAGE->requires->get_end_code();
    }

    public function test_the_path_has_one_main_button(): void {
        $student = $this->kit->person();
        $this->setUser($student);
        $courseid = (int) $this->kit->course->id;
        $html = $this->render(new path_page($courseid, path::read($courseid, 0, (int) $student->id), (int) $student->id));
        $this->assertSame(1, substr_count($html, 'btn-primary'));
        $this->assertStringContainsString('0 of 4 steps', $html);
        $this->assertStringContainsString('aria-current="step"', $html);
        $this->assertStringContainsString('name="sesskey"', $html);
        $this->assertStringNotContainsString('baustein.php', $html);
        $this->assertSame(1, preg_match('/<div class="kki-path" id="(kki-path[^"]+)"/', $html, $match));
        $this->assertStringContainsString("entry.init('$match[1]')", $this->scripts());
    }

    public function test_a_course_without_a_baustein_invites(): void {
        $empty = $this->getDataGenerator()->create_course();
        $courseid = (int) $empty->id;
        $read = path::read($courseid, 0, 2);
        $this->assertStringContainsString(
            get_string('path_none_title', 'local_kki'),
            $this->render(new path_page($courseid, $read, 2)),
        );
        $this->assertStringContainsString(
            get_string('overview_none', 'local_kki'),
            $this->render(new overview_page($courseid, [], null)),
        );
        $this->assertStringContainsString(
            get_string('overview_none_title', 'local_kki'),
            $this->render(new path_builder($courseid, [], 0)),
        );
        $this->assertSame('', trim($this->render(new path_card($courseid, 2))));
    }

    public function test_the_card_takes_two_queries(): void {
        global $DB;
        $student = $this->kit->person();
        $this->setUser($student);
        $card = new path_card((int) $this->kit->course->id, (int) $student->id);
        $card->export_for_template($this->renderer());
        $before = $DB->perf_get_reads();
        $data = $card->export_for_template($this->renderer());
        $this->assertLessThanOrEqual(2, $DB->perf_get_reads() - $before);
        $this->assertStringContainsString('/mod/page/view.php', $data['continueurl']);
        $this->assertSame($this->kit->page->name, $data['next']['name']);
    }

    public function test_the_overview_shows_everyone_with_marks(): void {
        $student = $this->kit->person('student', ['firstname' => 'Fatma', 'lastname' => 'Aydin']);
        progress::mark($this->kit->phases['peer'], [(int) $student->id], true, 2);
        $baustein = bausteine::get($this->kit->bausteinid);
        $data = (new overview($baustein, 2))->export(people::BY_NAME, false, 0);
        $html = $this->render(new overview_page((int) $this->kit->course->id, [$baustein], $data));
        $this->assertStringContainsString('Aydin, Fatma', $html);
        $this->assertStringContainsString('aria-sort="ascending"', $html);
        $this->assertSame(1, substr_count($html, 'kki-overview-done'));
        $this->assertSame(3, substr_count($html, '<option'), 'an online step is not for marking');
    }

    public function test_several_bausteine_can_be_chosen(): void {
        $this->kit->baustein('Entwurf', false);
        $bausteine = bausteine::of_course((int) $this->kit->course->id, true);
        $html = $this->render(new path_builder((int) $this->kit->course->id, $bausteine, $this->kit->bausteinid));
        $this->assertStringContainsString('aria-current="page"', $html);
        $this->assertStringContainsString(get_string('baustein_hidden', 'local_kki'), $html);
    }
}
