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
use local_kki\baustein\bausteine;
use local_kki\baustein\overview;
use local_kki\baustein\people;

/**
 * Everyone's progress through a Baustein, one page of it.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_overview extends external_api {
    /**
     * Parameters.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'bausteinid' => new value(PARAM_INT, 'Baustein'),
            'sort' => new value(PARAM_ALPHA, 'name or progress', VALUE_DEFAULT, people::BY_NAME),
            'descending' => new value(PARAM_BOOL, 'Direction', VALUE_DEFAULT, false),
            'page' => new value(PARAM_INT, 'Page, from 0', VALUE_DEFAULT, 0),
        ]);
    }

    /**
     * Reads the overview.
     *
     * @param int $bausteinid the Baustein
     * @param string $sort name or progress
     * @param bool $descending direction
     * @param int $page from 0
     * @return array
     */
    public static function execute(
        int $bausteinid,
        string $sort = people::BY_NAME,
        bool $descending = false,
        int $page = 0,
    ): array {
        global $USER;

        ['bausteinid' => $bausteinid, 'sort' => $sort, 'descending' => $descending, 'page' => $page] = self::validate_parameters(
            self::execute_parameters(),
            ['bausteinid' => $bausteinid, 'sort' => $sort, 'descending' => $descending, 'page' => $page],
        );
        $baustein = bausteine::get($bausteinid);
        $context = \context_course::instance($baustein->courseid);
        self::validate_context($context);
        require_capability('local/kki:viewprogress', $context);
        return (new overview($baustein, (int) $USER->id))->export($sort, $descending, $page);
    }

    /**
     * What it returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return tracker_structures::overview();
    }
}
