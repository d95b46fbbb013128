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

namespace local_kki\live;

/**
 * One write to a space that several people see at once: revision, journal and pulse in one transaction.
 *
 * The transaction starts by raising the revision of the owner's row, which serialises the writers of one space on every
 * database that Moodle supports (both drivers run READ COMMITTED). The change then sees what every earlier writer left.
 * The tables stay with each plugin; the owner's table has a column `revision`, the journal's table has `ownerid`,
 * `revision`, `userid`, `verb`, `itemtype`, `itemid`, `textid` (null where no text changed) and `timecreated`.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class revision {
    /** More changed items than this, and the client is told to load everything anew. */
    public const DELTA_LIMIT = 500;

    /** @var \stdClass[] journal rows of the change under way */
    private array $entries = [];

    /**
     * Use {@see revision::change()}.
     *
     * @param int $ownerid id of the owner's row
     * @param \stdClass $owner the owner's row, locked until the change is over
     * @param int $number the revision that this change will have
     * @param int $userid who acts
     * @param int $time when, in seconds since 1970
     */
    private function __construct(
        /** @var int id of the owner's row */
        public readonly int $ownerid,
        /** @var \stdClass the owner's row, locked until the change is over */
        public readonly \stdClass $owner,
        /** @var int the revision that this change will have */
        public readonly int $number,
        /** @var int who acts */
        public readonly int $userid,
        /** @var int when, in seconds since 1970 */
        public readonly int $time,
    ) {
    }

    /**
     * Runs a change of one space.
     *
     * A change that journals nothing leaves revision and pulse as they were. One that throws leaves nothing at all.
     *
     * @param string $ownertable the owner's table, without prefix
     * @param string $journaltable the journal's table, without prefix
     * @param int $ownerid id of the owner's row
     * @param int $userid who acts
     * @param callable $change gets this object, calls {@see revision::record()} for each item that it changed
     * @return mixed what the change returned
     * @throws refusal when the change said no
     * @throws \dml_missing_record_exception when there is no such owner
     */
    public static function change(
        string $ownertable,
        string $journaltable,
        int $ownerid,
        int $userid,
        callable $change,
    ): mixed {
        global $DB;

        $transaction = $DB->start_delegated_transaction();
        try {
            $DB->execute("UPDATE {{$ownertable}} SET revision = revision + 1 WHERE id = ?", [$ownerid]);
            $owner = $DB->get_record($ownertable, ['id' => $ownerid], '*', MUST_EXIST);
            $number = (int) $owner->revision;
            $revision = new self($ownerid, $owner, $number, $userid, \core\di::get(\core\clock::class)->time());
            $result = $change($revision);
            if ($revision->entries) {
                $DB->insert_records($journaltable, self::alike($revision->entries));
                pulse::write($ownertable, $ownerid, $number);
            } else {
                $DB->execute("UPDATE {{$ownertable}} SET revision = revision - 1 WHERE id = ?", [$ownerid]);
            }
        } catch (\Throwable $e) {
            $transaction->rollback($e);
        }
        // Outside: a commit that fails has disposed of the transaction, and its own error is the one to see.
        $transaction->allow_commit();
        return $result;
    }

    /**
     * Notes in the journal that an item changed. No text goes there, only the id of a text's version.
     *
     * @param string $verb what was done, such as `create`, `move`
     * @param string $itemtype such as `card`
     * @param int $itemid
     * @param int|null $textid the version of the text that this change made
     * @param array<string, int> $more further columns of the owner's journal; ids, too
     */
    public function record(string $verb, string $itemtype, int $itemid, ?int $textid = null, array $more = []): void {
        $this->entries[] = (object) ([
            'ownerid' => $this->ownerid,
            'revision' => $this->number,
            'userid' => $this->userid,
            'verb' => $verb,
            'itemtype' => $itemtype,
            'itemid' => $itemid,
            'textid' => $textid,
            'timecreated' => $this->time,
        ] + $more);
    }

    /**
     * Gives all rows the same columns, as one statement for all of them needs it.
     *
     * @param \stdClass[] $entries
     * @return \stdClass[]
     */
    private static function alike(array $entries): array {
        $rows = array_map('get_object_vars', $entries);
        $all = array_fill_keys(array_keys(array_merge(...$rows)), null);
        return array_map(fn(array $row): \stdClass => (object) array_merge($all, $row), $rows);
    }

    /**
     * The distinct items that changed after a revision, to be read by the same reader as the full view.
     *
     * @param string $journaltable the journal's table, without prefix
     * @param int $ownerid id of the owner's row
     * @param int $since what the client has
     * @param int $current the owner's revision now
     * @return array<string, int[]>|null ids by item type; null when everything has to be loaded anew: more than
     *         {@see revision::DELTA_LIMIT} items, a revision from the future (a restored database), or a journal that does not
     *         reach back far enough
     */
    public static function items_since(string $journaltable, int $ownerid, int $since, int $current): ?array {
        global $DB;

        if ($since > $current || $since < 0) {
            return null;
        }
        if ($since === $current) {
            return [];
        }
        $rows = $DB->get_recordset_sql(
            "SELECT itemtype, itemid, MIN(revision) AS firstrevision
               FROM {{$journaltable}}
              WHERE ownerid = :ownerid AND revision > :since
           GROUP BY itemtype, itemid
           ORDER BY itemtype, itemid",
            ['ownerid' => $ownerid, 'since' => $since],
            0,
            self::DELTA_LIMIT + 1,
        );
        $items = [];
        $count = 0;
        $first = $current + 1;
        foreach ($rows as $row) {
            $items[$row->itemtype][] = (int) $row->itemid;
            $first = min($first, (int) $row->firstrevision);
            $count++;
        }
        $rows->close();
        // Every revision has an entry, so a delta without the one right after $since would have a hole.
        return $count > self::DELTA_LIMIT || $first !== $since + 1 ? null : $items;
    }
}
