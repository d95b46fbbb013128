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
 * Chooses whether the caller is shown to the others in all ThemenTeams.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class set_here extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'spaceid' => new value(PARAM_INT, 'Id of the space'),
            'shown' => new value(PARAM_BOOL, 'Whether the caller wants to be shown while being there'),
        ]);
    }

    /**
     * Chooses whether the caller is shown to the others in all ThemenTeams.
     *
     * @param int $spaceid id of the space that the caller is in
     * @param bool $shown whether the caller wants to be shown while being there
     * @return array
     */
    public static function execute(int $spaceid, bool $shown): array {
        $params = self::validate_parameters(self::execute_parameters(), ['spaceid' => $spaceid, 'shown' => $shown]);
        return answer::to(function () use ($params): array {
            $workspace = workspace::of_space($params['spaceid']);
            self::validate_context($workspace->instance->context);
            $workspace->require_reader();
            $here = (new here($workspace))->choose($params['shown']);
            return ['revision' => (int) $workspace->space->revision, 'here' => $here];
        });
    }

    /**
     * What the function returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure(answer::fields() + [
            'here' => here_structures::here(VALUE_OPTIONAL),
        ]);
    }
}
