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
 * Meetings, their agendas and what they decided.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
trait backup_thementeam_meetings {
    /**
     * Adds the meetings of a space. They come after its cards, which they name.
     *
     * @param backup_nested_element $space
     * @param bool $userinfo whether user data are backed up
     */
    private function add_meetings(backup_nested_element $space, bool $userinfo): void {
        $meeting = $this->nested($space, 'meeting', ['userid', 'timestarted', 'timeended', 'timecreated', 'timemodified']);
        $item = $this->nested($meeting, 'agendaitem', ['cardid', 'sortorder']);
        $decision = $this->nested($meeting, 'decision', [
            'cardid', 'userid', 'textid', 'version', 'timedeleted', 'deletedby', 'timecreated', 'timemodified',
        ]);
        $text = $this->nested($decision, 'decisiontext', ['userid', 'title', 'content', 'contentformat', 'timecreated']);
        if ($userinfo) {
            $parent = backup::VAR_PARENTID;
            $meeting->set_source_table('thementeam_meeting', ['spaceid' => $parent], 'id');
            $item->set_source_table('thementeam_agenda', ['meetingid' => $parent], 'sortorder, id');
            $decision->set_source_table('thementeam_decision', ['meetingid' => $parent], 'id');
            $of = ['itemtype' => backup_helper::is_sqlparam('decision'), 'itemid' => $parent];
            $text->set_source_table('thementeam_text', $of, 'id');
        }
        foreach ([$meeting, $decision, $text] as $element) {
            $element->annotate_ids('user', 'userid');
        }
        $decision->annotate_ids('user', 'deletedby');
    }
}
