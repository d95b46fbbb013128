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

namespace block_mittagsmeeting;

use local_kki\room\capabilities;
use local_kki\room\entrance;
use local_kki\room\public_entry;

/**
 * The page for all interested: the one state and, while the room is open, the consent card. Nothing of the course shows.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class visit_page {
    /**
     * The values for the template block_mittagsmeeting/visit.
     *
     * @param public_entry $entry
     * @param string $problem a sentence about what did not work
     * @param string $name that the guest typed
     * @return array
     */
    public static function values(public_entry $entry, string $problem = '', string $name = ''): array {
        $series = $entry->series;
        $words = words::of(view::state($series));
        // What is on somebody's mind stays among those who have an account.
        $words['topics'] = '';
        $date = entrance::open_date($series);
        $room = $series->room();
        return $words + [
            'name' => $series->name(),
            'url' => $entry->link()->out(false),
            'problem' => $problem,
            'card' => $date ? $room->privacy_card() + [
                'ticket' => $entry->ticket((int) $date->id),
                'choose' => $room->capabilities()->names === capabilities::CHOOSE,
                'typed' => $name,
                'maxlength' => public_entry::MAX_NAME,
            ] : null,
        ];
    }
}
