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
 * Changes name, colour and lock of a column.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class update_column extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'columnid' => new value(PARAM_INT, 'Id of the column'),
            'version' => new value(PARAM_INT, 'The version that the caller saw'),
            'name' => new value(PARAM_RAW, 'Name'),
            'color' => new value(PARAM_ALPHANUMEXT, 'orange, blue, green, violet, red or empty'),
            'locked' => new value(PARAM_BOOL, 'Whether its cards stay as and where they are'),
        ]);
    }

    /**
     * Changes name, colour and lock of a column.
     *
     * @param int $columnid id of the column
     * @param int $version the version that the caller saw
     * @param string $name name
     * @param string $color orange, blue, green, violet, red or empty
     * @param bool $locked whether its cards stay as and where they are
     * @return array
     */
    public static function execute(int $columnid, int $version, string $name, string $color, bool $locked): array {
        $params = self::validate_parameters(self::execute_parameters(), [
            'columnid' => $columnid,
            'version' => $version,
            'name' => $name,
            'color' => $color,
            'locked' => $locked,
        ]);
        column_changes::require_color($params['color']);
        return answer::to(function () use ($params): array {
            $workspace = workspace::of_column($params['columnid']);
            self::validate_context($workspace->instance->context);
            $workspace->require_manager();
            return (new column_changes($workspace))->update(
                $params['columnid'],
                $params['version'],
                $params['name'],
                $params['color'],
                $params['locked'],
            );
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
