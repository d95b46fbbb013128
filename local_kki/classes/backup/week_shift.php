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

namespace local_kki\backup;

use local_kki\live\refusal;
use local_kki\series\wall_time;

/**
 * Moves dates of a restored course by whole weeks: the weekday and the time on the clock stay.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class week_shift {
    /** @var int Days to move, a multiple of seven. */
    private readonly int $days;

    /**
     * Constructor.
     *
     * @param int $seconds how far the start of the course moved
     */
    public function __construct(int $seconds) {
        $this->days = 7 * (int) round($seconds / WEEKSECS);
    }

    /**
     * Whether everything stays where it was.
     *
     * @return bool
     */
    public function is_none(): bool {
        return $this->days === 0;
    }

    /**
     * A date of a series.
     *
     * @param string $date YYYY-MM-DD
     * @param string $clock HH:MM
     * @param int $duration minutes
     * @param string $timezone IANA zone
     * @return array localdate, localclock, duration, timestart, timeend
     */
    public function date(string $date, string $clock, int $duration, string $timezone): array {
        $day = (new \DateTimeImmutable($date, new \DateTimeZone('UTC')))->modify("$this->days days");
        try {
            $time = wall_time::make($day->format('Y-m-d'), $clock, $duration, $timezone);
        } catch (refusal) {
            // The clock jumps over this time on the new day; an hour later it exists.
            $later = (new \DateTimeImmutable($clock))->modify('+1 hour')->format('H:i');
            $time = wall_time::make($day->format('Y-m-d'), $later, $duration, $timezone);
        }
        return [
            'localdate' => $time->date,
            'localclock' => $time->clock,
            'duration' => $time->duration,
            'timestart' => $time->start,
            'timeend' => $time->end,
        ];
    }

    /**
     * An instant, on the same weekday and at the same time of a place's clock.
     *
     * @param int $instant seconds since 1970
     * @param string $timezone IANA zone
     * @return int
     */
    public function instant(int $instant, string $timezone): int {
        return (new \DateTimeImmutable("@$instant"))
            ->setTimezone(new \DateTimeZone($timezone))
            ->modify("$this->days days")
            ->getTimestamp();
    }
}
