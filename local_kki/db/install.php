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
 * What a new installation starts with.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use local_kki\profile\associations;

/**
 * Makes the secret behind the names of the pulses, and the first list of Landesverbände.
 *
 * @return bool
 */
function xmldb_local_kki_install(): bool {
    set_config('pulsesecret', bin2hex(random_bytes(32)), 'local_kki');
    set_config('associations', implode("\n", associations::DEFAULTS), 'local_kki');
    associations::synchronise();
    return true;
}
