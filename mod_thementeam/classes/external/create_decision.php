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
use mod_thementeam\local\meeting\decisions;
use mod_thementeam\workspace;

/**
 * Notes on a card what a meeting decided.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class create_decision extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'meetingid' => new value(PARAM_INT, 'Id of the meeting'),
            'cardid' => new value(PARAM_INT, 'Id of the card'),
            'content' => new value(PARAM_RAW, 'What was decided, plain text'),
            'uuid' => structures::uuid(),
        ]);
    }

    /**
     * Notes on a card what a meeting decided.
     *
     * @param int $meetingid id of the meeting
     * @param int $cardid id of the card
     * @param string $content what was decided, plain text
     * @param string $uuid made by the client, so that a retry counts once
     * @return array
     */
    public static function execute(int $meetingid, int $cardid, string $content, string $uuid): array {
        $params = self::validate_parameters(self::execute_parameters(), [
            'meetingid' => $meetingid,
            'cardid' => $cardid,
            'content' => $content,
            'uuid' => $uuid,
        ]);
        structures::require_uuid($params['uuid']);
        return answer::to(function () use ($params): array {
            $workspace = workspace::of_meeting($params['meetingid']);
            self::validate_context($workspace->instance->context);
            $workspace->require_contributor();
            return (new decisions($workspace))->create(
                $params['meetingid'],
                $params['cardid'],
                $params['content'],
                $params['uuid'],
            );
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
