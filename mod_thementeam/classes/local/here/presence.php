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

namespace mod_thementeam\local\here;

use core_user\fields;
use local_kki\live\pulse;
use mod_thementeam\local\spaces;

/**
 * Which people have said that they are in a space, each until a moment that is never far. Owner of the table
 * thementeam_presence.
 *
 * A row per person and space: two who come at once do not get in each other's way, and every web node sees both. Whoever
 * comes or goes does so with the space's row locked and gives the space a new mark, which its pulse carries: browsers learn
 * of it there, neither the revision nor the journal does. Staying on changes one row, and no mark.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class presence {
    /** The mark of a space in which nobody is shown. */
    public const NOBODY = '00000000';

    /**
     * Everybody who said so in a space, and whose time may be up.
     *
     * @param int $spaceid
     * @return \stdClass[] id of the row, userid, timeend and the fields of the name, by user id, in the order of the names
     */
    public static function of_space(int $spaceid): array {
        global $DB;
        $names = fields::for_name()->get_sql('u', false, '', '', false)->selects;
        [$sort, $params] = users_order_by_sql('u');
        return $DB->get_records_sql(
            "SELECT p.userid, p.id, p.timeend, $names
               FROM {thementeam_presence} p
               JOIN {user} u ON u.id = p.userid AND u.deleted = 0 AND u.suspended = 0
              WHERE p.spaceid = :presencespaceid
           ORDER BY $sort",
            $params + ['presencespaceid' => $spaceid],
        );
    }

    /**
     * How many people are shown in all spaces of the site.
     *
     * @return int
     */
    public static function count(): int {
        global $DB;
        return $DB->count_records('thementeam_presence');
    }

    /**
     * Somebody stays on.
     *
     * @param int $id of the row
     * @param int $until
     */
    public static function renew(int $id, int $until): void {
        global $DB;
        $DB->set_field('thementeam_presence', 'timeend', $until, ['id' => $id]);
    }

    /**
     * Somebody comes.
     *
     * @param int $spaceid
     * @param int $userid
     * @param int $until
     * @return string the space's mark
     */
    public static function come(int $spaceid, int $userid, int $until): string {
        return self::settle($spaceid, function () use ($spaceid, $userid, $until): void {
            global $DB;
            $row = ['spaceid' => $spaceid, 'userid' => $userid];
            $DB->delete_records('thementeam_presence', $row);
            // Asked of the database, not of the session: another window may have changed it a moment ago.
            $chosen = $DB->get_field('user_preferences', 'value', ['userid' => $userid, 'name' => here::PREFERENCE]);
            if ($chosen) {
                $DB->insert_record('thementeam_presence', (object) ($row + ['timeend' => $until]));
            }
        });
    }

    /**
     * People go from a space, and with them everybody whose time is up.
     *
     * @param int $spaceid
     * @param int[] $userids
     * @return string the space's mark
     */
    public static function go(int $spaceid, array $userids = []): string {
        return self::settle($spaceid, function () use ($spaceid, $userids): void {
            global $DB;
            [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED, 'user', true, 0);
            $params['spaceid'] = $spaceid;
            $DB->delete_records_select('thementeam_presence', "spaceid = :spaceid AND userid $in", $params);
        });
    }

    /**
     * Everybody goes from a space.
     *
     * @param int $spaceid
     */
    public static function clear(int $spaceid): void {
        self::settle($spaceid, function () use ($spaceid): void {
            global $DB;
            $DB->delete_records('thementeam_presence', ['spaceid' => $spaceid]);
        });
    }

    /**
     * Somebody goes from several spaces.
     *
     * @param int $userid
     * @param string $where condition on the space s; empty: from all
     * @param array $params its parameters
     */
    public static function leave(int $userid, string $where = '', array $params = []): void {
        global $DB;
        $sql = "SELECT p.spaceid
                  FROM {thementeam_presence} p
                  JOIN {thementeam_space} s ON s.id = p.spaceid
                 WHERE p.userid = :userid" . ($where === '' ? '' : " AND $where") . "
              ORDER BY p.spaceid";
        foreach ($DB->get_fieldset_sql($sql, $params + ['userid' => $userid]) as $spaceid) {
            self::go((int) $spaceid, [$userid]);
        }
    }

    /**
     * Everybody goes whose time is up. Open browsers learn of it.
     *
     * @return int in how many spaces somebody went
     */
    public static function end(): int {
        global $DB;
        $sql = "SELECT DISTINCT spaceid FROM {thementeam_presence} WHERE timeend <= ? ORDER BY spaceid";
        $spaceids = $DB->get_fieldset_sql($sql, [self::now()]);
        foreach ($spaceids as $spaceid) {
            self::go((int) $spaceid);
        }
        return count($spaceids);
    }

    /**
     * Changes who is in a space, with the space's row locked: the mark says "nobody" when nobody is left, and something new
     * otherwise, in the order in which people come and go.
     *
     * @param int $spaceid
     * @param callable $change
     * @return string the space's mark
     */
    private static function settle(int $spaceid, callable $change): string {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        $mark = bin2hex(random_bytes(4));
        $DB->execute("UPDATE {thementeam_space} SET presence = ? WHERE id = ?", [$mark, $spaceid]);
        $change();
        $DB->delete_records_select('thementeam_presence', 'spaceid = ? AND timeend <= ?', [$spaceid, self::now()]);
        if (!$DB->record_exists('thementeam_presence', ['spaceid' => $spaceid])) {
            $mark = self::NOBODY;
            $DB->set_field(spaces::TABLE, 'presence', $mark, ['id' => $spaceid]);
        }
        $revision = $DB->get_field(spaces::TABLE, 'revision', ['id' => $spaceid]);
        if ($revision !== false) {
            pulse::mark(spaces::TABLE, $spaceid, (int) $revision, $mark);
        }
        $transaction->allow_commit();
        return $mark;
    }

    /**
     * The present.
     *
     * @return int
     */
    private static function now(): int {
        return \core\di::get(\core\clock::class)->time();
    }
}
