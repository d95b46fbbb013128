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

/**
 * Reads the dates of series from the table `local_kki_date`. {@see date_manager} writes them.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class dates {
    /** The table. */
    public const TABLE = 'local_kki_date';

    /** The date takes place. */
    public const CONFIRMED = 'confirmed';

    /** The date was cancelled. */
    public const CANCELLED = 'cancelled';

    /**
     * All dates of a series, first to last.
     *
     * @param int $seriesid
     * @return \stdClass[] rows
     */
    public static function of_series(int $seriesid): array {
        global $DB;
        return array_values($DB->get_records(self::TABLE, ['seriesid' => $seriesid], 'timestart, id'));
    }

    /**
     * The dates of a series that end after an instant, first to last.
     *
     * @param int $seriesid
     * @param int $time
     * @param int $limit
     * @return \stdClass[] rows
     */
    public static function after(int $seriesid, int $time, int $limit): array {
        global $DB;
        return array_values($DB->get_records_select(
            self::TABLE,
            'seriesid = :seriesid AND timeend > :time',
            ['seriesid' => $seriesid, 'time' => $time],
            'timestart, id',
            '*',
            0,
            $limit,
        ));
    }

    /**
     * One date.
     *
     * @param int $dateid
     * @return \stdClass row
     * @throws \dml_missing_record_exception
     */
    public static function get(int $dateid): \stdClass {
        global $DB;
        return $DB->get_record(self::TABLE, ['id' => $dateid], '*', MUST_EXIST);
    }

    /**
     * The series that a date belongs to.
     *
     * @param int $dateid
     * @return int
     * @throws \dml_missing_record_exception
     */
    public static function series_of(int $dateid): int {
        global $DB;
        return (int) $DB->get_field(self::TABLE, 'seriesid', ['id' => $dateid], MUST_EXIST);
    }

    /**
     * For each series of a course: how many dates are to come, when the next one is and when the last.
     *
     * @param int $courseid
     * @param int $time
     * @return \stdClass[] id, dates, nextstart, laststart by series id; series without dates to come are missing
     */
    public static function outlook(int $courseid, int $time): array {
        global $DB;
        return $DB->get_records_sql(
            'SELECT s.id, COUNT(d.id) AS dates, MIN(d.timestart) AS nextstart, MAX(d.timestart) AS laststart
               FROM {' . series::TABLE . '} s
               JOIN {' . self::TABLE . '} d ON d.seriesid = s.id AND d.timeend > :time AND d.status = :status
              WHERE s.courseid = :courseid
           GROUP BY s.id',
            ['courseid' => $courseid, 'time' => $time, 'status' => self::CONFIRMED],
        );
    }
}
