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
 * Who finds a card or comment helpful. Owner of the table thementeam_helpful.
 *
 * How many there are is shown; who it was is shown to nobody: neither journal nor log name the person.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class helpful {
    /** Tables of what can be helpful, by item type. */
    private const TABLES = ['card' => 'thementeam_card', 'comment' => 'thementeam_comment'];

    /**
     * What is helpful in a space.
     *
     * @param workspace $workspace the space, and who says so
     */
    public function __construct(
        /** @var workspace the space, and who says so */
        private readonly workspace $workspace,
    ) {
    }

    /**
     * Finds a card or comment helpful, or no longer. Saying the same twice is no problem.
     *
     * @param string $itemtype card or comment
     * @param int $itemid
     * @param bool $helpful
     * @return array revision, card, and how many find the item helpful
     * @throws \local_kki\live\refusal when it is one's own, or no longer there
     */
    public function set(string $itemtype, int $itemid, bool $helpful): array {
        $cardid = 0;
        // The journal does not learn who it was.
        [, $number] = spaces::write(
            (int) $this->workspace->space->id,
            0,
            function (revision $revision) use ($itemtype, $itemid, $helpful, &$cardid): bool {
                global $DB;
                $row = $this->row($itemtype, $itemid);
                $cardid = (int) ($row->cardid ?? $row->id);
                (new cards($this->workspace))->live($cardid);
                if ((int) $row->userid === $this->workspace->userid()) {
                    throw refusals::of('own_text');
                }
                if ($this->found($itemtype, $itemid) === $helpful) {
                    return false;
                }
                $key = ['itemtype' => $itemtype, 'itemid' => $itemid, 'userid' => $this->workspace->userid()];
                if ($helpful) {
                    $more = ['spaceid' => $revision->ownerid, 'timecreated' => $revision->time];
                    $DB->insert_record('thementeam_helpful', (object) ($key + $more));
                } else {
                    $DB->delete_records('thementeam_helpful', $key);
                }
                self::count($itemtype, $itemid, $helpful ? 1 : -1);
                $revision->record('helpful', 'card', $cardid);
                return true;
            },
        );
        return array_filter([
            'revision' => $number,
            'card' => (new board($this->workspace))->card($cardid),
            'helpful' => (int) $this->row($itemtype, $itemid)->helpfulcount,
        ], fn(mixed $value): bool => $value !== null);
    }

    /**
     * Whether the person finds an item helpful.
     *
     * @param string $itemtype card or comment
     * @param int $itemid
     * @return bool
     */
    public function found(string $itemtype, int $itemid): bool {
        global $DB;
        $key = ['itemtype' => $itemtype, 'itemid' => $itemid, 'userid' => $this->workspace->userid()];
        return $DB->record_exists('thementeam_helpful', $key);
    }

    /**
     * An expression that is 1 where the person finds an item helpful; its parameter is called `me`.
     *
     * @param string $itemtype card or comment
     * @param string $column with the id of the item
     * @return string
     */
    public static function found_sql(string $itemtype, string $column): string {
        return "(SELECT COUNT(1)
                   FROM {thementeam_helpful} h
                  WHERE h.itemtype = '$itemtype' AND h.itemid = $column AND h.userid = :me)";
    }

    /**
     * Removes what was said of items that are gone for good.
     *
     * @param string $itemtype card or comment
     * @param int[] $itemids
     */
    public static function purge(string $itemtype, array $itemids): void {
        global $DB;
        if (!$itemids) {
            return;
        }
        [$in, $params] = $DB->get_in_or_equal($itemids, SQL_PARAMS_NAMED);
        $DB->delete_records_select('thementeam_helpful', "itemtype = :type AND itemid $in", $params + ['type' => $itemtype]);
    }

    /**
     * Forgets what people found helpful in a space; the counts follow.
     *
     * @param int $spaceid
     * @param int[] $userids
     * @return int[] the cards where a count changed
     */
    public static function erase(int $spaceid, array $userids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $select = "spaceid = :spaceid AND userid $in";
        $params['spaceid'] = $spaceid;
        $rows = $DB->get_records_select('thementeam_helpful', $select, $params, '', 'id, itemtype, itemid');
        $DB->delete_records_select('thementeam_helpful', $select, $params);
        $cardids = [];
        foreach ($rows as $row) {
            self::count($row->itemtype, (int) $row->itemid, -1);
            $cardids[] = $row->itemtype === 'card'
                ? (int) $row->itemid
                : (int) $DB->get_field('thementeam_comment', 'cardid', ['id' => $row->itemid]);
        }
        return array_unique($cardids);
    }

    /**
     * The card or comment.
     *
     * @param string $itemtype
     * @param int $itemid
     * @return \stdClass
     * @throws \local_kki\live\refusal when it is not one of this space, or a comment that was removed
     */
    private function row(string $itemtype, int $itemid): \stdClass {
        global $DB;
        $key = ['id' => $itemid, 'spaceid' => $this->workspace->space->id];
        $fields = 'id, userid, helpfulcount, timedeleted' . ($itemtype === 'comment' ? ', cardid' : '');
        $row = $DB->get_record(self::TABLES[$itemtype], $key, $fields);
        if (!$row || $row->timedeleted !== null) {
            throw refusals::of("deleted_$itemtype");
        }
        return $row;
    }

    /**
     * Counts one more or less.
     *
     * @param string $itemtype
     * @param int $itemid
     * @param int $by
     */
    private static function count(string $itemtype, int $itemid, int $by): void {
        global $DB;
        $table = self::TABLES[$itemtype];
        $DB->execute("UPDATE {{$table}} SET helpfulcount = helpfulcount + ? WHERE id = ?", [$by, $itemid]);
    }
}
