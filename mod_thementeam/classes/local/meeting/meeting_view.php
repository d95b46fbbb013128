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

namespace mod_thementeam\local\meeting;

use mod_thementeam\local\texts;
use mod_thementeam\workspace;

/**
 * Reads meetings: one with its agenda and what was decided, or all of a space.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class meeting_view {
    /**
     * A reader.
     *
     * @param workspace $workspace the space, and who reads
     */
    public function __construct(
        /** @var workspace the space, and who reads */
        private readonly workspace $workspace,
    ) {
    }

    /**
     * A meeting, where the space has changed since a revision.
     *
     * @param int $meetingid
     * @param int $since the revision that the caller has
     * @return array revision, and meeting where there may be something new
     * @throws \local_kki\live\refusal when it was removed
     */
    public function since(int $meetingid, int $since): array {
        $revision = (int) $this->workspace->space->revision;
        return ['revision' => $revision] + ($since === $revision ? [] : ['meeting' => $this->meeting($meetingid)]);
    }

    /**
     * A meeting with its agenda and its decisions.
     *
     * @param int $meetingid
     * @return array as the web service returns it
     * @throws \local_kki\live\refusal when it was removed
     */
    public function meeting(int $meetingid): array {
        $row = (new meetings($this->workspace))->live($meetingid);
        $decisions = (new decisions($this->workspace))->by('meetingid', $meetingid);
        $writes = $this->workspace->can_contribute();
        return [
            'id' => (int) $row->id,
            'spaceid' => (int) $row->spaceid,
            'state' => meetings::state_of($row),
            'timecreated' => (int) $row->timecreated,
            'timestarted' => (int) $row->timestarted,
            'timeended' => (int) $row->timeended,
            'cancontribute' => $writes,
            'candelete' => $writes && !$decisions
                && ((int) $row->userid === $this->workspace->userid() || $this->workspace->can_moderate()),
            'items' => $this->items($meetingid, array_column($decisions, 'cardid')),
            'decisions' => $decisions,
        ];
    }

    /**
     * The meetings of a space, newest first.
     *
     * @return array[] id, state, time (when it took place, or was prepared), cards and decisions (how many) each
     */
    public function all(): array {
        global $DB;
        $rows = $DB->get_records_sql(
            "SELECT m.*,
                    (SELECT COUNT(1) FROM {thementeam_agenda} a WHERE a.meetingid = m.id) AS cards,
                    (SELECT COUNT(1)
                       FROM {thementeam_decision} d
                       JOIN {thementeam_card} c ON c.id = d.cardid AND c.timedeleted IS NULL
                      WHERE d.meetingid = m.id AND d.timedeleted IS NULL) AS decisions
               FROM {thementeam_meeting} m
              WHERE m.spaceid = :spaceid
           ORDER BY COALESCE(m.timestarted, m.timecreated) DESC, m.id DESC",
            ['spaceid' => $this->workspace->space->id],
        );
        return array_values(array_map(fn(\stdClass $row): array => [
            'id' => (int) $row->id,
            'state' => meetings::state_of($row),
            'time' => (int) ($row->timestarted ?? $row->timecreated),
            'cards' => (int) $row->cards,
            'decisions' => (int) $row->decisions,
        ], $rows));
    }

    /**
     * The agenda; and cards that something was decided on although they are not on it (any more).
     *
     * @param int $meetingid
     * @param int[] $decided ids of cards
     * @return array[] cardid, title (html), column (html) and listed each; without those in the bin
     */
    private function items(int $meetingid, array $decided): array {
        global $DB;
        $context = $this->workspace->instance->context;
        [$in, $params] = $DB->get_in_or_equal($decided, SQL_PARAMS_NAMED, 'card', true, 0);
        $rows = $DB->get_records_sql(
            "SELECT c.id, c.title, col.name, CASE WHEN a.id IS NULL THEN 0 ELSE 1 END AS listed
               FROM {thementeam_card} c
               JOIN {thementeam_column} col ON col.id = c.columnid
          LEFT JOIN {thementeam_agenda} a ON a.cardid = c.id AND a.meetingid = :meetingid
              WHERE c.spaceid = :spaceid AND c.timedeleted IS NULL AND (a.id IS NOT NULL OR c.id $in)
           ORDER BY listed DESC, a.sortorder, a.id, c.id",
            $params + ['meetingid' => $meetingid, 'spaceid' => $this->workspace->space->id],
        );
        return array_values(array_map(fn(\stdClass $row): array => [
            'cardid' => (int) $row->id,
            'title' => texts::title_html($row->title, $context),
            'column' => texts::title_html($row->name, $context),
            'listed' => (bool) $row->listed,
        ], $rows));
    }
}
