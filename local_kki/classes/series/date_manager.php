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

namespace local_kki\series;

use local_kki\event\date_cancelled;
use local_kki\event\date_created;
use local_kki\event\date_deleted;
use local_kki\event\date_moved;
use local_kki\event\date_reinstated;
use local_kki\live\refusal;
use local_kki\live\revision;

/**
 * Writes the dates of series. Who may do so was checked before.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class date_manager {
    /** More dates than this are never added at once. */
    public const MAX_AT_ONCE = 200;

    /** The longest reason. */
    public const MAX_REASON = 500;

    /**
     * Adds dates; those that the series has already (same day and time) are left out, so that a repeated call adds nothing.
     *
     * @param int $seriesid
     * @param array $dates each with date (YYYY-MM-DD), time (HH:MM), duration (minutes)
     * @param int $userid who acts
     * @return int[] ids of the new dates
     * @throws refusal
     */
    public static function add(int $seriesid, array $dates, int $userid): array {
        if (!$dates) {
            throw new refusal('no_dates', get_string('series_refused_no_dates', 'local_kki'));
        }
        if (count($dates) > self::MAX_AT_ONCE) {
            throw new refusal('too_many_dates', get_string('series_refused_too_many_dates', 'local_kki', self::MAX_AT_ONCE));
        }
        $added = self::change($seriesid, $userid, function (revision $revision) use ($seriesid, $dates, $userid): array {
            global $DB;
            $timezone = $DB->get_field(series::TABLE, 'timezone', ['id' => $seriesid], MUST_EXIST);
            $starts = array_flip($DB->get_fieldset_select(dates::TABLE, 'timestart', 'seriesid = ?', [$seriesid]));
            $ids = [];
            foreach ($dates as $date) {
                $time = wall_time::make($date['date'], $date['time'], (int) $date['duration'], $timezone);
                if (isset($starts[$time->start])) {
                    continue;
                }
                $starts[$time->start] = true;
                $ids[] = $id = (int) $DB->insert_record(dates::TABLE, self::fields($time) + [
                    'seriesid' => $seriesid,
                    'uid' => \core\uuid::generate() . '@local_kki',
                    'usermodified' => $userid,
                    'timecreated' => $revision->time,
                    'timemodified' => $revision->time,
                ]);
                $revision->record('create', 'date', $id);
            }
            return $ids;
        });
        self::tell(date_created::class, $seriesid, $added, $userid);
        return $added;
    }

    /**
     * Moves a date to another time.
     *
     * @param int $dateid
     * @param int $version the one that the trainer saw
     * @param array $to date (YYYY-MM-DD), time (HH:MM), duration (minutes)
     * @param string $reason may be empty
     * @param int $userid who acts
     * @throws refusal
     */
    public static function move(int $dateid, int $version, array $to, string $reason, int $userid): void {
        self::act($dateid, $version, 'move', $userid, function (\stdClass $row, string $timezone) use ($to, $reason): array {
            $time = wall_time::make($to['date'], $to['time'], (int) $to['duration'], $timezone);
            self::refuse_taken($row, $time->start);
            $first = (int) ($row->movedfrom ?? $row->timestart);
            return self::fields($time) + [
                'movedfrom' => $first === $time->start ? null : $first,
                'status' => dates::CONFIRMED,
                'reason' => self::reason($reason),
            ];
        });
        self::tell(date_moved::class, dates::series_of($dateid), [$dateid], $userid);
    }

    /**
     * Takes a move back: the date is when it was planned at first, without a reason.
     *
     * @param int $dateid
     * @param int $version the one that the trainer saw
     * @param int $userid who acts
     * @throws refusal also when that time is over
     */
    public static function move_back(int $dateid, int $version, int $userid): void {
        self::act($dateid, $version, 'move', $userid, function (\stdClass $row, string $timezone): array {
            $first = (int) ($row->movedfrom ?? $row->timestart);
            if ($first <= \core\di::get(\core\clock::class)->time()) {
                throw new refusal('over', get_string('series_refused_over', 'local_kki'));
            }
            self::refuse_taken($row, $first);
            $local = (new \DateTimeImmutable("@$first"))->setTimezone(new \DateTimeZone($timezone));
            $time = wall_time::make($local->format('Y-m-d'), $local->format('H:i'), (int) $row->duration, $timezone);
            return self::fields($time) + ['movedfrom' => null, 'status' => dates::CONFIRMED, 'reason' => null];
        });
        self::tell(date_moved::class, dates::series_of($dateid), [$dateid], $userid);
    }

    /**
     * Cancels a date.
     *
     * @param int $dateid
     * @param int $version the one that the trainer saw
     * @param string $reason may be empty
     * @param int $userid who acts
     * @throws refusal
     */
    public static function cancel(int $dateid, int $version, string $reason, int $userid): void {
        self::act($dateid, $version, 'cancel', $userid, fn(): array => [
            'status' => dates::CANCELLED,
            'reason' => self::reason($reason),
        ]);
        self::tell(date_cancelled::class, dates::series_of($dateid), [$dateid], $userid);
    }

    /**
     * Lets a cancelled date take place after all.
     *
     * @param int $dateid
     * @param int $version the one that the trainer saw
     * @param int $userid who acts
     * @throws refusal
     */
    public static function reinstate(int $dateid, int $version, int $userid): void {
        self::act($dateid, $version, 'reinstate', $userid, fn(): array => ['status' => dates::CONFIRMED, 'reason' => null]);
        self::tell(date_reinstated::class, dates::series_of($dateid), [$dateid], $userid);
    }

    /**
     * Takes dates away without a trace for the readers, to undo their creation; those of other series stay.
     *
     * @param int $seriesid
     * @param int[] $dateids
     * @param int $userid who acts
     * @return int how many there were
     */
    public static function delete(int $seriesid, array $dateids, int $userid): int {
        $gone = self::change($seriesid, $userid, function (revision $revision) use ($seriesid, $dateids): array {
            global $DB;
            if (!$dateids) {
                return [];
            }
            [$in, $params] = $DB->get_in_or_equal($dateids, SQL_PARAMS_NAMED);
            $ids = array_map('intval', $DB->get_fieldset_select(
                dates::TABLE,
                'id',
                "seriesid = :seriesid AND id $in",
                $params + ['seriesid' => $seriesid],
            ));
            $DB->delete_records_list(dates::TABLE, 'id', $ids);
            foreach ($ids as $id) {
                $revision->record('delete', 'date', $id);
            }
            return $ids;
        });
        self::tell(date_deleted::class, $seriesid, $gone, $userid);
        return count($gone);
    }

    /**
     * Keeps the wall times of a series whose zone changes: 12:15 stays 12:15. Runs inside the series' own change.
     *
     * @param int $seriesid
     * @param string $timezone the new zone
     * @param revision $revision
     * @throws refusal when one of the times does not exist there
     */
    public static function move_to_zone(int $seriesid, string $timezone, revision $revision): void {
        global $DB;
        foreach ($DB->get_records(dates::TABLE, ['seriesid' => $seriesid], 'id') as $row) {
            $time = wall_time::make($row->localdate, $row->localclock, (int) $row->duration, $timezone);
            $DB->update_record(dates::TABLE, (object) ([
                'id' => $row->id,
                'movedfrom' => null,
                'sequence' => $row->sequence + 1,
                'version' => $row->version + 1,
                'timemodified' => $revision->time,
            ] + self::fields($time)));
            $revision->record('move', 'date', (int) $row->id);
        }
    }

    /**
     * Removes the dates of series that are being deleted.
     *
     * @param int[] $seriesids
     */
    public static function delete_of_series(array $seriesids): void {
        global $DB;
        [$in, $params] = $DB->get_in_or_equal($seriesids);
        calendar_entries::remove($DB->get_fieldset_select(dates::TABLE, 'id', "seriesid $in", $params));
        $DB->delete_records_list(dates::TABLE, 'seriesid', $seriesids);
    }

    /**
     * Changes one date, if the trainer saw its newest version.
     *
     * @param int $dateid
     * @param int $version
     * @param string $verb for the journal
     * @param int $userid
     * @param callable $change gets the row and the series' zone, returns the new fields
     */
    private static function act(int $dateid, int $version, string $verb, int $userid, callable $change): void {
        self::change(
            dates::series_of($dateid),
            $userid,
            function (revision $revision) use ($dateid, $version, $verb, $userid, $change): void {
                global $DB;
                $row = $DB->get_record(dates::TABLE, ['id' => $dateid], '*', MUST_EXIST);
                if ((int) $row->version !== $version) {
                    throw new refusal('conflict', get_string('series_refused_conflict', 'local_kki'));
                }
                $timezone = $DB->get_field(series::TABLE, 'timezone', ['id' => $row->seriesid], MUST_EXIST);
                $DB->update_record(dates::TABLE, (object) ([
                    'id' => $dateid,
                    'version' => $version + 1,
                    'sequence' => $row->sequence + 1,
                    'told' => $row->told ?? change_letters::state($row),
                    'usermodified' => $userid,
                    'timemodified' => $revision->time,
                ] + $change($row, $timezone)));
                $revision->record($verb, 'date', $dateid);
            },
        );
    }

    /**
     * Says no when another date of the series begins at an instant.
     *
     * @param \stdClass $row the date that is about to move there
     * @param int $start
     * @throws refusal
     */
    private static function refuse_taken(\stdClass $row, int $start): void {
        global $DB;
        $taken = $DB->record_exists_select(
            dates::TABLE,
            'seriesid = ? AND timestart = ? AND id <> ?',
            [$row->seriesid, $start, $row->id],
        );
        if ($taken) {
            throw new refusal('taken', get_string('series_refused_taken', 'local_kki'));
        }
    }

    /**
     * Runs a change of a series with its journal and pulse.
     *
     * @param int $seriesid
     * @param int $userid
     * @param callable $change
     * @return mixed
     */
    private static function change(int $seriesid, int $userid, callable $change): mixed {
        return revision::change(series::TABLE, series_manager::JOURNAL, $seriesid, $userid, $change);
    }

    /**
     * The columns of a wall time.
     *
     * @param wall_time $time
     * @return array
     */
    private static function fields(wall_time $time): array {
        return [
            'localdate' => $time->date,
            'localclock' => $time->clock,
            'duration' => $time->duration,
            'timestart' => $time->start,
            'timeend' => $time->end,
        ];
    }

    /**
     * A reason as it is stored.
     *
     * @param string $reason
     * @return string|null
     */
    private static function reason(string $reason): ?string {
        $reason = trim($reason);
        if (\core_text::strlen($reason) > self::MAX_REASON) {
            throw new refusal('too_long', get_string('series_refused_too_long', 'local_kki'));
        }
        return $reason === '' ? null : $reason;
    }

    /**
     * Brings Moodle's calendar up to date, has people told, and fires one event per date, after the commit.
     *
     * @param string $event class of the event
     * @param int $seriesid
     * @param int[] $dateids
     * @param int $userid
     */
    private static function tell(string $event, int $seriesid, array $dateids, int $userid): void {
        if (!$dateids) {
            return;
        }
        calendar_entries::refresh($seriesid, $dateids);
        if ($event !== date_created::class && $event !== date_deleted::class) {
            change_letters::queue($dateids);
        }
        $courseid = series::get($seriesid)->courseid();
        foreach ($dateids as $dateid) {
            $event::of($dateid, $courseid, $userid, ['seriesid' => $seriesid])->trigger();
        }
    }
}
