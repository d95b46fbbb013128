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
use mod_thementeam\local\cards;
use mod_thementeam\local\history;
use mod_thementeam\workspace;

/**
 * What happened in a space or to a card, in words, newest first, a page at a time.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_history extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'spaceid' => new value(PARAM_INT, 'Id of the space'),
            'cardid' => new value(PARAM_INT, 'Only what happened to this card; 0: everything', VALUE_DEFAULT, 0),
            'beforeid' => new value(PARAM_INT, 'Only acts before this one; 0: the newest', VALUE_DEFAULT, 0),
        ]);
    }

    /**
     * What happened in a space or to a card, in words, newest first, a page at a time.
     *
     * @param int $spaceid id of the space
     * @param int $cardid only what happened to this card; 0: everything
     * @param int $beforeid only acts before this one; 0: the newest
     * @return array
     */
    public static function execute(int $spaceid, int $cardid = 0, int $beforeid = 0): array {
        $params = self::validate_parameters(self::execute_parameters(), [
            'spaceid' => $spaceid,
            'cardid' => $cardid,
            'beforeid' => $beforeid,
        ]);
        return answer::to(function () use ($params): array {
            $workspace = workspace::of_space($params['spaceid']);
            self::validate_context($workspace->instance->context);
            $workspace->require_reader();
            if ($params['cardid']) {
                (new cards($workspace))->live($params['cardid']);
            }
            return ['revision' => (int) $workspace->space->revision]
                + (new history($workspace))->page($params['cardid'], $params['beforeid']);
        });
    }

    /**
     * What the function returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure(answer::fields() + [
            'entries' => new external_multiple_structure(new external_single_structure([
                'id' => new value(PARAM_INT, 'Id of the act'),
                'text' => new value(PARAM_RAW, 'What was done, plain text'),
                'time' => new value(PARAM_INT, 'When'),
                'cardid' => new value(PARAM_INT, 'The card that can be opened', VALUE_OPTIONAL),
                'documentid' => new value(PARAM_INT, 'The document that can be opened', VALUE_OPTIONAL),
            ]), 'Newest first', VALUE_OPTIONAL),
            'before' => new value(PARAM_INT, 'What asks for the earlier ones; 0: there are none', VALUE_OPTIONAL),
        ]);
    }
}
