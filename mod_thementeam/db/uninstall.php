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
 * What has to go when mod_thementeam is uninstalled, besides what Moodle removes by itself.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Removes the pulses of all spaces, and what people have chosen for themselves.
 *
 * @return bool
 */
function xmldb_thementeam_uninstall() {
    global $DB;
    \mod_thementeam\local\spaces::delete_pulses();
    $DB->delete_records('user_preferences', ['name' => \mod_thementeam\local\stay\digests::PREFERENCE]);
    $DB->delete_records('user_preferences', ['name' => \mod_thementeam\local\here\here::PREFERENCE]);
    return true;
}
