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

use core_privacy\local\metadata\collection;
use core_privacy\local\request\transform;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use local_kki\series\feed;
use local_kki\series\reminders;
use local_kki\series\series;

/**
 * What is stored about people in a course because they follow its dates: reminders, and the keys of their feeds.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class own_calendar {
    /**
     * What is stored.
     *
     * @param collection $collection
     */
    public static function add_metadata(collection $collection): void {
        $columns = ['seriesid', 'userid', 'timecreated', 'timereminded'];
        $collection->add_database_table(reminders::TABLE, array_combine($columns, array_map(
            fn(string $column): string => "privacy:metadata:local_kki_reminder:$column",
            $columns,
        )), 'privacy:metadata:local_kki_reminder');
        $collection->add_subsystem_link('core_userkey', [], 'privacy:metadata:core_userkey');
    }

    /**
     * Courses whose dates a person follows.
     *
     * @param int $userid
     * @return int[]
     */
    public static function courses_of(int $userid): array {
        global $DB;
        [$sql, $params] = self::sql('x.userid = :userid1', 'x.userid = :userid2', ['userid1' => $userid, 'userid2' => $userid]);
        return array_map('intval', $DB->get_fieldset_sql("SELECT DISTINCT courseid FROM ($sql) f", $params));
    }

    /**
     * People who follow the dates of a course.
     *
     * @param int $courseid
     * @return int[]
     */
    public static function people_in(int $courseid): array {
        global $DB;
        $params = ['course1' => $courseid, 'course2' => $courseid];
        [$sql, $params] = self::sql('s.courseid = :course1', 's.courseid = :course2', $params);
        return array_map('intval', $DB->get_fieldset_sql("SELECT DISTINCT userid FROM ($sql) f", $params));
    }

    /**
     * Exports what a person follows in a course.
     *
     * @param \context_course $context
     * @param int $userid
     */
    public static function export(\context_course $context, int $userid): void {
        $followed = [];
        foreach (reminders::for_user($userid) as $row) {
            if ((int) $row->courseid === (int) $context->instanceid) {
                $followed[] = (object) [
                    'series' => format_string($row->name, true, ['context' => $context]),
                    'timecreated' => transform::datetime($row->timecreated),
                    'timereminded' => $row->timereminded ? transform::datetime($row->timereminded) : '',
                ];
            }
        }
        $path = [get_string('privacy:path:calendar', 'local_kki')];
        if ($followed) {
            writer::with_context($context)->export_data($path, (object) ['reminders' => $followed]);
        }
        $feeds = [];
        foreach (series::of_course((int) $context->instanceid) as $series) {
            if (feed::address($series->id(), $userid)) {
                $feeds[] = (object) ['series' => $series->name()];
            }
        }
        if ($feeds) {
            writer::with_context($context)->export_related_data($path, 'feeds', $feeds);
        }
    }

    /**
     * Forgets what people follow in a course.
     *
     * @param int $courseid
     * @param int[]|null $userids null for everybody
     */
    public static function delete(int $courseid, ?array $userids = null): void {
        foreach ($userids ?? self::people_in($courseid) as $userid) {
            reminders::delete_user($userid, $courseid);
            feed::close_user($userid, $courseid);
        }
    }

    /**
     * Who follows what, from both tables.
     *
     * @param string $first condition on the reminders
     * @param string $second condition on the keys
     * @param array $params
     * @return array SQL and params
     */
    private static function sql(string $first, string $second, array $params): array {
        $series = series::TABLE;
        return [
            'SELECT x.userid, s.courseid FROM {' . reminders::TABLE . "} x JOIN {{$series}} s ON s.id = x.seriesid WHERE $first
              UNION
             SELECT x.userid, s.courseid FROM {user_private_key} x JOIN {{$series}} s ON s.id = x.instance
              WHERE x.script = :script AND $second",
            $params + ['script' => feed::SCRIPT],
        ];
    }
}
