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
use mod_thementeam\local\people;
use mod_thementeam\local\refusals;
use mod_thementeam\local\spaces;
use mod_thementeam\local\texts;
use mod_thementeam\workspace;

/**
 * What a team decided in a meeting, noted on the card that it was about. Owner of the table thementeam_decision.
 *
 * Two people who note something at the same moment make two decisions. Whoever changes the wording from an old version gets
 * the other's wording instead.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class decisions {
    /** How many decisions there are on a row of thementeam_card, as a column of a query. */
    public const COUNT_SQL = '(SELECT COUNT(1) FROM {thementeam_decision} d'
        . ' WHERE d.cardid = {thementeam_card}.id AND d.timedeleted IS NULL) AS decisions';

    /**
     * The decisions of a space.
     *
     * @param workspace $workspace the space, and who reads or writes
     */
    public function __construct(
        /** @var workspace the space, and who reads or writes */
        private readonly workspace $workspace,
    ) {
    }

    /**
     * Notes a decision on a card. The same uuid twice makes one decision. It is also taken down where the meeting has ended or
     * the card is off the agenda by now: it was said.
     *
     * @param int $meetingid
     * @param int $cardid
     * @param string $content
     * @param string $uuid
     * @return array revision and meeting
     */
    public function create(int $meetingid, int $cardid, string $content, string $uuid): array {
        $content = self::content($content);
        $decisionid = 0;
        [$changed, $number] = $this->change(
            function (revision $revision) use ($meetingid, $cardid, $content, $uuid, &$decisionid): bool {
                global $DB;
                $key = ['spaceid' => $revision->ownerid, 'userid' => $revision->userid, 'uuid' => $uuid];
                $decisionid = (int) $DB->get_field('thementeam_decision', 'id', $key);
                if ($decisionid) {
                    return false;
                }
                (new meetings($this->workspace))->live($meetingid);
                (new cards($this->workspace))->live($cardid);
                $decisionid = $DB->insert_record('thementeam_decision', (object) ($key + [
                    'meetingid' => $meetingid,
                    'cardid' => $cardid,
                    'timecreated' => $revision->time,
                    'timemodified' => $revision->time,
                ]));
                $textid = $this->add_text($revision, $decisionid, $content);
                $DB->set_field('thementeam_decision', 'textid', $textid, ['id' => $decisionid]);
                $revision->record('create', 'decision', $decisionid, $textid);
                $revision->record('decide', 'card', $cardid);
                return true;
            },
        );
        if ($changed) {
            event\decision_created::of($this->workspace, $decisionid, ['cardid' => $cardid])->trigger();
        }
        return $this->answer($number, $meetingid);
    }

    /**
     * Changes the wording; everybody in the team may. A repeated call with the same wording is no conflict.
     *
     * @param int $decisionid
     * @param int $version the version that the person saw
     * @param string $content
     * @return array revision and meeting
     */
    public function update(int $decisionid, int $version, string $content): array {
        $content = self::content($content);
        $theirs = $row = null;
        [$changed, $number] = $this->change(
            function (revision $revision) use ($decisionid, $version, $content, &$theirs, &$row): bool {
                global $DB;
                $row = $this->live($decisionid);
                (new cards($this->workspace))->live((int) $row->cardid);
                $text = texts::get((int) $row->textid);
                if ((string) $text->content === $content) {
                    return false;
                }
                if ((int) $row->version !== $version) {
                    $theirs = $text;
                    return false;
                }
                $textid = $this->add_text($revision, $decisionid, $content);
                $DB->update_record('thementeam_decision', (object) [
                    'id' => $decisionid,
                    'textid' => $textid,
                    'version' => $version + 1,
                    'timemodified' => $revision->time,
                ]);
                $revision->record('update', 'decision', $decisionid, $textid);
                $revision->record('decide', 'card', (int) $row->cardid);
                return true;
            },
        );
        if ($changed) {
            event\decision_updated::of($this->workspace, $decisionid, ['cardid' => (int) $row->cardid])->trigger();
        }
        $answer = $this->answer($number, (int) $row->meetingid);
        if (!$theirs) {
            return $answer;
        }
        $name = people::of([(int) $theirs->userid], $this->workspace->instance->context)->name((int) $theirs->userid);
        return $answer + [
            'status' => 'conflict',
            'code' => 'stale',
            'message' => get_string('conflict_decision', 'thementeam', $name),
            'by' => $name,
            'when' => (int) $theirs->timecreated,
        ];
    }

    /**
     * Removes a decision: one's own, or as a moderator. What it said is gone for good, in all its versions. One that is gone
     * already is no problem.
     *
     * @param int $decisionid
     * @return array revision and meeting
     */
    public function delete(int $decisionid): array {
        $row = null;
        [$changed, $number] = $this->change(function (revision $revision) use ($decisionid, &$row): bool {
            global $DB;
            $row = $this->row($decisionid);
            if (!$this->may_delete($row)) {
                throw refusals::of('not_allowed');
            }
            if ($row->timedeleted !== null) {
                return false;
            }
            $DB->update_record('thementeam_decision', (object) [
                'id' => $decisionid,
                'timedeleted' => $revision->time,
                'deletedby' => $revision->userid,
            ]);
            texts::clear('decision', [$decisionid]);
            $revision->record('delete', 'decision', $decisionid);
            $revision->record('undecide', 'card', (int) $row->cardid);
            return true;
        });
        if ($changed) {
            event\decision_deleted::of($this->workspace, $decisionid, ['cardid' => (int) $row->cardid])->trigger();
        }
        return $this->answer($number, (int) $row->meetingid);
    }

    /**
     * The decisions on a card, or those of a meeting, oldest first; without those on cards in the bin.
     *
     * @param string $column cardid or meetingid
     * @param int $id
     * @return array[] as the web service returns them
     */
    public function by(string $column, int $id): array {
        global $DB;
        $rows = $DB->get_records_sql(
            "SELECT d.*, t.content, t.contentformat, t.itemtype
               FROM {thementeam_decision} d
               JOIN {thementeam_text} t ON t.id = d.textid
               JOIN {thementeam_card} c ON c.id = d.cardid AND c.timedeleted IS NULL
              WHERE d.$column = :id AND d.spaceid = :spaceid AND d.timedeleted IS NULL
           ORDER BY d.timecreated, d.id",
            ['id' => $id, 'spaceid' => $this->workspace->space->id],
        );
        $people = people::of(array_map('intval', array_column($rows, 'userid')), $this->workspace->instance->context);
        return array_values(array_map(fn(\stdClass $row): array => $this->present($row, $people), $rows));
    }

    /**
     * Removes the decisions on a card or of a meeting for good. Call it inside a change.
     *
     * @param string $column cardid or meetingid
     * @param int $id
     */
    public static function purge(string $column, int $id): void {
        global $DB;
        texts::purge('decision', $DB->get_fieldset_select('thementeam_decision', 'id', "$column = ?", [$id]));
        $DB->delete_records('thementeam_decision', [$column => $id]);
    }

    /**
     * Forgets people in a space: who noted and who removed decisions.
     *
     * @param int $spaceid
     * @param int[] $userids
     * @param int[] $decisionids those with an emptied version
     * @return int[] the cards that look different now
     */
    public static function erase(int $spaceid, array $userids, array $decisionids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED, 'user');
        [$inids, $idparams] = $DB->get_in_or_equal($decisionids, SQL_PARAMS_NAMED, 'id', true, 0);
        $params['spaceid'] = $spaceid;
        $select = "spaceid = :spaceid AND (userid $in OR id $inids)";
        $cardids = $DB->get_fieldset_select('thementeam_decision', 'cardid', $select, $params + $idparams);
        $uuid = $DB->sql_concat("'erased-'", 'id');
        $where = 'spaceid = :spaceid AND';
        $DB->execute("UPDATE {thementeam_decision} SET userid = 0, uuid = $uuid WHERE $where userid $in", $params);
        $DB->execute("UPDATE {thementeam_decision} SET deletedby = 0 WHERE $where deletedby $in", $params);
        return array_map('intval', $cardids);
    }

    /**
     * A decision as the web service returns it.
     *
     * @param \stdClass $row with its text
     * @param people $people
     * @return array
     */
    private function present(\stdClass $row, people $people): array {
        return [
            'id' => (int) $row->id,
            'cardid' => (int) $row->cardid,
            'meetingid' => (int) $row->meetingid,
            'author' => $people->name((int) $row->userid),
            'content' => $row->content === null
                ? get_string('erasedcontent', 'thementeam')
                : texts::html($row, $this->workspace->instance->context),
            'contentraw' => (string) $row->content,
            'timecreated' => (int) $row->timecreated,
            'version' => (int) $row->version,
            'candelete' => $this->may_delete($row),
        ];
    }

    /**
     * Whether the person may remove a decision.
     *
     * @param \stdClass $row
     * @return bool
     */
    private function may_delete(\stdClass $row): bool {
        return $this->workspace->can_moderate()
            || ((int) $row->userid === $this->workspace->userid() && $this->workspace->can_contribute());
    }

    /**
     * A decision of this space.
     *
     * @param int $decisionid
     * @return \stdClass
     * @throws \local_kki\live\refusal
     */
    private function row(int $decisionid): \stdClass {
        global $DB;
        $key = ['id' => $decisionid, 'spaceid' => $this->workspace->space->id];
        return $DB->get_record('thementeam_decision', $key) ?: throw refusals::of('deleted_decision');
    }

    /**
     * A decision of this space that nobody removed.
     *
     * @param int $decisionid
     * @return \stdClass
     * @throws \local_kki\live\refusal
     */
    private function live(int $decisionid): \stdClass {
        $row = $this->row($decisionid);
        return $row->timedeleted === null ? $row : throw refusals::of('deleted_decision');
    }

    /**
     * A decision's wording as it is stored.
     *
     * @param string $content
     * @return string
     * @throws \local_kki\live\refusal when there is none, or it is too long
     */
    private static function content(string $content): string {
        $content = texts::content($content);
        return $content === '' ? throw refusals::of('empty_decision') : $content;
    }

    /**
     * Adds a version of the wording.
     *
     * @param revision $revision
     * @param int $decisionid
     * @param string $content
     * @return int
     */
    private function add_text(revision $revision, int $decisionid, string $content): int {
        return texts::add($revision->ownerid, 'decision', $decisionid, $revision->userid, null, $content, $revision->time);
    }

    /**
     * What is answered after a change: revision and meeting.
     *
     * @param int $number
     * @param int $meetingid
     * @return array
     */
    private function answer(int $number, int $meetingid): array {
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
