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
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use local_kki\external\value;
use local_kki\live\refusal;
use local_kki\series\dates;
use local_kki\series\series;
use local_kki\talk\notes;

/**
 * Adds or changes a note of a meeting.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class save_note extends external_api {
    /**
     * Parameters of {@see save_note::execute()}.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'dateid' => new value(PARAM_INT, 'Id of the date'),
            'noteid' => new value(PARAM_INT, 'Id of the note; 0: a new one'),
            'uuid' => new value(PARAM_RAW, 'Of a new note, made by the browser; the same one counts once'),
            'version' => new value(PARAM_INT, 'The version that was changed'),
            'content' => new value(PARAM_RAW, 'The text'),
            'url' => new value(PARAM_RAW, 'An https address; or empty'),
        ]);
    }

    /**
     * Adds or changes a note of a meeting.
     *
     * @param int $dateid
     * @param int $noteid
     * @param string $uuid
     * @param int $version
     * @param string $content
     * @param string $url
     * @return array
     */
    public static function execute(int $dateid, int $noteid, string $uuid, int $version, string $content, string $url): array {
        global $USER;
        $params = self::validate_parameters(self::execute_parameters(), [
            'dateid' => $dateid,
            'noteid' => $noteid,
            'uuid' => $uuid,
            'version' => $version,
            'content' => $content,
            'url' => $url,
        ]);
        $context = series::get(dates::series_of($params['dateid']))->context();
        self::validate_context($context);
        require_capability('local/kki:joinmeeting', $context);

        try {
            $current = notes::save($params['dateid'], ['id' => $params['noteid']] + $params, (int) $USER->id);
        } catch (refusal $refusal) {
            return ['status' => 'refused', 'code' => $refusal->reason, 'message' => $refusal->getMessage(), 'current' => []];
        }
        return [
            'status' => $current ? 'conflict' : 'ok',
            'code' => $current ? 'conflict' : '',
            'message' => $current ? get_string('talk_conflict', 'block_mittagsmeeting') : '',
            'current' => $current ? [talk_view::note($current)] : [],
        ];
    }

    /**
     * Return value of {@see save_note::execute()}.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'status' => new value(PARAM_ALPHA, 'ok, conflict or refused'),
            'code' => new value(PARAM_ALPHANUMEXT, 'Why it was refused'),
            'message' => new value(PARAM_TEXT, 'The same as a sentence'),
            'current' => new external_multiple_structure(talk_view::note_structure(), 'In a conflict: the note as it is now'),
        ]);
    }
}
