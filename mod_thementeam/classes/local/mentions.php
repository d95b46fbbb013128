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

use core_user\fields;
use local_kki\live\revision;
use mod_thementeam\workspace;

/**
 * Who is named in a comment with an @. Owner of the table thementeam_mention.
 *
 * The name stands in the text as everybody reads it; the rows say whom it means.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class mentions {
    /** More people than this are not named at once. */
    public const MAX = 50;

    /**
     * The people who are really named: who may read the space, and whose name stands in the text. Others are no mention,
     * and nobody is told.
     *
     * @param workspace $workspace the space, and who names them
     * @param string $content
     * @param int[] $userids whom the browser says are named
     * @return int[]
     */
    public static function in_text(workspace $workspace, string $content, array $userids): array {
        $userids = array_slice(array_unique(array_diff($userids, [$workspace->userid()])), 0, self::MAX);
        if (!$userids || !str_contains($content, '@')) {
            return [];
        }
        $names = array_column((new members($workspace))->list($userids), 'name', 'id');
        return array_keys(array_filter($names, fn(string $name): bool => self::names($content, $name)));
    }

    /**
     * Notes whom a comment names; replaces what was noted before. Call it inside a change.
     *
     * @param revision $revision the change under way
     * @param int $commentid
     * @param int[] $userids
     * @return int[] who was not named in it before
     */
    public static function store(revision $revision, int $commentid, array $userids): array {
        global $DB;
        $before = self::of_comments([$commentid])[$commentid] ?? [];
        $gone = array_diff($before, $userids);
        if ($gone) {
            [$in, $params] = $DB->get_in_or_equal($gone, SQL_PARAMS_NAMED);
            $select = "itemtype = 'comment' AND itemid = :itemid AND userid $in";
            $DB->delete_records_select('thementeam_mention', $select, $params + ['itemid' => $commentid]);
        }
        $new = array_values(array_diff($userids, $before));
        $DB->insert_records('thementeam_mention', array_map(fn(int $userid): \stdClass => (object) [
            'spaceid' => $revision->ownerid,
            'itemtype' => 'comment',
            'itemid' => $commentid,
            'userid' => $userid,
            'timecreated' => $revision->time,
        ], $new));
        return $new;
    }

    /**
     * Whom comments name.
     *
     * @param int[] $commentids
     * @return array<int, int[]> ids of people by id of the comment
     */
    public static function of_comments(array $commentids): array {
        global $DB;
        if (!$commentids) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal($commentids);
        $mentioned = [];
        $select = "itemtype = 'comment' AND itemid $in";
        foreach ($DB->get_records_select('thementeam_mention', $select, $params, 'id', 'id, itemid, userid') as $row) {
            $mentioned[(int) $row->itemid][] = (int) $row->userid;
        }
        return $mentioned;
    }

    /**
     * Where a person was named, for those who tell that person: in comments that are still there, newest first.
     *
     * @param int $spaceid
     * @param int $userid who is named
     * @param int $since only what was written after this time
     * @return \stdClass[] by id of the mention: commentid, cardid, userid of the author, timecreated
     */
    public static function of_person(int $spaceid, int $userid, int $since = 0): array {
        global $DB;
        return $DB->get_records_sql(
            "SELECT m.id, c.id AS commentid, c.cardid, c.userid, m.timecreated
               FROM {thementeam_mention} m
               JOIN {thementeam_comment} c ON c.id = m.itemid AND c.timedeleted IS NULL
               JOIN {thementeam_card} k ON k.id = c.cardid AND k.timedeleted IS NULL
              WHERE m.itemtype = 'comment' AND m.spaceid = :spaceid AND m.userid = :userid AND m.timecreated > :since
           ORDER BY m.timecreated DESC, m.id DESC",
            ['spaceid' => $spaceid, 'userid' => $userid, 'since' => $since],
        );
    }

    /**
     * Whom versions of comments name who was not named in an earlier version of the same comment: taken out and put in again,
     * a name is nothing new.
     *
     * @param int[] $textids
     * @return array<int, int[]> ids of people by id of the version
     */
    public static function first_named(array $textids): array {
        global $DB;
        if (!$textids) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal($textids);
        $key = $DB->sql_concat('t.id', "'-'", 'm.userid');
        $names = fields::for_name()->get_sql('u', false, '', '', false)->selects;
        $rows = $DB->get_records_sql(
            "SELECT $key AS rowkey, t.id AS textid, t.itemid, m.userid, $names
               FROM {thementeam_text} t
               JOIN {thementeam_mention} m ON m.itemtype = 'comment' AND m.itemid = t.itemid
               JOIN {user} u ON u.id = m.userid
              WHERE t.itemtype = 'comment' AND t.id $in",
            $params,
        );
        if (!$rows) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal(array_unique(array_column($rows, 'itemid')));
        $select = "itemtype = 'comment' AND itemid $in";
        $versions = [];
        foreach ($DB->get_records_select('thementeam_text', $select, $params, 'id', 'id, itemid, content') as $version) {
            $versions[$version->itemid][(int) $version->id] = (string) $version->content;
        }
        $named = [];
        foreach ($rows as $row) {
            // Authors see full names or short ones, by their rights.
            $names = array_unique([fullname($row), fullname($row, true)]);
            $naming = array_filter(
                $versions[$row->itemid],
                fn(string $content): bool => (bool) array_filter($names, fn(string $name): bool => self::names($content, $name)),
            );
            if (array_key_first($naming) === (int) $row->textid) {
                $named[(int) $row->textid][] = (int) $row->userid;
            }
        }
        return $named;
    }

    /**
     * Marks the names in a formatted text. Only what stands between tags is looked at, and what is put in is escaped.
     *
     * @param string $html as format_text made it
     * @param string[] $names of those who are named, by their ids
     * @param int $me who reads; the own name is marked with words too
     * @return string html
     */
    public static function highlight(string $html, array $names, int $me): string {
        if (!$names) {
            return $html;
        }
        $ids = array_flip(array_map(s(...), $names));
        // The longer name first, for "Anna Maria" begins with "Anna".
        uksort($ids, fn(string $a, string $b): int => strlen($b) <=> strlen($a));
        $pattern = '/@(' . implode('|', array_map(fn(string $name): string => preg_quote($name, '/'), array_keys($ids)))
            . ')(?![\p{L}\p{N}])/u';
        $mark = fn(array $match): string => self::mark($match[0], $ids[$match[1]] === $me);
        $parts = preg_split('/(<[^>]*>)/', $html, -1, PREG_SPLIT_DELIM_CAPTURE);
        foreach ($parts as $index => $part) {
            if ($index % 2 === 0) {
                $parts[$index] = preg_replace_callback($pattern, $mark, $part);
            }
        }
        return implode('', $parts);
    }

    /**
     * Removes the mentions in items that are gone for good.
     *
     * @param int[] $commentids
     */
    public static function purge(array $commentids): void {
        global $DB;
        if ($commentids) {
            [$in, $params] = $DB->get_in_or_equal($commentids);
            $DB->delete_records_select('thementeam_mention', "itemtype = 'comment' AND itemid $in", $params);
        }
    }

    /**
     * Forgets that people were named in a space.
     *
     * @param int $spaceid
     * @param int[] $userids
     */
    public static function erase(int $spaceid, array $userids): void {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $DB->delete_records_select('thementeam_mention', "spaceid = :spaceid AND userid $in", $params + ['spaceid' => $spaceid]);
    }

    /**
     * Whether a text names somebody: "@Ann" does not name the "Anna" of "@Anna".
     *
     * @param string $content
     * @param string $name
     * @return bool
     */
    private static function names(string $content, string $name): bool {
        return (bool) preg_match('/@' . preg_quote($name, '/') . '(?![\p{L}\p{N}])/u', $content);
    }

    /**
     * A marked name.
     *
     * @param string $name html
     * @param bool $own
     * @return string html
     */
    private static function mark(string $name, bool $own): string {
        if (!$own) {
            return \html_writer::span($name, 'thementeam-mention');
        }
        $words = \html_writer::span(' ' . get_string('mention_you', 'thementeam'), 'sr-only visually-hidden');
        return \html_writer::span($name . $words, 'thementeam-mention thementeam-mention-own');
    }
}
