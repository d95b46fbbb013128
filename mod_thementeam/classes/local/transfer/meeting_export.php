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

use mod_thementeam\local\people;
use mod_thementeam\workspace;

/**
 * The meetings of a space as the file says them: agenda and decisions, which are the result. What lies in the bin stays where
 * it is.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class meeting_export {
    /**
     * The meetings of a space.
     *
     * @param workspace $workspace
     */
    public function __construct(
        /** @var workspace the space, and who takes it along */
        private readonly workspace $workspace,
    ) {
    }

    /**
     * All meetings, in the order in which they were prepared.
     *
     * @return \Generator of arrays
     */
    public function all(): \Generator {
        global $DB;
        $agendas = $this->agendas();
        $decisions = $this->decisions();
        $key = ['spaceid' => $this->workspace->space->id];
        foreach ($DB->get_records('thementeam_meeting', $key, 'timecreated, id') as $row) {
            yield format::lean([
                'created' => format::moment($row->timecreated),
                'started' => format::moment($row->timestarted),
                'ended' => format::moment($row->timeended),
                'cards' => $agendas[$row->id] ?? [],
                'decisions' => $decisions[$row->id] ?? [],
            ]);
        }
    }

    /**
     * What is on the agendas.
     *
     * @return int[][] ids of cards, by meeting
     */
    private function agendas(): array {
        global $DB;
        $agendas = [];
        $rows = $DB->get_records_sql(
            "SELECT a.id, a.meetingid, a.cardid
               FROM {thementeam_agenda} a
               JOIN {thementeam_card} c ON c.id = a.cardid AND c.timedeleted IS NULL
              WHERE a.spaceid = ?
           ORDER BY a.sortorder, a.id",
            [$this->workspace->space->id],
        );
        foreach ($rows as $row) {
            $agendas[$row->meetingid][] = (int) $row->cardid;
        }
        return $agendas;
    }

    /**
     * What was decided.
     *
     * @return array[][] by meeting
     */
    private function decisions(): array {
        global $DB;
        $rows = $DB->get_records_sql(
            "SELECT d.id, d.meetingid, d.cardid, d.userid, d.timecreated, t.content
               FROM {thementeam_decision} d
               JOIN {thementeam_text} t ON t.id = d.textid
               JOIN {thementeam_card} c ON c.id = d.cardid AND c.timedeleted IS NULL
              WHERE d.spaceid = ? AND d.timedeleted IS NULL AND t.content IS NOT NULL
           ORDER BY d.timecreated, d.id",
            [$this->workspace->space->id],
        );
        $people = people::of(array_map('intval', array_column($rows, 'userid')), $this->workspace->instance->context);
        $decisions = [];
        foreach ($rows as $row) {
            $userid = (int) $row->userid;
            $decisions[$row->meetingid][] = format::lean([
                'card' => (int) $row->cardid,
                'author' => $userid && $people->knows($userid) ? $people->name($userid) : null,
                'content' => $row->content,
                'created' => format::moment($row->timecreated),
            ]);
        }
        return $decisions;
    }
}
