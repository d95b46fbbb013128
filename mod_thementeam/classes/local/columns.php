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

namespace mod_thementeam\local;

use local_kki\setup\texts as texts_of_course;

/**
 * Columns: defined on the activity, copied into each space. Owner of the tables thementeam_coldef and thementeam_column.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class columns {
    /** The three steps that a new activity starts with: string and colour. */
    private const DEFAULTS = ['column_concerns' => 'orange', 'column_knowledge' => 'blue', 'column_proposals' => 'green'];

    /**
     * Gives a new activity its three columns.
     *
     * @param int $thementeamid
     * @param bool $german whether their names are German whatever language is current
     */
    public static function define_defaults(int $thementeamid, bool $german = false): void {
        global $DB;
        $rows = [];
        foreach (self::DEFAULTS as $identifier => $color) {
            $rows[] = (object) [
                'thementeamid' => $thementeamid,
                'name' => $german ? texts_of_course::string($identifier, 'thementeam') : get_string($identifier, 'thementeam'),
                'color' => $color,
                'sortorder' => count($rows),
            ];
        }
        $DB->insert_records('thementeam_coldef', $rows);
    }

    /**
     * Copies the activity's columns into a new space.
     *
     * @param int $thementeamid
     * @param int $spaceid
     */
    public static function copy_to_space(int $thementeamid, int $spaceid): void {
        global $DB;
        $rows = array_map(fn(\stdClass $definition): \stdClass => (object) [
            'spaceid' => $spaceid,
            'name' => $definition->name,
            'color' => $definition->color,
            'sortorder' => $definition->sortorder,
            'locked' => $definition->locked,
            'version' => 1,
        ], $DB->get_records('thementeam_coldef', ['thementeamid' => $thementeamid], 'sortorder, id'));
        $DB->insert_records('thementeam_column', $rows);
    }

    /**
     * The columns of a space, in their order.
     *
     * @param int $spaceid
     * @param \context $context for the filters
     * @param int[]|null $ids only these
     * @return array[] as the web service returns them
     */
    public static function of_space(int $spaceid, \context $context, ?array $ids = null): array {
        global $DB;
        $rows = $DB->get_records('thementeam_column', ['spaceid' => $spaceid], 'sortorder, id');
        if ($ids !== null) {
            $rows = array_intersect_key($rows, array_flip($ids));
        }
        return array_values(array_map(fn(\stdClass $row): array => [
            'id' => (int) $row->id,
            'name' => format_string($row->name, true, ['context' => $context]),
            'color' => (string) $row->color,
            'sortorder' => (int) $row->sortorder,
            'version' => (int) $row->version,
            'locked' => (bool) $row->locked,
        ], $rows));
    }

    /**
     * Says no to a column that is not one of this space.
     *
     * @param int $spaceid
     * @param int $columnid
     * @throws \local_kki\live\refusal
     */
    public static function require_in_space(int $spaceid, int $columnid): void {
        global $DB;
        if (!$DB->record_exists('thementeam_column', ['id' => $columnid, 'spaceid' => $spaceid])) {
            throw refusals::of('unknown_column');
        }
    }

    /**
     * Removes the columns' definitions of an activity that is being deleted.
     *
     * @param int $thementeamid
     */
    public static function delete_definitions(int $thementeamid): void {
        global $DB;
        $DB->delete_records('thementeam_coldef', ['thementeamid' => $thementeamid]);
    }
}
