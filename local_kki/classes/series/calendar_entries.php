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

use core_calendar\action_factory;
use core_calendar\local\event\entities\action_interface;
use local_kki\hook\locate_meeting;

/**
 * Each date as an entry of Moodle's own calendar, for everybody in the course.
 *
 * An entry knows its date by component and instance. It follows the date; nobody edits it.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class calendar_entries {
    /** Whose entries they are. */
    private const COMPONENT = 'local_kki';

    /**
     * Makes entries as dates are now: new ones, changed ones, and none for dates that are gone.
     *
     * @param int $seriesid
     * @param int[]|null $dateids null for all dates of the series that are to come
     */
    public static function refresh(int $seriesid, ?array $dateids = null): void {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/calendar/lib.php');
        $series = series::get($seriesid);
        $rows = $dateids === null
            ? dates::after($seriesid, \core\di::get(\core\clock::class)->time(), 0)
            : $DB->get_records_list(dates::TABLE, 'id', $dateids);
        $rows = array_combine(array_column($rows, 'id'), $rows);
        $entries = self::entries($dateids ?? array_keys($rows));
        foreach ($rows as $id => $row) {
            $values = self::values($row, $series);
            if (isset($entries[$id])) {
                \calendar_event::load($entries[$id])->update((object) ($values + ['id' => $entries[$id]->id]), false);
            } else {
                \calendar_event::create((object) $values, false);
            }
        }
        self::remove(array_keys(array_diff_key($entries, $rows)));
    }

    /**
     * Makes the entries of all series of a course anew, where something took them away.
     *
     * @param int $courseid
     */
    public static function refresh_course(int $courseid): void {
        foreach (series::of_course($courseid) as $series) {
            self::refresh($series->id());
        }
    }

    /**
     * Removes the entries of dates.
     *
     * @param int[] $dateids
     */
    public static function remove(array $dateids): void {
        global $CFG;
        require_once($CFG->dirroot . '/calendar/lib.php');
        foreach (self::entries($dateids) as $entry) {
            \calendar_event::load($entry)->delete();
        }
    }

    /**
     * What one can do about an entry: join, until it is over.
     *
     * @param int $eventid of the entry: Moodle does not hand on the instance of what is no activity
     * @param action_factory $factory
     * @return action_interface|null
     */
    public static function action(int $eventid, action_factory $factory): ?action_interface {
        global $DB;
        $row = $DB->get_record_sql(
            'SELECT d.id, d.seriesid, d.status, d.timestart, d.timeend, s.openbefore
               FROM {event} e
               JOIN {' . dates::TABLE . '} d ON d.id = e.instance
               JOIN {' . series::TABLE . '} s ON s.id = d.seriesid
              WHERE e.id = :id AND e.component = :component',
            ['id' => $eventid, 'component' => self::COMPONENT],
        );
        $now = \core\di::get(\core\clock::class)->time();
        if (!$row || $row->status === dates::CANCELLED || (int) $row->timeend <= $now) {
            return null;
        }
        return $factory->create_instance(
            get_string('calendar_join', 'local_kki'),
            locate_meeting::url((int) $row->seriesid),
            1,
            $now >= (int) $row->timestart - (int) $row->openbefore * MINSECS,
        );
    }

    /**
     * The entries of dates.
     *
     * @param int[] $dateids
     * @return \stdClass[] rows of `event` by date
     */
    private static function entries(array $dateids): array {
        global $DB;
        if (!$dateids) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal($dateids, SQL_PARAMS_NAMED);
        $params['component'] = self::COMPONENT;
        $rows = $DB->get_records_select('event', "component = :component AND instance $in", $params);
        return array_combine(array_column($rows, 'instance'), $rows);
    }

    /**
     * What the calendar says of a date. Everybody reads the same entry, so it speaks the course's language.
     *
     * @param \stdClass $row
     * @param series $series
     * @return array
     */
    private static function values(\stdClass $row, series $series): array {
        global $CFG, $OUTPUT;
        $before = force_current_language(get_course($series->courseid())->lang ?: $CFG->lang);
        $name = letter::name($series);
        $cancelled = $row->status === dates::CANCELLED;
        $values = [
            'name' => \core_text::substr($cancelled ? get_string('ical_cancelled', 'local_kki', $name) : $name, 0, 255),
            'description' => $OUTPUT->render_from_template('local_kki/calendar_entry', [
                'lines' => feed::changes($row, $series),
                'cancelled' => $cancelled,
                'url' => locate_meeting::url($series->id())->out(false),
            ]),
            'format' => FORMAT_HTML,
            'component' => self::COMPONENT,
            'eventtype' => 'course',
            'type' => CALENDAR_EVENT_TYPE_ACTION,
            'courseid' => $series->courseid(),
            'groupid' => 0,
            'userid' => 0,
            'modulename' => '',
            'instance' => (int) $row->id,
            'timestart' => (int) $row->timestart,
            'timesort' => (int) $row->timestart,
            'timeduration' => (int) $row->timeend - (int) $row->timestart,
            'visible' => 1,
        ];
        force_current_language($before);
        return $values;
    }
}
