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
 * Removes a meeting in which nothing was decided.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class delete_meeting extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'meetingid' => new value(PARAM_INT, 'Id of the meeting'),
        ]);
    }

    /**
     * Removes a meeting in which nothing was decided.
     *
     * @param int $meetingid id of the meeting
     * @return array
     */
    public static function execute(int $meetingid): array {
        $params = self::validate_parameters(self::execute_parameters(), [
            'meetingid' => $meetingid,
        ]);
        return answer::to(function () use ($params): array {
            $workspace = workspace::of_meeting($params['meetingid']);
            self::validate_context($workspace->instance->context);
            $workspace->require_contributor();
            return (new meetings($workspace))->delete($params['meetingid']);
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
