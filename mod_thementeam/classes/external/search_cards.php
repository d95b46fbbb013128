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
use mod_thementeam\local\search;
use mod_thementeam\workspace;

/**
 * Cards whose texts or comments hold words.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class search_cards extends external_api {
    /**
     * What the function takes.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'spaceid' => new value(PARAM_INT, 'Id of the space'),
            'words' => new external_multiple_structure(new value(PARAM_RAW, 'A word of up to 50 characters'), 'Up to 6 words'),
        ]);
    }

    /**
     * Cards whose texts or comments hold words.
     *
     * @param int $spaceid id of the space
     * @param string[] $words
     * @return array
     * @throws \invalid_parameter_exception with more or longer words than anyone searches
     */
    public static function execute(int $spaceid, array $words): array {
        $params = self::validate_parameters(self::execute_parameters(), ['spaceid' => $spaceid, 'words' => $words]);
        $lengths = array_map(\core_text::strlen(...), $params['words']);
        if (count($lengths) > search::MAX_WORDS || max([0, ...$lengths]) > search::MAX_LENGTH) {
            throw new \invalid_parameter_exception('Too many or too long words');
        }
        $workspace = workspace::of_space($params['spaceid']);
        self::validate_context($workspace->instance->context);
        $workspace->require_reader();
        return ['found' => array_map(
            fn(array $cardids): array => ['cardids' => $cardids],
            search::cards($workspace, $params['words']),
        )];
    }

    /**
     * What the function returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'found' => new external_multiple_structure(new external_single_structure([
                'cardids' => new external_multiple_structure(new value(PARAM_INT, 'Id of a card')),
            ]), 'For each word, in their order'),
        ]);
    }
}
