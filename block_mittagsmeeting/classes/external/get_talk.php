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

use block_mittagsmeeting\talk_view;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_single_structure;
use local_kki\external\value;
use local_kki\series\series;

/**
 * What is talked about in a series, as the caller sees it.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_talk extends external_api {
    /**
     * Parameters of {@see get_talk::execute()}.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'seriesid' => new value(PARAM_INT, 'Id of the series'),
        ]);
    }

    /**
     * What is talked about in a series, as the caller sees it.
     *
     * @param int $seriesid
     * @return array
     */
    public static function execute(int $seriesid): array {
        global $USER;
        $params = self::validate_parameters(self::execute_parameters(), ['seriesid' => $seriesid]);
        $series = series::get($params['seriesid']);
        self::validate_context($series->context());
        require_capability('local/kki:joinmeeting', $series->context());

        return talk_view::data($series, (int) $USER->id);
    }

    /**
     * Return value of {@see get_talk::execute()}.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return talk_view::structure();
    }
}
