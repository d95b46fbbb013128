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

use local_kki\hook\locate_meeting;
use local_kki\task\tell_change;

/**
 * Tells those who wish to be reminded that a date was moved, cancelled, or takes place after all. At once, by a task.
 *
 * A date remembers what people were told last (`told`), from its first change until the task has run: who cancels and takes it
 * back within that minute tells nobody anything.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class change_letters {
    /**
     * What people know of a date.
     *
     * @param \stdClass $row
     * @return string
     */
    public static function state(\stdClass $row): string {
        return "$row->status $row->timestart";
    }

    /**
     * Queues telling of dates that were changed.
     *
     * @param int[] $dateids
     */
    public static function queue(array $dateids): void {
        foreach ($dateids as $dateid) {
            $task = new tell_change();
            $task->set_custom_data(['dateid' => $dateid]);
            \core\task\manager::queue_adhoc_task($task, true);
        }
    }

    /**
     * Tells of a date, if people know something else of it than what is true.
     *
     * @param int $dateid
     */
    public static function tell(int $dateid): void {
        global $DB;
        $row = $DB->get_record(dates::TABLE, ['id' => $dateid]);
        if (!$row || $row->told === null) {
            return;
        }
        // First: rather one message too few than two.
        $DB->set_field(dates::TABLE, 'told', null, ['id' => $dateid]);
        [$status, $start] = explode(' ', $row->told);
        $now = \core\di::get(\core\clock::class)->time();
        if ($row->told === self::state($row) || max((int) $start, (int) $row->timestart) <= $now) {
            return;
        }
        $verb = match (true) {
            $row->status === dates::CANCELLED => 'cancelled',
            (int) $start !== (int) $row->timestart => 'moved',
            default => 'reinstated',
        };
        $series = series::get((int) $row->seriesid);
        $course = get_course($series->courseid());
        foreach (reminders::people($series->id()) as $userid) {
            letter::send('datechanged', $userid, $series->courseid(), fn(\stdClass $user): ?letter =>
                can_access_course($course, $user, '', true) ? self::letter($verb, $row, (int) $start, $series) : null);
        }
    }

    /**
     * The letter.
     *
     * @param string $verb cancelled, moved or reinstated
     * @param \stdClass $row
     * @param int $start when people think that it is
     * @param series $series
     * @return letter
     */
    private static function letter(string $verb, \stdClass $row, int $start, series $series): letter {
        $about = (object) [
            'series' => letter::name($series),
            'before' => letter::day($start),
            'now' => letter::day((int) $row->timestart),
        ];
        $reason = html_to_text(format_string((string) $row->reason, true, ['context' => $series->context()]), 0, false);
        return new letter(
            get_string("notice_{$verb}_subject", 'local_kki', $about),
            array_filter([get_string("notice_{$verb}_body", 'local_kki', $about), trim($reason)]),
            $verb === 'cancelled'
                ? new \moodle_url('/local/kki/dates.php', ['id' => $series->id()])
                : locate_meeting::url($series->id()),
            get_string($verb === 'cancelled' ? 'notice_dates_link' : 'calendar_join', 'local_kki'),
        );
    }
}
