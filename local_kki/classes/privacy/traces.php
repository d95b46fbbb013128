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

/**
 * Where rows of a course name the person who changed them last, or changed them at all.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class traces {
    /** Tables: the column with the person, and how the row finds its course. */
    private const TABLES = [
        'local_kki_series' => ['usermodified', 't.courseid'],
        'local_kki_date' => ['usermodified', '(SELECT s.courseid FROM {local_kki_series} s WHERE s.id = t.seriesid)'],
        'local_kki_journal' => ['userid', '(SELECT s.courseid FROM {local_kki_series} s WHERE s.id = t.ownerid)'],
        'local_kki_baustein' => ['usermodified', 't.courseid'],
        'local_kki_phase' => ['usermodified', '(SELECT b.courseid FROM {local_kki_baustein} b WHERE b.id = t.bausteinid)'],
    ];

    /**
     * Courses in which a person left a trace.
     *
     * @param int $userid the person
     * @return int[]
     */
    public static function courses_of(int $userid): array {
        global $DB;
        $courses = [];
        foreach (self::TABLES as $table => [$column, $course]) {
            $sql = "SELECT DISTINCT $course AS courseid FROM {" . $table . "} t WHERE t.$column = ?";
            $courses = array_merge($courses, $DB->get_fieldset_sql($sql, [$userid]));
        }
        return array_values(array_unique(array_map('intval', $courses)));
    }

    /**
     * People who left a trace in a course.
     *
     * @param int $courseid the course
     * @return int[]
     */
    public static function people_in(int $courseid): array {
        global $DB;
        $people = [];
        foreach (self::TABLES as $table => [$column, $course]) {
            $sql = "SELECT DISTINCT t.$column FROM {" . $table . "} t WHERE t.$column > 0 AND $course = ?";
            $people = array_merge($people, $DB->get_fieldset_sql($sql, [$courseid]));
        }
        return array_values(array_unique(array_map('intval', $people)));
    }

    /**
     * How many rows of each table a person changed in a course.
     *
     * @param int $userid the person
     * @param int $courseid the course
     * @return array<string, int> numbers by table, only where there are any
     */
    public static function counts(int $userid, int $courseid): array {
        global $DB;
        $counts = [];
        foreach (self::TABLES as $table => [$column, $course]) {
            $sql = "SELECT COUNT(1) FROM {" . $table . "} t WHERE t.$column = ? AND $course = ?";
            $counts[$table] = $DB->count_records_sql($sql, [$userid, $courseid]);
        }
        return array_filter($counts);
    }

    /**
     * Takes the person's name off the rows of a course; the rows belong to everybody and stay.
     *
     * @param int $courseid the course
     * @param int[]|null $userids these people; null for everybody
     */
    public static function forget(int $courseid, ?array $userids = null): void {
        global $DB;
        if ($userids === []) {
            return;
        }
        foreach (self::TABLES as $table => [$column, $course]) {
            $params = ['courseid' => $courseid];
            $people = "t.$column > 0";
            if ($userids !== null) {
                [$in, $inparams] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
                $people = "t.$column $in";
                $params += $inparams;
            }
            $sql = "SELECT t.id FROM {" . $table . "} t WHERE $people AND $course = :courseid";
            foreach (array_chunk($DB->get_fieldset_sql($sql, $params), 1000) as $ids) {
                [$in, $inparams] = $DB->get_in_or_equal($ids);
                $DB->set_field_select($table, $column, 0, "id $in", $inparams);
            }
        }
    }
}
