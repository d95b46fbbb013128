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
 * The Bundesländer, by the codes of ISO 3166-2:DE. Their holidays are marked while a trainer plans dates.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class regions {
    /** All codes, in the order of their German names. */
    public const CODES = [
        'BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH',
    ];

    /**
     * Those of some codes that stand for a Bundesland, each once, in the order of the list.
     *
     * @param string[] $codes
     * @return string[]
     */
    public static function clean(array $codes): array {
        return array_values(array_intersect(self::CODES, $codes));
    }

    /**
     * The name of a Bundesland.
     *
     * @param string $code
     * @return string
     */
    public static function name(string $code): string {
        return get_string('region_' . strtolower($code), 'local_kki');
    }

    /**
     * All names.
     *
     * @return string[] by code
     */
    public static function names(): array {
        return array_combine(self::CODES, array_map(self::name(...), self::CODES));
    }
}
