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

namespace block_mittagsmeeting;

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use local_kki\external\value;
use local_kki\series\dates;
use local_kki\series\moment;
use local_kki\series\series;
use local_kki\talk\concerns;
use local_kki\talk\notes;

/**
 * What is talked about: one-liners for the coming date, links and notes of the one that is on or was just over.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class talk_view {
    /** How many of the coming dates are looked at. */
    private const LOOKAHEAD = 10;

    /**
     * Everything that one person can write and read here now.
     *
     * @param series $series
     * @param int $userid
     * @return array as {@see talk_view::structure()} describes
     */
    public static function data(series $series, int $userid): array {
        $now = \core\di::get(\core\clock::class)->time();
        $context = $series->context();
        $anybodys = has_capability('local/kki:manageseries', $context);
        $rows = dates::after($series->id(), $now - notes::WINDOW, self::LOOKAHEAD);
        $next = moment::at($rows, $now, $series->opens_before(), $series->timezone())->next;
        $taken = array_values(array_filter($rows, static fn(\stdClass $row): bool => notes::are_taken($row, $now)));
        $notes = $taken ? notes::of(array_map(static fn(\stdClass $row): int => (int) $row->id, $taken)) : [];
        return [
            'seriesid' => $series->id(),
            'dateid' => (int) ($next->id ?? 0),
            'day' => $next ? self::day((int) $next->timestart) : '',
            'concerns' => $next ? concerns::of_date($next, $context, $userid, $anybodys) : [],
            'meetings' => array_map(static fn(\stdClass $row): array => [
                'dateid' => (int) $row->id,
                'day' => self::day((int) $row->timestart),
                'until' => self::day_and_time((int) $row->timeend + notes::WINDOW),
                'notes' => array_map(self::note(...), $notes[(int) $row->id] ?? []),
            ], $taken),
        ];
    }

    /**
     * A note for the browser.
     *
     * @param \stdClass $row
     * @return array
     */
    public static function note(\stdClass $row): array {
        return [
            'id' => (int) $row->id,
            'version' => (int) $row->version,
            'content' => $row->content,
            'html' => self::html($row),
            'url' => (string) $row->url,
        ];
    }

    /**
     * A note's text as HTML.
     *
     * @param \stdClass $row
     * @return string
     */
    public static function html(\stdClass $row): string {
        return format_text($row->content, FORMAT_PLAIN, ['context' => \context_system::instance(), 'filter' => false]);
    }

    /**
     * A day in the viewer's language and zone.
     *
     * @param int $time
     * @return string
     */
    public static function day(int $time): string {
        return str_replace('.,', ',', userdate($time, get_string('talk_format_day', 'block_mittagsmeeting')));
    }

    /**
     * A day with the time on the clock.
     *
     * @param int $time
     * @return string
     */
    private static function day_and_time(int $time): string {
        return str_replace('.,', ',', userdate($time, get_string('talk_format_time', 'block_mittagsmeeting')));
    }

    /**
     * The description of {@see talk_view::data()} for the web service.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'seriesid' => new value(PARAM_INT, 'Id of the series'),
            'dateid' => new value(PARAM_INT, 'Id of the coming date; 0: none is planned'),
            'day' => new value(PARAM_TEXT, 'When that is, in words'),
            'concerns' => new external_multiple_structure(new external_single_structure([
                'id' => new value(PARAM_INT, 'Id of the one-liner'),
                'content' => new value(PARAM_RAW, 'The one-liner as HTML'),
                'name' => new value(PARAM_TEXT, 'Who wrote it'),
                'too' => new value(PARAM_INT, 'How many say "me too"'),
                'own' => new value(PARAM_BOOL, 'Whether it is the caller\'s'),
                'said' => new value(PARAM_BOOL, 'Whether the caller said "me too"'),
                'removable' => new value(PARAM_BOOL, 'Whether the caller may take it away'),
            ])),
            'meetings' => new external_multiple_structure(new external_single_structure([
                'dateid' => new value(PARAM_INT, 'Id of a date for which notes are taken'),
                'day' => new value(PARAM_TEXT, 'When it was, in words'),
                'until' => new value(PARAM_TEXT, 'Until when notes are taken, in words'),
                'notes' => new external_multiple_structure(self::note_structure()),
            ])),
        ]);
    }

    /**
     * The description of {@see talk_view::note()}.
     *
     * @return external_single_structure
     */
    public static function note_structure(): external_single_structure {
        return new external_single_structure([
            'id' => new value(PARAM_INT, 'Id of the note'),
            'version' => new value(PARAM_INT, 'Version of the note'),
            'content' => new value(PARAM_RAW, 'The text as it was typed'),
            'html' => new value(PARAM_RAW, 'The text as HTML'),
            'url' => new value(PARAM_RAW, 'An https address; or empty'),
        ]);
    }
}
