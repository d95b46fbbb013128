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
 * What a backup of a ThemenTeam holds.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Columns and spaces always; cards, comments and texts with user data. The journal is not backed up.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class backup_thementeam_activity_structure_step extends backup_activity_structure_step {
    /**
     * The tree of elements.
     *
     * @return backup_nested_element
     */
    protected function define_structure() {
        $thementeam = new backup_nested_element(
            'thementeam',
            ['id'],
            ['name', 'intro', 'introformat', 'timecreated', 'timemodified'],
        );
        $coldefs = new backup_nested_element('coldefs');
        $coldef = new backup_nested_element('coldef', ['id'], ['name', 'color', 'sortorder']);
        $spaces = new backup_nested_element('spaces');
        $space = new backup_nested_element('space', ['id'], ['groupid', 'groupname', 'archived', 'timecreated']);
        $columns = new backup_nested_element('columns');
        $column = new backup_nested_element('column', ['id'], ['name', 'color', 'sortorder', 'version']);
        $cards = new backup_nested_element('cards');
        $card = new backup_nested_element('card', ['id'], [
            'columnid', 'position', 'userid', 'title', 'textid', 'version', 'commentcount', 'timedeleted', 'deletedby',
            'timecreated', 'timemodified',
        ]);
        $comments = new backup_nested_element('comments');
        $comment = new backup_nested_element(
            'comment',
            ['id'],
            ['userid', 'textid', 'timedeleted', 'deletedby', 'timecreated', 'timemodified'],
        );
        $textfields = ['userid', 'title', 'content', 'contentformat', 'timecreated'];
        $cardtexts = new backup_nested_element('cardtexts');
        $cardtext = new backup_nested_element('cardtext', ['id'], $textfields);
        $commenttexts = new backup_nested_element('commenttexts');
        $commenttext = new backup_nested_element('commenttext', ['id'], $textfields);

        $thementeam->add_child($coldefs);
        $coldefs->add_child($coldef);
        $thementeam->add_child($spaces);
        $spaces->add_child($space);
        $space->add_child($columns);
        $columns->add_child($column);
        $space->add_child($cards);
        $cards->add_child($card);
        $card->add_child($cardtexts);
        $cardtexts->add_child($cardtext);
        $card->add_child($comments);
        $comments->add_child($comment);
        $comment->add_child($commenttexts);
        $commenttexts->add_child($commenttext);

        $parent = backup::VAR_PARENTID;
        $thementeam->set_source_table('thementeam', ['id' => backup::VAR_ACTIVITYID]);
        $coldef->set_source_table('thementeam_coldef', ['thementeamid' => $parent], 'sortorder, id');
        $space->set_source_table('thementeam_space', ['thementeamid' => $parent], 'id');
        $column->set_source_table('thementeam_column', ['spaceid' => $parent], 'sortorder, id');
        if ($this->get_setting_value('userinfo')) {
            $card->set_source_table('thementeam_card', ['spaceid' => $parent], 'id');
            $comment->set_source_table('thementeam_comment', ['cardid' => $parent], 'id');
            $text = fn(string $itemtype): array => ['itemtype' => backup_helper::is_sqlparam($itemtype), 'itemid' => $parent];
            $cardtext->set_source_table('thementeam_text', $text('card'), 'id');
            $commenttext->set_source_table('thementeam_text', $text('comment'), 'id');
        }

        $space->annotate_ids('group', 'groupid');
        foreach ([$card, $comment] as $item) {
            $item->annotate_ids('user', 'userid');
            $item->annotate_ids('user', 'deletedby');
        }
        $cardtext->annotate_ids('user', 'userid');
        $commenttext->annotate_ids('user', 'userid');
        $thementeam->annotate_files('mod_thementeam', 'intro', null);

        return $this->prepare_activity_structure($thementeam);
    }
}
