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

use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_single_structure;
use local_kki\external\value;
use local_kki\live\refusal;
use local_kki\series\dates;
use local_kki\series\series;
use local_kki\talk\concerns;

/**
 * Adds a one-liner to a coming date.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class add_concern extends external_api {
    /**
     * Parameters of {@see add_concern::execute()}.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'dateid' => new value(PARAM_INT, 'Id of the date'),
            'uuid' => new value(PARAM_RAW, 'Made by the browser; the same one counts once'),
            'content' => new value(PARAM_RAW, 'The one-liner'),
        ]);
    }

    /**
     * Adds a one-liner to a coming date.
     *
     * @param int $dateid
     * @param string $uuid
     * @param string $content
     * @return array
     */
    public static function execute(int $dateid, string $uuid, string $content): array {
        global $USER;
        $params = ['dateid' => $dateid, 'uuid' => $uuid, 'content' => $content];
        $params = self::validate_parameters(self::execute_parameters(), $params);
        $context = series::get(dates::series_of($params['dateid']))->context();
        self::validate_context($context);
        require_capability('local/kki:joinmeeting', $context);

        try {
            concerns::add($params['dateid'], $params['uuid'], $params['content'], (int) $USER->id);
        } catch (refusal $refusal) {
            return ['status' => 'refused', 'code' => $refusal->reason, 'message' => $refusal->getMessage()];
        }
        return ['status' => 'ok', 'code' => '', 'message' => ''];
    }

    /**
     * Return value of {@see add_concern::execute()}.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'status' => new value(PARAM_ALPHA, 'ok or refused'),
            'code' => new value(PARAM_ALPHANUMEXT, 'Why it was refused'),
            'message' => new value(PARAM_TEXT, 'The same as a sentence'),
        ]);
    }
}
