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

/**
 * Up to where each person knows each space: by visits, and by the digests that went out. Owner of the table
 * thementeam_visit.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class visits {
    /** Whoever was away for so many seconds begins a new visit; who comes back earlier goes on with the same. */
    public const PAUSE = 1800;

    /**
     * Notes that a person opens a space.
     *
     * @param int $spaceid
     * @param int $userid
     * @param int $revision of the space, which the person sees now
     * @param int $time
     * @return mark the end of the visit before; time 0: this is the first one
     */
    public static function enter(int $spaceid, int $userid, int $revision, int $time): mark {
        global $DB;
        $row = self::row($spaceid, $userid);
        $since = new mark((int) $row->revisionsince, (int) $row->timesince);
        if ($time - $row->timeseen > self::PAUSE) {
            $since = new mark((int) $row->revisionseen, (int) $row->timeseen);
        }
        $DB->update_record('thementeam_visit', (object) [
            'id' => $row->id,
            'revisionsince' => $since->revision,
            'timesince' => $since->time,
            'revisionseen' => $revision,
            'timeseen' => $time,
        ]);
        return $since;
    }

    /**
     * Notes that a person has seen what happened in an open space meanwhile.
     *
     * @param int $spaceid
     * @param int $userid
     * @param int $revision
     * @param int $time
     */
    public static function seen(int $spaceid, int $userid, int $revision, int $time): void {
        global $DB;
        $row = self::row($spaceid, $userid);
        if ($revision >= $row->revisionseen) {
            $DB->update_record('thementeam_visit', (object) ['id' => $row->id, 'revisionseen' => $revision, 'timeseen' => $time]);
        }
    }

    /**
     * What a person knows of a space, from visits and digests.
     *
     * @param int $spaceid
     * @param int $userid
     * @return mark time 0: nothing
     */
    public static function known(int $spaceid, int $userid): mark {
        global $DB;
        $row = $DB->get_record('thementeam_visit', ['spaceid' => $spaceid, 'userid' => $userid]);
        if (!$row) {
            return new mark(0, 0);
        }
        $seen = new mark((int) $row->revisionseen, (int) $row->timeseen);
        return $seen->or_later(new mark((int) $row->revisiontold, (int) $row->timetold));
    }

    /**
     * Notes that a digest tells a person of a space.
     *
     * @param int $spaceid
     * @param int $userid
     * @param mark $mark
     * @return mark what was noted before
     */
    public static function tell(int $spaceid, int $userid, mark $mark): mark {
        global $DB;
        $row = self::row($spaceid, $userid);
        $values = ['id' => $row->id, 'revisiontold' => $mark->revision, 'timetold' => $mark->time];
        $DB->update_record('thementeam_visit', (object) $values);
        return new mark((int) $row->revisiontold, (int) $row->timetold);
    }

    /**
     * Forgets the visits of people to a space.
     *
     * @param int $spaceid
     * @param int[] $userids
     */
    public static function erase(int $spaceid, array $userids): void {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $DB->delete_records_select('thementeam_visit', "spaceid = :spaceid AND userid $in", $params + ['spaceid' => $spaceid]);
    }

    /**
     * Forgets all visits of a person.
     *
     * @param int $userid
     */
    public static function forget(int $userid): void {
        global $DB;
        $DB->delete_records('thementeam_visit', ['userid' => $userid]);
    }

    /**
     * The row of a person and a space, made where there is none.
     *
     * @param int $spaceid
     * @param int $userid
     * @return \stdClass
     */
    private static function row(int $spaceid, int $userid): \stdClass {
        global $DB;
        $key = ['spaceid' => $spaceid, 'userid' => $userid];
        $row = $DB->get_record('thementeam_visit', $key);
        if (!$row) {
            try {
                $DB->insert_record('thementeam_visit', (object) $key);
            } catch (\dml_write_exception $e) {
                // Two windows at once, and the other one was faster.
                $row = $DB->get_record('thementeam_visit', $key) ?: throw $e;
            }
            $row = $row ?: $DB->get_record('thementeam_visit', $key, '*', MUST_EXIST);
        }
        return $row;
    }
}
