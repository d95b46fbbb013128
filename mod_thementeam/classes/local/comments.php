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

namespace mod_thementeam\local;

use local_kki\live\revision;
use mod_thementeam\event;
use mod_thementeam\workspace;

/**
 * Comments on cards. Owner of the table thementeam_comment.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class comments {
    /**
     * The comments of a space.
     *
     * @param workspace $workspace the space, and who reads or writes
     */
    public function __construct(
        /** @var workspace the space, and who reads or writes */
        private readonly workspace $workspace,
    ) {
    }

    /**
     * The comments on a card, oldest first.
     *
     * @param int $cardid
     * @return \stdClass[]
     */
    public function rows(int $cardid): array {
        global $DB;
        return $DB->get_records(
            'thementeam_comment',
            ['cardid' => $cardid, 'timedeleted' => null],
            'timecreated, id',
            'id, cardid, userid, textid, timecreated',
        );
    }

    /**
     * A comment as the web service returns it.
     *
     * @param \stdClass $row
     * @param \stdClass $text its current version
     * @param people $people
     * @return array
     */
    public function present(\stdClass $row, \stdClass $text, people $people): array {
        $userid = (int) $row->userid;
        return [
            'id' => (int) $row->id,
            'cardid' => (int) $row->cardid,
            'userid' => $userid,
            'author' => $people->name($userid),
            'content' => $text->content === null
                ? get_string('erasedcontent', 'thementeam')
                : texts::html($text, $this->workspace->instance->context),
            'timecreated' => (int) $row->timecreated,
            'candelete' => $this->may_delete($row),
        ];
    }

    /**
     * Adds a comment. The same uuid twice makes one comment.
     *
     * @param int $cardid
     * @param string $content
     * @param string $uuid
     * @return array revision, comment and card
     */
    public function create(int $cardid, string $content, string $uuid): array {
        $content = texts::content($content);
        if ($content === '') {
            throw refusals::of('empty_comment');
        }
        $commentid = 0;
        [$changed, $number] = $this->change(
            function (revision $revision) use ($cardid, $content, $uuid, &$commentid): bool {
                global $DB;
                $key = ['spaceid' => $revision->ownerid, 'userid' => $revision->userid, 'uuid' => $uuid];
                $commentid = (int) $DB->get_field('thementeam_comment', 'id', $key);
                if ($commentid) {
                    return false;
                }
                (new cards($this->workspace))->live($cardid);
                $commentid = $DB->insert_record('thementeam_comment', (object) ($key + [
                    'cardid' => $cardid,
                    'timecreated' => $revision->time,
                    'timemodified' => $revision->time,
                ]));
                $textid = texts::add(
                    $revision->ownerid,
                    'comment',
                    $commentid,
                    $revision->userid,
                    null,
                    $content,
                    $revision->time,
                );
                $DB->set_field('thementeam_comment', 'textid', $textid, ['id' => $commentid]);
                cards::count_comment($cardid, 1);
                $revision->record('create', 'comment', $commentid, $textid);
                $revision->record('comment', 'card', $cardid);
                return true;
            },
        );
        if ($changed) {
            event\comment_created::of($this->workspace, $commentid, ['cardid' => $cardid])->trigger();
        }
        $row = $this->row($commentid);
        $people = people::of([(int) $row->userid], $this->workspace->instance->context);
        return array_filter([
            'revision' => $number,
            'comment' => $this->present($row, texts::get((int) $row->textid), $people),
            'card' => (new board($this->workspace))->card((int) $row->cardid),
        ], fn($value): bool => $value !== null);
    }

    /**
     * Removes a comment: one's own, or as a moderator. One that is gone already is no problem.
     *
     * @param int $commentid
     * @return array revision
     */
    public function delete(int $commentid): array {
        $cardid = 0;
        [$changed, $number] = $this->change(function (revision $revision) use ($commentid, &$cardid): bool {
            global $DB;
            $row = $this->row($commentid);
            $cardid = (int) $row->cardid;
            if (!$this->may_delete($row)) {
                throw refusals::of('not_allowed');
            }
            if ($row->timedeleted !== null) {
                return false;
            }
            $DB->update_record(
                'thementeam_comment',
                (object) ['id' => $commentid, 'timedeleted' => $revision->time, 'deletedby' => $revision->userid],
            );
            cards::count_comment($cardid, -1);
            $revision->record('delete', 'comment', $commentid);
            $revision->record('comment', 'card', $cardid);
            return true;
        });
        if ($changed) {
            event\comment_deleted::of($this->workspace, $commentid, ['cardid' => $cardid])->trigger();
        }
        return ['revision' => $number];
    }

    /**
     * Removes the comments on a card for good. Call it inside a change.
     *
     * @param int $cardid
     */
    public static function purge_card(int $cardid): void {
        global $DB;
        $ids = $DB->get_fieldset_select('thementeam_comment', 'id', 'cardid = ?', [$cardid]);
        texts::purge('comment', $ids);
        $DB->delete_records('thementeam_comment', ['cardid' => $cardid]);
    }

    /**
     * Forgets people in a space: who wrote and who deleted comments.
     *
     * @param int $spaceid
     * @param int[] $userids
     * @return int[] the cards that they commented on
     */
    public static function erase(int $spaceid, array $userids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $params['spaceid'] = $spaceid;
        $cardids = $DB->get_fieldset_select('thementeam_comment', 'cardid', "spaceid = :spaceid AND userid $in", $params);
        $uuid = $DB->sql_concat("'erased-'", 'id');
        $where = "spaceid = :spaceid AND";
        $DB->execute("UPDATE {thementeam_comment} SET userid = 0, uuid = $uuid WHERE $where userid $in", $params);
        $DB->execute("UPDATE {thementeam_comment} SET deletedby = 0 WHERE $where deletedby $in", $params);
        return array_map('intval', $cardids);
    }

    /**
     * A comment of this space.
     *
     * @param int $commentid
     * @return \stdClass
     * @throws \local_kki\live\refusal
     */
    private function row(int $commentid): \stdClass {
        global $DB;
        $key = ['id' => $commentid, 'spaceid' => $this->workspace->space->id];
        return $DB->get_record('thementeam_comment', $key) ?: throw refusals::of('deleted_card');
    }

    /**
     * Whether the person may remove a comment.
     *
     * @param \stdClass $row
     * @return bool
     */
    private function may_delete(\stdClass $row): bool {
        return $this->workspace->can_moderate()
            || ((int) $row->userid === $this->workspace->userid() && $this->workspace->can_contribute());
    }

    /**
     * Runs a change of the space.
     *
     * @param callable $change
     * @return array{bool, int} whether anything changed, and the revision afterwards
     */
    private function change(callable $change): array {
        return spaces::change((int) $this->workspace->space->id, $this->workspace->userid(), $change);
    }
}
