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

/**
 * Columns: defined on the activity, copied into each space. Owner of the tables thementeam_coldef and thementeam_column,
 * together with {@see column_changes}.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class columns {
    /**
     * Gives a new activity its columns.
     *
     * @param int $thementeamid
     * @param array[] $columns name, color and locked each, as {@see templates} gives them
     */
    public static function define(int $thementeamid, array $columns): void {
        global $DB;
        $rows = array_map(fn(array $column, int $place): \stdClass => (object) ($column + [
            'thementeamid' => $thementeamid,
            'sortorder' => $place,
        ]), $columns, array_keys($columns));
        $DB->insert_records('thementeam_coldef', $rows);
    }

    /**
     * The columns that a new space of an activity starts with.
     *
     * @param int $thementeamid
     * @return array[] name, color and locked each
     */
    public static function definitions(int $thementeamid): array {
        global $DB;
        return self::blueprints($DB->get_records('thementeam_coldef', ['thementeamid' => $thementeamid], 'sortorder, id'));
    }

    /**
     * The columns of a space, to make others like them.
     *
     * @param int $spaceid
     * @return array[] name, color and locked each
     */
    public static function blueprints_of_space(int $spaceid): array {
        global $DB;
        return self::blueprints($DB->get_records('thementeam_column', ['spaceid' => $spaceid], 'sortorder, id'));
    }

    /**
     * What makes a column.
     *
     * @param \stdClass[] $rows
     * @return array[]
     */
    private static function blueprints(array $rows): array {
        return array_values(array_map(
            fn(\stdClass $row): array => ['name' => $row->name, 'color' => $row->color, 'locked' => (int) $row->locked],
            $rows,
        ));
    }

    /**
     * Copies the activity's columns into a new space.
     *
     * @param int $thementeamid
     * @param int $spaceid
     */
    public static function copy_to_space(int $thementeamid, int $spaceid): void {
        global $DB;
        $definitions = self::definitions($thementeamid);
        $rows = array_map(fn(array $definition, int $place): \stdClass => (object) ($definition + [
            'spaceid' => $spaceid,
            'sortorder' => $place,
            'version' => 1,
        ]), $definitions, array_keys($definitions));
        $DB->insert_records('thementeam_column', $rows);
    }

    /**
     * Gives a space other columns. Call it inside a change, and only where no card lies in any of them.
     *
     * @param int $spaceid
     * @param array[] $columns name, color and locked each
     * @return int[] ids of the columns, in their order
     */
    public static function replace(int $spaceid, array $columns): array {
        global $DB;
        $DB->delete_records('thementeam_column', ['spaceid' => $spaceid]);
        $ids = [];
        foreach ($columns as $place => $column) {
            $row = (object) ($column + ['spaceid' => $spaceid, 'sortorder' => $place, 'version' => 1]);
            $ids[] = $DB->insert_record('thementeam_column', $row);
        }
        return $ids;
    }

    /**
     * The columns of a space, in their order.
     *
     * @param int $spaceid
     * @param \context $context for the filters
     * @param bool $raw with the names as they were typed, for those who change them
     * @return array[] as the web service returns them
     */
    public static function of_space(int $spaceid, \context $context, bool $raw = false): array {
        global $DB;
        $rows = $DB->get_records('thementeam_column', ['spaceid' => $spaceid], 'sortorder, id');
        return array_values(array_map(fn(\stdClass $row): array => [
            'id' => (int) $row->id,
            'name' => texts::title_html($row->name, $context),
            'color' => (string) $row->color,
            'sortorder' => (int) $row->sortorder,
            'version' => (int) $row->version,
            'locked' => (bool) $row->locked,
        ] + ($raw ? ['nameraw' => $row->name] : []), $rows));
    }

    /**
     * Says no to a column that is not one of this space, or whose cards stay as and where they are.
     *
     * @param int $spaceid
     * @param int $columnid
     * @throws \local_kki\live\refusal
     */
    public static function require_open(int $spaceid, int $columnid): void {
        global $DB;
        $locked = $DB->get_field('thementeam_column', 'locked', ['id' => $columnid, 'spaceid' => $spaceid]);
        if ($locked === false) {
            throw refusals::of('unknown_column');
        }
        if ($locked) {
            throw refusals::of('locked_column');
        }
    }

    /**
     * The columns of a space that take cards, in their order.
     *
     * @param int $spaceid
     * @param int $first the place of the one that comes first where it takes cards; 0: the leftmost
     * @return int[]
     */
    public static function open(int $spaceid, int $first = 0): array {
        global $DB;
        $locked = $DB->get_records_menu('thementeam_column', ['spaceid' => $spaceid], 'sortorder, id', 'id, locked');
        $preferred = array_slice($locked, $first, 1, true);
        return array_keys(array_filter($preferred + $locked, fn(string|int $locked): bool => !$locked));
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
