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

namespace local_kki\baustein;

/**
 * The words around a step: when, how long, how far.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class wording {
    /**
     * When a step takes place or until when it should be done, in the user's time zone.
     *
     * @param \stdClass $phase
     * @return string empty without a date
     */
    public static function when(\stdClass $phase): string {
        $start = (int) $phase->timestart;
        $end = (int) $phase->timedue;
        if ($phase->type !== phase_type::presence->value) {
            return $end ? get_string('step_until', 'local_kki', self::day($end)) : '';
        }
        if (!$start) {
            return '';
        }
        $from = ['day' => self::day($start), 'time' => self::time($start)];
        if (!$end) {
            return get_string('step_at', 'local_kki', $from);
        }
        $oneday = userdate($start, '%Y%m%d') === userdate($end, '%Y%m%d');
        return get_string($oneday ? 'step_fromto' : 'step_days', 'local_kki', $from + [
            'endday' => self::day($end),
            'endtime' => self::time($end),
        ]);
    }

    /**
     * The expected effort.
     *
     * @param int $minutes
     * @return string empty when it is not known
     */
    public static function effort(int $minutes): string {
        if ($minutes <= 0) {
            return '';
        }
        return $minutes < 120
            ? get_string('step_minutes', 'local_kki', $minutes)
            : get_string('step_hours', 'local_kki', format_float($minutes / 60, 1, true, true));
    }

    /**
     * The line below a step's name: when, where, how long.
     *
     * @param \stdClass $phase
     * @return string plain text
     */
    public static function meta(\stdClass $phase): string {
        $parts = [self::when($phase), (string) $phase->place, self::effort((int) $phase->minutes)];
        return implode(' · ', array_filter($parts, static fn(string $part): bool => $part !== ''));
    }

    /**
     * How far somebody is.
     *
     * @param int $done
     * @param int $total
     * @return string such as "2 of 4 steps"
     */
    public static function count(int $done, int $total): string {
        return get_string('path_count', 'local_kki', ['done' => $done, 'total' => $total]);
    }

    /**
     * How far somebody is.
     *
     * @param int $done
     * @param int $total
     * @return int from 0 to 100
     */
    public static function percent(int $done, int $total): int {
        return $total === 0 ? 0 : (int) floor(100 * min($done, $total) / $total);
    }

    /**
     * A name for a sentence that is shown as plain text.
     *
     * @param string $name as it was typed
     * @return string
     */
    public static function plain(string $name): string {
        return html_entity_decode(format_string($name, true, ['escape' => false]), ENT_QUOTES);
    }

    /**
     * A day, with its year when it is not this one.
     *
     * @param int $time
     * @return string
     */
    private static function day(int $time): string {
        $now = \core\di::get(\core\clock::class)->time();
        $thisyear = userdate($time, '%Y') === userdate($now, '%Y');
        return userdate($time, get_string($thisyear ? 'strftimedayshort' : 'strftimedaydate', 'langconfig'));
    }

    /**
     * A time of day.
     *
     * @param int $time
     * @return string
     */
    private static function time(int $time): string {
        return userdate($time, get_string('strftimetime', 'langconfig'));
    }
}
