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

namespace local_kki\series;

use local_kki\room\rooms;

/**
 * Which meetings are on right now, across all series.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class open_rooms {
    /**
     * The meetings that are on in rooms that know how many people are in.
     *
     * @param int $now
     * @return \stdClass[] rows of `local_kki_series` with dateid
     */
    public static function that_count(int $now): array {
        global $DB;
        return array_values($DB->get_records_sql(
            'SELECT d.id AS dateid, s.*
               FROM {' . dates::TABLE . '} d
               JOIN {' . series::TABLE . '} s ON s.id = d.seriesid
              WHERE d.timestart - s.openbefore * 60 <= :opened AND d.timeend > :now AND d.status = :status AND s.roomtype = :type
           ORDER BY d.id',
            ['opened' => $now, 'now' => $now, 'status' => dates::CONFIRMED, 'type' => rooms::BIGBLUEBUTTON],
        ));
    }
}
