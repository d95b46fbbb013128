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

namespace mod_thementeam\local\stay;

/**
 * What happened, in one sentence, in the language and the time zone of the person who reads it.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class words {
    /**
     * Such as "Since your last visit on Tuesday: 3 new cards, 2 answers".
     *
     * @param int $since end of the last visit
     * @param int[] $counts as in {@see report::$counts}
     * @param int $now
     * @return string plain text
     */
    public static function headline(int $since, array $counts, int $now): string {
        $when = self::when($since, $now);
        $what = self::counts($counts);
        return $what === ''
            ? get_string('news_headline_nothing', 'thementeam', $when)
            : get_string('news_headline', 'thementeam', (object) ['when' => $when, 'what' => $what]);
    }

    /**
     * Such as "3 new cards, 2 answers".
     *
     * @param int[] $counts as in {@see report::$counts}
     * @return string plain text, empty where there is nothing
     */
    public static function counts(array $counts): string {
        $parts = [];
        foreach (array_filter($counts) as $what => $count) {
            $parts[] = get_string("news_{$what}_" . ($count === 1 ? 'one' : 'many'), 'thementeam', $count);
        }
        return implode(', ', $parts);
    }

    /**
     * When something was, as one says it: today at a time, yesterday, on a weekday, on a date.
     *
     * @param int $time
     * @param int $now
     * @return string plain text
     */
    public static function when(int $time, int $now): string {
        $zone = \core_date::get_user_timezone_object();
        $day = fn(int $moment): \DateTimeImmutable => (new \DateTimeImmutable("@$moment"))->setTimezone($zone)->setTime(0, 0);
        $days = $day($time)->diff($day($now))->days;
        return match (true) {
            $days === 0 => get_string('news_today', 'thementeam', userdate($time, get_string('strftimetime', 'langconfig'))),
            $days === 1 => get_string('news_yesterday', 'thementeam'),
            $days < 7 => get_string('news_weekday', 'thementeam', userdate($time, '%A')),
            default => get_string('news_date', 'thementeam', userdate($time, get_string('strftimedate', 'langconfig'))),
        };
    }
}
