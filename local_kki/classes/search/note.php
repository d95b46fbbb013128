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

use core_search\document;
use core_search\document_factory;
use core_search\manager;
use local_kki\series\dates;
use local_kki\series\series;
use local_kki\talk\notes;

/**
 * Moodle's search finds links and notes of meetings, for those who may join the meetings of their course.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class note extends \core_search\base {
    /** @var int[] the level of the contexts that the documents belong to */
    protected static $levels = [CONTEXT_COURSE];

    #[\Override]
    public function get_document_recordset($modifiedfrom = 0, ?\context $context = null) {
        global $DB;
        [$join, $params] = $this->get_course_level_context_restriction_sql($context, 'c');
        if ($join === null) {
            return null;
        }
        return $DB->get_recordset_sql(
            'SELECT n.id, n.content, n.url, n.timemodified, s.courseid, s.name, d.timestart
               FROM {' . notes::TABLE . '} n
               JOIN {' . dates::TABLE . '} d ON d.id = n.dateid
               JOIN {' . series::TABLE . "} s ON s.id = d.seriesid
               JOIN {course} c ON c.id = s.courseid
              $join
              WHERE n.timemodified >= ?
           ORDER BY n.timemodified, n.id",
            array_merge($params, [$modifiedfrom]),
        );
    }

    #[\Override]
    public function get_document($record, $options = []) {
        $context = \context_course::instance((int) $record->courseid, IGNORE_MISSING);
        if (!$context) {
            return false;
        }
        $day = userdate((int) $record->timestart, get_string('strftimedate', 'langconfig'));
        $document = document_factory::instance((int) $record->id, $this->componentname, $this->areaname);
        $document->set('title', content_to_text($record->name, false) . ', ' . $day);
        $document->set('content', content_to_text($record->content, FORMAT_PLAIN));
        $document->set('description1', (string) $record->url);
        $document->set('contextid', $context->id);
        $document->set('courseid', (int) $record->courseid);
        $document->set('owneruserid', manager::NO_OWNER_ID);
        $document->set('modified', (int) $record->timemodified);
        $document->set_is_new(isset($options['lastindexedtime']) && $options['lastindexedtime'] < $record->timemodified);
        return $document;
    }

    #[\Override]
    public function check_access($id) {
        $series = self::series_of((int) $id);
        if (!$series) {
            return manager::ACCESS_DELETED;
        }
        return can_access_course(get_course($series->courseid()), null, '', true)
            && has_capability('local/kki:joinmeeting', $series->context()) ? manager::ACCESS_GRANTED : manager::ACCESS_DENIED;
    }

    #[\Override]
    public function get_doc_url(document $doc) {
        $series = self::series_of((int) $doc->get('itemid'));
        return new \moodle_url('/blocks/mittagsmeeting/talk.php', ['id' => $series?->id() ?? 0]);
    }

    #[\Override]
    public function get_context_url(document $doc) {
        return new \moodle_url('/course/view.php', ['id' => $doc->get('courseid')]);
    }

    /**
     * The series that a note belongs to.
     *
     * @param int $id of the note
     * @return series|null
     */
    private static function series_of(int $id): ?series {
        $note = notes::find($id);
        return $note ? series::get(dates::series_of((int) $note->dateid)) : null;
    }
}
