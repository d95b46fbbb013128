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
use mod_thementeam\local\stay\news;
use mod_thementeam\workspace;

/**
 * What is new in a space since the caller's last visit; notes that the caller is here now.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_news extends external_api {
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
     * What is new in a space since the caller's last visit; notes that the caller is here now.
     *
     * @param int $spaceid id of the space
     * @return array
     */
    public static function execute(int $spaceid): array {
        $params = self::validate_parameters(self::execute_parameters(), ['spaceid' => $spaceid]);
        $workspace = workspace::of_space($params['spaceid']);
        self::validate_context($workspace->instance->context);
        $workspace->require_reader();
        return (new news($workspace))->visit();
    }

    /**
     * What the function returns.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'revision' => new value(PARAM_INT, 'Revision of the space that this is true for'),
            'since' => new value(PARAM_INT, 'End of the last visit; 0: this is the first one'),
            'headline' => new value(PARAM_RAW, 'What is new, in a sentence, plain text; empty on the first visit'),
            'note' => new value(PARAM_RAW, 'What is to be known about the list, plain text; may be empty'),
            'groups' => new external_multiple_structure(new external_single_structure([
                'cardid' => new value(PARAM_INT, 'Id of the card; 0: it is a solution'),
                'title' => new value(PARAM_RAW, 'Title, html'),
                'url' => new value(PARAM_URL, 'Where it is opened'),
                'fresh' => new value(PARAM_BOOL, 'Whether the card itself is new'),
                'time' => new value(PARAM_INT, 'When something happened last'),
                'entries' => new external_multiple_structure(new external_single_structure([
                    'kind' => new value(PARAM_ALPHAEXT, 'What happened, for programs'),
                    'what' => new value(PARAM_RAW, 'Who did what, plain text'),
                    'text' => new value(PARAM_RAW, 'What was written, plain text, shortened; may be empty'),
                    'time' => new value(PARAM_INT, 'When'),
                ]), 'Newest first'),
                'more' => new value(PARAM_INT, 'How many more entries there are'),
            ]), 'By card or solution, newest first'),
            'more' => new value(PARAM_INT, 'How many more cards and solutions there are'),
            'fresh' => new external_multiple_structure(new value(PARAM_INT, 'Id of a card'), 'The new cards'),
            'watching' => new value(PARAM_BOOL, 'Whether the caller watches the space'),
            'digest' => new value(PARAM_ALPHA, 'The caller\'s digest: off, daily or weekly'),
        ]);
    }
}
