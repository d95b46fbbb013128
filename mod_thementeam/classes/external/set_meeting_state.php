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
use mod_thementeam\local\meeting\meetings;
use mod_thementeam\workspace;

/**
 * Says that a meeting begins, ends, or goes on after all.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class set_meeting_state extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'meetingid' => new value(PARAM_INT, 'Id of the meeting'),
            'state' => new value(PARAM_ALPHA, 'Prepared, running or ended'),
        ]);
    }

    /**
     * Says that a meeting begins, ends, or goes on after all.
     *
     * @param int $meetingid id of the meeting
     * @param string $state prepared, running or ended
     * @return array
     */
    public static function execute(int $meetingid, string $state): array {
        $params = self::validate_parameters(self::execute_parameters(), [
            'meetingid' => $meetingid,
            'state' => $state,
        ]);
        if (!in_array($params['state'], meetings::STATES, true)) {
            throw new \invalid_parameter_exception('Not a state');
        }
        return answer::to(function () use ($params): array {
            $workspace = workspace::of_meeting($params['meetingid']);
            self::validate_context($workspace->instance->context);
            $workspace->require_contributor();
            return (new meetings($workspace))->set_state($params['meetingid'], $params['state']);
        });
    }

    /**
     * What the function returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return meeting_structures::answer();
    }
}
