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
 * All versions of the text of a card, a comment, a section or a document's head, newest first.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_versions extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'itemtype' => new value(PARAM_ALPHA, 'Card, comment, section or document (its head)'),
            'itemid' => new value(PARAM_INT, 'Its id'),
        ]);
    }

    /**
     * All versions of the text of a card, a comment, a section or a document's head, newest first.
     *
     * @param string $itemtype card, comment, section or document (its head)
     * @param int $itemid its id
     * @return array
     */
    public static function execute(string $itemtype, int $itemid): array {
        $params = self::validate_parameters(self::execute_parameters(), [
            'itemtype' => $itemtype,
            'itemid' => $itemid,
        ]);
        return answer::to(function () use ($params): array {
            $workspace = versions::workspace($params['itemtype'], $params['itemid']);
            self::validate_context($workspace->instance->context);
            $workspace->require_reader();
            return ['revision' => (int) $workspace->space->revision]
                + (new versions($workspace))->list($params['itemtype'], $params['itemid']);
        });
    }

    /**
     * What the function returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure(answer::fields() + [
            'version' => new value(PARAM_INT, 'Version of the item, for restore_text', VALUE_OPTIONAL),
            'versions' => solution_structures::versions(),
        ]);
    }
}
