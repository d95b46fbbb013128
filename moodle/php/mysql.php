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
 * Runs the SQL statements that come as JSON on standard input, and prints the rows of the last one as JSON.
 *
 * @package   local_kki
 * @copyright 2026 KKI PraxisPortal
 * @license   https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

$asked = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
try {
    $database = new mysqli($asked['host'], $asked['user'], $asked['password'], $asked['database'], $asked['port']);
    $rows = [];
    foreach ($asked['sql'] as $sql) {
        $result = $database->query($sql);
        $rows = $result instanceof mysqli_result ? $result->fetch_all(MYSQLI_NUM) : [];
    }
    echo json_encode($rows, JSON_THROW_ON_ERROR);
} catch (mysqli_sql_exception $problem) {
    fwrite(STDERR, $problem->getMessage() . "\n");
    exit(1);
}
