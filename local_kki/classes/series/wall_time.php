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
 * A time as it is read off a clock on the wall: local date, time of day and IANA zone are the truth, the UTC instants follow.
 *
 * So 12:15 stays 12:15 when the clocks change. A time that the clocks leave out in spring is refused; of a time that they show
 * twice in autumn the first is meant.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class wall_time {
    /** The longest meeting, in minutes. */
    public const MAX_DURATION = 600;

    /** The years that a date may lie in. */
    private const YEARS = [2000, 2100];

    /**
     * Use {@see wall_time::make()}.
     *
     * @param string $date YYYY-MM-DD
     * @param string $clock HH:MM
     * @param int $duration minutes
     * @param int $start UTC instant in seconds
     * @param int $end UTC instant in seconds
     */
    private function __construct(
        /** @var string YYYY-MM-DD */
        public readonly string $date,
        /** @var string HH:MM */
        public readonly string $clock,
        /** @var int minutes */
        public readonly int $duration,
        /** @var int UTC instant in seconds */
        public readonly int $start,
        /** @var int UTC instant in seconds */
        public readonly int $end,
    ) {
    }

    /**
     * Reads a wall time and computes its instants.
     *
     * @param string $date YYYY-MM-DD
     * @param string $clock HH:MM
     * @param int $duration minutes
     * @param string $timezone IANA zone
     * @return self
     * @throws refusal when there is no such date, time or duration
     */
    public static function make(string $date, string $clock, int $duration, string $timezone): self {
        if (!self::is_date($date)) {
            throw self::refuse('no_such_date', $date);
        }
        if (!preg_match('/^([01][0-9]|2[0-3]):[0-5][0-9]\z/', $clock)) {
            throw self::refuse('no_such_clock', $clock);
        }
        if ($duration < 1 || $duration > self::MAX_DURATION) {
            throw self::refuse('no_such_duration', (string) self::MAX_DURATION);
        }
        $start = new \DateTimeImmutable("$date $clock:00", new \DateTimeZone($timezone));
        if ($start->format('Y-m-d H:i') !== "$date $clock") {
            throw self::refuse('no_such_time', (object) ['time' => $clock, 'date' => self::in_words($start)]);
        }
        $instant = self::first($start);
        return new self($date, $clock, $duration, $instant, $instant + $duration * MINSECS);
    }

    /**
     * The first instant at which the clocks show a time; PHP itself means the second where they show it twice.
     *
     * @param \DateTimeImmutable $time
     * @return int
     */
    private static function first(\DateTimeImmutable $time): int {
        foreach ([HOURSECS, 30 * MINSECS] as $shift) {
            $earlier = $time->setTimestamp($time->getTimestamp() - $shift);
            if ($earlier->format('Y-m-d H:i') === $time->format('Y-m-d H:i')) {
                return $earlier->getTimestamp();
            }
        }
        return $time->getTimestamp();
    }

    /**
     * Whether a text is a date of the calendar.
     *
     * @param string $date YYYY-MM-DD
     * @return bool
     */
    private static function is_date(string $date): bool {
        if (!preg_match('/^([0-9]{4})-([0-9]{2})-([0-9]{2})\z/', $date, $parts)) {
            return false;
        }
        [, $year, $month, $day] = array_map('intval', $parts);
        return checkdate($month, $day, $year) && $year >= self::YEARS[0] && $year <= self::YEARS[1];
    }

    /**
     * A day in the user's language.
     *
     * @param \DateTimeImmutable $day
     * @return string
     */
    private static function in_words(\DateTimeImmutable $day): string {
        return userdate(
            $day->getTimestamp(),
            get_string('series_format_day', 'local_kki'),
            $day->getTimezone()->getName(),
        );
    }

    /**
     * A refusal with its sentence.
     *
     * @param string $code
     * @param string|\stdClass $a what the sentence names
     * @return refusal
     */
    private static function refuse(string $code, string|\stdClass $a): refusal {
        return new refusal($code, get_string("series_refused_$code", 'local_kki', $a));
    }
}
