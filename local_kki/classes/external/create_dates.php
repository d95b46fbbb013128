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

namespace local_kki\external;

use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use local_kki\live\refusal;
use local_kki\series\series;
use local_kki\series\series_manager;

/**
 * Adds the dates that a trainer chose to a series.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class create_dates extends external_api {
    /**
     * Parameters of {@see create_dates::execute()}.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'seriesid' => new value(PARAM_INT, 'Id of the series'),
            'dates' => new external_multiple_structure(new external_single_structure([
                'date' => new value(PARAM_TEXT, 'Local date, YYYY-MM-DD'),
                'time' => new value(PARAM_TEXT, 'Local time, HH:MM'),
                'duration' => new value(PARAM_INT, 'Minutes'),
            ])),
        ]);
    }

    /**
     * Adds dates.
     *
     * @param int $seriesid
     * @param array $dates
     * @return array
     */
    public static function execute(int $seriesid, array $dates): array {
        global $USER;
        ['seriesid' => $seriesid, 'dates' => $dates] = self::validate_parameters(self::execute_parameters(), [
            'seriesid' => $seriesid,
            'dates' => $dates,
        ]);
        $context = series::get($seriesid)->context();
        self::validate_context($context);
        require_capability('local/kki:manageseries', $context);

        try {
            $ids = series_manager::add_dates($seriesid, $dates, (int) $USER->id);
        } catch (refusal $refusal) {
            return ['status' => 'refused', 'code' => $refusal->reason, 'message' => $refusal->getMessage(), 'dateids' => []];
        }
        return ['status' => 'ok', 'code' => '', 'message' => '', 'dateids' => $ids];
    }

    /**
     * Return value of {@see create_dates::execute()}.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'status' => new value(PARAM_ALPHA, 'ok or refused'),
            'code' => new value(PARAM_ALPHANUMEXT, 'Why it was refused'),
            'message' => new value(PARAM_TEXT, 'The same as a sentence'),
            'dateids' => new external_multiple_structure(
                new value(PARAM_INT, 'Id of a new date'),
            ),
        ]);
    }
}
