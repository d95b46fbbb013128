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
use mod_thementeam\local\meeting\meeting_view;
use mod_thementeam\workspace;

/**
 * A meeting with its agenda and its decisions, where it changed since a revision.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_meeting extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'meetingid' => new value(PARAM_INT, 'Id of the meeting'),
            'since' => new value(PARAM_INT, 'The revision that the caller has; 0: none'),
        ]);
    }

    /**
     * A meeting with its agenda and its decisions, where it changed since a revision.
     *
     * @param int $meetingid id of the meeting
     * @param int $since the revision that the caller has; 0: none
     * @return array
     */
    public static function execute(int $meetingid, int $since): array {
        $params = self::validate_parameters(self::execute_parameters(), [
            'meetingid' => $meetingid,
            'since' => $since,
        ]);
        return answer::to(function () use ($params): array {
            $workspace = workspace::of_meeting($params['meetingid']);
            self::validate_context($workspace->instance->context);
            $workspace->require_reader();
            return (new meeting_view($workspace))->since($params['meetingid'], $params['since']);
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
