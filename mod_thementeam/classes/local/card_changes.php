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
 * What everything that changes cards has in common.
 *
 * Every change answers like the web service: the revision of the space, the card as it is now, and `status` where the
 * person's text collides with somebody else's. A no is a {@see \local_kki\live\refusal}.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class card_changes {
    /** @var board reads what was written */
    protected readonly board $board;

    /**
     * A writer.
     *
     * @param workspace $workspace the space, and who acts
     */
    public function __construct(
        /** @var workspace the space, and who acts */
        protected readonly workspace $workspace,
    ) {
        $this->board = new board($workspace);
    }

    /**
     * A card of this space.
     *
     * @param int $cardid
     * @return \stdClass
     * @throws \local_kki\live\refusal
     */
    protected function row(int $cardid): \stdClass {
        global $DB;
        $key = ['id' => $cardid, 'spaceid' => $this->workspace->space->id];
        return $DB->get_record('thementeam_card', $key) ?: throw refusals::of('deleted_card');
    }

    /**
     * A card of this space that is not in the bin. Call it inside a change.
     *
     * @param int $cardid
     * @return \stdClass
     * @throws \local_kki\live\refusal
     */
    public function live(int $cardid): \stdClass {
        $card = $this->row($cardid);
        return $card->timedeleted === null ? $card : throw refusals::of('deleted_card');
    }

    /**
     * A card of this space that is not in the bin and whose column is not locked: one that can be changed. Call it inside a
     * change.
     *
     * @param int $cardid
     * @return \stdClass
     * @throws \local_kki\live\refusal
     */
    public function open(int $cardid): \stdClass {
        $card = $this->live($cardid);
        columns::require_open((int) $this->workspace->space->id, (int) $card->columnid);
        return $card;
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

    /**
     * Inserts a card at the end of a column, with its text. Call it inside a change.
     *
     * @param revision $revision
     * @param int $columnid
     * @param string $title
     * @param string $content
     * @param string $uuid
     * @param array $more further columns of the table
     * @return int id of the card
     */
    protected function insert(
        revision $revision,
        int $columnid,
        string $title,
        string $content,
        string $uuid,
        array $more = [],
    ): int {
        global $DB;
        $cardid = $DB->insert_record('thementeam_card', (object) ($more + [
            'spaceid' => $revision->ownerid,
            'userid' => $revision->userid,
            'uuid' => $uuid,
            'columnid' => $columnid,
            'position' => (new places($revision))->end($columnid),
            'title' => $title,
            'timecreated' => $revision->time,
            'timemodified' => $revision->time,
        ]));
        $textid = $this->add_text($revision, $cardid, $title, $content);
        $DB->set_field('thementeam_card', 'textid', $textid, ['id' => $cardid]);
        $revision->record('create', 'card', $cardid, $textid);
        return $cardid;
    }

    /**
     * Adds a version of a card's text.
     *
     * @param revision $revision
     * @param int $cardid
     * @param string $title
     * @param string $content
     * @param int|null $format FORMAT_…; null: plain
     * @return int
     */
    protected function add_text(revision $revision, int $cardid, string $title, string $content, ?int $format = null): int {
        return texts::add($revision->ownerid, 'card', $cardid, $revision->userid, $title, $content, $revision->time, $format);
    }

    /**
     * What is answered after a change: revision and card.
     *
     * @param int $number
     * @param int $cardid
     * @return array
     */
    protected function answer(int $number, int $cardid): array {
        return array_filter(['revision' => $number, 'card' => $this->board->card($cardid)], fn($value): bool => $value !== null);
    }

    /**
     * What is answered to those who started from an old version.
     *
     * @param \stdClass $card
     * @param int $userid who was faster
     * @param int $time
     * @return array
     */
    protected function conflict(\stdClass $card, int $userid, int $time): array {
        $name = anonymity::covers($card, $userid)
            ? anonymity::name()
            : people::of([$userid], $this->workspace->instance->context)->name($userid);
        return [
            'status' => 'conflict',
            'code' => 'stale',
            'message' => get_string('conflict_stale', 'thementeam', $name),
            'by' => $name,
            'when' => $time,
        ];
    }
}
