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

use local_kki\baustein\bausteine;

/**
 * The first Kompetenzbaustein of the course: online, presence, peers, transfer.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class bausteine_setup {
    /** Online phases, which are pages of the course, by the end of their idnumber. */
    private const PAGES = ['einstieg', 'forschung'];

    /** The phases in their order: type, key of the texts, minutes. */
    private const PHASES = [
        ['online', 'einstieg', 30],
        ['presence', 'praesenz', 960],
        ['online', 'forschung', 45],
        ['peer', 'beratung', 60],
        ['transfer', 'handlung', 120],
    ];

    /**
     * Adds the Baustein where the course has none.
     *
     * @param \stdClass $course the course, id 0 in the dry run for a new one
     * @param int $section number of the section for the pages
     * @param work $work the steps
     */
    public static function ensure(\stdClass $course, int $section, work $work): void {
        if ($course->id && bausteine::of_course((int) $course->id, true)) {
            return;
        }
        $pages = [];
        foreach (self::PAGES as $key) {
            $name = texts::string('phase_' . $key);
            $pages[$key] = ($course->id ? activities::find((int) $course->id, 'kki_phase_' . $key) : null) ?? $work->step(
                get_string('setup_page', 'local_kki', $name),
                fn(): int => activities::add_page(
                    $course,
                    $section,
                    'kki_phase_' . $key,
                    $name,
                    texts::html('course/phase_' . $key),
                ),
            );
        }
        $name = texts::string('baustein_name');
        $work->step(
            get_string('setup_baustein', 'local_kki', $name),
            fn(): int => self::make((int) $course->id, $name, $pages),
        );
    }

    /**
     * Makes the Baustein with its phases, all or nothing.
     *
     * @param int $courseid the course
     * @param string $name its name
     * @param array<string, int> $pages course module ids of the online phases by key
     * @return int id of the Baustein
     */
    private static function make(int $courseid, string $name, array $pages): int {
        global $DB, $USER;
        $transaction = $DB->start_delegated_transaction();
        $id = bausteine::create($courseid, (object) [
            'name' => $name,
            'summary' => texts::string('baustein_summary'),
            'summaryformat' => FORMAT_HTML,
        ], (int) $USER->id);
        foreach (self::PHASES as [$type, $key, $minutes]) {
            bausteine::add_phase($id, (object) [
                'type' => $type,
                'name' => texts::string('phase_' . $key),
                'description' => texts::string('phase_' . $key . '_desc'),
                'descriptionformat' => FORMAT_HTML,
                'cmid' => $pages[$key] ?? null,
                'minutes' => $minutes,
                'timestart' => null,
                'timedue' => null,
            ], (int) $USER->id);
        }
        $transaction->allow_commit();
        return $id;
    }
}
