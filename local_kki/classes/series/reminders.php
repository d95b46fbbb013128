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

/**
 * Who wishes to be reminded of a series' dates, in the table `local_kki_reminder`: one message per person and day at most.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reminders {
    /** The table. */
    public const TABLE = 'local_kki_reminder';

    /** The hour of the reader's day from which people are reminded. */
    private const HOUR = 8;

    /** An earlier meeting is told so long before it begins. */
    private const AHEAD = 2 * HOURSECS;

    /**
     * Whether somebody wishes to be reminded.
     *
     * @param int $seriesid
     * @param int $userid
     * @return bool
     */
    public static function has(int $seriesid, int $userid): bool {
        global $DB;
        return $DB->record_exists(self::TABLE, ['seriesid' => $seriesid, 'userid' => $userid]);
    }

    /**
     * Somebody wishes to be reminded, or no longer.
     *
     * @param int $seriesid
     * @param int $userid
     * @param bool $wishes
     */
    public static function set(int $seriesid, int $userid, bool $wishes): void {
        global $DB;
        if (!$wishes) {
            $DB->delete_records(self::TABLE, ['seriesid' => $seriesid, 'userid' => $userid]);
        } else if (!self::has($seriesid, $userid)) {
            $DB->insert_record(self::TABLE, (object) [
                'seriesid' => $seriesid,
                'userid' => $userid,
                'timecreated' => \core\di::get(\core\clock::class)->time(),
                'timereminded' => 0,
            ]);
        }
    }

    /**
     * Who wishes to be told of a series.
     *
     * @param int $seriesid
     * @return int[]
     */
    public static function people(int $seriesid): array {
        global $DB;
        return array_map('intval', $DB->get_fieldset_select(self::TABLE, 'userid', 'seriesid = ? ORDER BY id', [$seriesid]));
    }

    /**
     * What a person wishes to be reminded of.
     *
     * @param int $userid
     * @return \stdClass[] rows with courseid and name of the series
     */
    public static function for_user(int $userid): array {
        global $DB;
        return array_values($DB->get_records_sql(
            'SELECT r.*, s.courseid, s.name
               FROM {' . self::TABLE . '} r
               JOIN {' . series::TABLE . '} s ON s.id = r.seriesid
              WHERE r.userid = ?
           ORDER BY r.id',
            [$userid],
        ));
    }

    /**
     * Forgets the wishes of a person.
     *
     * @param int $userid
     * @param int|null $courseid only in this course
     */
    public static function delete_user(int $userid, ?int $courseid = null): void {
        global $DB;
        $select = 'userid = :userid';
        $params = ['userid' => $userid];
        if ($courseid !== null) {
            $select .= ' AND seriesid IN (SELECT id FROM {' . series::TABLE . '} WHERE courseid = :courseid)';
            $params['courseid'] = $courseid;
        }
        $DB->delete_records_select(self::TABLE, $select, $params);
    }

    /**
     * Forgets the wishes about series.
     *
     * @param int[] $seriesids
     */
    public static function delete_series(array $seriesids): void {
        global $DB;
        $DB->delete_records_list(self::TABLE, 'seriesid', $seriesids);
    }

    /**
     * Reminds everybody whose time has come of all the dates of their day.
     */
    public static function send(): void {
        $now = \core\di::get(\core\clock::class)->time();
        $dates = self::dates_ahead($now);
        foreach (self::wishes(array_keys($dates)) as $userid => $rows) {
            self::remind($userid, $rows, $dates, $now);
        }
    }

    /**
     * Reminds one person, unless it is too early or was done today.
     *
     * @param int $userid
     * @param \stdClass[] $rows the person's wishes
     * @param array[] $dates by series
     * @param int $now
     */
    private static function remind(int $userid, array $rows, array $dates, int $now): void {
        global $DB;
        $user = \core_user::get_user($userid);
        if (!$user) {
            return;
        }
        $zone = \core_date::get_user_timezone($user);
        $today = moment::day($now, $zone);
        $reminded = max(array_map('intval', array_column($rows, 'timereminded')));
        $own = array_merge(...array_map(fn(\stdClass $row): array => $dates[(int) $row->seriesid], $rows));
        $own = array_filter($own, fn(\stdClass $date): bool => moment::day((int) $date->timestart, $zone) === $today
            && can_access_course(get_course((int) $date->courseid), $user, '', true));
        usort($own, fn(\stdClass $a, \stdClass $b): int => $a->timestart <=> $b->timestart);
        if (!$own || ($reminded && moment::day($reminded, $zone) === $today)) {
            return;
        }
        $hour = (int) (new \DateTimeImmutable("@$now"))->setTimezone(new \DateTimeZone($zone))->format('G');
        if ($hour < self::HOUR && (int) $own[0]->timestart - $now > self::AHEAD) {
            return;
        }
        // First: rather one reminder too few than two.
        $DB->set_field(self::TABLE, 'timereminded', $now, ['userid' => $userid]);
        letter::send('reminder', $userid, (int) $own[0]->courseid, fn(): letter => self::letter($own));
    }

    /**
     * The reminder.
     *
     * @param \stdClass[] $dates of one day, first to last
     * @return letter
     */
    private static function letter(array $dates): letter {
        $lines = array_map(fn(\stdClass $date): string => get_string('notice_reminder_line', 'local_kki', (object) [
            'series' => letter::name(series::get((int) $date->seriesid)),
            'time' => letter::day((int) $date->timestart, 'series_format_time'),
            'minutes' => (int) $date->duration,
        ]), $dates);
        return new letter(
            get_string('notice_reminder_subject', 'local_kki', $lines[0]),
            [...$lines, get_string('notice_reminder_body', 'local_kki')],
            \local_kki\hook\locate_meeting::url((int) $dates[0]->seriesid),
            get_string('calendar_join', 'local_kki'),
        );
    }

    /**
     * The dates that begin within a day and take place.
     *
     * @param int $now
     * @return array[] rows with courseid, by series
     */
    private static function dates_ahead(int $now): array {
        global $DB;
        $rows = $DB->get_records_sql(
            'SELECT d.id, d.seriesid, d.timestart, d.duration, s.courseid
               FROM {' . dates::TABLE . '} d
               JOIN {' . series::TABLE . '} s ON s.id = d.seriesid
              WHERE d.status = :status AND d.timestart > :now AND d.timestart <= :soon',
            ['status' => dates::CONFIRMED, 'now' => $now, 'soon' => $now + DAYSECS],
        );
        $dates = [];
        foreach ($rows as $row) {
            $dates[(int) $row->seriesid][] = $row;
        }
        return $dates;
    }

    /**
     * The wishes about some series.
     *
     * @param int[] $seriesids
     * @return array[] rows by person
     */
    private static function wishes(array $seriesids): array {
        global $DB;
        $wishes = [];
        foreach ($DB->get_records_list(self::TABLE, 'seriesid', $seriesids, 'userid, id') as $row) {
            $wishes[(int) $row->userid][] = $row;
        }
        return $wishes;
    }
}
