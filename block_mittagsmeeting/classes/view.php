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

namespace block_mittagsmeeting;

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use local_kki\external\value;
use local_kki\live\pulse;
use local_kki\series\dates;
use local_kki\series\moment;
use local_kki\series\series;

/**
 * What a block shows to a viewer. The room's address is not part of it.
 *
 * Two queries on a course page: the series with the viewer's consent, and its dates.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class view {
    /** How many dates the browser gets at once; it asks again when they are used up. */
    private const LIMIT = 6;

    /** The strings that the browser needs; the server painted those of the consent card. */
    public const STRINGS = [
        'cancelled_on', 'cancelled_on_reason', 'cancelled_today', 'cancelled_today_reason', 'consent_call', 'failed', 'hint',
        'in_minute', 'in_minutes', 'interest', 'interest_back', 'interest_done', 'interest_one', 'interest_some', 'join',
        'join_newtab', 'leave', 'left', 'moved', 'moved_reason', 'next', 'none', 'open', 'open_text', 'over', 'phone', 'phone_alt',
        'phone_text', 'present', 'present_clicks', 'present_one', 'present_only', 'running', 'running_until', 'signin', 'starts',
        'today', 'topics', 'zone',
    ];

    /**
     * Use the static methods.
     *
     * @param series|null $series that the viewer may see
     * @param bool $missing whether a chosen series is gone
     * @param int $courseid of the page, 0 outside of courses
     */
    private function __construct(
        /** @var series|null that the viewer may see */
        private readonly ?series $series,
        /** @var bool whether a chosen series is gone */
        private readonly bool $missing,
        /** @var int course of the page, 0 outside of courses */
        private readonly int $courseid,
    ) {
    }

    /**
     * What an instance of the block shows to the current user.
     *
     * @param int $seriesid as configured; 0 stands for the course's first series
     * @param int $courseid of the page
     * @return self
     */
    public static function of_instance(int $seriesid, int $courseid): self {
        global $USER;
        $courseid = $courseid === (int) SITEID ? 0 : $courseid;
        $series = null;
        if ($seriesid) {
            $series = series::find($seriesid, (int) $USER->id);
        } else if ($courseid) {
            $series = series::first_of_course($courseid, (int) $USER->id);
        }
        $missing = $seriesid && !$series;
        if ($series && $series->courseid() !== $courseid && !self::may_see($series)) {
            $series = null;
        }
        return new self($series, $missing, $courseid);
    }

    /**
     * The heading of the block, as HTML; empty where there is nothing to show.
     *
     * @return string
     */
    public function title(): string {
        return $this->series ? $this->series->name() : '';
    }

    /**
     * What the template needs for the first paint, or null where this viewer sees nothing.
     *
     * @return array|null
     */
    public function template_values(): ?array {
        if ($this->series) {
            return $this->live_values($this->series);
        }
        if (!isloggedin() || isguestuser()) {
            return ['live' => false, 'signinurl' => get_login_url()];
        }
        if (!$this->courseid || !has_capability('local/kki:manageseries', \context_course::instance($this->courseid))) {
            return null;
        }
        return [
            'live' => false,
            'planurl' => (new \moodle_url('/local/kki/series.php', ['courseid' => $this->courseid]))->out(false),
            'missing' => $this->missing,
            'first' => !$this->missing,
        ];
    }

    /**
     * Whether the current user may see a series of another course than the page's.
     *
     * @param series $series
     * @return bool
     */
    private static function may_see(series $series): bool {
        return isloggedin() && can_access_course(get_course($series->courseid()), null, '', true);
    }

    /**
     * The first paint of a series.
     *
     * @param series $series
     * @return array
     */
    private function live_values(series $series): array {
        global $USER;
        $state = self::state($series);
        $words = words::of($state);
        $manages = has_capability('local/kki:manageseries', $series->context());
        $card = $state['canjoin'] && !$state['consented'] ? consent_card::values($series) : null;
        return $words + [
            'userid' => (int) $USER->id,
            'card' => $card,
            'phone' => $state['phone'],
            'live' => true,
            'elementid' => \html_writer::random_id('mittagsmeeting'),
            'id' => $series->id(),
            'joinurl' => (new \moodle_url('/blocks/mittagsmeeting/join.php'))->out(false),
            'sesskey' => sesskey(),
            'canenter' => $words['open'] && $state['canjoin'],
            'talkurl' => $state['canjoin']
                ? (new \moodle_url('/blocks/mittagsmeeting/talk.php', ['id' => $series->id()]))->out(false)
                : null,
            'qrurl' => (new \moodle_url('/blocks/mittagsmeeting/qr.php', ['id' => $series->id()]))->out(false),
            'signin' => isguestuser(),
            'signinurl' => get_login_url(),
            'datesurl' => (new \moodle_url('/local/kki/dates.php', ['id' => $series->id()]))->out(false),
            'manageurl' => $manages ? (new \moodle_url('/local/kki/series.php', ['id' => $series->id()]))->out(false) : null,
            'numbersurl' => meeting_page::numbers($series)->out(false),
            'publicurl' => meeting_page::public_entry($series)?->out(false),
            'json' => json_encode($state, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR),
        ];
    }

    /**
     * Everything that a browser needs to go on by itself.
     *
     * @param series $series
     * @return array as {@see view::structure()} describes
     */
    public static function state(series $series): array {
        $now = \core\di::get(\core\clock::class)->time();
        // Today's dates stay in view when they are over.
        $rows = dates::after($series->id(), $now - DAYSECS, self::LIMIT);
        $room = $series->room();
        $pulse = (bool) get_config('local_kki', 'pulse');
        return [
            'seriesid' => $series->id(),
            'name' => $series->name(),
            'now' => $now,
            'timezone' => $series->timezone(),
            'viewertimezone' => \core_date::get_user_timezone(),
            'openbefore' => $series->opens_before(),
            'until' => count($rows) === self::LIMIT ? (int) end($rows)->timeend : 0,
            'canjoin' => has_capability('local/kki:joinmeeting', $series->context()),
            'consented' => $series->consented,
            'names' => $room->capabilities()->names,
            'counts' => $room->capabilities()->counts,
            'phone' => $series->dial_in() !== '',
            'dates' => array_map(fn(\stdClass $row): array => [
                'id' => (int) $row->id,
                'start' => (int) $row->timestart,
                'end' => (int) $row->timeend,
                'cancelled' => $row->status === dates::CANCELLED,
                'movedfrom' => (int) $row->movedfrom,
                'reason' => format_string((string) $row->reason, true, ['context' => $series->context()]),
                'interested' => (int) $row->interested,
                'present' => (int) $row->present,
                'topics' => array_map(
                    fn(string $topic): string => format_string($topic, true, ['context' => $series->context()]),
                    json_decode($row->topics ?? '[]', true),
                ),
                'pulse' => $pulse ? pulse::name(dates::TABLE, (int) $row->id) : '',
            ], $rows),
        ];
    }

    /**
     * The description of {@see view::state()} for the web service.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'seriesid' => new value(PARAM_INT, 'Id of the series'),
            'name' => new value(PARAM_RAW, 'Name as HTML'),
            'now' => new value(PARAM_INT, 'The server\'s time, seconds since 1970'),
            'timezone' => new value(PARAM_TEXT, 'IANA zone of the series'),
            'viewertimezone' => new value(PARAM_TEXT, 'IANA zone of the viewer'),
            'openbefore' => new value(PARAM_INT, 'Seconds that the room opens before a start'),
            'until' => new value(PARAM_INT, 'When these dates are used up, seconds since 1970; 0: there are no more'),
            'canjoin' => new value(PARAM_BOOL, 'Whether the viewer may join'),
            'consented' => new value(PARAM_BOOL, 'Whether the viewer agreed to who runs the room'),
            'names' => new value(PARAM_ALPHA, 'How the room gets a name: choose, ask or account'),
            'counts' => new value(PARAM_BOOL, 'Whether the room tells how many are in it; otherwise clicks are counted'),
            'phone' => new value(PARAM_BOOL, 'Whether one can call instead'),
            'dates' => new external_multiple_structure(new external_single_structure([
                'id' => new value(PARAM_INT, 'Id of the date'),
                'start' => new value(PARAM_INT, 'Start, seconds since 1970'),
                'end' => new value(PARAM_INT, 'End, seconds since 1970'),
                'cancelled' => new value(PARAM_BOOL, 'Whether it was cancelled'),
                'movedfrom' => new value(PARAM_INT, 'Start before it was moved, seconds since 1970; 0: it was not'),
                'reason' => new value(PARAM_RAW, 'Why it was moved or cancelled, as HTML; or empty'),
                'interested' => new value(PARAM_INT, 'How many said that they will probably come'),
                'present' => new value(PARAM_INT, 'How many are in right now'),
                'topics' => new external_multiple_structure(new value(PARAM_RAW, 'What is on somebody\'s mind, as HTML')),
                'pulse' => new value(PARAM_ALPHANUM, 'Name of the pulse that says how many are in; empty where there is none'),
            ])),
        ]);
    }

    /**
     * Whether the room is open, and in what words, at the server's time.
     *
     * @param array $state
     * @return moment
     */
    public static function moment(array $state): moment {
        $dates = array_map(fn(array $date): \stdClass => (object) ($date + [
            'timestart' => $date['start'],
            'timeend' => $date['end'],
            'status' => $date['cancelled'] ? dates::CANCELLED : dates::CONFIRMED,
        ]), $state['dates']);
        return moment::at($dates, $state['now'], $state['openbefore'], $state['viewertimezone']);
    }
}
