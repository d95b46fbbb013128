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

use local_kki\external\value;
use local_kki\live\refusal;

/**
 * The answer to a write: what a person can meet (a conflict, a refusal) is returned, so that the rest of a batch still runs.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class answer {
    /**
     * Runs a write and says how it went.
     *
     * @param callable $write returns an array with `revision`, and `status`, `code` and `message` where it is not ok
     * @return array
     */
    public static function to(callable $write): array {
        try {
            return $write() + ['status' => 'ok', 'code' => '', 'message' => ''];
        } catch (refusal $refusal) {
            return ['status' => 'refused', 'code' => $refusal->reason, 'message' => $refusal->getMessage(), 'revision' => 0];
        }
    }

    /**
     * The fields that every answer has.
     *
     * @return value[]
     */
    public static function fields(): array {
        return [
            'status' => new value(PARAM_ALPHA, 'ok, conflict or refused'),
            'code' => new value(PARAM_ALPHANUMEXT, 'Why not, for programs; empty when ok'),
            'message' => new value(PARAM_RAW, 'Why not, for people: plain text; empty when ok'),
            'revision' => new value(PARAM_INT, 'Revision of the space after the call; 0 when refused'),
        ];
    }

    /**
     * The fields that say whose text was faster.
     *
     * @return value[]
     */
    public static function conflict_fields(): array {
        return [
            'by' => new value(PARAM_RAW, 'On a conflict: name of the person who was faster', VALUE_OPTIONAL),
            'when' => new value(PARAM_INT, 'On a conflict: when that was', VALUE_OPTIONAL),
        ];
    }
}
