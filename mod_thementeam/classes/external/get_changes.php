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
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use local_kki\external\value;
use mod_thementeam\local\board;
use mod_thementeam\workspace;

/**
 * What changed in a space since a revision.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_changes extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'spaceid' => new value(PARAM_INT, 'Id of the space'),
            'since' => new value(PARAM_INT, 'The revision that the caller has'),
        ]);
    }

    /**
     * What changed in a space since a revision.
     *
     * @param int $spaceid id of the space
     * @param int $since the revision that the caller has
     * @return array
     */
    public static function execute(int $spaceid, int $since): array {
        $params = self::validate_parameters(self::execute_parameters(), [
            'spaceid' => $spaceid,
            'since' => $since,
        ]);
        $workspace = workspace::of_space($params['spaceid']);
        self::validate_context($workspace->instance->context);
        $workspace->require_reader();
        return (new board($workspace))->changes($params['since']);
    }

    /**
     * What the function returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'revision' => new value(PARAM_INT, 'Revision of the space'),
            'full' => new value(PARAM_BOOL, 'Whether columns and cards are everything there is'),
            'access' => new external_single_structure(
                structures::access_fields(),
                'What the caller may do now; with full only',
                VALUE_OPTIONAL,
            ),
            'columns' => structures::columns(),
            'cards' => structures::cards(),
            'people' => structures::people(),
            'tags' => structures::names('The tags of these cards'),
            'documents' => solution_structures::documents('All there are, where any changed'),
            'removed' => new external_multiple_structure(
                new value(PARAM_INT, 'Id of a card that is no longer on the board'),
            ),
        ]);
    }
}
