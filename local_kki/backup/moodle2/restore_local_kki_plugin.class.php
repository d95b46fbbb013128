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

/**
 * Restore of what belongs to a course: series with dates, Kompetenzbausteine with phases, progress.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use local_kki\backup\week_shift;
use local_kki\series\calendar_entries;
use local_kki\series\reminders;

/**
 * Restore of what belongs to a course.
 *
 * The copy of a series is a series of its own: its dates get new iCalendar UIDs. Dates follow the course's start by whole
 * weeks, so that a Tuesday stays a Tuesday. The mapping local_kki_series is there for the block.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class restore_local_kki_plugin extends restore_local_plugin {
    /** @var int[] Ids of the series that were restored. */
    private array $seriesids = [];

    /** @var int[] Ids of the phases that were restored. */
    private array $phaseids = [];

    /**
     * The elements of a backup.
     *
     * @return restore_path_element[]
     */
    protected function define_course_plugin_structure(): array {
        $series = $this->get_pathfor('/kki_serieslist/kki_series');
        $baustein = $this->get_pathfor('/kki_bausteine/kki_baustein');
        $phase = $baustein . '/kki_phases/kki_phase';
        // Texts in which links to the old course may stand.
        $decoder = $this->task->get_decoder();
        $decoder->add_content(new restore_decode_content('local_kki_baustein', ['summary'], 'local_kki_baustein'));
        $decoder->add_content(new restore_decode_content('local_kki_phase', ['description'], 'local_kki_phase'));
        return [
            new restore_path_element('local_kki_series', $series),
            new restore_path_element('local_kki_date', $series . '/kki_dates/kki_date'),
            new restore_path_element('local_kki_concern', $series . '/kki_dates/kki_date/kki_concerns/kki_concern'),
            new restore_path_element('local_kki_note', $series . '/kki_dates/kki_date/kki_notes/kki_note'),
            new restore_path_element('local_kki_reminder', $series . '/kki_reminders/kki_reminder'),
            new restore_path_element('local_kki_baustein', $baustein),
            new restore_path_element('local_kki_phase', $phase),
            new restore_path_element('local_kki_tick', $phase . '/kki_ticks/kki_tick'),
        ];
    }

    /**
     * A series.
     *
     * @param array $data
     */
    public function process_local_kki_series($data): void {
        global $DB;
        $row = $this->row($data) + ['courseid' => $this->task->get_courseid(), 'revision' => 0];
        $id = (int) $DB->insert_record('local_kki_series', $row);
        $this->set_mapping('local_kki_series', $data['id'], $id);
        $this->seriesids[] = $id;
    }

    /**
     * A date of a series.
     *
     * @param array $data
     */
    public function process_local_kki_date($data): void {
        global $DB;
        $seriesid = (int) $this->get_new_parentid('local_kki_series');
        $timezone = $DB->get_field('local_kki_series', 'timezone', ['id' => $seriesid], MUST_EXIST);
        $shift = $this->shift();
        $row = $shift->date($data['localdate'], $data['localclock'], (int) $data['duration'], $timezone);
        $row += $this->row($data);
        $row['seriesid'] = $seriesid;
        $row['uid'] = \core\uuid::generate() . '@local_kki';
        $row['sequence'] = 0;
        $row['peak'] = $this->keeps_past() ? (int) ($data['peak'] ?? 0) : 0;
        $row['movedfrom'] = $data['movedfrom'] ? $shift->instant((int) $data['movedfrom'], $timezone) : null;
        $this->set_mapping('local_kki_date', $data['id'], $DB->insert_record('local_kki_date', $row));
    }

    /**
     * A one-liner that somebody wrote for a date.
     *
     * @param array $data
     */
    public function process_local_kki_concern($data): void {
        global $DB;
        if (!$this->keeps_past()) {
            return;
        }
        unset($data['id']);
        $DB->insert_record('local_kki_concern', [
            'dateid' => (int) $this->get_new_parentid('local_kki_date'),
            'uuid' => \core\uuid::generate(),
            'userid' => 0,
        ] + $data);
    }

    /**
     * A note of a meeting; its text is the first version of the copy.
     *
     * @param array $data
     */
    public function process_local_kki_note($data): void {
        global $DB;
        if (!$this->keeps_past()) {
            return;
        }
        unset($data['id']);
        $noteid = (int) $DB->insert_record('local_kki_note', [
            'dateid' => (int) $this->get_new_parentid('local_kki_date'),
            'uuid' => \core\uuid::generate(),
            'version' => 1,
            'timemodified' => $data['timecreated'],
        ] + $data);
        $DB->insert_record('local_kki_note_text', ['noteid' => $noteid, 'version' => 1, 'userid' => 0] + $data);
    }

    /**
     * Somebody wishes to be reminded of a series.
     *
     * @param array $data
     */
    public function process_local_kki_reminder($data): void {
        $userid = (int) $this->get_mappingid('user', $data['userid'], 0);
        if ($userid) {
            reminders::set((int) $this->get_new_parentid('local_kki_series'), $userid, true);
        }
    }

    /**
     * A Baustein.
     *
     * @param array $data
     */
    public function process_local_kki_baustein($data): void {
        global $DB;
        $row = $this->row($data) + ['courseid' => $this->task->get_courseid()];
        $this->set_mapping('local_kki_baustein', $data['id'], $DB->insert_record('local_kki_baustein', $row));
    }

    /**
     * A phase of a Baustein. Its activity is not there yet, see after_restore_course().
     *
     * @param array $data
     */
    public function process_local_kki_phase($data): void {
        global $DB;
        $row = ['bausteinid' => (int) $this->get_new_parentid('local_kki_baustein')] + $this->row($data);
        foreach (['timestart', 'timedue'] as $field) {
            $row[$field] = $data[$field] ? $this->shift()->instant((int) $data[$field], \core_date::get_server_timezone()) : null;
        }
        $id = (int) $DB->insert_record('local_kki_phase', $row);
        $this->set_mapping('local_kki_phase', $data['id'], $id);
        $this->phaseids[] = $id;
    }

    /**
     * Somebody has done a phase.
     *
     * @param array $data
     */
    public function process_local_kki_tick($data): void {
        global $DB;
        $userid = $this->get_mappingid('user', $data['userid']);
        if ($userid) {
            $DB->insert_record('local_kki_progress', [
                'phaseid' => (int) $this->get_new_parentid('local_kki_phase'),
                'userid' => $userid,
                'timecreated' => $data['timecreated'],
                'timemodified' => $data['timemodified'],
            ] + $this->row($data));
        }
    }

    /**
     * Once the activities are there: gives the online phases and the rooms theirs, and the dates their entries in the
     * calendar.
     */
    public function after_restore_course(): void {
        global $DB;
        calendar_entries::refresh_course($this->task->get_courseid());
        foreach ($this->seriesids as $id) {
            $old = $DB->get_field('local_kki_series', 'roomcmid', ['id' => $id]);
            if ($old) {
                $DB->set_field('local_kki_series', 'roomcmid', $this->get_mappingid('course_module', $old) ?: null, ['id' => $id]);
            }
        }
        foreach ($this->phaseids as $id) {
            $old = $DB->get_field('local_kki_phase', 'cmid', ['id' => $id]);
            if ($old) {
                $DB->set_field('local_kki_phase', 'cmid', $this->get_mappingid('course_module', $old) ?: null, ['id' => $id]);
            }
        }
    }

    /**
     * A row for the database: without the old id, with the time of the restore and the person it is mapped to.
     *
     * @param array $data
     * @return array
     */
    private function row(array $data): array {
        $now = \core\di::get(\core\clock::class)->time();
        unset($data['id'], $data['kki_dates'], $data['kki_reminders'], $data['kki_concerns'], $data['kki_notes']);
        unset($data['kki_phases']);
        unset($data['kki_ticks']);
        $data['usermodified'] = (int) $this->get_mappingid('user', $data['usermodified'], 0);
        return ['timecreated' => $now, 'timemodified' => $now] + $data;
    }

    /**
     * Whether what happened at the dates comes along: not to other dates, and not without the people.
     *
     * @return bool
     */
    private function keeps_past(): bool {
        return $this->task->get_setting_value('users') && $this->shift()->is_none();
    }

    /**
     * How far dates move.
     *
     * @return week_shift
     */
    private function shift(): week_shift {
        $now = \core\di::get(\core\clock::class)->time();
        return new week_shift((int) $this->apply_date_offset($now) - $now);
    }
}
