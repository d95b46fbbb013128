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
use mod_thementeam\local\meeting\decisions;
use mod_thementeam\local\meeting\meetings;
use mod_thementeam\local\stay\watches;

/**
 * Takes cards away: into the bin and out of it, for good, and the people behind them. See {@see cards} for the rest.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class bin extends card_changes {
    /**
     * Puts a card into the bin: one's own, or as a moderator.
     *
     * @param int $cardid
     * @param int $version the version that the person saw
     * @return array
     */
    public function delete(int $cardid, int $version): array {
        $theirs = null;
        $card = null;
        [$changed, $number] = $this->change(function (revision $revision) use ($cardid, $version, &$theirs, &$card): bool {
            global $DB;
            $card = $this->row($cardid);
            $this->require_author_or_moderator((int) $card->userid);
            if ($card->timedeleted !== null) {
                return false;
            }
            columns::require_open($revision->ownerid, (int) $card->columnid);
            if ((int) $card->version !== $version) {
                $theirs = texts::get((int) $card->textid);
                return false;
            }
            $DB->update_record(
                'thementeam_card',
                (object) ['id' => $cardid, 'timedeleted' => $revision->time, 'deletedby' => $revision->userid],
            );
            card_dates::follow($cardid);
            $revision->record('delete', 'card', $cardid);
            return true;
        });
        if ($changed) {
            $hidden = anonymity::covers($card, $this->workspace->userid());
            event\card_deleted::of($this->workspace, $cardid, [], $hidden)->trigger();
        }
        return $theirs
            ? $this->answer($number, $cardid) + $this->conflict($card, (int) $theirs->userid, (int) $theirs->timecreated)
            : ['revision' => $number];
    }

    /**
     * Takes a card out of the bin: what one deleted oneself, or as a moderator.
     *
     * @param int $cardid
     * @return array
     */
    public function restore(int $cardid): array {
        $card = null;
        [$changed, $number] = $this->change(function (revision $revision) use ($cardid, &$card): bool {
            global $DB;
            $card = $this->row($cardid);
            if ($card->timedeleted === null) {
                return false;
            }
            $this->require_author_or_moderator((int) $card->deletedby);
            // Changed now, so that the site's search learns of a card that it missed while it was in the bin.
            $back = ['id' => $cardid, 'timedeleted' => null, 'deletedby' => null, 'timemodified' => $revision->time];
            $back += self::home($revision, $card);
            $DB->update_record('thementeam_card', (object) $back);
            card_dates::follow($cardid);
            $revision->record('restore', 'card', $cardid);
            return true;
        });
        if ($changed) {
            $hidden = anonymity::covers($card, $this->workspace->userid());
            event\card_restored::of($this->workspace, $cardid, [], $hidden)->trigger();
        }
        $answer = $this->answer($number, $cardid);
        return $answer + ['people' => $this->board->people_of(array_filter([$answer['card'] ?? null]))];
    }

    /**
     * Where a card comes back to: its column, or the end of the first one that takes cards when its own has gone.
     *
     * @param revision $revision the change under way
     * @param \stdClass $card
     * @return array columns of the table
     * @throws \local_kki\live\refusal when the column is locked, or all are
     */
    private static function home(revision $revision, \stdClass $card): array {
        if (isset(columns::names($revision->ownerid)[(int) $card->columnid])) {
            columns::require_open($revision->ownerid, (int) $card->columnid);
            return ['position' => (new places($revision))->back($card)];
        }
        $columnid = columns::open($revision->ownerid)[0] ?? throw refusals::of('locked_column');
        return ['columnid' => $columnid, 'position' => (new places($revision))->end($columnid)];
    }

    /**
     * Removes cards for good, with their texts and comments.
     *
     * @param int[] $cardids of any space
     * @param int $userid who does it; 0: time does
     * @param bool $removed only those that lie in the bin still
     * @return int how many were removed
     */
    public static function purge(array $cardids, int $userid, bool $removed = false): int {
        global $DB;
        $count = 0;
        foreach ($DB->get_records_list('thementeam_card', 'id', $cardids, '', 'id, spaceid') as $card) {
            [$changed] = spaces::change((int) $card->spaceid, $userid, function (revision $revision) use ($card, $removed): bool {
                global $DB;
                $row = $DB->get_record('thementeam_card', ['id' => $card->id], 'id, timedeleted');
                if (!$row || ($removed && $row->timedeleted === null)) {
                    // Somebody was faster: it is gone, or back.
                    return false;
                }
                card_parts::purge((int) $card->spaceid, [(int) $card->id]);
                comments::purge_card((int) $card->id);
                asks::purge_card((int) $card->id);
                decisions::purge('cardid', (int) $card->id);
                meetings::purge_card((int) $card->id);
                helpful::purge('card', [(int) $card->id]);
                watches::purge([(int) $card->id]);
                texts::purge('card', [(int) $card->id]);
                $DB->delete_records('thementeam_card', ['id' => $card->id]);
                $revision->record('purge', 'card', (int) $card->id);
                return true;
            });
            $count += (int) $changed;
        }
        return $count;
    }

    /**
     * Forgets people in a space: who wrote and who deleted cards, and the titles they wrote.
     *
     * @param int $spaceid
     * @param int[] $userids
     * @param int[] $textids versions that were emptied
     */
    public static function erase(int $spaceid, array $userids, array $textids): void {
        global $DB;
        // Changed now, so that the site's search forgets words and author, too.
        $now = \core\di::get(\core\clock::class)->time();
        if ($textids) {
            [$in, $params] = $DB->get_in_or_equal($textids);
            $DB->execute("UPDATE {thementeam_card} SET title = '', timemodified = $now WHERE textid $in", $params);
        }
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $params['spaceid'] = $spaceid;
        $uuid = $DB->sql_concat("'erased-'", 'id');
        $where = "spaceid = :spaceid AND";
        $erased = "userid = 0, uuid = $uuid, timemodified = $now";
        $DB->execute("UPDATE {thementeam_card} SET $erased WHERE $where userid $in", $params);
        $DB->execute("UPDATE {thementeam_card} SET deletedby = 0 WHERE $where deletedby $in", $params);
    }

    /**
     * Cards of a space that people wrote or deleted.
     *
     * @param int $spaceid
     * @param int[] $userids
     * @return int[]
     */
    public static function ids_of(int $spaceid, array $userids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $select = "spaceid = :spaceid AND userid $in";
        return array_map('intval', $DB->get_fieldset_select('thementeam_card', 'id', $select, $params + ['spaceid' => $spaceid]));
    }

    /**
     * Says no to those whose doing it was not, unless they moderate.
     *
     * @param int $userid
     * @throws \local_kki\live\refusal
     */
    private function require_author_or_moderator(int $userid): void {
        if ($userid !== $this->workspace->userid() && !$this->workspace->can_moderate()) {
            throw refusals::of('not_allowed');
        }
    }
}
