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
use local_kki\series\date_manager;
use local_kki\series\series;

/**
 * Takes dates of a series away, to undo that they were added.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class delete_dates extends external_api {
    /**
     * Parameters of {@see delete_dates::execute()}.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'seriesid' => new value(PARAM_INT, 'Id of the series'),
            'dateids' => new external_multiple_structure(
                new value(PARAM_INT, 'Id of a date'),
            ),
        ]);
    }

    /**
     * Takes dates away.
     *
     * @param int $seriesid
     * @param int[] $dateids
     * @return array
     */
    public static function execute(int $seriesid, array $dateids): array {
        global $USER;
        ['seriesid' => $seriesid, 'dateids' => $dateids] = self::validate_parameters(self::execute_parameters(), [
            'seriesid' => $seriesid,
            'dateids' => $dateids,
        ]);
        $context = series::get($seriesid)->context();
        self::validate_context($context);
        require_capability('local/kki:manageseries', $context);

        return ['deleted' => date_manager::delete($seriesid, $dateids, (int) $USER->id)];
    }

    /**
     * Return value of {@see delete_dates::execute()}.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'deleted' => new value(PARAM_INT, 'How many dates were taken away'),
        ]);
    }
}
