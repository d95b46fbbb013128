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

namespace local_kki\output;

use local_kki\hook\locate_meeting;
use local_kki\series\dates;
use local_kki\series\feed;
use local_kki\series\letter;
use local_kki\series\reminders;
use local_kki\series\series;

/**
 * All dates of a series that are to come, and how they get into one's own calendar.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class dates_page implements \renderable, \templatable {
    /** More dates than this are never shown. */
    private const LIMIT = 100;

    /**
     * Constructor.
     *
     * @param series $series
     * @param int $userid the viewer
     */
    public function __construct(
        /** @var series the series */
        private readonly series $series,
        /** @var int the viewer */
        private readonly int $userid,
    ) {
    }

    /**
     * Does what a form of the page asked for.
     *
     * @param string $action subscribe, renew, unsubscribe, remind or forget
     * @return string what to tell the person
     * @throws \moodle_exception for guests, and for what is none of these
     */
    public function act(string $action): string {
        if (!$this->is_person()) {
            throw new \moodle_exception('noguest');
        }
        match ($action) {
            'subscribe', 'renew' => feed::open($this->series->id(), $this->userid),
            'unsubscribe' => feed::close($this->series->id(), $this->userid),
            'remind', 'forget' => reminders::set($this->series->id(), $this->userid, $action === 'remind'),
            default => throw new \moodle_exception('invalidparameter', 'debug'),
        };
        return get_string("dates_done_$action", 'local_kki');
    }

    #[\Override]
    public function export_for_template(\renderer_base $output): array {
        $rows = dates::after($this->series->id(), \core\di::get(\core\clock::class)->time(), self::LIMIT);
        $person = $this->is_person();
        $address = $person ? feed::address($this->series->id(), $this->userid) : null;
        return [
            'id' => $this->series->id(),
            'name' => $this->series->name(),
            'url' => (new \moodle_url('/local/kki/dates.php', ['id' => $this->series->id()]))->out(false),
            'sesskey' => sesskey(),
            'meetingurl' => locate_meeting::url($this->series->id())->out(false),
            'person' => $person,
            'address' => $address?->out(false),
            'webcal' => $address ? preg_replace('~^https?:~', 'webcal:', $address->out(false)) : null,
            'reminded' => $person && reminders::has($this->series->id(), $this->userid),
            'zone' => \core_date::get_user_timezone(),
            'dates' => array_map($this->date(...), $rows),
        ];
    }

    /**
     * One date, by the viewer's clock.
     *
     * @param \stdClass $row
     * @return array
     */
    private function date(\stdClass $row): array {
        $words = fn(int $time): string => letter::day($time);
        return [
            'id' => (int) $row->id,
            'when' => $words((int) $row->timestart),
            'minutes' => (int) $row->duration,
            'cancelled' => $row->status === dates::CANCELLED,
            'movedfrom' => $row->movedfrom === null ? '' : $words((int) $row->movedfrom),
            'reason' => format_string((string) $row->reason, true, ['context' => $this->series->context()]),
            'icsurl' => (new \moodle_url('/local/kki/date.php', ['id' => $row->id]))->out(false),
        ];
    }

    /**
     * Whether the viewer has an account of their own.
     *
     * @return bool
     */
    private function is_person(): bool {
        return $this->userid > 0 && !isguestuser($this->userid);
    }
}
