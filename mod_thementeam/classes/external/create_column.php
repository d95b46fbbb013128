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
use mod_thementeam\local\column_changes;
use mod_thementeam\workspace;

/**
 * Adds a column at the end.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class create_column extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'spaceid' => new value(PARAM_INT, 'Id of the space'),
            'name' => new value(PARAM_RAW, 'Name'),
            'color' => new value(PARAM_ALPHANUMEXT, 'orange, blue, green, violet, red or empty'),
            'uuid' => structures::uuid(),
        ]);
    }

    /**
     * Adds a column at the end.
     *
     * @param int $spaceid id of the space
     * @param string $name name
     * @param string $color orange, blue, green, violet, red or empty
     * @param string $uuid made by the client, so that a retry counts once
     * @return array
     */
    public static function execute(int $spaceid, string $name, string $color, string $uuid): array {
        $params = self::validate_parameters(self::execute_parameters(), [
            'spaceid' => $spaceid,
            'name' => $name,
            'color' => $color,
            'uuid' => $uuid,
        ]);
        structures::require_uuid($params['uuid']);
        column_changes::require_color($params['color']);
        return answer::to(function () use ($params): array {
            $workspace = workspace::of_space($params['spaceid']);
            self::validate_context($workspace->instance->context);
            $workspace->require_manager();
            return (new column_changes($workspace))->create($params['name'], $params['color'], $params['uuid']);
        });
    }

    /**
     * What the function returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure(answer::fields() + ['columns' => structures::columns(VALUE_OPTIONAL)]);
    }
}
