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

namespace mod_thementeam\privacy;

/**
 * The rows of one person in the spaces of an activity, for the export.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class own_rows {
    /**
     * Whose rows they are.
     *
     * @param int $instanceid the activity
     * @param int $userid the person
     */
    public function __construct(
        /** @var int the activity */
        private readonly int $instanceid,
        /** @var int the person */
        private readonly int $userid,
    ) {
    }

    /**
     * The person's rows of a table, in the order in which they were made.
     *
     * @param string $table without "thementeam_"
     * @param string $fields of the table, which is called t
     * @param string $who the column that holds the person
     * @param string $space the column that holds the space
     * @return \stdClass[] with the id
     */
    public function of(string $table, string $fields, string $who = 'userid', string $space = 'spaceid'): array {
        global $DB;
        return array_values($DB->get_records_sql(
            "SELECT t.id, $fields
               FROM {thementeam_$table} t
               JOIN {thementeam_space} s ON s.id = t.$space
              WHERE s.thementeamid = :instanceid AND t.$who = :userid
           ORDER BY t.id",
            ['instanceid' => $this->instanceid, 'userid' => $this->userid],
        ));
    }
}
