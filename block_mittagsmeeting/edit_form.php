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

use local_kki\series\series;

/**
 * The settings of an instance: which series it shows.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class block_mittagsmeeting_edit_form extends block_edit_form {
    #[\Override]
    protected function specific_definition($mform) {
        $mform->addElement('header', 'configheader', get_string('blocksettings', 'block'));
        $courseid = (int) $this->page->course->id;
        $choices = $courseid === (int) SITEID
            ? series::choices()
            : array_map(fn(series $series): string => $series->name(), series::of_course($courseid));
        if ($choices) {
            $first = $courseid === (int) SITEID ? [] : [0 => get_string('config_first', 'block_mittagsmeeting')];
            $mform->addElement('select', 'config_seriesid', get_string('config_series', 'block_mittagsmeeting'), $first + $choices);
            $mform->setType('config_seriesid', PARAM_INT);
        } else {
            $mform->addElement('static', 'noseries', '', get_string('config_none', 'block_mittagsmeeting'));
        }
        if ($courseid !== (int) SITEID && has_capability('local/kki:manageseries', context_course::instance($courseid))) {
            $url = new moodle_url('/local/kki/series.php', ['courseid' => $courseid]);
            $link = html_writer::link($url, get_string('plan', 'block_mittagsmeeting'));
            $mform->addElement('static', 'plan', '', $link);
        }
    }
}
