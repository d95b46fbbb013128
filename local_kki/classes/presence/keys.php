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

use local_kki\series\dates;
use local_kki\talk\concerns;
use local_kki\talk\notes;

/**
 * What a date remembers for a day and no longer: the secret behind its pseudonymous rows. Owns the table `local_kki_date_key`.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class keys {
    /** The table. */
    public const TABLE = 'local_kki_date_key';

    /** So long after the end of a date its secret and everything that hangs on it live, in seconds. */
    public const LIFETIME = DAYSECS;

    /**
     * The pseudonym of somebody at one date. It cannot be linked to the same person's at another date.
     *
     * @param int $dateid
     * @param string $who see {@see presence::member()}
     * @return string 64 hexadecimal digits
     */
    public static function person(int $dateid, string $who): string {
        return hash_hmac('sha256', $who, self::row($dateid)->secret);
    }

    /**
     * The same, where the date still has its secret.
     *
     * @param int $dateid
     * @param string $who
     * @return string|null
     */
    public static function known_person(int $dateid, string $who): ?string {
        global $DB;
        $secret = $DB->get_field(self::TABLE, 'secret', ['dateid' => $dateid]);
        return $secret ? hash_hmac('sha256', $who, $secret) : null;
    }

    /**
     * The row of a date, made when it is needed. The caller holds the lock on the date's row.
     *
     * @param int $dateid
     * @return \stdClass id, secret, marks
     */
    public static function row(int $dateid): \stdClass {
        global $DB;
        $row = $DB->get_record(self::TABLE, ['dateid' => $dateid]);
        if (!$row) {
            $row = (object) ['dateid' => $dateid, 'secret' => bin2hex(random_bytes(32)), 'marks' => null];
            $row->id = (int) $DB->insert_record(self::TABLE, $row);
        }
        return $row;
    }

    /**
     * Forgets what dates that ended more than a day ago remembered.
     *
     * @param int $now
     * @return int how many dates there were
     */
    public static function forget(int $now): int {
        global $DB;
        $dateids = $DB->get_fieldset_sql(
            'SELECT k.dateid
               FROM {' . self::TABLE . '} k
          LEFT JOIN {' . dates::TABLE . '} d ON d.id = k.dateid
              WHERE d.id IS NULL OR d.timeend <= ?',
            [$now - self::LIFETIME],
        );
        self::clear(array_map('intval', $dateids));
        return count($dateids);
    }

    /**
     * Forgets what some dates remembered.
     *
     * @param int[] $dateids
     */
    public static function clear(array $dateids): void {
        global $DB;
        if (!$dateids) {
            return;
        }
        $transaction = $DB->start_delegated_transaction();
        presence::clear($dateids);
        concerns::forget_persons($dateids);
        $DB->delete_records_list(self::TABLE, 'dateid', $dateids);
        $transaction->allow_commit();
    }

    /**
     * Removes everything that hangs on dates that are being deleted.
     *
     * @param int[] $dateids
     */
    public static function delete_of(array $dateids): void {
        if ($dateids) {
            self::clear($dateids);
            concerns::delete_of($dateids);
            notes::delete_of($dateids);
        }
    }

    /**
     * A course begins anew: its dates become others, and nothing happened at them yet.
     *
     * @param int[] $dateids
     */
    public static function begin_anew(array $dateids): void {
        global $DB;
        if (!$dateids) {
            return;
        }
        self::delete_of($dateids);
        [$in, $params] = $DB->get_in_or_equal($dateids);
        foreach (['interested' => 0, 'peak' => 0, 'topics' => null] as $column => $value) {
            $DB->set_field_select(dates::TABLE, $column, $value, "id $in", $params);
        }
    }

    /**
     * Removes everything that hangs on the dates of series that are being deleted.
     *
     * @param int[] $seriesids
     */
    public static function delete_of_series(array $seriesids): void {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($seriesids);
        self::delete_of(array_map('intval', $DB->get_fieldset_select(dates::TABLE, 'id', "seriesid $in", $params)));
    }

    /**
     * Changes what is counted at one date; its row serialises those who come at the same moment.
     *
     * @param int $dateid
     * @param callable $change gets the date's row, returns the columns that change
     * @return \stdClass the date's row as it is then
     */
    public static function locked(int $dateid, callable $change): \stdClass {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        try {
            $DB->execute('UPDATE {' . dates::TABLE . '} SET present = present WHERE id = ?', [$dateid]);
            $date = $DB->get_record(
                dates::TABLE,
                ['id' => $dateid],
                'id, seriesid, timestart, timeend, status, present, peak, interested',
                MUST_EXIST,
            );
            $columns = $change($date);
            if ($columns) {
                $DB->update_record(dates::TABLE, ['id' => $dateid] + $columns);
            }
        } catch (\Throwable $e) {
            $transaction->rollback($e);
        }
        $transaction->allow_commit();
        return (object) ($columns + (array) $date);
    }
}
