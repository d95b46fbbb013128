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

namespace mod_thementeam\external;

use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_single_structure;
use local_kki\external\value;
use mod_thementeam\local\here\here;
use mod_thementeam\workspace;

/**
 * Who is in a space right now; notes that the caller is, where the caller has chosen to be shown.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_here extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'spaceid' => new value(PARAM_INT, 'Id of the space'),
        ]);
    }

    /**
     * Who is in a space right now; notes that the caller is, where the caller has chosen to be shown.
     *
     * @param int $spaceid id of the space
     * @return array
     */
    public static function execute(int $spaceid): array {
        $params = self::validate_parameters(self::execute_parameters(), ['spaceid' => $spaceid]);
        $workspace = workspace::of_space($params['spaceid']);
        self::validate_context($workspace->instance->context);
        $workspace->require_reader();
        return (new here($workspace))->report();
    }

    /**
     * What the function returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return here_structures::here();
    }
}
