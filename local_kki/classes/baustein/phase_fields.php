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

use local_kki\live\refusal;

/**
 * What people type about a step: shown, cleaned and checked.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class phase_fields {
    /** Fields that a form shows and merging compares. */
    private const FIELDS = ['name', 'description', 'cmid', 'minutes', 'timestart', 'timedue', 'place'];

    /**
     * What a form shows of a row and what merging compares.
     *
     * @param \stdClass $row
     * @return array<string, string>
     */
    public static function of(\stdClass $row): array {
        $fields = [];
        foreach (self::FIELDS as $field) {
            $fields[$field] = (string) $row->$field;
        }
        $fields['description'] = self::plain($fields['description'], (int) $row->descriptionformat);
        return $fields;
    }

    /**
     * A text as people type it into a simple field.
     *
     * @param string $text
     * @param int $format Moodle's text format
     * @return string
     */
    public static function plain(string $text, int $format): string {
        $plain = $format === (int) FORMAT_PLAIN ? $text : content_to_text($text, $format);
        return trim(str_replace("\r\n", "\n", $plain));
    }

    /**
     * What is wrong with the fields of a step.
     *
     * @param phase_type $type
     * @param array<string, mixed> $fields
     * @param int $courseid
     * @return array<string, string> sentences by field
     */
    public static function problems(phase_type $type, array $fields, int $courseid): array {
        $problems = $type === phase_type::online && trim((string) ($fields['name'] ?? '')) === ''
            ? []
            : bausteine::problems($fields);
        if (\core_text::strlen(trim((string) ($fields['place'] ?? ''))) > 255) {
            $problems['place'] = get_string('refused_long_place', 'local_kki');
        }
        if ((int) ($fields['minutes'] ?? 0) < 0 || (int) ($fields['minutes'] ?? 0) > 60000) {
            $problems['minutes'] = get_string('refused_minutes', 'local_kki');
        }
        if (!empty($fields['timestart']) && !empty($fields['timedue']) && $fields['timedue'] < $fields['timestart']) {
            $problems['timedue'] = get_string('refused_end', 'local_kki');
        }
        if ($type === phase_type::online) {
            $state = activities::of_course($courseid)->state((int) ($fields['cmid'] ?? 0));
            if ($state !== activities::TRACKED) {
                $problems['cmid'] = get_string("refused_activity_$state", 'local_kki');
            }
        }
        return $problems;
    }

    /**
     * The fields of a row, as its type wants them.
     *
     * @param phase_type $type
     * @param array<string, mixed> $data
     * @return array<string, mixed>
     */
    public static function clean(phase_type $type, array $data): array {
        $time = static fn(string $field): ?int => ((int) ($data[$field] ?? 0)) ?: null;
        $presence = $type === phase_type::presence;
        return [
            'name' => trim((string) ($data['name'] ?? '')),
            'description' => trim((string) ($data['description'] ?? '')),
            'cmid' => $type === phase_type::online ? $time('cmid') : null,
            'minutes' => (int) ($data['minutes'] ?? 0),
            'timestart' => $presence ? $time('timestart') : null,
            'timedue' => $time('timedue'),
            'place' => $presence ? trim((string) ($data['place'] ?? '')) : null,
        ];
    }

    /**
     * Refuses data that do not fit.
     *
     * @param phase_type $type
     * @param array<string, mixed> $fields
     * @param int $courseid
     * @throws refusal
     */
    public static function check(phase_type $type, array $fields, int $courseid): void {
        foreach (self::problems($type, $fields, $courseid) as $field => $sentence) {
            throw new refusal("bad_$field", $sentence);
        }
    }
}
