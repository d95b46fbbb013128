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

use local_kki\profile\profiles;

/**
 * What waits for a person in the ThemenTeams of a course. The number of queries depends neither on how many there are nor on
 * what is in them; it is the person's own list, nobody else sees it.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class my_tasks {
    /** What can wait, in the order in which it is told. */
    public const KINDS = ['ask', 'question', 'care', 'signoff'];

    /**
     * What waits in one activity.
     *
     * @param \cm_info $cm
     * @param int $userid
     * @return array groupid (of a space where something waits, or null), due (the nearest date, or null), and a number for
     *         each kind
     */
    public static function of(\cm_info $cm, int $userid): array {
        $cache = \cache::make('mod_thementeam', 'tasks');
        $key = "{$cm->course}_$userid";
        $all = $cache->get($key);
        if ($all === false) {
            $all = self::of_course((int) $cm->course, $userid);
            $cache->set($key, $all);
        }
        return $all[(int) $cm->instance] ?? self::nothing();
    }

    /**
     * What waits in a course.
     *
     * @param int $courseid
     * @param int $userid
     * @return array[] by id of the activity
     */
    private static function of_course(int $courseid, int $userid): array {
        $spaces = self::spaces($courseid, $userid);
        if (!$spaces) {
            return [];
        }
        $tasks = [];
        foreach ($spaces as $space) {
            $tasks[(int) $space->thementeamid] ??= self::nothing();
        }
        foreach (self::counts(array_keys($spaces), $userid) as $row) {
            $task = &$tasks[(int) $spaces[$row->spaceid]->thementeamid];
            $task[$row->kind] += (int) $row->number;
            $task['groupid'] ??= (int) $spaces[$row->spaceid]->groupid;
            $task['due'] = min(array_filter([$task['due'], (int) $row->due]) ?: [null]);
            unset($task);
        }
        return $tasks;
    }

    /**
     * The spaces of a course that the person writes in.
     *
     * @param int $courseid
     * @param int $userid
     * @return \stdClass[] by id: thementeamid and groupid
     */
    private static function spaces(int $courseid, int $userid): array {
        global $DB;
        $rows = $DB->get_records_sql(
            "SELECT s.id, s.thementeamid, s.groupid
               FROM {thementeam_space} s
               JOIN {thementeam} t ON t.id = s.thementeamid
              WHERE t.course = :courseid AND s.archived = 0 AND s.locked = 0
                    AND (s.groupid = 0 OR s.groupid IN (
                        SELECT g.id
                          FROM {groups} g
                          JOIN {groups_members} m ON m.groupid = g.id
                         WHERE g.participation = 1 AND m.userid = :userid
                    ))
           ORDER BY s.id",
            ['courseid' => $courseid, 'userid' => $userid],
        );
        $modinfo = get_fast_modinfo($courseid, $userid);
        $activities = $modinfo->get_instances_of('thementeam');
        return array_filter($rows, function (\stdClass $row) use ($activities, $modinfo, $userid): bool {
            $cm = $activities[(int) $row->thementeamid] ?? null;
            if (!$cm || !$cm->uservisible || !has_capability('mod/thementeam:contribute', $cm->context, $userid)) {
                return false;
            }
            $grouped = (int) $cm->effectivegroupmode !== NOGROUPS;
            $reached = in_array((int) $row->groupid, array_map('intval', $modinfo->get_groups($cm->groupingid)), true);
            return $row->groupid ? $grouped && $reached : !$grouped;
        });
    }

    /**
     * What waits in spaces, in one query and one for the person's Kommune.
     *
     * @param int[] $spaceids
     * @param int $userid
     * @return \stdClass[] spaceid, kind, number, and due where there is a date
     */
    private static function counts(array $spaceids, int $userid): array {
        global $DB;
        $now = \core\di::get(\core\clock::class)->time();
        $params = ['key' => municipalities::key($userid, profiles::of($userid)->municipality), 'now' => $now];
        $in = [];
        foreach (self::KINDS as $kind) {
            [$in[$kind], $more] = $DB->get_in_or_equal($spaceids, SQL_PARAMS_NAMED, $kind);
            $params += $more;
        }
        foreach (['careuser', 'questionuser', 'mineuser', 'theiruser'] as $name) {
            $params[$name] = $userid;
        }
        $key = fn(string $kind): string => $DB->sql_concat('x.spaceid', "'-$kind'") . " AS rowkey, x.spaceid, '$kind' AS kind";
        return $DB->get_records_sql(
            "SELECT {$key('care')}, COUNT(1) AS number, MIN(x.timedue) AS due
               FROM {thementeam_card} x
              WHERE x.spaceid {$in['care']} AND x.timedeleted IS NULL AND x.assigneeid = :careuser
           GROUP BY x.spaceid
          UNION ALL
             SELECT {$key('question')}, COUNT(1) AS number, NULL AS due
               FROM {thementeam_card} x
              WHERE x.spaceid {$in['question']} AND x.timedeleted IS NULL AND x.kind = 'question' AND x.acceptedid IS NULL
                    AND x.userid <> :questionuser
           GROUP BY x.spaceid
          UNION ALL
             SELECT {$key('ask')}, COUNT(1) AS number, NULL AS due
               FROM {thementeam_ask} x
               JOIN {thementeam_card} c ON c.id = x.cardid AND c.timedeleted IS NULL
              WHERE x.spaceid {$in['ask']} AND (x.timeclose IS NULL OR x.timeclose > :now)
                    AND NOT EXISTS (SELECT 1 FROM {thementeam_answer} n WHERE n.askid = x.id AND n.ownerkey = :key)
           GROUP BY x.spaceid
          UNION ALL
             SELECT {$key('signoff')}, COUNT(1) AS number, NULL AS due
               FROM {thementeam_document} x
              WHERE x.spaceid {$in['signoff']} AND x.timedeleted IS NULL
                    AND EXISTS (
                        SELECT 1 FROM {thementeam_signoff} s
                         WHERE s.documentid = x.id AND s.contentversion = x.contentversion AND s.userid <> :theiruser)
                    AND NOT EXISTS (
                        SELECT 1 FROM {thementeam_signoff} s
                         WHERE s.documentid = x.id AND s.contentversion = x.contentversion AND s.userid = :mineuser)
                    AND NOT EXISTS (
                        SELECT 1 FROM {thementeam_publication} p
                         WHERE p.documentid = x.id AND p.timepublished >= x.timemodified)
           GROUP BY x.spaceid",
            $params,
        );
    }

    /**
     * Nothing waits.
     *
     * @return array
     */
    private static function nothing(): array {
        return ['groupid' => null, 'due' => null] + array_fill_keys(self::KINDS, 0);
    }
}
