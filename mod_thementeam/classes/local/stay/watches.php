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

use mod_thementeam\local\refusals;

/**
 * Who wants to hear of a card or a whole space at once. Owner of the table thementeam_watch.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class watches {
    /**
     * Begins or ends to watch. A second time changes nothing.
     *
     * @param int $spaceid
     * @param int $cardid a card of the space; 0: the space itself
     * @param int $userid
     * @param bool $watching
     * @throws \local_kki\live\refusal when there is no such card in the space
     */
    public static function set(int $spaceid, int $cardid, int $userid, bool $watching): void {
        global $DB;
        if ($cardid && !$DB->record_exists('thementeam_card', ['id' => $cardid, 'spaceid' => $spaceid, 'timedeleted' => null])) {
            throw refusals::of('deleted_card');
        }
        $key = ['spaceid' => $spaceid, 'cardid' => $cardid, 'userid' => $userid];
        if (!$watching) {
            $DB->delete_records('thementeam_watch', $key);
        } else if (!self::has($spaceid, $cardid, $userid)) {
            $DB->insert_record('thementeam_watch', (object) ($key + ['timecreated' => \core\di::get(\core\clock::class)->time()]));
        }
    }

    /**
     * Whether somebody watches a card or a space.
     *
     * @param int $spaceid
     * @param int $cardid 0: the space itself
     * @param int $userid
     * @return bool
     */
    public static function has(int $spaceid, int $cardid, int $userid): bool {
        global $DB;
        return $DB->record_exists('thementeam_watch', ['spaceid' => $spaceid, 'cardid' => $cardid, 'userid' => $userid]);
    }

    /**
     * Who watches a space, or one of some cards in it.
     *
     * @param int $spaceid
     * @param int[] $cardids
     * @return array<int, int[]> ids of people by id of the card; 0: the space itself
     */
    public static function of_cards(int $spaceid, array $cardids): array {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal([0, ...$cardids], SQL_PARAMS_NAMED);
        $select = "spaceid = :spaceid AND cardid $in";
        $watchers = [];
        foreach ($DB->get_records_select('thementeam_watch', $select, $params + ['spaceid' => $spaceid], 'id') as $row) {
            $watchers[(int) $row->cardid][] = (int) $row->userid;
        }
        return $watchers;
    }

    /**
     * Nobody watches cards any more that are gone for good.
     *
     * @param int[] $cardids
     */
    public static function purge(array $cardids): void {
        global $DB;
        $DB->delete_records_list('thementeam_watch', 'cardid', $cardids);
    }

    /**
     * Forgets what people watch in a space.
     *
     * @param int $spaceid
     * @param int[] $userids
     */
    public static function erase(int $spaceid, array $userids): void {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $DB->delete_records_select('thementeam_watch', "spaceid = :spaceid AND userid $in", $params + ['spaceid' => $spaceid]);
    }

    /**
     * Forgets everything that a person watches.
     *
     * @param int $userid
     */
    public static function forget(int $userid): void {
        global $DB;
        $DB->delete_records('thementeam_watch', ['userid' => $userid]);
    }
}
