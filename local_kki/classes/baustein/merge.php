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
 * Brings two people's changes of one row together, field by field.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class merge {
    /**
     * The result.
     *
     * @param array<string, string> $values what to save: each field's change, mine where both changed it
     * @param string[] $collisions fields that both changed, differently
     */
    private function __construct(
        /** @var array<string, string> what to save: each field's change, mine where both changed it */
        public readonly array $values,
        /** @var string[] fields that both changed, differently */
        public readonly array $collisions,
    ) {
    }

    /**
     * Compares what one saw, what one wants and what there is now.
     *
     * @param array<string, string> $base what the person saw when the form opened
     * @param array<string, string> $mine what the person wants
     * @param array<string, string> $theirs what the row holds now
     * @return self
     */
    public static function fields(array $base, array $mine, array $theirs): self {
        $values = [];
        $collisions = [];
        foreach ($mine as $field => $value) {
            $seen = self::normal($base[$field] ?? '');
            $wanted = self::normal($value);
            $current = self::normal($theirs[$field] ?? '');
            $values[$field] = $wanted === $seen ? $current : $wanted;
            if ($wanted !== $seen && $current !== $seen && $wanted !== $current) {
                $collisions[] = $field;
            }
        }
        return new self($values, $collisions);
    }

    /**
     * Browsers send line ends as CRLF.
     *
     * @param string $text
     * @return string
     */
    private static function normal(string $text): string {
        return trim(str_replace("\r\n", "\n", $text));
    }
}
