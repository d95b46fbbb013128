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

namespace local_kki\local;

/**
 * Tables for a spreadsheet: UTF-8 with byte order mark, separated as the user's language does it, sent while they are read.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class spreadsheet {
    /**
     * Sends a table to the browser while it is written.
     *
     * @param string $name of the file, without its ending; may be html
     * @param callable $write gets the handle to write to
     */
    public static function send(string $name, callable $write): void {
        \core_php_time_limit::raise();
        \core\session\manager::write_close();
        $filename = clean_filename(trim(html_entity_decode(strip_tags($name), ENT_QUOTES)) . '.csv');
        header('Content-Type: text/csv; charset=utf-8');
        header("Content-Disposition: attachment; filename*=UTF-8''" . rawurlencode($filename));
        header('Cache-Control: private, no-store');
        header('X-Content-Type-Options: nosniff');
        $handle = fopen('php://output', 'w');
        $write($handle);
        fclose($handle);
    }

    /**
     * Begins a table with the names of its columns.
     *
     * @param resource $handle
     * @param string[] $columns
     */
    public static function begin($handle, array $columns): void {
        fwrite($handle, "\u{FEFF}");
        self::line($handle, $columns);
    }

    /**
     * Writes one line.
     *
     * @param resource $handle
     * @param string[] $cells
     */
    public static function line($handle, array $cells): void {
        fputcsv($handle, array_map(self::cell(...), $cells), get_string('listsep', 'langconfig'), '"', '');
    }

    /**
     * Makes a text harmless for programs that take a cell beginning with such a sign for a formula.
     *
     * @param string $text
     * @return string
     */
    public static function cell(string $text): string {
        return preg_match('/^\s*[=+\-@\t\r|%]/u', $text) ? "'" . $text : $text;
    }
}
