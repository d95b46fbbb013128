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

use local_kki\live\refusal;
use local_kki\live\revision;
use mod_thementeam\event;
use mod_thementeam\workspace;

/**
 * Undoes what somebody did last to a card: a move, or a change in its form. What was before is kept in the person's session
 * and ends with it. Nothing is undone that somebody has changed since. What was removed comes back from the {@see bin}.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class undo extends card_changes {
    /**
     * Keeps where a card was.
     *
     * @param workspace $workspace
     * @param int $number revision of the move
     * @param \stdClass $card before it moved
     * @param int $columnid where it is now
     * @param float $position
     */
    public static function remember_move(
        workspace $workspace,
        int $number,
        \stdClass $card,
        int $columnid,
        float $position,
    ): void {
        self::cache()->set(self::key($workspace, $number), [
            'userid' => $workspace->userid(),
            'cardid' => (int) $card->id,
            'from' => [(int) $card->columnid, (float) $card->position],
            'to' => [$columnid, $position],
        ]);
    }

    /**
     * Keeps what a card said.
     *
     * @param workspace $workspace
     * @param int $number revision of the change
     * @param \stdClass $card before it changed
     * @param array<string, string> $fields before it changed, see {@see card_fields::of()}
     */
    public static function remember_change(workspace $workspace, int $number, \stdClass $card, array $fields): void {
        self::cache()->set(self::key($workspace, $number), [
            'userid' => $workspace->userid(),
            'cardid' => (int) $card->id,
            'fields' => $fields,
            'version' => (int) $card->version + 1,
        ]);
    }

    /**
     * Undoes an act of the person's. Twice is once.
     *
     * @param int $number revision that the act was answered with
     * @return array revision, card and the people whom it names
     * @throws refusal when nobody knows what was before, or somebody has changed it since
     */
    public function act(int $number): array {
        $key = self::key($this->workspace, $number);
        $act = self::cache()->get($key);
        if (!$act || $act['userid'] !== $this->workspace->userid()) {
            throw refusals::of('undo_gone');
        }
        if (isset($act['undone'])) {
            // Asked again because the answer got lost on its way: nothing happens, whatever others did meanwhile.
            $answer = $this->answer((int) $this->workspace->space->revision, $act['cardid']);
        } else {
            $answer = isset($act['fields']) ? $this->change_back($act) : $this->move_back($act, $number);
            self::cache()->set($key, ['undone' => $answer['revision']] + $act);
        }
        return $answer + ['people' => $this->board->people_of(array_filter([$answer['card'] ?? null]))];
    }

    /**
     * Puts a card back to where it was.
     *
     * @param array $act
     * @param int $moved revision of the move
     * @return array
     */
    private function move_back(array $act, int $moved): array {
        [$columnid, $position] = $act['from'];
        $card = null;
        [$changed, $number] = $this->change(
            function (revision $revision) use ($act, $moved, $columnid, $position, &$card): bool {
                global $DB;
                $card = $this->open($act['cardid']);
                $place = [(int) $card->columnid, (float) $card->position];
                if ($place === $act['from']) {
                    return false;
                }
                // Others may have moved it away and back to this very place: that is their act, and stays.
                $last = spaces::last_act($revision->ownerid, 'move', 'card', (int) $card->id);
                if ($place !== $act['to'] || (int) $last?->revision !== $moved) {
                    throw $this->changed($card, 'move');
                }
                columns::require_open($revision->ownerid, $columnid);
                $before = (object) ['id' => $card->id, 'columnid' => $columnid, 'position' => $position];
                $row = ['id' => $card->id, 'columnid' => $columnid, 'position' => (new places($revision))->back($before)];
                $DB->update_record('thementeam_card', (object) $row);
                $elsewhere = (int) $card->columnid === $columnid ? [] : ['columnid' => $columnid];
                $revision->record('move', 'card', (int) $card->id, null, $elsewhere);
                return true;
            },
        );
        if ($changed) {
            $columns = ['from' => (int) $card->columnid, 'to' => $columnid];
            $hidden = anonymity::covers($card, $this->workspace->userid());
            event\card_moved::of($this->workspace, (int) $card->id, $columns, $hidden)->trigger();
        }
        return $this->answer($number, (int) $card->id);
    }

    /**
     * Gives a card back what it said. Files stay as they are: a change of files is not kept.
     *
     * @param array $act
     * @return array
     */
    private function change_back(array $act): array {
        $cardid = $act['cardid'];
        $edit = new card_edit($this->workspace);
        $now = $edit->start($cardid);
        if ($now['version'] !== $act['version'] && $now['fields'] !== $act['fields']) {
            throw $this->changed($this->row($cardid), 'update');
        }
        // Somebody who is faster than this is found by the comparison of the fields.
        $answer = $edit->save($cardid, ['fields' => $now['fields'], 'files' => []], $act['fields'], []);
        if (($answer['status'] ?? 'ok') !== 'ok') {
            throw $this->changed($this->row($cardid), 'update');
        }
        return ['revision' => $answer['revision'], 'card' => $answer['card']];
    }

    /**
     * What is said when somebody has changed it since.
     *
     * @param \stdClass $card
     * @param string $verb
     * @return refusal
     */
    private function changed(\stdClass $card, string $verb): refusal {
        $userid = (int) spaces::last_act((int) $card->spaceid, $verb, 'card', (int) $card->id)?->userid;
        if ($userid === $this->workspace->userid()) {
            return refusals::of('undo_own');
        }
        $name = $userid ? people::of([$userid], $this->workspace->instance->context)->name($userid) : '';
        $name = anonymity::covers($card, $userid) ? anonymity::name() : $name;
        return refusals::of('undo_changed', $name ?: get_string('act_somebody', 'thementeam'));
    }

    /**
     * What is kept.
     *
     * @return \cache
     */
    private static function cache(): \cache {
        return \cache::make('mod_thementeam', 'undo');
    }

    /**
     * What an act is kept under.
     *
     * @param workspace $workspace
     * @param int $number
     * @return string
     */
    private static function key(workspace $workspace, int $number): string {
        return 's' . $workspace->space->id . 'r' . max(0, $number);
    }
}
