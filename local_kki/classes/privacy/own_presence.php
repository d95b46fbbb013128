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
use local_kki\presence\keys;
use local_kki\presence\presence;
use local_kki\series\dates;
use local_kki\series\series;

/**
 * Finds a person's own pseudonymous rows, while the secrets of the dates still exist (until 24 hours after their ends).
 *
 * Who is behind the rows of a date cannot be read from them; only for a given person can it be computed which one is theirs.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class own_presence {
    /**
     * The meetings that a person was at.
     *
     * @param int $userid
     * @return \stdClass[] rowid, dateid, courseid, name (plain), timestart, present
     */
    public static function of(int $userid): array {
        global $DB;
        $dates = $DB->get_records_sql(
            'SELECT k.dateid, k.secret, s.courseid, s.name, d.timestart
               FROM {' . keys::TABLE . '} k
               JOIN {' . dates::TABLE . '} d ON d.id = k.dateid
               JOIN {' . series::TABLE . '} s ON s.id = d.seriesid',
        );
        $persons = [];
        foreach ($dates as $dateid => $date) {
            $persons[hash_hmac('sha256', presence::member($userid), $date->secret)] = $dateid;
        }
        $found = [];
        foreach ($DB->get_records_list(presence::TABLE, 'person', array_keys($persons)) as $row) {
            $date = $dates[$persons[$row->person]];
            if ((int) $date->dateid === (int) $row->dateid) {
                unset($date->secret);
                $found[] = (object) (['rowid' => (int) $row->id, 'present' => (int) $row->present] + (array) $date);
            }
        }
        return $found;
    }

    /**
     * The meetings of a course that a person was at, for the export.
     *
     * @param int $userid
     * @param int $courseid
     * @return \stdClass[]
     */
    public static function in_words(int $userid, int $courseid): array {
        return array_map(static fn(\stdClass $row): \stdClass => (object) [
            'name' => $row->name,
            'timestart' => transform::datetime($row->timestart),
            'present' => transform::yesno($row->present),
        ], self::in_course($userid, $courseid));
    }

    /**
     * Removes a person's rows in a course, or everywhere.
     *
     * @param int $userid
     * @param int|null $courseid
     */
    public static function delete(int $userid, ?int $courseid = null): void {
        global $DB;
        foreach ($courseid === null ? self::of($userid) : self::in_course($userid, $courseid) as $row) {
            presence::leave((int) $row->dateid, presence::member($userid));
            $DB->delete_records(presence::TABLE, ['id' => $row->rowid]);
        }
    }

    /**
     * A person's rows in a course.
     *
     * @param int $userid
     * @param int $courseid
     * @return \stdClass[]
     */
    private static function in_course(int $userid, int $courseid): array {
        return array_values(array_filter(
            self::of($userid),
            static fn(\stdClass $row): bool => (int) $row->courseid === $courseid,
        ));
    }
}
