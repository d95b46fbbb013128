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
 * How a ThemenTeam comes back from a backup.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Spaces go to the restored groups. Where a group does not come along, its space is kept as an archived one if it holds
 * cards, and left out otherwise: the columns are defined on the activity.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class restore_thementeam_activity_structure_step extends restore_activity_structure_step {
    /** @var int[] old id of the current text, by table and new id of its item */
    private array $currenttexts = [];

    /**
     * The elements to read.
     *
     * @return restore_path_element[]
     */
    protected function define_structure() {
        $root = '/activity/thementeam';
        $paths = [
            new restore_path_element('thementeam', $root),
            new restore_path_element('thementeam_coldef', "$root/coldefs/coldef"),
            new restore_path_element('thementeam_space', "$root/spaces/space"),
            new restore_path_element('thementeam_column', "$root/spaces/space/columns/column"),
        ];
        if ($this->get_setting_value('userinfo')) {
            $card = "$root/spaces/space/cards/card";
            $paths[] = new restore_path_element('thementeam_card', $card);
            $paths[] = new restore_path_element('thementeam_cardtext', "$card/cardtexts/cardtext");
            $paths[] = new restore_path_element('thementeam_comment', "$card/comments/comment");
            $paths[] = new restore_path_element('thementeam_commenttext', "$card/comments/comment/commenttexts/commenttext");
        }
        return $this->prepare_activity_structure($paths);
    }

    /**
     * The activity.
     *
     * @param array $data
     */
    protected function process_thementeam($data) {
        global $DB;
        $data = (object) $data;
        $data->course = $this->get_courseid();
        $this->apply_activity_instance($DB->insert_record('thementeam', $data));
    }

    /**
     * A column of the activity.
     *
     * @param array $data
     */
    protected function process_thementeam_coldef($data) {
        global $DB;
        $data = (object) $data;
        $data->thementeamid = $this->get_new_parentid('thementeam');
        $DB->insert_record('thementeam_coldef', $data);
    }

    /**
     * A space. One whose group does not come along gets the old group's id with a minus, which is no group.
     *
     * @param array $data
     */
    protected function process_thementeam_space($data) {
        global $DB;
        $data = (object) $data;
        $oldid = $data->id;
        $data->thementeamid = $this->get_new_parentid('thementeam');
        if ($data->groupid) {
            $groupid = $data->groupid > 0 ? $this->get_mappingid('group', $data->groupid) : 0;
            if (!$groupid && !$this->get_setting_value('userinfo')) {
                $this->set_mapping('thementeam_space', $oldid, 0);
                return;
            }
            $data->archived = $groupid ? $data->archived : 1;
            $data->groupid = $groupid ?: -abs((int) $data->groupid);
        }
        $this->set_mapping('thementeam_space', $oldid, $DB->insert_record('thementeam_space', $data));
    }

    /**
     * A column of a space.
     *
     * @param array $data
     */
    protected function process_thementeam_column($data) {
        global $DB;
        $data = (object) $data;
        $data->spaceid = $this->get_new_parentid('thementeam_space');
        if ($data->spaceid) {
            $this->set_mapping('thementeam_column', $data->id, $DB->insert_record('thementeam_column', $data));
        }
    }

    /**
     * A card.
     *
     * @param array $data
     */
    protected function process_thementeam_card($data) {
        $data = (object) $data;
        $data->columnid = $this->get_mappingid('thementeam_column', $data->columnid);
        $this->insert_item('thementeam_card', $data);
    }

    /**
     * A comment.
     *
     * @param array $data
     */
    protected function process_thementeam_comment($data) {
        $data = (object) $data;
        $data->cardid = $this->get_new_parentid('thementeam_card');
        $this->insert_item('thementeam_comment', $data);
    }

    /**
     * A version of a card's text.
     *
     * @param array $data
     */
    protected function process_thementeam_cardtext($data) {
        $this->insert_text('card', (object) $data);
    }

    /**
     * A version of a comment's text.
     *
     * @param array $data
     */
    protected function process_thementeam_commenttext($data) {
        $this->insert_text('comment', (object) $data);
    }

    /**
     * The files of the description.
     */
    protected function after_execute() {
        $this->add_related_files('mod_thementeam', 'intro', null);
    }

    /**
     * Inserts a card or comment; its text follows.
     *
     * @param string $table
     * @param stdClass $data
     */
    private function insert_item(string $table, stdClass $data): void {
        global $DB;
        $data->spaceid = $this->get_new_parentid('thementeam_space');
        $data->userid = (int) $this->get_mappingid('user', $data->userid);
        $data->deletedby = $data->deletedby === null ? null : (int) $this->get_mappingid('user', $data->deletedby);
        $data->uuid = \core\uuid::generate();
        $oldtextid = (int) $data->textid;
        $data->textid = 0;
        $newid = $DB->insert_record($table, $data);
        $this->set_mapping($table, $data->id, $newid);
        $this->currenttexts[$table . $newid] = $oldtextid;
    }

    /**
     * Inserts a version of a text, and points its item to it where it is the current one.
     *
     * @param string $itemtype
     * @param stdClass $data
     */
    private function insert_text(string $itemtype, stdClass $data): void {
        global $DB;
        $table = "thementeam_$itemtype";
        $data->spaceid = $this->get_new_parentid('thementeam_space');
        $data->itemtype = $itemtype;
        $data->itemid = $this->get_new_parentid($table);
        $data->userid = (int) $this->get_mappingid('user', $data->userid);
        $newid = $DB->insert_record('thementeam_text', $data);
        $this->set_mapping('thementeam_text', $data->id, $newid);
        if ($this->currenttexts[$table . $data->itemid] === (int) $data->id) {
            $DB->set_field($table, 'textid', $newid, ['id' => $data->itemid]);
        }
    }
}
