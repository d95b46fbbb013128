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
 * Changes the wording of a decision.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class update_decision extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'decisionid' => new value(PARAM_INT, 'Id of the decision'),
            'version' => new value(PARAM_INT, 'The version that the caller saw'),
            'content' => new value(PARAM_RAW, 'What was decided, plain text'),
        ]);
    }

    /**
     * Changes the wording of a decision.
     *
     * @param int $decisionid id of the decision
     * @param int $version the version that the caller saw
     * @param string $content what was decided, plain text
     * @return array
     */
    public static function execute(int $decisionid, int $version, string $content): array {
        $params = self::validate_parameters(self::execute_parameters(), [
            'decisionid' => $decisionid,
            'version' => $version,
            'content' => $content,
        ]);
        return answer::to(function () use ($params): array {
            $workspace = workspace::of_decision($params['decisionid']);
            self::validate_context($workspace->instance->context);
            $workspace->require_contributor();
            return (new decisions($workspace))->update($params['decisionid'], $params['version'], $params['content']);
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
