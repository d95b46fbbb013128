<?php
// This file is part of the KKI PraxisPortal, plugins for Moodle - http://moodle.org/
//
// This program is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// This program is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with this program.  If not, see <http://www.gnu.org/licenses/>.

/**
 * Prints every row of our plugins' tables as JSON, one table a line: an upgrade may add columns, but has to keep what people wrote.
 *
 * Usage: php rows.php CODEFOLDER
 *
 * @package   local_kki
 * @copyright 2026 KKI PraxisPortal
 * @license   https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('CLI_SCRIPT', true);
define('CACHE_DISABLE_ALL', true);
require($argv[1] . '/config.php');

foreach (preg_grep('/^(local_kki|thementeam)/', $DB->get_tables(false)) as $table) {
    echo json_encode(['table' => $table, 'rows' => $DB->get_records($table, null, 'id')], JSON_THROW_ON_ERROR), "\n";
}
