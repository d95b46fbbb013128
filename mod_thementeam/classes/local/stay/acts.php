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

namespace mod_thementeam\local\stay;

use mod_thementeam\local\spaces;

/**
 * What was done in a space: from the journal or, where that does not reach back far enough (after a restore, or when it was
 * pruned), from the times that the rows themselves carry.
 *
 * An act has userid, verb, itemtype, itemid, revision and timecreated, as a row of the journal.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class acts {
    /** So many acts are read at most, the newest. */
    private const LIMIT = 1000;

    /**
     * Use {@see self::since()} or {@see self::between()}.
     *
     * @param \stdClass[] $list
     * @param bool $complete
     */
    private function __construct(
        /** @var \stdClass[] oldest first */
        public readonly array $list,
        /** @var bool whether everything is there that the journal would know */
        public readonly bool $complete,
    ) {
    }

    /**
     * What was done after a moment.
     *
     * @param \stdClass $space row of thementeam_space
     * @param mark $mark
     * @return self
     */
    public static function since(\stdClass $space, mark $mark): self {
        $current = (int) $space->revision;
        if ($mark->revision === $current) {
            return new self([], true);
        }
        if ($mark->revision >= 0 && $mark->revision < $current) {
            $rows = self::journal((int) $space->id, $mark->revision, $current);
            // Every revision has an entry, so one that is missing says that the journal begins later.
            $first = $rows ? (int) reset($rows)->revision : 0;
            if ($first === $mark->revision + 1 || count($rows) === self::LIMIT) {
                return new self($rows, true);
            }
        }
        return new self(self::rows((int) $space->id, $mark->time), false);
    }

    /**
     * What was done in some revisions.
     *
     * @param int $spaceid
     * @param int $from the one before the first
     * @param int $to the last
     * @return self
     */
    public static function between(int $spaceid, int $from, int $to): self {
        return new self(self::journal($spaceid, $from, $to), true);
    }

    /**
     * Without what somebody did.
     *
     * @param int $userid
     * @return self
     */
    public function without(int $userid): self {
        return $this->filter(fn(\stdClass $act): bool => (int) $act->userid !== $userid);
    }

    /**
     * Some of the acts.
     *
     * @param callable $keep
     * @return self
     */
    public function filter(callable $keep): self {
        return new self(array_values(array_filter($this->list, $keep)), $this->complete);
    }

    /**
     * Where a space was at a time.
     *
     * @param int $spaceid
     * @param int $time
     * @return mark
     */
    public static function mark_at(int $spaceid, int $time): mark {
        global $DB;
        $sql = "SELECT MAX(revision) FROM {" . spaces::JOURNAL . "} WHERE ownerid = ? AND timecreated <= ?";
        return new mark((int) $DB->get_field_sql($sql, [$spaceid, $time]), $time);
    }

    /**
     * Reads the journal.
     *
     * @param int $spaceid
     * @param int $from the revision before the first
     * @param int $to the last one
     * @return \stdClass[] oldest first
     */
    private static function journal(int $spaceid, int $from, int $to): array {
        global $DB;
        return array_reverse($DB->get_records_select(
            spaces::JOURNAL,
            'ownerid = :spaceid AND revision > :from AND revision <= :to',
            ['spaceid' => $spaceid, 'from' => $from, 'to' => $to],
            'revision DESC, id DESC',
            'id, revision, userid, verb, itemtype, itemid, textid, timecreated',
            0,
            self::LIMIT,
        ));
    }

    /**
     * Reads from the rows what was written: versions of texts, questions to the Kommunen and their answers.
     *
     * @param int $spaceid
     * @param int $time
     * @return \stdClass[] oldest first
     */
    private static function rows(int $spaceid, int $time): array {
        global $DB;
        $key = fn(string $type, string $id): string => $DB->sql_concat("'$type'", $id);
        $sql = "SELECT " . $key('text', 't.id') . " AS rowkey, t.itemtype, t.itemid, t.userid, t.timecreated,
                       CASE WHEN EXISTS (
                           SELECT 1 FROM {thementeam_text} o
                            WHERE o.itemtype = t.itemtype AND o.itemid = t.itemid AND o.id < t.id
                       ) THEN 'update' ELSE 'create' END AS verb
                  FROM {thementeam_text} t
                 WHERE t.spaceid = :space1 AND t.timecreated > :time1 AND t.itemtype IN ('card', 'comment', 'section')
             UNION ALL
                SELECT " . $key('ask', 'a.id') . " AS rowkey, 'card' AS itemtype, a.cardid AS itemid, a.userid, a.timecreated,
                       'ask' AS verb
                  FROM {thementeam_ask} a
                 WHERE a.spaceid = :space2 AND a.timecreated > :time2
             UNION ALL
                SELECT " . $key('answer', 'n.id') . " AS rowkey, 'card' AS itemtype, k.cardid AS itemid, n.userid,
                       n.timemodified AS timecreated, 'answer' AS verb
                  FROM {thementeam_answer} n
                  JOIN {thementeam_ask} k ON k.id = n.askid
                 WHERE n.spaceid = :space3 AND n.timemodified > :time3
              ORDER BY timecreated DESC, rowkey DESC";
        $params = [];
        foreach ([1, 2, 3] as $number) {
            $params += ["space$number" => $spaceid, "time$number" => $time];
        }
        $rows = array_reverse(array_values($DB->get_records_sql($sql, $params, 0, self::LIMIT)));
        return array_map(fn(\stdClass $row): \stdClass => (object) ((array) $row + ['revision' => 0]), $rows);
    }
}
