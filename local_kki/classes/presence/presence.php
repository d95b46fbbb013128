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

namespace local_kki\presence;

use local_kki\live\pulse;
use local_kki\series\dates;

/**
 * How many people are in, per date. Owns the table `local_kki_presence` and the columns `present` and `peak` of the dates.
 *
 * Nobody is recorded by name: a row says "somebody" by an HMAC with the date's secret, so that a second click counts once; rows and
 * secret die a day after the end ({@see keys::forget()}). The count travels in the date's pulse, where a revision stands elsewhere,
 * so that a viewer costs no query.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class presence {
    /** The table. */
    public const TABLE = 'local_kki_presence';

    /**
     * How somebody with an account is meant here.
     *
     * @param int $userid
     * @return string
     */
    public static function member(int $userid): string {
        return "user:$userid";
    }

    /**
     * How somebody without an account is meant here.
     *
     * @param string $token that the browser made up
     * @return string
     */
    public static function guest(string $token): string {
        return "guest:$token";
    }

    /**
     * Somebody goes in. A second time changes nothing.
     *
     * @param int $dateid
     * @param string $who see {@see presence::member()} and {@see presence::guest()}
     * @return int how many are in now
     */
    public static function join(int $dateid, string $who): int {
        return self::change($dateid, static function (\stdClass $date) use ($who): int {
            global $DB;
            $person = keys::person((int) $date->id, $who);
            $row = $DB->get_record(self::TABLE, ['dateid' => $date->id, 'person' => $person]);
            if (!$row) {
                $DB->insert_record(self::TABLE, ['dateid' => $date->id, 'person' => $person, 'present' => 1]);
            } else if (!$row->present) {
                $DB->set_field(self::TABLE, 'present', 1, ['id' => $row->id]);
            } else {
                return (int) $date->present;
            }
            return (int) $date->present + 1;
        });
    }

    /**
     * Somebody leaves. Who is not in changes nothing.
     *
     * @param int $dateid
     * @param string $who
     * @return int how many are in now
     */
    public static function leave(int $dateid, string $who): int {
        return self::change($dateid, static function (\stdClass $date) use ($who): int {
            global $DB;
            $row = $DB->get_record(self::TABLE, ['dateid' => $date->id, 'person' => keys::person((int) $date->id, $who)]);
            if (!$row || !$row->present) {
                return (int) $date->present;
            }
            $DB->set_field(self::TABLE, 'present', 0, ['id' => $row->id]);
            return max(0, (int) $date->present - 1);
        });
    }

    /**
     * The provider knows better how many are in.
     *
     * @param int $dateid
     * @param int $count
     */
    public static function report(int $dateid, int $count): void {
        self::change($dateid, static fn(): int => $count);
    }

    /**
     * Whether somebody was in at this date, as far as that is still known.
     *
     * @param int $dateid
     * @param string $who
     * @return bool
     */
    public static function was_in(int $dateid, string $who): bool {
        global $DB;
        $person = keys::known_person($dateid, $who);
        return $person !== null && $DB->record_exists(self::TABLE, ['dateid' => $dateid, 'person' => $person]);
    }

    /**
     * A date was moved: who was in at the old time is in no more, and nobody has come yet.
     *
     * @param int $dateid
     */
    public static function begin_anew(int $dateid): void {
        global $DB;
        self::clear([$dateid]);
        $DB->set_field(dates::TABLE, 'peak', 0, ['id' => $dateid]);
    }

    /**
     * Nobody is in any more, for dates that are over, moved or gone.
     *
     * @param int[] $dateids
     */
    public static function clear(array $dateids): void {
        global $DB;
        if (!$dateids) {
            return;
        }
        $DB->delete_records_list(self::TABLE, 'dateid', $dateids);
        [$in, $params] = $DB->get_in_or_equal($dateids);
        $DB->set_field_select(dates::TABLE, 'present', 0, "id $in", $params);
        foreach ($dateids as $dateid) {
            pulse::delete(dates::TABLE, $dateid);
        }
    }

    /**
     * Changes the count of one date. The pulse follows while the row is locked, so that none overtakes another.
     *
     * @param int $dateid
     * @param callable $change gets the date's row, returns the new count
     * @return int the new count
     */
    private static function change(int $dateid, callable $change): int {
        return (int) keys::locked($dateid, static function (\stdClass $date) use ($change): array {
            $count = $change($date);
            if ($count === (int) $date->present) {
                return [];
            }
            pulse::write(dates::TABLE, (int) $date->id, $count);
            return ['present' => $count, 'peak' => max($count, (int) $date->peak)];
        })->present;
    }
}
