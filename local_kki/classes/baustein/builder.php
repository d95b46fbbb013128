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
 * A Baustein as the trainer who builds it sees it.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class builder {
    /**
     * One Baustein with its steps, as page, web service and browser know it.
     *
     * @param int $bausteinid
     * @return array see {@see \local_kki\external\tracker_structures::builder()}
     */
    public static function export(int $bausteinid): array {
        $baustein = bausteine::get($bausteinid);
        $context = \context_course::instance((int) $baustein->courseid);
        $activities = activities::of_course((int) $baustein->courseid);
        $phases = array_values(phases::of_baustein($bausteinid));
        return [
            'courseid' => (int) $baustein->courseid,
            'id' => $bausteinid,
            'version' => (int) $baustein->version,
            'name' => format_string($baustein->name, true, ['context' => $context]),
            'summary' => $baustein->summary === null || $baustein->summary === ''
                ? ''
                : format_text($baustein->summary, (int) $baustein->summaryformat, ['context' => $context]),
            'visible' => (bool) $baustein->visible,
            'deleted' => (bool) $baustein->timedeleted,
            'phases' => array_map(
                static fn(\stdClass $phase, int $index): array => self::export_phase($phase, $index + 1, $activities),
                $phases,
                array_keys($phases),
            ),
        ];
    }

    /**
     * One step.
     *
     * @param \stdClass $phase
     * @param int $number
     * @param activities $activities
     * @return array
     */
    private static function export_phase(\stdClass $phase, int $number, activities $activities): array {
        $type = phase_type::from($phase->type);
        $state = $type === phase_type::online ? $activities->state((int) $phase->cmid) : activities::TRACKED;
        $settings = $state === activities::UNTRACKED ? $activities->settings_url((int) $phase->cmid) : null;
        return [
            'id' => (int) $phase->id,
            'number' => $number,
            'version' => (int) $phase->version,
            'type' => $type->value,
            'typelabel' => $type->label(),
            'name' => $activities->phase_name($phase),
            'meta' => wording::meta($phase),
            'warning' => $state === activities::TRACKED ? '' : get_string("phase_warning_$state", 'local_kki'),
            'settingsurl' => (string) $settings,
        ];
    }
}
