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

namespace local_kki\external;

use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_single_structure;
use local_kki\baustein\path;

/**
 * The reader's own path through a Baustein.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_path extends external_api {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'courseid' => new value(PARAM_INT, 'Course'),
            'bausteinid' => new value(PARAM_INT, 'Baustein, 0 for the one that the reader is at', VALUE_DEFAULT, 0),
        ]);
    }

    /**
     * Reads the path.
     *
     * @param int $courseid the course
     * @param int $bausteinid 0: the one that the reader is at
     * @return array
     */
    public static function execute(int $courseid, int $bausteinid = 0): array {
        global $USER;

        ['courseid' => $courseid, 'bausteinid' => $bausteinid] = self::validate_parameters(
            self::execute_parameters(),
            ['courseid' => $courseid, 'bausteinid' => $bausteinid],
        );
        $context = \context_course::instance($courseid);
        self::validate_context($context);
        require_capability('local/kki:viewpath', $context);
        $page = path::read($courseid, $bausteinid, (int) $USER->id);
        return $page['path'] === null ? [] : ['path' => $page['path']];
    }

    /**
     * What it returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'path' => tracker_structures::path(VALUE_OPTIONAL),
        ]);
    }
}
