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

namespace local_kki\baustein;

use local_kki\local\spreadsheet;

/**
 * The overview as a table for a spreadsheet.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class download {
    /**
     * Sends the table to the browser while it is read.
     *
     * @param overview $overview
     * @param string $name the Baustein's name, for the file's name
     */
    public static function send(overview $overview, string $name): void {
        spreadsheet::send($name, fn($handle) => self::write($overview, $handle));
    }

    /**
     * Writes the table.
     *
     * @param overview $overview
     * @param resource $handle
     */
    public static function write(overview $overview, $handle): void {
        $phases = $overview->phase_names();
        spreadsheet::begin($handle, [
            get_string('name'),
            get_string('overview_association', 'local_kki'),
            ...array_values($phases),
            get_string('overview_way', 'local_kki'),
        ]);
        $done = get_string('step_state_done', 'local_kki');
        $open = get_string('step_state_open', 'local_kki');
        foreach ($overview->everyone() as $person) {
            $cells = array_map(
                static fn(int $id): string => in_array($id, $person['donephases'], true) ? $done : $open,
                array_keys($phases),
            );
            spreadsheet::line($handle, [$person['name'], $person['association'], ...$cells, $person['counttext']]);
        }
    }
}
