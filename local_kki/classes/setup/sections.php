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

namespace local_kki\setup;

use core_courseformat\formatactions;
use local_kki\hook\setup_course;

/**
 * The sections of the PraxisPortal course.
 *
 * A section is found by the id that was noted when it was made, so that a trainer may rename and move it; in a course
 * without notes (a restored copy, say) by its name.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sections {
    /**
     * Makes what is missing.
     *
     * @param \stdClass $course the course, id 0 in the dry run for a new one
     * @param bool $isnew whether the first section is ours to name
     * @param work $work the steps
     * @return array<string, int> section numbers by key
     */
    public static function ensure(\stdClass $course, bool $isnew, work $work): array {
        $known = $course->id ? self::known((int) $course->id) : [];
        $numbers = [];
        foreach (setup_course::SECTIONS as $position => $key) {
            if (isset($known[$key])) {
                continue;
            }
            $name = texts::string('section_' . $key);
            $id = $work->step(
                get_string('setup_section', 'local_kki', $name),
                fn(): int => self::make($course, $key, $name, $isnew && $position === 0),
            );
            $known[$key] = $id;
            $numbers[$key] = $position;
        }
        if ($course->id) {
            if (!$work->dryrun) {
                self::note((int) $course->id, $known);
            }
            foreach (get_fast_modinfo($course)->get_section_info_all() as $number => $section) {
                $key = array_search((int) $section->id, $known, true);
                if ($key !== false) {
                    $numbers[$key] = (int) $number;
                }
            }
        }
        return array_merge(array_flip(setup_course::SECTIONS), $numbers);
    }

    /**
     * Forgets which sections are which, when their course goes.
     *
     * @param int $courseid the course
     */
    public static function forget(int $courseid): void {
        unset_config('sections_' . $courseid, 'local_kki');
    }

    /**
     * The sections that exist.
     *
     * @param int $courseid the course
     * @return array<string, int> section ids by key
     */
    private static function known(int $courseid): array {
        $noted = json_decode((string) get_config('local_kki', 'sections_' . $courseid), true) ?: [];
        $sections = [];
        foreach (get_fast_modinfo($courseid)->get_section_info_all() as $section) {
            $sections[(int) $section->id] = (string) $section->name;
        }
        $known = array_filter($noted, fn(int $id): bool => isset($sections[$id]));
        $known = array_intersect_key($known, array_flip(setup_course::SECTIONS));
        foreach (setup_course::SECTIONS as $key) {
            $id = array_search(texts::string('section_' . $key), $sections, true);
            if (!isset($known[$key]) && $id !== false) {
                $known[$key] = $id;
            }
        }
        return $known;
    }

    /**
     * Notes which sections are which.
     *
     * @param int $courseid the course
     * @param array<string, int> $known section ids by key
     */
    private static function note(int $courseid, array $known): void {
        $value = json_encode($known);
        if ($value !== get_config('local_kki', 'sections_' . $courseid)) {
            set_config('sections_' . $courseid, $value, 'local_kki');
        }
    }

    /**
     * Makes one section.
     *
     * @param \stdClass $course the course
     * @param string $key one of setup_course::SECTIONS
     * @param string $name its name
     * @param bool $first whether the course's first section serves
     * @return int id of the section
     */
    private static function make(\stdClass $course, string $key, string $name, bool $first): int {
        $actions = formatactions::section($course);
        $number = $first ? 0 : (int) $actions->create()->section;
        $section = get_fast_modinfo($course)->get_section_info($number);
        $actions->update($section, [
            'name' => $name,
            'summary' => texts::html('course/' . $key),
            'summaryformat' => FORMAT_HTML,
        ]);
        return (int) $section->id;
    }
}
