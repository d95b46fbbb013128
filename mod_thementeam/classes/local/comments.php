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

/**
 * Writes comments on cards. Owner of the table thementeam_comment, together with {@see comment_bin}.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class comments extends comment_changes {
    /**
     * Adds a comment. The same uuid twice makes one comment.
     *
     * @param int $cardid
     * @param string $content
     * @param string $uuid
     * @param int[] $mentions ids of those whom the text names
     * @return array revision, comment and card
     */
    public function create(int $cardid, string $content, string $uuid, array $mentions = []): array {
        $content = self::content($content);
        $mentions = mentions::in_text($this->workspace, $content, $mentions);
        $commentid = 0;
        [$changed, $number] = $this->change(
            function (revision $revision) use ($cardid, $content, $uuid, $mentions, &$commentid): bool {
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
                $textid = $this->add_text($revision, $commentid, $content);
                mentions::store($revision, $commentid, $mentions);
                $DB->set_field('thementeam_comment', 'textid', $textid, ['id' => $commentid]);
                cards::count_comment($cardid, 1);
                $revision->record('create', 'comment', $commentid, $textid);
                $revision->record('comment', 'card', $cardid);
                return true;
            },
        );
        $row = $this->row($commentid);
        if ($changed) {
            event\comment_created::of($this->workspace, $commentid, ['cardid' => $cardid], (bool) $row->byasker)->trigger();
        }
        return $this->answer($number, $row);
    }

    /**
     * Changes the text of one's own comment. Whoever started from an old version, in another window for example, gets the
     * comment as it is instead; a repeated call with the same text is no conflict.
     *
     * @param int $commentid
     * @param int $version the version that the person saw
     * @param string $content
     * @param int[] $mentions ids of those whom the text names
     * @return array revision, comment and card
     */
    public function update(int $commentid, int $version, string $content, array $mentions = []): array {
        $content = self::content($content);
        $mentions = mentions::in_text($this->workspace, $content, $mentions);
        $theirs = null;
        [$changed, $number] = $this->change(
            function (revision $revision) use ($commentid, $version, $content, $mentions, &$theirs): bool {
                global $DB;
                $row = $this->live($commentid);
                if ((int) $row->userid !== $revision->userid) {
                    throw refusals::of('not_allowed');
                }
                (new cards($this->workspace))->live((int) $row->cardid);
                $text = texts::get((int) $row->textid);
                if ((string) $text->content === $content) {
                    return false;
                }
                if ((int) $row->version !== $version) {
                    $theirs = $text;
                    return false;
                }
                $textid = $this->add_text($revision, $commentid, $content);
                mentions::store($revision, $commentid, $mentions);
                $DB->update_record('thementeam_comment', (object) [
                    'id' => $commentid,
                    'textid' => $textid,
                    'version' => $version + 1,
                    'timemodified' => $revision->time,
                ]);
                $revision->record('update', 'comment', $commentid, $textid);
                $revision->record('comment', 'card', (int) $row->cardid);
                return true;
            },
        );
        $row = $this->row($commentid);
        if ($changed) {
            $other = ['cardid' => (int) $row->cardid];
            event\comment_updated::of($this->workspace, $commentid, $other, (bool) $row->byasker)->trigger();
        }
        $answer = $this->answer($number, $row);
        return $theirs === null ? $answer : $answer + [
            'status' => 'conflict',
            'code' => 'stale',
            'message' => get_string('conflict_comment', 'thementeam'),
            'by' => $answer['comment']['author'],
            'when' => (int) $theirs->timecreated,
        ];
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
        mentions::purge($ids);
        helpful::purge('comment', $ids);
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
     * A comment's text as it is stored.
     *
     * @param string $content
     * @return string
     * @throws \local_kki\live\refusal when there is none, or it is too long
     */
    private static function content(string $content): string {
        $content = texts::content($content);
        return $content === '' ? throw refusals::of('empty_comment') : $content;
    }
}
