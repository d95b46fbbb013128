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
 * Serves a pulse: 21 or 30 bytes that change whenever a space changes, or somebody comes or goes. No database, no session,
 * no lock, no write.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.RequireLogin.Missing -- The name is the key, and the answer says only that something changed.
define('ABORT_AFTER_CONFIG', true);
require(__DIR__ . '/../../config.php');

$name = $_GET['n'] ?? '';
header('Content-Type: text/plain; charset=utf-8');
header('Cache-Control: no-store');
if (!is_string($name) || !preg_match('/^[0-9a-f]{64}\z/', $name)) {
    http_response_code(400);
    die;
}
$content = @file_get_contents($CFG->dataroot . '/local_kki/pulse/' . substr($name, 0, 2) . '/' . $name, false, null, 0, 64);
echo $content === false ? '000000000000.00000000' : $content;
