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

use local_kki\live\revision;
use mod_thementeam\event;
use mod_thementeam\local\cards;
use mod_thementeam\local\refusals;
use mod_thementeam\local\spaces;
use mod_thementeam\workspace;

/**
 * Meetings of a team and what is on their agendas. Owner of the tables thementeam_meeting and thementeam_agenda.
 *
 * What two people do at once never collides: a card is on the agenda once, whoever put it there, and of two moves the later
 * one wins.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class meetings {
    /** Prepared, running, ended. */
    public const STATES = ['prepared', 'running', 'ended'];

    /** Most cards on an agenda. */
    public const MAX = 100;

    /**
     * The meetings of a space.
     *
     * @param workspace $workspace the space, and who acts
     */
    public function __construct(
        /** @var workspace the space, and who acts */
        private readonly workspace $workspace,
    ) {
    }

    /**
     * Begins to prepare a meeting. The same uuid twice makes one meeting.
     *
     * @param string $uuid
     * @return int id of the meeting
     */
    public function create(string $uuid): int {
        $meetingid = 0;
        [$changed] = $this->change(function (revision $revision) use ($uuid, &$meetingid): bool {
            global $DB;
            $key = ['spaceid' => $revision->ownerid, 'userid' => $revision->userid, 'uuid' => $uuid];
            $meetingid = (int) $DB->get_field('thementeam_meeting', 'id', $key);
            if ($meetingid) {
                return false;
            }
            $times = ['timecreated' => $revision->time, 'timemodified' => $revision->time];
            $meetingid = $DB->insert_record('thementeam_meeting', (object) ($key + $times));
            $revision->record('create', 'meeting', $meetingid);
            return true;
        });
        if ($changed) {
            event\meeting_created::of($this->workspace, $meetingid)->trigger();
        }
        return $meetingid;
    }

    /**
     * Puts a card at the end of the agenda.
     *
     * @param int $meetingid
     * @param int $cardid
     * @return array
     */
    public function add(int $meetingid, int $cardid): array {
        return $this->arrange($meetingid, function (array $cardids) use ($cardid): array {
            (new cards($this->workspace))->live($cardid);
            if (count($cardids) >= self::MAX && !in_array($cardid, $cardids, true)) {
                throw refusals::of('agenda_full', self::MAX);
            }
            return [...$cardids, $cardid];
        });
    }

    /**
     * Takes a card off the agenda; what was decided on it stays.
     *
     * @param int $meetingid
     * @param int $cardid
     * @return array
     */
    public function remove(int $meetingid, int $cardid): array {
        return $this->arrange($meetingid, fn(array $cardids): array => array_diff($cardids, [$cardid]));
    }

    /**
     * Moves a card on the agenda. One that somebody took off meanwhile stays off.
     *
     * @param int $meetingid
     * @param int $cardid
     * @param int $aftercardid the card before it; 0, or one that is not there any more: to the beginning
     * @return array
     */
    public function move(int $meetingid, int $cardid, int $aftercardid): array {
        return $this->arrange($meetingid, function (array $cardids) use ($cardid, $aftercardid): array {
            if (!in_array($cardid, $cardids, true) || $cardid === $aftercardid) {
                return $cardids;
            }
            $others = array_values(array_diff($cardids, [$cardid]));
            $place = array_search($aftercardid, $others, true);
            array_splice($others, $place === false ? 0 : $place + 1, 0, [$cardid]);
            return $others;
        });
    }

    /**
     * Says that a meeting begins, ends, or goes on after all.
     *
     * @param int $meetingid
     * @param string $state one of STATES
     * @return array
     */
    public function set_state(int $meetingid, string $state): array {
        [$changed, $number] = $this->change(function (revision $revision) use ($meetingid, $state): bool {
            global $DB;
            $row = $this->live($meetingid);
            if (self::state_of($row) === $state) {
                return false;
            }
            $DB->update_record('thementeam_meeting', (object) [
                'id' => $meetingid,
                'timestarted' => $state === 'prepared' ? null : ($row->timestarted ?? $revision->time),
                'timeended' => $state === 'ended' ? $revision->time : null,
                'timemodified' => $revision->time,
            ]);
            $revision->record('update', 'meeting', $meetingid);
            return true;
        });
        return $this->answer($changed, $number, $meetingid);
    }

    /**
     * Removes a meeting in which nothing was decided. One that is gone already is no problem.
     *
     * @param int $meetingid
     * @return array
     */
    public function delete(int $meetingid): array {
        [$changed, $number] = $this->change(function (revision $revision) use ($meetingid): bool {
            global $DB;
            $row = $this->live($meetingid);
            if ((int) $row->userid !== $revision->userid && !$this->workspace->can_moderate()) {
                throw refusals::of('not_allowed');
            }
            if ($DB->record_exists('thementeam_decision', ['meetingid' => $meetingid])) {
                throw refusals::of('meeting_decided');
            }
            $DB->delete_records('thementeam_agenda', ['meetingid' => $meetingid]);
            $DB->delete_records('thementeam_meeting', ['id' => $meetingid]);
            $revision->record('delete', 'meeting', $meetingid);
            return true;
        });
        if ($changed) {
            event\meeting_deleted::of($this->workspace, $meetingid)->trigger();
        }
        return ['revision' => $number];
    }

    /**
     * A meeting of this space.
     *
     * @param int $meetingid
     * @return \stdClass
     * @throws \local_kki\live\refusal
     */
    public function live(int $meetingid): \stdClass {
        global $DB;
        $key = ['id' => $meetingid, 'spaceid' => $this->workspace->space->id];
        return $DB->get_record('thementeam_meeting', $key) ?: throw refusals::of('deleted_meeting');
    }

    /**
     * How far a meeting is.
     *
     * @param \stdClass $row
     * @return string one of STATES
     */
    public static function state_of(\stdClass $row): string {
        return $row->timeended ? 'ended' : ($row->timestarted ? 'running' : 'prepared');
    }

    /**
     * Takes cards that go for good off all agendas. Call it inside a change.
     *
     * @param int $cardid
     */
    public static function purge_card(int $cardid): void {
        global $DB;
        $DB->delete_records('thementeam_agenda', ['cardid' => $cardid]);
    }

    /**
     * Removes meetings for good, with what they decided.
     *
     * @param int[] $meetingids of any space
     */
    public static function purge(array $meetingids): void {
        global $DB, $USER;
        foreach ($DB->get_records_list('thementeam_meeting', 'id', $meetingids, '', 'id, spaceid') as $meeting) {
            spaces::change((int) $meeting->spaceid, (int) $USER->id, function (revision $revision) use ($DB, $meeting): bool {
                foreach ($DB->get_fieldset_select('thementeam_decision', 'cardid', 'meetingid = ?', [$meeting->id]) as $cardid) {
                    $revision->record('undecide', 'card', (int) $cardid);
                }
                decisions::purge('meetingid', (int) $meeting->id);
                $DB->delete_records('thementeam_agenda', ['meetingid' => $meeting->id]);
                $DB->delete_records('thementeam_meeting', ['id' => $meeting->id]);
                $revision->record('purge', 'meeting', (int) $meeting->id);
                return true;
            });
        }
    }

    /**
     * Forgets who prepared meetings of a space.
     *
     * @param int $spaceid
     * @param int[] $userids
     */
    public static function erase(int $spaceid, array $userids): void {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $uuid = $DB->sql_concat("'erased-'", 'id');
        $DB->execute(
            "UPDATE {thementeam_meeting} SET userid = 0, uuid = $uuid WHERE spaceid = :spaceid AND userid $in",
            $params + ['spaceid' => $spaceid],
        );
    }

    /**
     * Changes which cards are on the agenda, and in which order.
     *
     * @param int $meetingid
     * @param callable $order gets the ids of the cards, returns those that it is to have
     * @return array
     */
    private function arrange(int $meetingid, callable $order): array {
        [$changed, $number] = $this->change(function (revision $revision) use ($meetingid, $order): bool {
            global $DB;
            $this->live($meetingid);
            $ids = $DB->get_records_menu('thementeam_agenda', ['meetingid' => $meetingid], 'sortorder, id', 'cardid, id');
            $before = array_keys($ids);
            $after = array_values(array_unique($order($before)));
            if ($after === $before) {
                return false;
            }
            $gone = array_intersect_key($ids, array_flip(array_diff($before, $after)));
            $gone && $DB->delete_records_list('thementeam_agenda', 'id', $gone);
            foreach (array_diff($after, $before) as $place => $cardid) {
                $key = ['spaceid' => $revision->ownerid, 'meetingid' => $meetingid, 'cardid' => $cardid];
                $DB->insert_record('thementeam_agenda', (object) ($key + ['sortorder' => $place]), false);
            }
            if (array_values(array_intersect($before, $after)) !== array_values(array_intersect($after, $before)) || $gone) {
                self::number($meetingid, $after);
            }
            $revision->record('update', 'meeting', $meetingid);
            return true;
        });
        return $this->answer($changed, $number, $meetingid);
    }

    /**
     * Gives the cards of an agenda their places, in one statement.
     *
     * @param int $meetingid
     * @param int[] $cardids
     */
    private static function number(int $meetingid, array $cardids): void {
        global $DB;
        $cases = implode(' ', array_map(
            fn(int $cardid, int $place): string => "WHEN $cardid THEN $place",
            $cardids,
            array_keys($cardids),
        ));
        if ($cardids) {
            $sql = "UPDATE {thementeam_agenda} SET sortorder = CASE cardid $cases ELSE sortorder END WHERE meetingid = ?";
            $DB->execute($sql, [$meetingid]);
        }
    }

    /**
     * What is answered after a change: revision and meeting.
     *
     * @param bool $changed
     * @param int $number
     * @param int $meetingid
     * @return array
     */
    private function answer(bool $changed, int $number, int $meetingid): array {
        if ($changed) {
            event\meeting_updated::of($this->workspace, $meetingid)->trigger();
        }
        return ['revision' => $number, 'meeting' => (new meeting_view($this->workspace))->meeting($meetingid)];
    }

    /**
     * Runs a change of the space.
     *
     * @param callable $change
     * @return array{bool, int} whether anything changed, and the revision afterwards
     */
    private function change(callable $change): array {
        return spaces::write((int) $this->workspace->space->id, $this->workspace->userid(), $change);
    }
}
