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
use core_external\external_value;
use local_kki\external\value;
use mod_thementeam\instance;
use mod_thementeam\local\board;
use mod_thementeam\workspace;

/**
 * A space with its columns and cards; made on first use.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_space extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'cmid' => new value(PARAM_INT, 'Id of the course module'),
            'groupid' => new value(PARAM_INT, 'Id of the group; 0: the space of all', VALUE_DEFAULT, 0),
        ]);
    }

    /**
     * A space with its columns and cards; made on first use.
     *
     * @param int $cmid id of the course module
     * @param int $groupid id of the group; 0: the space of all
     * @return array
     */
    public static function execute(int $cmid, int $groupid = 0): array {
        $params = self::validate_parameters(self::execute_parameters(), [
            'cmid' => $cmid,
            'groupid' => $groupid,
        ]);
        $instance = instance::from_cmid($params['cmid']);
        self::validate_context($instance->context);
        require_capability('mod/thementeam:view', $instance->context);
        return (new board(workspace::of_group($instance, $params['groupid'])))->space();
    }

    /**
     * What the function returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'spaceid' => new value(PARAM_INT, 'Id of the space'),
            'cmid' => new value(PARAM_INT, 'Id of the course module'),
            'groupid' => new value(PARAM_INT, 'Id of the group; 0: the space of all'),
            'groupname' => new value(PARAM_RAW, 'Name of the group, html; may be empty'),
            'userid' => new value(PARAM_INT, 'Id of the caller'),
            'revision' => new value(PARAM_INT, 'Revision of the space'),
            'pulseurl' => new external_value(
                PARAM_RAW,
                'Address of the pulse; null: there is none, ask get_changes',
                VALUE_REQUIRED,
                null,
                NULL_ALLOWED,
            ),
            'readers' => new value(PARAM_RAW, 'Who reads along, a sentence, plain text'),
            'columns' => structures::columns(),
            'cards' => structures::cards(),
            'people' => structures::people(),
            'tags' => structures::names('The tags of the cards'),
            'documents' => solution_structures::documents('Left out where there are none'),
            'here' => new value(
                PARAM_BOOL,
                'Whether the caller has chosen to be shown while being here; left out for those who are not asked',
                VALUE_OPTIONAL,
            ),
        ] + structures::access_fields());
    }
}
