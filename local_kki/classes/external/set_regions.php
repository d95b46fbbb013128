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
 * Says which Bundesländer's holidays are marked while the dates of a series are planned.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class set_regions extends external_api {
    /**
     * Parameters of {@see set_regions::execute()}.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'seriesid' => new value(PARAM_INT, 'Id of the series'),
            'regions' => new external_multiple_structure(new value(PARAM_ALPHA, 'Code of a Bundesland, such as BW')),
            'before' => new external_multiple_structure(new value(PARAM_ALPHA, 'The codes that the trainer saw')),
        ]);
    }

    /**
     * Keeps the choice.
     *
     * @param int $seriesid
     * @param string[] $regions
     * @param string[] $before
     * @return array
     */
    public static function execute(int $seriesid, array $regions, array $before): array {
        global $USER;
        ['seriesid' => $seriesid, 'regions' => $regions, 'before' => $before] = self::validate_parameters(
            self::execute_parameters(),
            ['seriesid' => $seriesid, 'regions' => $regions, 'before' => $before],
        );
        $context = series::get($seriesid)->context();
        self::validate_context($context);
        require_capability('local/kki:manageseries', $context);

        try {
            series_manager::set_regions($seriesid, $regions, $before, (int) $USER->id);
        } catch (refusal $refusal) {
            $status = $refusal->reason === 'conflict' ? 'conflict' : 'refused';
            return ['status' => $status, 'code' => $refusal->reason, 'message' => $refusal->getMessage()];
        }
        return ['status' => 'ok', 'code' => '', 'message' => ''];
    }

    /**
     * Return value of {@see set_regions::execute()}.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'status' => new value(PARAM_ALPHA, 'ok, conflict or refused'),
            'code' => new value(PARAM_ALPHANUMEXT, 'Why it was not done'),
            'message' => new value(PARAM_TEXT, 'The same as a sentence'),
        ]);
    }
}
