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

namespace local_kki\tests;

/**
 * Counts the rows of the whole database, to see that something left nothing behind.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class row_counts {
    /** Tables that grow whatever one does: logs and what Moodle notes for itself. */
    private const IGNORED = [
        'logstore_standard_log', 'task_log', 'config_log', 'upgrade_log', 'cache_flags', 'files', 'sessions',
        // A log of activities too; PHPUnit holds it back only where a test runs in a transaction.
        'block_recent_activity',
    ];

    /**
     * All tables but the logs.
     *
     * @return array<string, int> numbers of rows by table
     */
    public static function of_all_tables(): array {
        global $DB;
        $counts = [];
        foreach (array_diff($DB->get_tables(false), self::IGNORED) as $table) {
            $counts[$table] = $DB->count_records($table);
        }
        ksort($counts);
        return $counts;
    }
}
