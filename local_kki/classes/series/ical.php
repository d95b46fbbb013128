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
 * Writes iCalendar (RFC 5545): plain events in UTC, so that no calendar has to know a zone or a rule.
 *
 * Pure: the same events give the same text, whenever it is written.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class ical {
    /** The longest line, in octets, without its end. */
    private const LINE = 75;

    /**
     * A calendar.
     *
     * @param string $name plain text
     * @param \stdClass[] $events each with uid, sequence, created, changed, start, end (seconds since 1970), summary, description,
     *        location, url (plain text), cancelled
     * @return string
     */
    public static function calendar(string $name, array $events): string {
        $lines = [
            'BEGIN:VCALENDAR',
            'VERSION:2.0',
            'PRODID:-//KKI//PraxisPortal//DE',
            'CALSCALE:GREGORIAN',
            'METHOD:PUBLISH',
            'NAME:' . self::text($name),
            'X-WR-CALNAME:' . self::text($name),
            'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
            'X-PUBLISHED-TTL:PT1H',
        ];
        foreach ($events as $event) {
            array_push($lines, ...self::event($event));
        }
        $lines[] = 'END:VCALENDAR';
        return implode('', array_map(fn(string $line): string => self::fold($line) . "\r\n", $lines));
    }

    /**
     * The lines of an event.
     *
     * @param \stdClass $event
     * @return string[]
     */
    private static function event(\stdClass $event): array {
        return [
            'BEGIN:VEVENT',
            'UID:' . self::text($event->uid),
            'DTSTAMP:' . self::time($event->changed),
            'CREATED:' . self::time($event->created),
            'LAST-MODIFIED:' . self::time($event->changed),
            'SEQUENCE:' . $event->sequence,
            'DTSTART:' . self::time($event->start),
            'DTEND:' . self::time($event->end),
            'SUMMARY:' . self::text($event->summary),
            'DESCRIPTION:' . self::text($event->description),
            'LOCATION:' . self::text($event->location),
            'URL:' . $event->url,
            'STATUS:' . ($event->cancelled ? 'CANCELLED' : 'CONFIRMED'),
            'TRANSP:' . ($event->cancelled ? 'TRANSPARENT' : 'OPAQUE'),
            'END:VEVENT',
        ];
    }

    /**
     * An instant in UTC.
     *
     * @param int $time
     * @return string
     */
    private static function time(int $time): string {
        return gmdate('Ymd\THis\Z', $time);
    }

    /**
     * A text with what has a meaning in iCalendar escaped; control characters have none and go.
     *
     * @param string $text
     * @return string
     */
    private static function text(string $text): string {
        $text = preg_replace('/\R/u', "\n", fix_utf8($text));
        $text = preg_replace('/[\x00-\x09\x0B-\x1F\x7F]/', ' ', $text);
        return str_replace(['\\', ';', ',', "\n"], ['\\\\', '\\;', '\\,', '\\n'], $text);
    }

    /**
     * Breaks a line into pieces of at most 75 octets, never inside a character.
     *
     * @param string $line
     * @return string
     */
    private static function fold(string $line): string {
        $pieces = [];
        // A continuation begins with a blank, which counts.
        while (strlen($line) > self::LINE - ($pieces ? 1 : 0)) {
            $piece = mb_strcut($line, 0, self::LINE - ($pieces ? 1 : 0), 'UTF-8');
            $pieces[] = $piece;
            $line = substr($line, strlen($piece));
        }
        return implode("\r\n ", [...$pieces, $line]);
    }
}
