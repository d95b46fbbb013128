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
use mod_thementeam\local\helpful;
use mod_thementeam\workspace;

/**
 * Finds a card or comment helpful, or no longer.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class set_helpful extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'itemtype' => new value(PARAM_ALPHA, 'card or comment'),
            'itemid' => new value(PARAM_INT, 'Its id'),
            'helpful' => new value(PARAM_BOOL, 'Whether the caller finds it helpful'),
        ]);
    }

    /**
     * Finds a card or comment helpful, or no longer.
     *
     * @param string $itemtype card or comment
     * @param int $itemid its id
     * @param bool $helpful whether the caller finds it helpful
     * @return array
     */
    public static function execute(string $itemtype, int $itemid, bool $helpful): array {
        $params = self::validate_parameters(self::execute_parameters(), [
            'itemtype' => $itemtype,
            'itemid' => $itemid,
            'helpful' => $helpful,
        ]);
        return answer::to(function () use ($params): array {
            $workspace = match ($params['itemtype']) {
                'card' => workspace::of_card($params['itemid']),
                'comment' => workspace::of_comment($params['itemid']),
                default => throw new \invalid_parameter_exception('Neither a card nor a comment'),
            };
            self::validate_context($workspace->instance->context);
            $workspace->require_contributor();
            return (new helpful($workspace))->set($params['itemtype'], $params['itemid'], $params['helpful']);
        });
    }

    /**
     * What the function returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure(answer::fields() + [
            'helpful' => new value(PARAM_INT, 'How many find it helpful now', VALUE_OPTIONAL),
            'card' => structures::card(VALUE_OPTIONAL),
        ]);
    }
}
