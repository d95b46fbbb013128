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
 * Sends a calendar over HTTP.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class ical_answer {
    /**
     * Sends a feed, or that it has not changed.
     *
     * @param string $text
     * @param string $known what the calendar says that it has (If-None-Match)
     */
    public static function feed(string $text, string $known): void {
        $etag = self::etag($text);
        self::headers();
        header('Cache-Control: private, max-age=300');
        header("ETag: $etag");
        if (self::is_known($etag, $known)) {
            http_response_code(304);
            return;
        }
        header('Content-Length: ' . strlen($text));
        echo $text;
    }

    /**
     * Sends a file.
     *
     * @param string $text
     * @param string $name
     */
    public static function file(string $text, string $name): void {
        self::headers();
        header('Cache-Control: private, no-store');
        header("Content-Disposition: attachment; filename=\"$name\"");
        header('Content-Length: ' . strlen($text));
        echo $text;
    }

    /**
     * The tag of a text.
     *
     * @param string $text
     * @return string with its quotes
     */
    public static function etag(string $text): string {
        return '"' . hash('sha256', $text) . '"';
    }

    /**
     * Whether a calendar has a text already; servers between may have weakened the tag or added the kind of compression.
     *
     * @param string $etag
     * @param string $known If-None-Match
     * @return bool
     */
    public static function is_known(string $etag, string $known): bool {
        $bare = trim($etag, '"');
        return trim($known) === '*' || preg_match('/"' . $bare . '(-[a-z]+)?"/', $known) === 1;
    }

    /**
     * What every answer says.
     */
    private static function headers(): void {
        header('Content-Type: text/calendar; charset=utf-8');
        header('X-Content-Type-Options: nosniff');
        header('X-Robots-Tag: noindex');
        header('Referrer-Policy: no-referrer');
    }
}
