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
use mod_thementeam\local\versions;

/**
 * Makes an older text of a card, a comment, a section or a document's head the current one, as a new version.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class restore_text extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'itemtype' => new value(PARAM_ALPHA, 'Card, comment, section or document (its head)'),
            'itemid' => new value(PARAM_INT, 'Its id'),
            'version' => new value(PARAM_INT, 'The version that the caller saw'),
            'textid' => new value(PARAM_INT, 'Id of the older text'),
        ]);
    }

    /**
     * Makes an older text of a card, a comment, a section or a document's head the current one, as a new version.
     *
     * @param string $itemtype card, comment, section or document (its head)
     * @param int $itemid its id
     * @param int $version the version that the caller saw
     * @param int $textid id of the older text
     * @return array
     */
    public static function execute(string $itemtype, int $itemid, int $version, int $textid): array {
        $params = self::validate_parameters(self::execute_parameters(), [
            'itemtype' => $itemtype,
            'itemid' => $itemid,
            'version' => $version,
            'textid' => $textid,
        ]);
        return answer::to(function () use ($params): array {
            $workspace = versions::workspace($params['itemtype'], $params['itemid']);
            self::validate_context($workspace->instance->context);
            $workspace->require_contributor();
            return (new versions($workspace))->restore(
                $params['itemtype'],
                $params['itemid'],
                $params['version'],
                $params['textid'],
            );
        });
    }

    /**
     * What the function returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return solution_structures::answer([
            'card' => structures::card(VALUE_OPTIONAL),
            'comment' => structures::comment(VALUE_OPTIONAL),
        ]);
    }
}
