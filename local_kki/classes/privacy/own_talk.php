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

use core_privacy\local\request\transform;
use local_kki\series\dates;
use local_kki\series\series;
use local_kki\talk\concerns;
use local_kki\talk\notes;

/**
 * What a person wrote at the meetings: one-liners while they still carry a name, and versions of notes.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class own_talk {
    /** Both kinds of texts with their persons, as they hang on the courses. */
    private const FROM = 'SELECT x.userid, x.kind, x.content, x.timecreated, s.courseid, d.id AS dateid, d.timestart
          FROM (SELECT c.userid, c.dateid, c.content, c.timecreated, \'concern\' AS kind
                  FROM {' . concerns::TABLE . '} c
                 WHERE c.userid > 0
             UNION ALL
                SELECT t.userid, n.dateid, t.content, t.timecreated, \'note\' AS kind
                  FROM {' . notes::TEXTS . '} t
                  JOIN {' . notes::TABLE . '} n ON n.id = t.noteid
                 WHERE t.userid > 0) x
          JOIN {' . dates::TABLE . '} d ON d.id = x.dateid
          JOIN {' . series::TABLE . '} s ON s.id = d.seriesid';

    /**
     * Courses in which a person wrote something.
     *
     * @param int $userid
     * @return int[]
     */
    public static function courses_of(int $userid): array {
        return array_values(array_unique(array_map(
            static fn(\stdClass $row): int => (int) $row->courseid,
            self::rows('x.userid = ?', [$userid]),
        )));
    }

    /**
     * People who wrote something in a course.
     *
     * @param int $courseid
     * @return int[]
     */
    public static function people_in(int $courseid): array {
        return array_values(array_unique(array_map(
            static fn(\stdClass $row): int => (int) $row->userid,
            self::rows('s.courseid = ?', [$courseid]),
        )));
    }

    /**
     * What a person wrote in a course, for the export.
     *
     * @param int $userid
     * @param int $courseid
     * @return \stdClass[]
     */
    public static function in_words(int $userid, int $courseid): array {
        return array_map(static fn(\stdClass $row): \stdClass => (object) [
            'meeting' => transform::datetime($row->timestart),
            'kind' => get_string("privacy:talk:$row->kind", 'local_kki'),
            'content' => $row->content,
            'timecreated' => transform::datetime($row->timecreated),
        ], self::rows('x.userid = ? AND s.courseid = ?', [$userid, $courseid]));
    }

    /**
     * Removes what people wrote in a course.
     *
     * @param int $courseid
     * @param int[] $userids
     */
    public static function delete(int $courseid, array $userids): void {
        foreach ($userids as $userid) {
            $rows = self::rows('x.userid = ? AND s.courseid = ?', [$userid, $courseid]);
            $dateids = array_values(array_unique(array_map(static fn(\stdClass $row): int => (int) $row->dateid, $rows)));
            if ($dateids) {
                concerns::erase($dateids, $userid);
                notes::erase($dateids, $userid);
            }
        }
    }

    /**
     * Rows that fit.
     *
     * @param string $where
     * @param array $params
     * @return \stdClass[]
     */
    private static function rows(string $where, array $params): array {
        global $DB;
        $found = $DB->get_recordset_sql(self::FROM . " WHERE $where ORDER BY x.timecreated", $params);
        $rows = iterator_to_array($found, false);
        $found->close();
        return $rows;
    }
}
