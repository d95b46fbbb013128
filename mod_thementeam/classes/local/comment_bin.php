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
 * Takes comments away: into the bin and out of it, for good, and by moderators. See {@see comments} for the rest.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class comment_bin extends comment_changes {
    /**
     * Removes a comment: one's own, or as a moderator, who says why. One that is gone already is no problem. One's own
     * lies in the bin; what a moderator removed is gone for good, in all its versions.
     *
     * @param int $commentid
     * @param string $reason shown in the place of a comment that a moderator removed
     * @return array revision
     */
    public function delete(int $commentid, string $reason = ''): array {
        $reason = texts::line($reason);
        $cardid = 0;
        $hidden = false;
        [$changed, $number] = $this->change(function (revision $revision) use ($commentid, $reason, &$cardid, &$hidden): bool {
            global $DB;
            $row = $this->row($commentid);
            $cardid = (int) $row->cardid;
            $hidden = $row->byasker && (int) $row->userid === $revision->userid;
            if (!$this->may_delete($row)) {
                throw refusals::of('not_allowed');
            }
            if ($row->timedeleted !== null) {
                return false;
            }
            $own = (int) $row->userid === $revision->userid;
            if (!$own && $reason === '') {
                throw refusals::of('empty_reason');
            }
            $DB->update_record('thementeam_comment', (object) [
                'id' => $commentid,
                'timedeleted' => $revision->time,
                'deletedby' => $revision->userid,
                'reason' => $own ? null : $reason,
            ]);
            if (!$own) {
                self::clear([$commentid]);
            }
            cards::count_comment($cardid, -1);
            questions::forget_answer($cardid, $commentid);
            $revision->record('delete', 'comment', $commentid);
            $revision->record('comment', 'card', $cardid);
            return true;
        });
        if ($changed) {
            event\comment_deleted::of($this->workspace, $commentid, ['cardid' => $cardid], $hidden)->trigger();
        }
        return ['revision' => $number];
    }

    /**
     * Takes a comment out of the bin: only who wrote and removed it, for it is that person's word. The answer that helped it
     * is no longer.
     *
     * @param int $commentid
     * @return array revision, comment and card
     */
    public function restore(int $commentid): array {
        [$changed, $number] = $this->change(function (revision $revision) use ($commentid): bool {
            global $DB;
            $row = $this->row($commentid);
            if ((int) $row->userid !== $revision->userid) {
                throw refusals::of('not_allowed');
            }
            (new cards($this->workspace))->live((int) $row->cardid);
            if ($row->timedeleted === null) {
                return false;
            }
            if ($row->reason !== null || texts::get((int) $row->textid)->content === null) {
                throw refusals::of('deleted_comment');
            }
            $DB->update_record('thementeam_comment', (object) ['id' => $commentid, 'timedeleted' => null, 'deletedby' => null]);
            cards::count_comment((int) $row->cardid, 1);
            $revision->record('restore', 'comment', $commentid);
            $revision->record('comment', 'card', (int) $row->cardid);
            return true;
        });
        $row = $this->row($commentid);
        if ($changed) {
            $other = ['cardid' => (int) $row->cardid];
            event\comment_restored::of($this->workspace, $commentid, $other, (bool) $row->byasker)->trigger();
        }
        return $this->answer($number, $row);
    }

    /**
     * Deletes comments in the bin of a space for good, with all versions of their texts.
     *
     * @param int $spaceid
     * @param int[] $commentids
     * @param int $userid who does it; 0: time does
     * @return int how many were there
     */
    public static function purge_from(int $spaceid, array $commentids, int $userid): int {
        $count = 0;
        spaces::change($spaceid, $userid, function (revision $revision) use ($commentids, &$count): bool {
            global $DB;
            [$in, $params] = $DB->get_in_or_equal($commentids);
            $select = "spaceid = ? AND timedeleted IS NOT NULL AND reason IS NULL AND id $in";
            $ids = $DB->get_fieldset_select('thementeam_comment', 'id', $select, [$revision->ownerid, ...$params]);
            $count = count($ids);
            if (!$ids) {
                return false;
            }
            self::clear($ids);
            texts::purge('comment', $ids);
            $DB->delete_records_list('thementeam_comment', 'id', $ids);
            foreach ($ids as $id) {
                $revision->record('purge', 'comment', (int) $id);
            }
            return true;
        });
        return $count;
    }

    /**
     * Makes an older text of one's own comment the current one, as a new version.
     *
     * @param int $commentid
     * @param int $version the version that the person saw
     * @param int $textid
     * @return array revision, comment and card
     */
    public function restore_text(int $commentid, int $version, int $textid): array {
        $text = texts::version('comment', $commentid, $textid);
        return (new comments($this->workspace))->update(
            $commentid,
            $version,
            (string) $text->content,
            mentions::of_comments([$commentid])[$commentid] ?? [],
        );
    }

    /**
     * Empties comments: what they said, whom they named, who found them helpful.
     *
     * @param int[] $ids
     */
    private static function clear(array $ids): void {
        texts::clear('comment', $ids);
        mentions::purge($ids);
        helpful::purge('comment', $ids);
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
}
