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
use mod_thementeam\local\bin_view;
use mod_thementeam\workspace;

/**
 * What was removed from a space and can be brought back by the caller.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_bin extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'spaceid' => new value(PARAM_INT, 'Id of the space'),
        ]);
    }

    /**
     * What was removed from a space and can be brought back by the caller.
     *
     * @param int $spaceid id of the space
     * @return array
     */
    public static function execute(int $spaceid): array {
        $params = self::validate_parameters(self::execute_parameters(), [
            'spaceid' => $spaceid,
        ]);
        return answer::to(function () use ($params): array {
            $workspace = workspace::of_space($params['spaceid']);
            self::validate_context($workspace->instance->context);
            $workspace->require_reader();
            return ['revision' => (int) $workspace->space->revision] + (new bin_view($workspace))->list();
        });
    }

    /**
     * What the function returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure(answer::fields() + [
            'items' => new external_multiple_structure(new external_single_structure([
                'itemtype' => new value(PARAM_ALPHA, 'card, comment, document or section'),
                'id' => new value(PARAM_INT, 'Id of it'),
                'title' => new value(PARAM_RAW, 'Title, or the beginning of a comment, plain text'),
                'place' => new value(PARAM_RAW, 'Where it was, plain text; may be empty'),
                'by' => new value(PARAM_RAW, 'Who removed it, plain text'),
                'when' => new value(PARAM_INT, 'When it was removed'),
                'until' => new value(PARAM_INT, 'When it goes for good; 0: not by itself'),
                'canrestore' => new value(PARAM_BOOL, 'Whether the caller may bring it back'),
            ]), 'Removed last first', VALUE_OPTIONAL),
            'canpurge' => new value(PARAM_BOOL, 'Whether the caller may delete for good', VALUE_OPTIONAL),
            'days' => new value(PARAM_INT, 'So many days things stay in the bin; 0: until somebody empties it', VALUE_OPTIONAL),
        ]);
    }
}
