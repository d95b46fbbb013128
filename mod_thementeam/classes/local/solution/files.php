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

namespace mod_thementeam\local\solution;

use mod_thementeam\instance;
use mod_thementeam\workspace;

/**
 * Who may have the files of documents, sections and publications.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class files {
    /** The areas that this answers for. */
    public const AREAS = [section_texts::AREA, snapshot::ATTACHED, snapshot::AREA];

    /**
     * Removes the files and topics of everything that a space wrote and published, for good.
     *
     * @param int $spaceid
     */
    public static function purge(int $spaceid): void {
        global $DB;
        $items = [];
        foreach (self::AREAS as $area) {
            $items[$area] = $DB->get_fieldset_select("thementeam_$area", 'id', 'spaceid = ?', [$spaceid]);
        }
        self::purge_items($spaceid, $items);
    }

    /**
     * Removes the files and topics of some items, for good.
     *
     * @param int $spaceid
     * @param array<string, int[]> $items ids by area
     */
    public static function purge_items(int $spaceid, array $items): void {
        global $DB;
        $thementeamid = $DB->get_field('thementeam_space', 'thementeamid', ['id' => $spaceid]);
        $cm = get_coursemodule_from_instance('thementeam', $thementeamid);
        $context = $cm ? \context_module::instance($cm->id, IGNORE_MISSING) : null;
        if (!$context) {
            return;
        }
        foreach ($items as $area => $itemids) {
            foreach ($itemids as $itemid) {
                get_file_storage()->delete_area_files($context->id, 'mod_thementeam', $area, (int) $itemid);
                if ($area === snapshot::ATTACHED) {
                    \core_tag_tag::remove_all_item_tags('mod_thementeam', documents::TAGGED, (int) $itemid);
                }
            }
        }
    }

    /**
     * A file, for those who may have it.
     *
     * @param \cm_info|\stdClass $cm course module that the address names
     * @param string $area
     * @param string[] $args id of the item, and the path of the file
     * @return \stored_file|null
     */
    public static function readable(\cm_info|\stdClass $cm, string $area, array $args): ?\stored_file {
        $itemid = (int) array_shift($args);
        if (!self::may_read($cm, $area, $itemid)) {
            return null;
        }
        $path = '/' . implode('/', [\context_module::instance($cm->id)->id, 'mod_thementeam', $area, $itemid, ...$args]);
        $file = get_file_storage()->get_file_by_hash(sha1($path));
        return $file && !$file->is_directory() ? $file : null;
    }

    /**
     * Whether the current user may have the files of an item.
     *
     * @param \cm_info|\stdClass $cm course module that the address names
     * @param string $area
     * @param int $itemid
     * @return bool
     */
    public static function may_read(\cm_info|\stdClass $cm, string $area, int $itemid): bool {
        try {
            if ($area === snapshot::AREA) {
                $publication = publications::get($itemid);
                $instance = instance::from_id((int) $publication->thementeamid);
                return (int) $instance->cm->id === (int) $cm->id && self::may_see($publication, $instance);
            }
            $workspace = $area === section_texts::AREA ? workspace::of_section($itemid) : workspace::of_document($itemid);
            $workspace->require_reader();
            return (int) $workspace->instance->cm->id === (int) $cm->id;
        } catch (\moodle_exception | \local_kki\live\refusal) {
            return false;
        }
    }

    /**
     * Whether a person may read what a publication says: everybody in the course; what was withdrawn, the team only.
     *
     * @param \stdClass $publication
     * @param instance $instance its activity, seen by the reader
     * @return bool
     */
    public static function may_see(\stdClass $publication, instance $instance): bool {
        if (!$instance->has('mod/thementeam:view')) {
            return false;
        }
        return $publication->status !== publications::WITHDRAWN
            || $instance->can_read((int) workspace::of_space((int) $publication->spaceid)->space->groupid);
    }
}
