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

namespace local_kki\presence;

use local_kki\event\date_deleted;
use local_kki\event\date_moved;

/**
 * Begins anew where a date was moved, and forgets where it was deleted.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class watcher {
    /**
     * After a date was moved.
     *
     * @param date_moved $event
     */
    public static function date_moved(date_moved $event): void {
        presence::begin_anew((int) $event->objectid);
    }

    /**
     * After a date was deleted.
     *
     * @param date_deleted $event
     */
    public static function date_deleted(date_deleted $event): void {
        keys::delete_of([(int) $event->objectid]);
    }
}
