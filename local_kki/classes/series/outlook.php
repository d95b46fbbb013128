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
 * Asks those who plan a series whether it goes on, eight weeks before its dates run out. Once for each last date;
 * nobody is asked about a single date.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class outlook {
    /** So long before the last date they are asked. */
    public const AHEAD = 8 * WEEKSECS;

    /**
     * Asks about every series whose dates run out and about which nobody was asked.
     *
     * @return int how many series there were
     */
    public static function ask(): int {
        global $DB;
        $now = \core\di::get(\core\clock::class)->time();
        $rows = $DB->get_records_sql(
            'SELECT s.id, MAX(d.timestart) AS laststart
               FROM {' . series::TABLE . '} s
               JOIN {' . dates::TABLE . '} d ON d.seriesid = s.id AND d.status = :status
           GROUP BY s.id, s.askedfor
             HAVING COUNT(d.id) > 1 AND MAX(d.timestart) > :now AND MAX(d.timestart) <= :soon
                    AND (s.askedfor IS NULL OR s.askedfor <> MAX(d.timestart))',
            ['status' => dates::CONFIRMED, 'now' => $now, 'soon' => $now + self::AHEAD],
        );
        foreach ($rows as $row) {
            // First: who is asked twice is annoyed, and the page itself asks too.
            $DB->set_field(series::TABLE, 'askedfor', $row->laststart, ['id' => $row->id]);
            self::ask_about(series::get((int) $row->id), (int) $row->laststart);
        }
        return count($rows);
    }

    /**
     * Writes to those who plan a series.
     *
     * @param series $series
     * @param int $last
     */
    private static function ask_about(series $series, int $last): void {
        $people = get_enrolled_users($series->context(), 'local/kki:manageseries', 0, 'u.id', null, 0, 0, true);
        foreach ($people as $person) {
            letter::send('datesend', (int) $person->id, $series->courseid(), function () use ($series, $last): letter {
                $about = (object) ['series' => letter::name($series), 'last' => letter::day($last, 'series_format_date')];
                return new letter(
                    get_string('notice_datesend_subject', 'local_kki', $about),
                    [get_string('notice_datesend_body', 'local_kki', $about)],
                    new \moodle_url('/local/kki/series.php', ['id' => $series->id()]),
                    get_string('notice_datesend_link', 'local_kki'),
                );
            });
        }
    }
}
