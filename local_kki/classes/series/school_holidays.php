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

use local_kki\live\refusal;

/**
 * The school holidays of the Bundesländer, as the administration keeps them: one line per holiday in the plugin's config.
 *
 * They follow from no rule: the Länder agree on them a few years ahead, and publish them as lists and calendar files.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class school_holidays {
    /** More holidays than this are never kept for a Bundesland. */
    public const MAX = 200;

    /** The longest name of a holiday. */
    private const MAX_NAME = 100;

    /** The longest holidays, in days; more is a slip. */
    private const MAX_DAYS = 120;

    /** A day as people write it in Germany, or as computers do. */
    private const DAY = '(\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4})';

    /**
     * The holidays of some Bundesländer that are not over on a day, first to last.
     *
     * @param string[] $codes
     * @param string $day YYYY-MM-DD
     * @return array[] each with region, from, to (both YYYY-MM-DD, inclusive), name
     */
    public static function of(array $codes, string $day): array {
        $list = [];
        foreach (regions::clean($codes) as $code) {
            foreach (self::stored($code) as $holiday) {
                if ($holiday['to'] >= $day) {
                    $list[] = ['region' => $code] + $holiday;
                }
            }
        }
        usort($list, fn(array $a, array $b): int => [$a['from'], $a['region']] <=> [$b['from'], $b['region']]);
        return $list;
    }

    /**
     * The list of a Bundesland, as the administration reads and writes it.
     *
     * @param string $code
     * @return string one line per holiday, such as "23.12.2026 - 09.01.2027 Weihnachtsferien"
     */
    public static function text(string $code): string {
        $day = fn(string $date): string => (new \DateTimeImmutable($date))->format('d.m.Y');
        return implode("\n", array_map(
            fn(array $holiday): string => "{$day($holiday['from'])} - {$day($holiday['to'])} {$holiday['name']}",
            self::stored($code),
        ));
    }

    /**
     * Keeps a new list for a Bundesland.
     *
     * @param string $code
     * @param array[] $holidays from, to, name, as {@see school_holidays::parse()} returns them
     */
    public static function save(string $code, array $holidays): void {
        usort($holidays, fn(array $a, array $b): int => $a['from'] <=> $b['from']);
        $lines = array_map(fn(array $holiday): string => implode(' ', $holiday), $holidays);
        set_config('schoolholidays_' . strtolower($code), implode("\n", array_unique($lines)), 'local_kki');
    }

    /**
     * Reads a list.
     *
     * @param string $text one holiday per line: first day, last day, name; a single day may stand alone. Empty lines are skipped.
     * @return array[] each with from, to, name
     * @throws refusal that names the first line that is none
     */
    public static function parse(string $text): array {
        $holidays = [];
        foreach (preg_split('/\R/u', $text) ?: [] as $number => $line) {
            if (trim($line) === '') {
                continue;
            }
            $holidays[] = self::line(trim($line)) ?? throw new refusal('bad_line', get_string(
                'schoolholidays_bad_line',
                'local_kki',
                (object) ['number' => $number + 1, 'line' => \core_text::substr(trim($line), 0, 60)],
            ));
        }
        if (count($holidays) > self::MAX) {
            throw new refusal('too_many', get_string('schoolholidays_too_many', 'local_kki', self::MAX));
        }
        return $holidays;
    }

    /**
     * Reads a calendar file: every event that takes whole days.
     *
     * @param string $text iCalendar
     * @return array[] each with from, to, name
     * @throws refusal when there is none
     */
    public static function parse_ics(string $text): array {
        global $CFG;
        require_once($CFG->libdir . '/bennu/bennu.inc.php');
        $calendar = new \iCalendar();
        $calendar->unserialize($text);
        $lines = [];
        foreach ($calendar->components['VEVENT'] ?? [] as $event) {
            $value = fn(string $name): string => (string) ($event->properties[$name][0]->value ?? '');
            [$start, $end] = [substr($value('DTSTART'), 0, 8), substr($value('DTEND'), 0, 8)];
            if (!ctype_digit($start) || strlen($start) !== 8) {
                continue;
            }
            // The end of an event of whole days is the day after its last one.
            $last = ctype_digit($end) && $end > $start
                ? (new \DateTimeImmutable($end))->modify('-1 day')->format('Y-m-d')
                : (new \DateTimeImmutable($start))->format('Y-m-d');
            $name = trim(preg_replace('/\s+/u', ' ', $value('SUMMARY')));
            $lines[] = (new \DateTimeImmutable($start))->format('Y-m-d') . " $last $name";
        }
        if (!$lines) {
            throw new refusal('no_events', get_string('schoolholidays_no_events', 'local_kki'));
        }
        return self::parse(implode("\n", $lines));
    }

    /**
     * Adds to a list what it does not have yet.
     *
     * @param array[] $holidays
     * @param array[] $more
     * @return array[]
     */
    public static function merge(array $holidays, array $more): array {
        return array_values(array_unique(array_merge($holidays, $more), SORT_REGULAR));
    }

    /**
     * Reads one line.
     *
     * @param string $line
     * @return array|null from, to, name; null when it is none
     */
    private static function line(string $line): ?array {
        if (!preg_match('/^' . self::DAY . '(?:\s*(?:-|–|bis|to|\s)\s*' . self::DAY . ')?+[\s:,]+(\S.*)$/u', $line, $parts)) {
            return null;
        }
        $from = self::day($parts[1]);
        $to = $parts[2] === '' ? $from : self::day($parts[2]);
        $name = clean_param($parts[3], PARAM_TEXT);
        if ($from === null || $to === null || $to < $from || $name === '' || \core_text::strlen($name) > self::MAX_NAME) {
            return null;
        }
        $days = (new \DateTimeImmutable($from))->diff(new \DateTimeImmutable($to))->days;
        return $days > self::MAX_DAYS ? null : ['from' => $from, 'to' => $to, 'name' => $name];
    }

    /**
     * A day of the calendar.
     *
     * @param string $text 2026-12-23 or 23.12.2026
     * @return string|null YYYY-MM-DD
     */
    private static function day(string $text): ?string {
        $parts = str_contains($text, '-') ? explode('-', $text) : array_reverse(preg_split('/\.\s?/', $text));
        [$year, $month, $day] = array_map('intval', $parts);
        return checkdate($month, $day, $year) ? sprintf('%04d-%02d-%02d', $year, $month, $day) : null;
    }

    /**
     * What is kept for a Bundesland.
     *
     * @param string $code
     * @return array[] each with from, to, name
     */
    private static function stored(string $code): array {
        $text = (string) get_config('local_kki', 'schoolholidays_' . strtolower($code));
        $lines = $text === '' ? [] : explode("\n", $text);
        return array_map(fn(string $line): array => array_combine(['from', 'to', 'name'], explode(' ', $line, 3)), $lines);
    }
}
