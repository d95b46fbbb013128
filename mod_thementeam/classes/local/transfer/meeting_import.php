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

namespace mod_thementeam\local\transfer;

use local_kki\live\revision;

/**
 * Writes the meetings of a file into a space; see {@see importer}. Call it inside a change.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class meeting_import {
    /**
     * Meetings for a space.
     *
     * @param revision $revision the change under way
     * @param unowned $texts writes the texts
     */
    public function __construct(
        /** @var revision the change under way */
        private readonly revision $revision,
        /** @var unowned writes the texts */
        private readonly unowned $texts,
    ) {
    }

    /**
     * Writes all meetings.
     *
     * @param array[] $meetings as {@see checker} returns them
     * @param int[] $cardids by the number that the file gives them
     */
    public function all(array $meetings, array $cardids): void {
        array_walk($meetings, fn(array $meeting) => $this->meeting($meeting, $cardids));
    }

    /**
     * Writes a meeting.
     *
     * @param array $meeting
     * @param int[] $cardids
     */
    private function meeting(array $meeting, array $cardids): void {
        global $DB;
        $started = $meeting['timestarted'] ? $this->texts->moment($meeting['timestarted']) : null;
        $ended = $meeting['timeended'] ? max($started, $this->texts->moment($meeting['timeended'])) : null;
        $spaceid = $this->revision->ownerid;
        $meetingid = $DB->insert_record('thementeam_meeting', (object) [
            'spaceid' => $spaceid,
            'uuid' => \core\uuid::generate(),
            'userid' => 0,
            'timestarted' => $started,
            'timeended' => $ended,
            'timecreated' => $this->texts->moment($meeting['timecreated']),
            'timemodified' => $this->revision->time,
        ]);
        $DB->insert_records('thementeam_agenda', array_map(fn(int $number, int $place): \stdClass => (object) [
            'spaceid' => $spaceid,
            'meetingid' => $meetingid,
            'cardid' => $cardids[$number],
            'sortorder' => $place,
        ], $meeting['cards'], array_keys($meeting['cards'])));
        foreach ($meeting['decisions'] as $decision) {
            $this->decision($decision, $meetingid, $cardids[$decision['card']]);
        }
    }

    /**
     * Writes a decision.
     *
     * @param array $decision
     * @param int $meetingid
     * @param int $cardid
     */
    private function decision(array $decision, int $meetingid, int $cardid): void {
        global $DB;
        $created = $this->texts->moment($decision['timecreated']);
        $id = $DB->insert_record('thementeam_decision', (object) [
            'spaceid' => $this->revision->ownerid,
            'meetingid' => $meetingid,
            'cardid' => $cardid,
            'uuid' => \core\uuid::generate(),
            'userid' => 0,
            'timecreated' => $created,
            'timemodified' => $created,
        ]);
        $content = $this->texts->signed($decision['content'], FORMAT_PLAIN, $decision['author']);
        $textid = $this->texts->add('decision', $id, null, $content, $created, (int) FORMAT_PLAIN);
        $DB->set_field('thementeam_decision', 'textid', $textid, ['id' => $id]);
    }
}
