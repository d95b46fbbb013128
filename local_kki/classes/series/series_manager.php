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

use local_kki\event\series_created;
use local_kki\event\series_deleted;
use local_kki\event\series_updated;
use local_kki\live\pulse;
use local_kki\live\refusal;
use local_kki\live\revision;
use local_kki\presence\keys;
use local_kki\room\rooms;

/**
 * Writes series. Who may do so was checked before.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class series_manager {
    /** The journal of all series. */
    public const JOURNAL = 'local_kki_journal';

    /** Where most of the meetings take place. */
    public const DEFAULT_TIMEZONE = 'Europe/Berlin';

    /** Minutes that a room opens before the start, unless the trainer says otherwise. */
    public const DEFAULT_OPENBEFORE = 10;

    /** The longest time a room opens before the start, in minutes. */
    public const MAX_OPENBEFORE = 120;

    /**
     * Makes a series.
     *
     * @param int $courseid
     * @param \stdClass $data name, operator, country, roomurl (or another roomtype with its fields);
     *        optional: timezone, openbefore, dialin
     * @param int $userid who acts
     * @return int its id
     * @throws refusal
     */
    public static function create(int $courseid, \stdClass $data, int $userid): int {
        global $DB;
        $time = \core\di::get(\core\clock::class)->time();
        $row = self::row($data, $courseid);
        $row->courseid = $courseid;
        $row->usermodified = $userid;
        $row->timecreated = $time;
        $row->timemodified = $time;
        $row->id = $DB->insert_record(series::TABLE, $row);
        series_created::of($row->id, $courseid, $userid)->trigger();
        return (int) $row->id;
    }

    /**
     * Changes a series' own fields.
     *
     * @param int $id
     * @param int $version the one that the trainer saw
     * @param \stdClass $data as for {@see series_manager::create()}
     * @param int $userid who acts
     * @throws refusal also when somebody else changed it in between
     */
    public static function update(int $id, int $version, \stdClass $data, int $userid): void {
        $change = self::row($data, series::get($id)->courseid());
        $courseid = revision::change(
            series::TABLE,
            self::JOURNAL,
            $id,
            $userid,
            function (revision $revision) use ($id, $version, $change, $userid): int {
                global $DB;
                $current = $DB->get_record(series::TABLE, ['id' => $id], '*', MUST_EXIST);
                if ((int) $current->version !== $version) {
                    throw new refusal('conflict', get_string('series_refused_series_conflict', 'local_kki'));
                }
                $change->id = $id;
                $change->version = $version + 1;
                $change->usermodified = $userid;
                $change->timemodified = $revision->time;
                $DB->update_record(series::TABLE, $change);
                if ($change->timezone !== $current->timezone) {
                    date_manager::move_to_zone($id, $change->timezone, $revision);
                }
                $revision->record('update', 'series', $id);
                return (int) $current->courseid;
            },
        );
        calendar_entries::refresh($id);
        series_updated::of($id, $courseid, $userid)->trigger();
    }

    /**
     * Opens a series for all interested, or closes it; renewing its link makes the old one useless.
     *
     * @param int $id
     * @param bool $open
     * @param bool $renew
     * @param int $userid who acts
     */
    public static function set_public(int $id, bool $open, bool $renew, int $userid): void {
        $courseid = revision::change(
            series::TABLE,
            self::JOURNAL,
            $id,
            $userid,
            static function (revision $revision) use ($id, $open, $renew, $userid): int {
                global $DB;
                $DB->update_record(series::TABLE, [
                    'id' => $id,
                    'publicentry' => (int) $open,
                    'publickey' => (int) $revision->owner->publickey + (int) $renew,
                    'usermodified' => $userid,
                    'timemodified' => $revision->time,
                ]);
                $revision->record('update', 'series', $id);
                return (int) $revision->owner->courseid;
            },
        );
        series_updated::of($id, $courseid, $userid)->trigger();
    }

    /**
     * Says which Bundesländer's holidays are marked while dates are planned.
     *
     * @param int $id
     * @param string[] $regions codes
     * @param string[] $before the codes that the trainer saw
     * @param int $userid who acts
     * @throws refusal when somebody else chose others in between
     */
    public static function set_regions(int $id, array $regions, array $before, int $userid): void {
        revision::change(
            series::TABLE,
            self::JOURNAL,
            $id,
            $userid,
            function (revision $revision) use ($id, $regions, $before): void {
                global $DB;
                $current = regions::clean(explode(',', (string) $revision->owner->regions));
                if ($current !== regions::clean($before)) {
                    throw new refusal('conflict', get_string('series_refused_regions_conflict', 'local_kki'));
                }
                $DB->set_field(series::TABLE, 'regions', implode(',', regions::clean($regions)) ?: null, ['id' => $id]);
                $revision->record('update', 'series', $id);
            },
        );
    }

    /**
     * Removes a series with its dates and journal.
     *
     * @param int $id
     * @param int $userid who acts
     */
    public static function delete(int $id, int $userid): void {
        global $DB;
        $courseid = (int) $DB->get_field(series::TABLE, 'courseid', ['id' => $id], MUST_EXIST);
        self::remove([$id]);
        series_deleted::of($id, $courseid, $userid)->trigger();
    }

    /**
     * Removes all series of a course, just before the course itself goes.
     *
     * @param int $courseid
     */
    public static function delete_course(int $courseid): void {
        global $DB;
        self::remove(array_map('intval', $DB->get_fieldset_select(series::TABLE, 'id', 'courseid = ?', [$courseid])));
    }

    /**
     * Adds dates to a series.
     *
     * @param int $seriesid
     * @param array $dates each with date (YYYY-MM-DD), time (HH:MM), duration (minutes)
     * @param int $userid who acts
     * @return int[] ids of the new dates
     * @throws refusal
     */
    public static function add_dates(int $seriesid, array $dates, int $userid): array {
        return date_manager::add($seriesid, $dates, $userid);
    }

    /**
     * What is wrong with a form's fields.
     *
     * @param \stdClass $data
     * @return string[] sentences by field
     */
    public static function problems(\stdClass $data): array {
        $problems = [];
        foreach (['name', 'operator', 'country'] as $field) {
            if (trim((string) ($data->$field ?? '')) === '') {
                $problems[$field] = get_string("series_refused_{$field}_empty", 'local_kki');
            } else if (\core_text::strlen($data->$field) > ($field === 'country' ? 100 : 255)) {
                $problems[$field] = get_string('series_refused_too_long', 'local_kki');
            }
        }
        $problems += rooms::problems($data);
        if (\core_text::strlen((string) ($data->dialin ?? '')) > 255) {
            $problems['dialin'] = get_string('series_refused_too_long', 'local_kki');
        }
        $openbefore = (int) ($data->openbefore ?? self::DEFAULT_OPENBEFORE);
        if ($openbefore < 0 || $openbefore > self::MAX_OPENBEFORE) {
            $problems['openbefore'] = get_string('series_refused_openbefore', 'local_kki', self::MAX_OPENBEFORE);
        }
        if (!in_array($data->timezone ?? self::DEFAULT_TIMEZONE, \DateTimeZone::listIdentifiers(), true)) {
            $problems['timezone'] = get_string('series_refused_timezone', 'local_kki');
        }
        return $problems;
    }

    /**
     * The fields of a row, checked.
     *
     * @param \stdClass $data
     * @param int $courseid
     * @return \stdClass
     * @throws refusal
     */
    private static function row(\stdClass $data, int $courseid): \stdClass {
        $data = (object) (['courseid' => $courseid] + (array) $data);
        foreach (self::problems($data) as $field => $sentence) {
            throw new refusal("bad_$field", $sentence);
        }
        return (object) (rooms::columns($data) + [
            'name' => trim($data->name),
            'timezone' => $data->timezone ?? self::DEFAULT_TIMEZONE,
            'operator' => trim($data->operator),
            'country' => trim($data->country),
            'openbefore' => (int) ($data->openbefore ?? self::DEFAULT_OPENBEFORE),
            'dialin' => trim((string) ($data->dialin ?? '')) ?: null,
        ]);
    }

    /**
     * Removes rows, dates, journal and pulses of series.
     *
     * @param int[] $ids
     */
    private static function remove(array $ids): void {
        global $DB;
        if (!$ids) {
            return;
        }
        $transaction = $DB->start_delegated_transaction();
        keys::delete_of_series($ids);
        date_manager::delete_of_series($ids);
        feed::close_series($ids);
        reminders::delete_series($ids);
        $DB->delete_records_list(self::JOURNAL, 'ownerid', $ids);
        $DB->delete_records_list(series::TABLE, 'id', $ids);
        foreach ($ids as $id) {
            pulse::delete(series::TABLE, $id);
        }
        $transaction->allow_commit();
    }
}
