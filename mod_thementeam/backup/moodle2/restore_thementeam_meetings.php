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
trait restore_thementeam_meetings {
    /**
     * The elements to read.
     *
     * @param string $space path of the space
     * @return restore_path_element[]
     */
    private function meeting_paths(string $space): array {
        $meeting = "$space/meetings/meeting";
        $decision = "$meeting/decisions/decision";
        return [
            new restore_path_element('thementeam_meeting', $meeting),
            new restore_path_element('thementeam_agendaitem', "$meeting/agendaitems/agendaitem"),
            new restore_path_element('thementeam_decision', $decision),
            new restore_path_element('thementeam_decisiontext', "$decision/decisiontexts/decisiontext"),
        ];
    }

    /**
     * A meeting.
     *
     * @param array $data
     */
    protected function process_thementeam_meeting($data) {
        global $DB;
        $data = $this->of_space((object) $data, ['userid']);
        $data->uuid = \core\uuid::generate();
        $this->set_mapping('thementeam_meeting', $data->id, $DB->insert_record('thementeam_meeting', $data));
    }

    /**
     * A card on an agenda.
     *
     * @param array $data
     */
    protected function process_thementeam_agendaitem($data) {
        global $DB;
        $data = $this->of_space((object) $data, []);
        $data->meetingid = $this->get_new_parentid('thementeam_meeting');
        $data->cardid = $this->get_mappingid('thementeam_card', $data->cardid);
        if ($data->cardid) {
            $DB->insert_record('thementeam_agenda', $data);
        }
    }

    /**
     * A decision; its texts follow.
     *
     * @param array $data
     */
    protected function process_thementeam_decision($data) {
        $data = (object) $data;
        $data->meetingid = $this->get_new_parentid('thementeam_meeting');
        $data->cardid = (int) $this->get_mappingid('thementeam_card', $data->cardid);
        $this->insert_item('thementeam_decision', $data);
    }

    /**
     * A version of a decision's text.
     *
     * @param array $data
     */
    protected function process_thementeam_decisiontext($data) {
        $this->insert_text('decision', (object) $data);
    }
}
