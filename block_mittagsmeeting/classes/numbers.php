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

use local_kki\series\dates;
use local_kki\series\series;

/**
 * Numbers without persons: how many were in at most, per date. Nothing under five.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class numbers {
    /** Fewer people than this are not told. */
    public const MINIMUM = 5;

    /** How many meetings the chart shows. */
    private const LIMIT = 24;

    /**
     * The peaks of the meetings so far, oldest first.
     *
     * @param series $series
     * @return array[] day (plain), peak (null: fewer than five)
     */
    public static function of(series $series): array {
        $now = \core\di::get(\core\clock::class)->time();
        $over = array_filter(
            dates::of_series($series->id()),
            static fn(\stdClass $row): bool => (int) $row->timeend <= $now && $row->status !== dates::CANCELLED,
        );
        return array_map(static fn(\stdClass $row): array => [
            'day' => userdate((int) $row->timestart, get_string('strftimedatefullshort', 'langconfig')),
            'peak' => (int) $row->peak >= self::MINIMUM ? (int) $row->peak : null,
        ], array_slice(array_values($over), -self::LIMIT));
    }

    /**
     * The chart; Moodle puts its table below it.
     *
     * @param array[] $peaks
     * @return \core\chart_bar|null null where there is nothing to show yet
     */
    public static function chart(array $peaks): ?\core\chart_bar {
        if (!array_filter(array_column($peaks, 'peak'))) {
            return null;
        }
        $chart = new \core\chart_bar();
        $chart->set_labels(array_column($peaks, 'day'));
        $series = new \core\chart_series(
            get_string('numbers_peak', 'block_mittagsmeeting'),
            array_map(static fn(array $row): int => $row['peak'] ?? 0, $peaks),
        );
        $few = get_string('numbers_few', 'block_mittagsmeeting', self::MINIMUM);
        $series->set_labels(array_map(static fn(array $row): string => (string) ($row['peak'] ?? $few), $peaks));
        $chart->add_series($series);
        $chart->get_yaxis(0, true)->set_min(0);
        $chart->get_yaxis(0, true)->set_stepsize(5);
        return $chart;
    }
}
