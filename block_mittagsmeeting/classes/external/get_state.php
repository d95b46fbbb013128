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

namespace block_mittagsmeeting\external;

use block_mittagsmeeting\view;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_single_structure;
use local_kki\external\value;
use local_kki\series\series;

/**
 * The dates of a series for a viewer, with all the instants at which the block changes.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_state extends external_api {
    /**
     * Parameters of {@see get_state::execute()}.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'seriesid' => new value(PARAM_INT, 'Id of the series'),
        ]);
    }

    /**
     * Reads the state.
     *
     * @param int $seriesid
     * @return array
     */
    public static function execute(int $seriesid): array {
        global $USER;
        ['seriesid' => $seriesid] = self::validate_parameters(self::execute_parameters(), ['seriesid' => $seriesid]);
        $series = series::find($seriesid, (int) $USER->id);
        if (!$series) {
            throw new \moodle_exception('missing', 'block_mittagsmeeting');
        }
        self::validate_context($series->context());

        return view::state($series);
    }

    /**
     * Return value of {@see get_state::execute()}.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return view::structure();
    }
}
