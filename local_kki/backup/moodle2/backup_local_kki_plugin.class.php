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
 * Backup of what belongs to a course: series with dates, Kompetenzbausteine with phases, progress.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Backup of what belongs to a course. The journal is not backed up, and a Baustein in the bin is not either.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class backup_local_kki_plugin extends backup_local_plugin {
    /**
     * Adds our part to the course.
     */
    protected function define_course_plugin_structure(): void {
        $plugin = $this->get_plugin_element();
        $wrapper = new backup_nested_element($this->get_recommended_name());
        $plugin->add_child($wrapper);
        $this->add_series($wrapper);
        $this->add_bausteine($wrapper);
    }

    /**
     * Series, their dates, and who wishes to be reminded. The keys of feeds stay secret.
     *
     * @param backup_nested_element $wrapper
     */
    private function add_series(backup_nested_element $wrapper): void {
        $list = new backup_nested_element('kki_serieslist');
        $series = new backup_nested_element('kki_series', ['id'], [
            'name', 'timezone', 'provider', 'roomtype', 'roomurl', 'roomcmid', 'dialin', 'operator', 'country', 'openbefore',
            'regions', 'usermodified',
        ]);
        $dates = new backup_nested_element('kki_dates');
        $date = new backup_nested_element('kki_date', ['id'], [
            'localdate', 'localclock', 'duration', 'movedfrom', 'status', 'reason', 'peak', 'usermodified',
        ]);
        $wrapper->add_child($list);
        $list->add_child($series);
        $series->add_child($dates);
        $dates->add_child($date);
        $reminders = new backup_nested_element('kki_reminders');
        $reminder = new backup_nested_element('kki_reminder', ['id'], ['userid', 'timecreated']);
        $series->add_child($reminders);
        $reminders->add_child($reminder);
        $series->set_source_table('local_kki_series', ['courseid' => backup::VAR_COURSEID], 'id ASC');
        $date->set_source_table('local_kki_date', ['seriesid' => backup::VAR_PARENTID], 'timestart ASC, id ASC');
        $series->annotate_ids('user', 'usermodified');
        $date->annotate_ids('user', 'usermodified');
        if ($this->get_setting_value('users')) {
            $reminder->set_source_table('local_kki_reminder', ['seriesid' => backup::VAR_PARENTID], 'id ASC');
            $reminder->annotate_ids('user', 'userid');
        }
        $this->add_talk($date);
    }

    /**
     * What people left at the meetings, without their names; it goes along where people do.
     *
     * @param backup_nested_element $date
     */
    private function add_talk(backup_nested_element $date): void {
        $concerns = new backup_nested_element('kki_concerns');
        $concern = new backup_nested_element('kki_concern', ['id'], ['content', 'too', 'timecreated']);
        $notes = new backup_nested_element('kki_notes');
        $note = new backup_nested_element('kki_note', ['id'], ['content', 'url', 'timecreated']);
        $date->add_child($concerns);
        $concerns->add_child($concern);
        $date->add_child($notes);
        $notes->add_child($note);
        if ($this->get_setting_value('users')) {
            $concern->set_source_table('local_kki_concern', ['dateid' => backup::VAR_PARENTID], 'id ASC');
            $note->set_source_table('local_kki_note', ['dateid' => backup::VAR_PARENTID], 'id ASC');
        }
    }

    /**
     * Bausteine, their phases, and who has done them.
     *
     * @param backup_nested_element $wrapper
     */
    private function add_bausteine(backup_nested_element $wrapper): void {
        $list = new backup_nested_element('kki_bausteine');
        $baustein = new backup_nested_element('kki_baustein', ['id'], [
            'name', 'summary', 'summaryformat', 'visible', 'sortorder', 'usermodified',
        ]);
        $phases = new backup_nested_element('kki_phases');
        $phase = new backup_nested_element('kki_phase', ['id'], [
            'type', 'name', 'description', 'descriptionformat', 'cmid', 'minutes', 'timestart', 'timedue', 'place', 'sortorder',
            'usermodified',
        ]);
        $ticks = new backup_nested_element('kki_ticks');
        $tick = new backup_nested_element('kki_tick', ['id'], [
            'userid', 'status', 'usermodified', 'timecreated', 'timemodified',
        ]);
        $wrapper->add_child($list);
        $list->add_child($baustein);
        $baustein->add_child($phases);
        $phases->add_child($phase);
        $phase->add_child($ticks);
        $ticks->add_child($tick);
        $baustein->set_source_table(
            'local_kki_baustein',
            ['courseid' => backup::VAR_COURSEID, 'timedeleted' => backup_helper::is_sqlparam(0)],
            'sortorder ASC, id ASC',
        );
        $phase->set_source_table(
            'local_kki_phase',
            ['bausteinid' => backup::VAR_PARENTID, 'timedeleted' => backup_helper::is_sqlparam(0)],
            'sortorder ASC, id ASC',
        );
        $baustein->annotate_ids('user', 'usermodified');
        $phase->annotate_ids('user', 'usermodified');
        if ($this->get_setting_value('users')) {
            $tick->set_source_table('local_kki_progress', ['phaseid' => backup::VAR_PARENTID], 'id ASC');
            $tick->annotate_ids('user', 'userid');
            $tick->annotate_ids('user', 'usermodified');
        }
    }
}
