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
 * What a series' dates mean at an instant: is the room open, when is the next one, was one cancelled or moved.
 *
 * Pure: no database, no clock. The browser has the same rules (`amd-src/block_mittagsmeeting/services/moment.ts`); both are
 * tested with `tests/fixtures/moments.json`.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class moment {
    /** It has begun and is not over. */
    public const RUNNING = 'running';

    /** It has not begun, but one can go in. */
    public const OPEN = 'open';

    /** It begins within the hour. */
    public const SOON = 'soon';

    /** It begins later on the viewer's day. */
    public const TODAY = 'today';

    /** It begins on another day. */
    public const LATER = 'later';

    /** No date is known. */
    public const NONE = 'none';

    /**
     * Use {@see moment::at()}.
     *
     * @param string $kind
     * @param \stdClass|null $next
     * @param \stdClass|null $cancelled
     * @param bool $over
     */
    private function __construct(
        /** @var string one of the constants */
        public readonly string $kind,
        /** @var \stdClass|null the date that it is about */
        public readonly ?\stdClass $next,
        /** @var \stdClass|null a cancelled date that would have come first */
        public readonly ?\stdClass $cancelled,
        /** @var bool whether today's meeting is over and no other one follows today */
        public readonly bool $over,
    ) {
    }

    /**
     * Computes the state.
     *
     * @param \stdClass[] $dates with timestart, timeend, status; first to last
     * @param int $now
     * @param int $opensbefore seconds that the room opens before a start
     * @param string $timezone the viewer's, for what "today" is
     * @return self
     */
    public static function at(array $dates, int $now, int $opensbefore, string $timezone): self {
        $next = null;
        $cancelled = null;
        $over = false;
        $today = self::day($now, $timezone);
        foreach ($dates as $date) {
            $gone = (int) $date->timeend <= $now;
            if ($date->status === dates::CANCELLED) {
                $cancelled ??= $gone || $next ? null : $date;
            } else if ($gone) {
                $over = $over || self::day((int) $date->timestart, $timezone) === $today;
            } else {
                $next ??= $date;
            }
        }
        $kind = $next ? self::kind((int) $next->timestart, $now, $opensbefore, $timezone) : self::NONE;
        return new self($kind, $next, $cancelled, $over && ($kind === self::LATER || $kind === self::NONE));
    }

    /**
     * Whether the room lets people in.
     *
     * @return bool
     */
    public function is_open(): bool {
        return $this->kind === self::RUNNING || $this->kind === self::OPEN;
    }

    /**
     * How near a date is that is not over.
     *
     * @param int $start
     * @param int $now
     * @param int $opensbefore
     * @param string $timezone
     * @return string
     */
    private static function kind(int $start, int $now, int $opensbefore, string $timezone): string {
        return match (true) {
            $now >= $start => self::RUNNING,
            $now >= $start - $opensbefore => self::OPEN,
            $now >= $start - HOURSECS => self::SOON,
            self::day($start, $timezone) === self::day($now, $timezone) => self::TODAY,
            default => self::LATER,
        };
    }

    /**
     * The calendar day of an instant.
     *
     * @param int $time
     * @param string $timezone
     * @return string YYYY-MM-DD
     */
    public static function day(int $time, string $timezone): string {
        return (new \DateTimeImmutable("@$time"))->setTimezone(new \DateTimeZone($timezone))->format('Y-m-d');
    }
}
