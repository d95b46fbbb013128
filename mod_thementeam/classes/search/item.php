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

namespace mod_thementeam\search;

use core_search\document;
use core_search\document_factory;
use core_search\manager;
use local_kki\live\refusal;

/**
 * What the search areas of a ThemenTeam have in common: rows with a course and an activity become documents, their files come
 * along, and whoever may not read one does not find it.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class item extends \core_search\base_mod {
    /**
     * What the search finds: title, content and description1 in plain text, and where there are any userid and groupid.
     *
     * @param \stdClass $record of the recordset
     * @return array
     */
    abstract protected function words(\stdClass $record): array;

    /**
     * Whether the current user may find an item.
     *
     * @param int $id
     * @return int one of the ACCESS_… constants of {@see manager}
     * @throws refusal|\moodle_exception to say no
     */
    abstract protected function access(int $id): int;

    /**
     * A row as the search stores it.
     *
     * @param \stdClass $record id, thementeamid, courseid, created and modified, and what {@see self::words()} needs
     * @param array $options
     * @return document|false false where the activity is gone
     */
    final public function get_document($record, $options = []) {
        try {
            $cm = $this->get_cm('thementeam', (int) $record->thementeamid, (int) $record->courseid);
        } catch (\dml_exception $e) {
            debugging("Error retrieving $this->areaid $record->id: " . $e->getMessage(), DEBUG_DEVELOPER);
            return false;
        }
        $doc = document_factory::instance($record->id, $this->componentname, $this->areaname);
        foreach ($this->words($record) as $field => $value) {
            $doc->set($field, $value);
        }
        $doc->set('contextid', $cm->context->id);
        $doc->set('courseid', $record->courseid);
        $doc->set('owneruserid', manager::NO_OWNER_ID);
        $doc->set('modified', $record->modified);
        if (isset($options['lastindexedtime']) && $options['lastindexedtime'] < $record->created) {
            $doc->set_is_new(true);
        }
        return $doc;
    }

    /**
     * Whether the current user may find something. The space, and so the group, comes from the item's own row.
     *
     * @param int $id
     * @return int one of the ACCESS_… constants
     */
    final public function check_access($id) {
        try {
            return $this->access((int) $id);
        } catch (\dml_missing_record_exception) {
            return manager::ACCESS_DELETED;
        } catch (\moodle_exception | refusal) {
            return manager::ACCESS_DENIED;
        }
    }

    /**
     * Files are found, too.
     *
     * @return bool
     */
    final public function uses_file_indexing() {
        return true;
    }

    /**
     * Adds the files of an item.
     *
     * @param document $document
     */
    final public function attach_files($document) {
        $contextid = (int) $document->get('contextid');
        foreach ($this->get_search_fileareas() as $area) {
            $files = get_file_storage()->get_area_files($contextid, 'mod_thementeam', $area, $document->get('itemid'), 'id', false);
            array_map($document->add_stored_file(...), $files);
        }
    }

    /**
     * The activity that something was found in.
     *
     * @param document $doc
     * @return \moodle_url
     */
    final public function get_context_url(document $doc) {
        $cmid = \context::instance_by_id($doc->get('contextid'))->instanceid;
        return new \moodle_url('/mod/thementeam/view.php', ['id' => $cmid]);
    }
}
