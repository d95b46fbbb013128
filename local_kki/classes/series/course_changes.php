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

use core\event\course_reset_ended;
use core\event\user_enrolment_deleted;
use local_kki\backup\week_shift;
use local_kki\live\revision;
use local_kki\presence\keys;
use local_kki\privacy\own_calendar;

/**
 * What series do when their course changes: dates follow a new start, and whoever leaves is told nothing any more.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_changes {
    /**
     * After a course was reset: dates follow its start by whole weeks, if a new one was chosen; entries that the reset took
     * out of the calendar are made anew.
     *
     * @param course_reset_ended $event
     */
    public static function reset_ended(course_reset_ended $event): void {
        $options = $event->other['reset_options'];
        $new = (int) ($options['reset_start_date'] ?? 0);
        $old = (int) ($options['reset_start_date_old'] ?? 0);
        if ($new && $old && $new !== $old) {
            foreach (series::of_course((int) $event->courseid) as $series) {
                self::shift($series, new week_shift($new - $old), (int) $event->userid);
            }
        }
        calendar_entries::refresh_course((int) $event->courseid);
    }

    /**
     * After somebody left a course for good.
     *
     * @param user_enrolment_deleted $event
     */
    public static function user_enrolment_deleted(user_enrolment_deleted $event): void {
        if ($event->other['userenrolment']['lastenrol'] ?? false) {
            own_calendar::delete((int) $event->courseid, [(int) $event->relateduserid]);
        }
    }

    /**
     * Moves all dates of a series; nobody is told, for it is a new course.
     *
     * @param series $series
     * @param week_shift $shift
     * @param int $userid
     */
    private static function shift(series $series, week_shift $shift, int $userid): void {
        revision::change(
            series::TABLE,
            series_manager::JOURNAL,
            $series->id(),
            $userid,
            function (revision $revision) use ($series, $shift): void {
                global $DB;
                $moved = [];
                foreach (dates::of_series($series->id()) as $row) {
                    $time = $shift->date($row->localdate, $row->localclock, (int) $row->duration, $series->timezone());
                    if ((int) $row->timestart === $time['timestart']) {
                        continue;
                    }
                    $from = $row->movedfrom === null ? null : $shift->instant((int) $row->movedfrom, $series->timezone());
                    $DB->update_record(dates::TABLE, (object) ($time + [
                        'id' => $row->id,
                        'movedfrom' => $from,
                        'told' => null,
                        'sequence' => $row->sequence + 1,
                        'version' => $row->version + 1,
                        'timemodified' => $revision->time,
                    ]));
                    $revision->record('move', 'date', (int) $row->id);
                    $moved[] = (int) $row->id;
                }
                keys::begin_anew($moved);
            },
        );
    }
}
