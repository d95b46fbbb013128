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

namespace local_kki\baustein;

use local_kki\event\progress_marked;
use local_kki\event\progress_unmarked;
use local_kki\live\refusal;

/**
 * Who has done which step; owns `local_kki_progress`.
 *
 * What Moodle knows (the completion of activities) is joined, never copied.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class progress {
    /** The table. */
    public const TABLE = 'local_kki_progress';

    /** Completion that counts: COMPLETION_COMPLETE, COMPLETION_COMPLETE_PASS (their file is not loaded everywhere). */
    private const COMPLETE = '1, 2';

    /** How many people one statement names. */
    private const CHUNK = 1000;

    /**
     * All steps of a course with what one person has done, in one query.
     *
     * @param int $courseid
     * @param int $userid
     * @param bool $withhidden whether to name Bausteine that only trainers see
     * @return array<int, \stdClass> steps by id with `done` (0 or 1)
     */
    public static function of_person(int $courseid, int $userid, bool $withhidden = false): array {
        global $DB;
        $visible = $withhidden ? '' : 'AND b.visible = 1';
        return $DB->get_records_sql(
            'SELECT ph.*, CASE WHEN pr.id IS NULL AND cmc.id IS NULL THEN 0 ELSE 1 END AS done
               FROM {' . bausteine::TABLE . '} b
               JOIN {' . phases::TABLE . '} ph ON ph.bausteinid = b.id AND ph.timedeleted = 0
          LEFT JOIN {' . self::TABLE . "} pr ON pr.phaseid = ph.id AND pr.userid = :user1 AND ph.type <> :online1
          LEFT JOIN {course_modules_completion} cmc ON cmc.coursemoduleid = ph.cmid AND cmc.userid = :user2
                    AND ph.type = :online2 AND cmc.completionstate IN (" . self::COMPLETE . ")
              WHERE b.courseid = :courseid AND b.timedeleted = 0 $visible
           ORDER BY b.sortorder, b.id, ph.sortorder, ph.id",
            [
                'user1' => $userid,
                'user2' => $userid,
                'online1' => phase_type::online->value,
                'online2' => phase_type::online->value,
                'courseid' => $courseid,
            ],
        );
    }

    /**
     * What people have done of some steps, in two queries whatever their number.
     *
     * @param \stdClass[] $phases
     * @param int[] $userids
     * @return array<int, array<int, true>> done steps by user and step
     */
    public static function of_people(array $phases, array $userids): array {
        global $DB;
        $done = [];
        foreach (self::sources($phases) as $sql => $ids) {
            if (!$ids || !$userids) {
                continue;
            }
            [$inphases, $phaseparams] = $DB->get_in_or_equal($ids, SQL_PARAMS_NAMED, 'ph');
            [$inusers, $userparams] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED, 'u');
            $rows = $DB->get_recordset_sql("$sql AND ph.id $inphases AND d.userid $inusers", $phaseparams + $userparams);
            foreach ($rows as $row) {
                $done[(int) $row->userid][(int) $row->phaseid] = true;
            }
            $rows->close();
        }
        return $done;
    }

    /**
     * A subquery that counts for each person the done ones among some steps.
     *
     * @param \stdClass[] $phases
     * @return array{0: string, 1: array<string, mixed>} SQL with the columns `userid` and `done`, and its parameters
     */
    public static function counts_sql(array $phases): array {
        global $DB;
        $parts = [];
        $params = [];
        foreach (self::sources($phases) as $sql => $ids) {
            if ($ids) {
                [$in, $inparams] = $DB->get_in_or_equal($ids, SQL_PARAMS_NAMED, 'cnt');
                $parts[] = "$sql AND ph.id $in";
                $params += $inparams;
            }
        }
        if (!$parts) {
            return ['SELECT id AS userid, 0 AS done FROM {user} WHERE 1 = 0', []];
        }
        $union = implode(' UNION ALL ', $parts);
        return ["SELECT steps.userid, COUNT(1) AS done FROM ($union) steps GROUP BY steps.userid", $params];
    }

    /**
     * Ticks or unticks a step for people. Doing it twice changes nothing.
     *
     * @param int $phaseid
     * @param int[] $userids whom the caller may act for
     * @param bool $done
     * @param int $by who does it
     * @return int[] the people for whom something changed
     * @throws refusal when the step is deleted or its activity decides
     */
    public static function mark(int $phaseid, array $userids, bool $done, int $by): array {
        $phase = phases::get($phaseid);
        if (!phase_type::from($phase->type)->ticked_by_trainer()) {
            throw new refusal('online_phase', get_string('refused_online_phase', 'local_kki'));
        }
        $changed = bausteine::change((int) $phase->bausteinid, function () use ($phase, $userids, $done, $by): array {
            global $DB;
            if ($DB->record_exists_select(phases::TABLE, 'id = ? AND timedeleted > 0', [$phase->id])) {
                throw new refusal('deleted_phase', get_string('refused_deleted_phase', 'local_kki'));
            }
            $changed = [];
            foreach (array_chunk(array_unique($userids), self::CHUNK) as $chunk) {
                $changed = array_merge($changed, self::mark_chunk((int) $phase->id, $chunk, $done, $by));
            }
            return $changed;
        });
        foreach ($changed as $userid) {
            $event = $done ? progress_marked::class : progress_unmarked::class;
            $event::of($phase, (int) $phase->courseid, $by, $userid)->trigger();
        }
        return $changed;
    }

    /**
     * Ticks or unticks one's own step.
     *
     * @param int $phaseid
     * @param int $userid
     * @param bool $done
     * @return string a sentence for the person
     * @throws refusal when a trainer or an activity decides, or the step is out of sight
     */
    public static function set_own(int $phaseid, int $userid, bool $done): string {
        $phase = phases::get($phaseid);
        if ($phase->hidden) {
            throw new refusal('deleted_phase', get_string('refused_deleted_phase', 'local_kki'));
        }
        if (!phase_type::from($phase->type)->ticked_by_participant()) {
            throw new refusal("{$phase->type}_phase", get_string("refused_{$phase->type}_phase", 'local_kki'));
        }
        if (!people::is_participant((int) $phase->courseid, $userid)) {
            throw new refusal('not_participant', get_string('refused_not_participant', 'local_kki'));
        }
        self::mark($phaseid, [$userid], $done, $userid);
        return get_string($done ? 'step_ticked' : 'step_unticked', 'local_kki', wording::plain($phase->name));
    }

    /**
     * Ticks or unticks a step for those people whom a trainer may see.
     *
     * @param int $phaseid
     * @param int[] $userids
     * @param bool $done
     * @param int $by the trainer
     * @param int[] $changed gets the people for whom something changed
     * @return string a sentence for the trainer
     * @throws refusal when nobody of them may be marked, or the step cannot
     */
    public static function mark_seen(int $phaseid, array $userids, bool $done, int $by, array &$changed): string {
        $phase = phases::get($phaseid);
        $userids = array_values(array_unique(array_map('intval', $userids)));
        if (!$userids) {
            throw new refusal('nobody_chosen', get_string('refused_nobody_chosen', 'local_kki'));
        }
        $seen = people::seen_by((int) $phase->courseid, $by)->among($userids);
        if (!$seen) {
            throw new refusal('nobody_seen', get_string('refused_nobody_seen', 'local_kki'));
        }
        $changed = self::mark($phaseid, $seen, $done, $by);
        $key = ($done ? 'mark_done' : 'mark_undone') . (count($seen) === 1 ? '_one' : '');
        $sentence = get_string($key, 'local_kki', ['count' => count($seen), 'name' => wording::plain($phase->name)]);
        $left = count($userids) - count($seen);
        return $left ? $sentence . ' ' . get_string('mark_left', 'local_kki', $left) : $sentence;
    }

    /**
     * Removes what people have done of steps.
     *
     * @param int[] $phaseids
     */
    public static function remove_of(array $phaseids): void {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($phaseids);
        $DB->delete_records_select(self::TABLE, "phaseid $in", $params);
    }

    /**
     * What is stored about a person, for the privacy export.
     *
     * @param int $userid
     * @return \stdClass[] courseid, baustein, phase, type, timecreated, usermodified
     */
    public static function for_user(int $userid): array {
        global $DB;
        return array_values($DB->get_records_sql(
            'SELECT pr.id, b.courseid, b.name AS baustein, ph.name AS phase, ph.type, pr.timecreated, pr.usermodified
               FROM {' . self::TABLE . '} pr
               JOIN {' . phases::TABLE . '} ph ON ph.id = pr.phaseid
               JOIN {' . bausteine::TABLE . '} b ON b.id = ph.bausteinid
              WHERE pr.userid = ?
           ORDER BY b.courseid, b.sortorder, ph.sortorder, pr.id',
            [$userid],
        ));
    }

    /**
     * Forgets a person: what the person did goes, what the person ticked for others loses the name.
     *
     * @param int $userid
     * @param int|null $courseid only in this course
     */
    public static function delete_user(int $userid, ?int $courseid = null): void {
        global $DB;
        $where = '';
        $params = [$userid];
        if ($courseid !== null) {
            $where = ' AND phaseid IN (' . self::phases_of_course() . ')';
            $params[] = $courseid;
        }
        $DB->delete_records_select(self::TABLE, "userid = ?$where", $params);
        $DB->set_field_select(self::TABLE, 'usermodified', 0, "usermodified = ?$where", $params);
    }

    /**
     * The people about whom a course stores something.
     *
     * @param int $courseid
     * @return int[]
     */
    public static function userids_in_course(int $courseid): array {
        global $DB;
        return array_map('intval', $DB->get_fieldset_sql(
            'SELECT DISTINCT userid FROM {' . self::TABLE . '} WHERE phaseid IN (' . self::phases_of_course() . ')',
            [$courseid],
        ));
    }

    /**
     * Ticks or unticks for as many people as one statement can name.
     *
     * @param int $phaseid
     * @param int[] $userids
     * @param bool $done
     * @param int $by
     * @return int[] the people for whom something changed
     */
    private static function mark_chunk(int $phaseid, array $userids, bool $done, int $by): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $params['phaseid'] = $phaseid;
        $select = "phaseid = :phaseid AND userid $in";
        $existing = array_map('intval', $DB->get_fieldset_select(self::TABLE, 'userid', $select, $params));
        if (!$done) {
            $DB->delete_records_select(self::TABLE, $select, $params);
            return $existing;
        }
        $new = array_values(array_diff($userids, $existing));
        if (!$new) {
            return [];
        }
        // One statement on every database: insert_records() sends fifty rows at a time to MariaDB.
        [$in, $params] = $DB->get_in_or_equal($new, SQL_PARAMS_NAMED);
        $now = \core\di::get(\core\clock::class)->time();
        $values = ['phaseid' => $phaseid, 'usermodified' => $by, 'timecreated' => $now, 'timemodified' => $now];
        $columns = implode(', ', array_map(
            fn(string $column): string => $DB->sql_cast_char2int(":$column") . " AS $column",
            array_keys($values),
        ));
        $DB->execute(
            'INSERT INTO {' . self::TABLE . "} (phaseid, usermodified, timecreated, timemodified, status, userid)
             SELECT $columns, 'done' AS status, u.id FROM {user} u WHERE u.id $in",
            $values + $params,
        );
        return $new;
    }

    /**
     * The two places that know what is done, and which steps each knows of.
     *
     * @param \stdClass[] $phases
     * @return array<string, int[]> ids of steps by SQL with the columns `userid` and `phaseid`
     */
    private static function sources(array $phases): array {
        $ids = ['online' => [], 'ours' => []];
        foreach ($phases as $phase) {
            $ids[$phase->type === phase_type::online->value ? 'online' : 'ours'][] = (int) $phase->id;
        }
        return [
            'SELECT d.userid, d.phaseid FROM {' . self::TABLE . '} d JOIN {' . phases::TABLE . '} ph ON ph.id = d.phaseid
              WHERE 1 = 1' => $ids['ours'],
            'SELECT d.userid, ph.id AS phaseid FROM {course_modules_completion} d
               JOIN {' . phases::TABLE . '} ph ON ph.cmid = d.coursemoduleid
              WHERE d.completionstate IN (' . self::COMPLETE . ')' => $ids['online'],
        ];
    }

    /**
     * The steps of a course.
     *
     * @return string SQL with one parameter, the course's id
     */
    private static function phases_of_course(): string {
        return 'SELECT ph.id FROM {' . phases::TABLE . '} ph JOIN {' . bausteine::TABLE . '} b ON b.id = ph.bausteinid
                 WHERE b.courseid = ?';
    }
}
