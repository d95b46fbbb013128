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

namespace local_kki\search;

use core_search\manager;
use local_kki\fixtures\series_trait;
use local_kki\series\dates;
use local_kki\talk\notes;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once(__DIR__ . '/../fixtures/series_trait.php');
require_once($CFG->dirroot . '/search/tests/fixtures/testable_core_search.php');

/**
 * Tests of what Moodle's search finds of meetings, and who finds it.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_kki\search\note
 */
#[\PHPUnit\Framework\Attributes\CoversClass(note::class)]
final class note_test extends \advanced_testcase {
    use series_trait;

    /**
     * A note is found in its course, by those who may join.
     */
    public function test_found(): void {
        $this->resetAfterTest();
        set_config('enableglobalsearch', true);
        \testable_core_search::instance();
        $course = $this->getDataGenerator()->create_course();
        $series = $this->series((int) $course->id);
        $dateid = (int) dates::of_series($series->id())[0]->id;
        $now = $this->freeze('2026-12-08 12:20');
        $text = ['content' => 'Dolmetschpool', 'url' => 'https://a.example/'];
        notes::save($dateid, $text + ['id' => 0, 'uuid' => \core\uuid::generate(), 'version' => 0], 5);
        $id = (int) notes::of([$dateid])[$dateid][0]->id;
        $area = manager::get_search_area(manager::generate_areaid('local_kki', 'note'));
        $this->assertStringNotContainsString('[[', $area->get_visible_name());

        $records = iterator_to_array($area->get_document_recordset(0, \context_course::instance($course->id)));
        $document = $area->get_document(reset($records));
        $this->assertStringStartsWith('MittagsMeetingIntegration, ', $document->get('title'));
        $this->assertSame(['Dolmetschpool', 'https://a.example/'], [$document->get('content'), $document->get('description1')]);
        $this->assertStringContainsString("talk.php?id={$series->id()}", $area->get_doc_url($document)->out(false));
        $this->assertStringContainsString("id=$course->id", $area->get_context_url($document)->out(false));
        $this->assertCount(0, iterator_to_array($area->get_document_recordset($now + 1)));
        $other = $this->getDataGenerator()->create_course();
        $this->assertCount(0, iterator_to_array($area->get_document_recordset(0, \context_course::instance($other->id))));

        $this->setUser($this->getDataGenerator()->create_and_enrol($course, 'student'));
        $this->assertSame(manager::ACCESS_GRANTED, $area->check_access($id));
        $this->setUser($this->getDataGenerator()->create_and_enrol($other, 'editingteacher'));
        $this->assertSame(manager::ACCESS_DENIED, $area->check_access($id));
        $this->setGuestUser();
        $this->assertSame(manager::ACCESS_DENIED, $area->check_access($id));
        notes::remove($id, 5, false);
        $this->assertSame(manager::ACCESS_DELETED, $area->check_access($id));
    }
}
