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

use local_kki\hook\locate_meeting;

/**
 * The dates of a series for a person's own calendar: a feed behind a key of its own, which can be renewed and taken back.
 *
 * The keys are Moodle's (`user_private_key`), one per person and series. They open nothing but these dates, and only as long as
 * the person may see the course.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class feed {
    /** Moodle's name for who uses a key. */
    public const SCRIPT = 'local_kki';

    /** So long dates stay in the feed when they are over. */
    private const PAST = YEARSECS;

    /** More dates than this are never in a feed. */
    private const LIMIT = 1000;

    /**
     * The address of a person's feed.
     *
     * @param int $seriesid
     * @param int $userid
     * @return \moodle_url|null null when there is none
     */
    public static function address(int $seriesid, int $userid): ?\moodle_url {
        global $DB;
        $key = $DB->get_field('user_private_key', 'value', self::row($seriesid, $userid), IGNORE_MULTIPLE);
        return $key ? new \moodle_url('/local/kki/feed.php', ['key' => $key]) : null;
    }

    /**
     * Gives a person a new address; the old one leads nowhere from now on.
     *
     * @param int $seriesid
     * @param int $userid
     */
    public static function open(int $seriesid, int $userid): void {
        self::close($seriesid, $userid);
        create_user_key(self::SCRIPT, $userid, $seriesid);
    }

    /**
     * Takes a person's address back.
     *
     * @param int $seriesid
     * @param int $userid
     */
    public static function close(int $seriesid, int $userid): void {
        global $DB;
        $DB->delete_records('user_private_key', self::row($seriesid, $userid));
    }

    /**
     * Takes all addresses of series back.
     *
     * @param int[] $seriesids
     */
    public static function close_series(array $seriesids): void {
        global $DB;
        foreach ($seriesids as $seriesid) {
            $DB->delete_records('user_private_key', ['script' => self::SCRIPT, 'instance' => $seriesid]);
        }
    }

    /**
     * Takes a person's addresses back.
     *
     * @param int $userid
     * @param int|null $courseid only of the series of this course
     */
    public static function close_user(int $userid, ?int $courseid = null): void {
        global $DB;
        $select = 'script = :script AND userid = :userid';
        $params = ['script' => self::SCRIPT, 'userid' => $userid];
        if ($courseid !== null) {
            $select .= ' AND instance IN (SELECT id FROM {' . series::TABLE . '} WHERE courseid = :courseid)';
            $params['courseid'] = $courseid;
        }
        $DB->delete_records_select('user_private_key', $select, $params);
    }

    /**
     * Whom a key belongs to, and what it opens.
     *
     * @param string $key
     * @return array|null series and user; null for a key that opens nothing (any more)
     */
    public static function reader(string $key): ?array {
        global $DB;
        $row = $DB->get_record('user_private_key', ['script' => self::SCRIPT, 'value' => $key]);
        if (!$row || ($row->validuntil && $row->validuntil < \core\di::get(\core\clock::class)->time())) {
            return null;
        }
        $user = \core_user::get_user((int) $row->userid);
        $series = $DB->record_exists(series::TABLE, ['id' => $row->instance]) ? series::get((int) $row->instance) : null;
        if (!$user || !$series || $user->deleted || $user->suspended || !$user->confirmed || $user->auth === 'nologin') {
            return null;
        }
        return can_access_course(get_course($series->courseid()), $user, '', true) ? [$series, $user] : null;
    }

    /**
     * All dates of a series as a calendar, in the current language.
     *
     * @param series $series
     * @return string
     */
    public static function text(series $series): string {
        $since = \core\di::get(\core\clock::class)->time() - self::PAST;
        return self::write($series, dates::after($series->id(), $since, self::LIMIT));
    }

    /**
     * One date as a calendar.
     *
     * @param series $series
     * @param \stdClass $row
     * @return string
     */
    public static function text_of_date(series $series, \stdClass $row): string {
        return self::write($series, [$row]);
    }

    /**
     * Writes dates.
     *
     * @param series $series
     * @param \stdClass[] $rows
     * @return string
     */
    private static function write(series $series, array $rows): string {
        $name = letter::name($series);
        $url = locate_meeting::url($series->id())->out(false);
        $course = format_string(get_course($series->courseid())->fullname, true, ['context' => $series->context()]);
        $about = get_string('ical_about', 'local_kki', (object) ['url' => $url, 'course' => html_to_text($course, 0, false)]);
        return ical::calendar($name, array_map(fn(\stdClass $row): \stdClass => (object) [
            'uid' => $row->uid,
            'sequence' => (int) $row->sequence,
            'created' => (int) $row->timecreated,
            'changed' => (int) $row->timemodified,
            'start' => (int) $row->timestart,
            'end' => (int) $row->timeend,
            'summary' => $row->status === dates::CANCELLED ? get_string('ical_cancelled', 'local_kki', $name) : $name,
            'description' => implode("\n", [...self::changes($row, $series), $about]),
            'location' => get_string('ical_location', 'local_kki'),
            'url' => $url,
            'cancelled' => $row->status === dates::CANCELLED,
        ], $rows));
    }

    /**
     * That a date was moved or cancelled, and why.
     *
     * @param \stdClass $row
     * @param series $series
     * @return string[] plain text
     */
    public static function changes(\stdClass $row, series $series): array {
        $lines = [];
        if ($row->status === dates::CANCELLED) {
            $lines[] = get_string('ical_off', 'local_kki');
        } else if ($row->movedfrom !== null) {
            $words = userdate((int) $row->movedfrom, get_string('series_format_datetime', 'local_kki'), $series->timezone());
            $lines[] = get_string('ical_moved', 'local_kki', str_replace('.,', ',', $words));
        }
        $reason = trim(html_to_text(format_string((string) $row->reason, true, ['context' => $series->context()]), 0, false));
        return $reason === '' ? $lines : [...$lines, $reason];
    }

    /**
     * What a key's row says.
     *
     * @param int $seriesid
     * @param int $userid
     * @return array
     */
    private static function row(int $seriesid, int $userid): array {
        return ['script' => self::SCRIPT, 'userid' => $userid, 'instance' => $seriesid];
    }
}
