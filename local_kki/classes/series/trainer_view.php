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

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use local_kki\external\value;

/**
 * What a trainer sees of a series. The room's address is not part of it.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class trainer_view {
    /**
     * A series with all its dates.
     *
     * @param series $series
     * @return array as {@see trainer_view::structure()} describes
     */
    public static function data(series $series): array {
        $now = \core\di::get(\core\clock::class)->time();
        $regions = $series->regions();
        return [
            'id' => $series->id(),
            'name' => $series->name(),
            'timezone' => $series->timezone(),
            'operator' => $series->operator(),
            'country' => $series->country(),
            'openbefore' => intdiv($series->opens_before(), MINSECS),
            'revision' => $series->revision(),
            'now' => $now,
            'regions' => $regions,
            'schoolholidays' => school_holidays::of($regions, moment::day($now, $series->timezone())),
            'dates' => array_map(
                fn(\stdClass $row): array => self::date($row, $series, $now),
                dates::of_series($series->id()),
            ),
        ];
    }

    /**
     * One date.
     *
     * @param \stdClass $row
     * @param series $series
     * @param int $now
     * @return array
     */
    private static function date(\stdClass $row, series $series, int $now): array {
        return [
            'id' => (int) $row->id,
            'version' => (int) $row->version,
            'date' => $row->localdate,
            'time' => $row->localclock,
            'duration' => (int) $row->duration,
            'start' => (int) $row->timestart,
            'day' => self::in_words((int) $row->timestart, $series, 'series_format_date'),
            'cancelled' => $row->status === dates::CANCELLED,
            'planned' => moment::day((int) ($row->movedfrom ?? $row->timestart), $series->timezone()),
            'canmoveback' => (int) $row->movedfrom > $now,
            'movedfrom' => $row->movedfrom === null
                ? ''
                : self::in_words((int) $row->movedfrom, $series, 'series_format_datetime'),
            'reason' => format_string((string) $row->reason, true, ['context' => $series->context()]),
            'past' => (int) $row->timeend <= $now,
        ];
    }

    /**
     * The course's series for the list on the trainer's page.
     *
     * @param int $courseid
     * @return array for the template local_kki/series_list
     */
    public static function of_course(int $courseid): array {
        $now = \core\di::get(\core\clock::class)->time();
        $outlook = dates::outlook($courseid, $now);
        $list = [];
        foreach (series::of_course($courseid) as $id => $series) {
            $ahead = $outlook[$id] ?? null;
            $list[] = [
                'id' => $id,
                'name' => $series->name(),
                'url' => (new \moodle_url('/local/kki/series.php', ['id' => $id]))->out(false),
                'hasdates' => $ahead !== null,
                'next' => $ahead ? get_string(
                    $ahead->nextstart <= $now ? 'series_now' : 'series_next',
                    'local_kki',
                    self::in_words((int) $ahead->nextstart, $series, 'series_format_datetime'),
                ) : '',
                'outlook' => $ahead ? self::count_in_words((int) $ahead->dates, (int) $ahead->laststart, $series) : '',
            ];
        }
        return $list;
    }

    /**
     * What is true of a date now, such as "Di, 8. Dezember 2026, 12:15, abgesagt (Fachtag)".
     *
     * @param \stdClass $row
     * @param series $series
     * @return string HTML
     */
    public static function in_a_sentence(\stdClass $row, series $series): string {
        $words = self::in_words((int) $row->timestart, $series, 'series_format_datetime');
        if ($row->status === dates::CANCELLED) {
            $words .= ', ' . get_string('series_cancelled', 'local_kki');
        }
        $reason = format_string((string) $row->reason, true, ['context' => $series->context()]);
        return $reason === '' ? $words : "$words ($reason)";
    }

    /**
     * How many dates there are and until when.
     *
     * @param int $dates
     * @param int $last
     * @param series $series
     * @return string
     */
    private static function count_in_words(int $dates, int $last, series $series): string {
        return $dates === 1
            ? get_string('series_outlook_one', 'local_kki')
            : get_string('series_outlook', 'local_kki', (object) [
                'dates' => $dates,
                'last' => self::in_words($last, $series, 'series_format_date'),
            ]);
    }

    /**
     * An instant in the user's language and the series' zone.
     *
     * @param int $time
     * @param series $series
     * @param string $format a language string
     * @return string
     */
    private static function in_words(int $time, series $series, string $format): string {
        return str_replace('.,', ',', userdate($time, get_string($format, 'local_kki'), $series->timezone()));
    }

    /**
     * The description of {@see trainer_view::data()} for the web service.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'id' => new value(PARAM_INT, 'Id of the series'),
            'name' => new value(PARAM_RAW, 'Name as HTML'),
            'timezone' => new value(PARAM_TEXT, 'IANA zone of the wall times'),
            'operator' => new value(PARAM_RAW, 'Who runs the room, as HTML'),
            'country' => new value(PARAM_RAW, 'Where the room is run, as HTML'),
            'openbefore' => new value(PARAM_INT, 'Minutes that the room opens before the start'),
            'revision' => new value(PARAM_INT, 'How often something changed'),
            'now' => new value(PARAM_INT, 'The server\'s time, seconds since 1970'),
            'regions' => new external_multiple_structure(
                new value(PARAM_ALPHA, 'Code of a Bundesland whose holidays are marked'),
            ),
            'schoolholidays' => new external_multiple_structure(new external_single_structure([
                'region' => new value(PARAM_ALPHA, 'Code of the Bundesland'),
                'from' => new value(PARAM_TEXT, 'First day, YYYY-MM-DD'),
                'to' => new value(PARAM_TEXT, 'Last day, YYYY-MM-DD'),
                'name' => new value(PARAM_TEXT, 'What they are called'),
            ])),
            'dates' => new external_multiple_structure(new external_single_structure([
                'id' => new value(PARAM_INT, 'Id of the date'),
                'version' => new value(PARAM_INT, 'Version of the date'),
                'date' => new value(PARAM_TEXT, 'Local date, YYYY-MM-DD'),
                'time' => new value(PARAM_TEXT, 'Local time, HH:MM'),
                'duration' => new value(PARAM_INT, 'Minutes'),
                'start' => new value(PARAM_INT, 'Start, seconds since 1970'),
                'day' => new value(PARAM_TEXT, 'The day in words'),
                'cancelled' => new value(PARAM_BOOL, 'Whether it was cancelled'),
                'planned' => new value(PARAM_TEXT, 'Local date when it was planned at first, YYYY-MM-DD'),
                'canmoveback' => new value(PARAM_BOOL, 'Whether it was moved, and what was planned at first is still to come'),
                'movedfrom' => new value(PARAM_TEXT, 'When it was planned before it was moved, in words; or empty'),
                'reason' => new value(PARAM_RAW, 'Why it was moved or cancelled, as HTML; or empty'),
                'past' => new value(PARAM_BOOL, 'Whether it is over'),
            ])),
        ]);
    }
}
