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
use mod_thementeam\workspace;

/**
 * What everything that changes comments has in common.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class comment_changes {
    /**
     * The comments of a space.
     *
     * @param workspace $workspace the space, and who reads or writes
     */
    public function __construct(
        /** @var workspace the space, and who reads or writes */
        protected readonly workspace $workspace,
    ) {
    }

    /**
     * A comment of this space.
     *
     * @param int $commentid
     * @return \stdClass
     * @throws \local_kki\live\refusal
     */
    protected function row(int $commentid): \stdClass {
        global $DB;
        $byasker = anonymity::SQL;
        return $DB->get_record_sql(
            "SELECT t.*, $byasker
               FROM {thementeam_comment} t
               JOIN {thementeam_card} c ON c.id = t.cardid
              WHERE t.id = :commentid AND t.spaceid = :spaceid",
            ['commentid' => $commentid, 'spaceid' => $this->workspace->space->id],
        ) ?: throw refusals::of('deleted_comment');
    }

    /**
     * A comment of this space that nobody removed.
     *
     * @param int $commentid
     * @return \stdClass
     * @throws \local_kki\live\refusal
     */
    public function live(int $commentid): \stdClass {
        $row = $this->row($commentid);
        return $row->timedeleted === null ? $row : throw refusals::of('deleted_comment');
    }

    /**
     * Adds a version of a comment's text.
     *
     * @param revision $revision
     * @param int $commentid
     * @param string $content
     * @return int
     */
    protected function add_text(revision $revision, int $commentid, string $content): int {
        return texts::add($revision->ownerid, 'comment', $commentid, $revision->userid, null, $content, $revision->time);
    }

    /**
     * What is answered after a change.
     *
     * @param int $number revision of the space
     * @param \stdClass $row the comment
     * @return array revision, comment and card
     */
    protected function answer(int $number, \stdClass $row): array {
        return array_filter([
            'revision' => $number,
            'comment' => thread::of_comment($this->workspace, (int) $row->id)->list()[0],
            'card' => (new board($this->workspace))->card((int) $row->cardid),
        ], fn(mixed $value): bool => $value !== null);
    }

    /**
     * Runs a change of the space.
     *
     * @param callable $change
     * @return array{bool, int} whether anything changed, and the revision afterwards
     */
    protected function change(callable $change): array {
        return spaces::write((int) $this->workspace->space->id, $this->workspace->userid(), $change);
    }
}
