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

/**
 * What Moodle does not remove by itself.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use local_kki\live\pulse;

/**
 * Removes pulses, preferences, keys and entries in the calendar. Tables and config go by Moodle; courses, groups and logs stay.
 *
 * @return bool
 */
function xmldb_local_kki_uninstall(): bool {
    global $CFG, $DB;
    pulse::delete_all();
    @rmdir($CFG->dataroot . '/local_kki');
    $DB->delete_records_select('user_preferences', $DB->sql_like('name', '?'), [$DB->sql_like_escape('local_kki_') . '%']);
    $DB->delete_records('user_private_key', ['script' => 'local_kki']);
    $DB->delete_records('event', ['component' => 'local_kki']);
    return true;
}
