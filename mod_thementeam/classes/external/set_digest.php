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
use mod_thementeam\local\stay\digests;
use mod_thementeam\workspace;

/**
 * Chooses how often the caller gets a digest of all own ThemenTeams.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class set_digest extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'spaceid' => new value(PARAM_INT, 'Id of the space that the caller is in'),
            'digest' => new value(PARAM_ALPHA, 'off, daily or weekly'),
        ]);
    }

    /**
     * Chooses how often the caller gets a digest of all own ThemenTeams.
     *
     * @param int $spaceid id of the space that the caller is in
     * @param string $digest off, daily or weekly
     * @return array
     */
    public static function execute(int $spaceid, string $digest): array {
        $params = self::validate_parameters(self::execute_parameters(), ['spaceid' => $spaceid, 'digest' => $digest]);
        if (!in_array($params['digest'], digests::CHOICES, true)) {
            throw new \invalid_parameter_exception('Neither off nor daily nor weekly');
        }
        $workspace = workspace::of_space($params['spaceid']);
        self::validate_context($workspace->instance->context);
        $workspace->require_reader();
        digests::choose($params['digest']);
        return ['digest' => digests::choice()];
    }

    /**
     * What the function returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'digest' => new value(PARAM_ALPHA, 'What is chosen now'),
        ]);
    }
}
