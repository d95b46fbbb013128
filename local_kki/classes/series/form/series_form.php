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

namespace local_kki\series\form;

use core_form\dynamic_form;
use local_kki\live\refusal;
use local_kki\room\bigbluebutton_room;
use local_kki\room\rooms;
use local_kki\series\series;
use local_kki\series\series_manager;

/**
 * A series' own fields, in a dialogue.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class series_form extends dynamic_form {
    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        foreach (['id', 'courseid', 'version'] as $name) {
            $form->addElement('hidden', $name);
            $form->setType($name, PARAM_INT);
        }
        $form->addElement('text', 'name', get_string('series_name', 'local_kki'), ['size' => 48, 'maxlength' => 255]);
        $form->setType('name', PARAM_TEXT);
        $form->setDefault('name', get_string('series_name_default', 'local_kki'));
        $this->add_room();
        $form->addElement('text', 'operator', get_string('series_operator', 'local_kki'), ['size' => 48, 'maxlength' => 255]);
        $form->setType('operator', PARAM_TEXT);
        $form->addHelpButton('operator', 'series_operator', 'local_kki');
        $form->addElement('text', 'country', get_string('series_country', 'local_kki'), ['size' => 24, 'maxlength' => 100]);
        $form->setType('country', PARAM_TEXT);
        $form->setDefault('country', get_string('series_country_default', 'local_kki'));
        foreach (['name', 'operator', 'country'] as $name) {
            $form->addRule($name, get_string("series_refused_{$name}_empty", 'local_kki'), 'required');
        }
        $form->addElement('header', 'more', get_string('series_more', 'local_kki'));
        $form->setExpanded('more', false);
        $form->addElement('text', 'dialin', get_string('series_dialin', 'local_kki'), ['size' => 48, 'maxlength' => 255]);
        $form->setType('dialin', PARAM_TEXT);
        $form->addHelpButton('dialin', 'series_dialin', 'local_kki');
        $form->addElement('text', 'openbefore', get_string('series_openbefore', 'local_kki'), [
            'size' => 4,
            'inputmode' => 'numeric',
        ]);
        $form->setType('openbefore', PARAM_INT);
        $form->setDefault('openbefore', series_manager::DEFAULT_OPENBEFORE);
        $zones = \core_date::get_list_of_timezones(series_manager::DEFAULT_TIMEZONE);
        $form->addElement('select', 'timezone', get_string('series_timezone', 'local_kki'), $zones);
        $form->setDefault('timezone', series_manager::DEFAULT_TIMEZONE);
    }

    /**
     * Where the meeting takes place. The kind is asked for only where there is a choice.
     */
    private function add_room(): void {
        $form = $this->_form;
        $id = $this->optional_param('id', 0, PARAM_INT);
        $courseid = (int) $this->get_context_for_dynamic_submission()->instanceid;
        $kinds = rooms::choices($courseid, $id ? (string) series::get($id)->fields()->roomtype : rooms::LINK);
        if (count($kinds) > 1) {
            $form->addElement('select', 'roomtype', get_string('series_roomtype', 'local_kki'), $kinds);
        } else {
            $form->addElement('hidden', 'roomtype', key($kinds));
        }
        $form->setType('roomtype', PARAM_ALPHA);
        $form->addElement('text', 'roomurl', get_string('series_roomurl', 'local_kki'), ['size' => 48, 'inputmode' => 'url']);
        $form->setType('roomurl', PARAM_RAW_TRIMMED);
        $form->addHelpButton('roomurl', 'series_roomurl', 'local_kki');
        $form->hideIf('roomurl', 'roomtype', 'neq', rooms::LINK);
        if (isset($kinds[rooms::BIGBLUEBUTTON])) {
            $activities = bigbluebutton_room::activities($courseid);
            $form->addElement('select', 'roomcmid', get_string('series_roomcmid', 'local_kki'), $activities);
            $form->hideIf('roomcmid', 'roomtype', 'neq', rooms::BIGBLUEBUTTON);
        }
    }

    #[\Override]
    public function validation($data, $files): array {
        $data = (object) (['courseid' => (int) $this->get_context_for_dynamic_submission()->instanceid] + $data);
        $problems = series_manager::problems($data);
        if ($data->id && (int) series::get((int) $data->id)->fields()->version !== (int) $data->version) {
            $problems['name'] = get_string('series_refused_series_conflict', 'local_kki');
        }
        return $problems;
    }

    #[\Override]
    protected function get_context_for_dynamic_submission(): \context {
        $id = $this->optional_param('id', 0, PARAM_INT);
        return $id
            ? series::get($id)->context()
            : \context_course::instance($this->optional_param('courseid', 0, PARAM_INT));
    }

    #[\Override]
    protected function check_access_for_dynamic_submission(): void {
        require_capability('local/kki:manageseries', $this->get_context_for_dynamic_submission());
    }

    #[\Override]
    public function set_data_for_dynamic_submission(): void {
        $id = $this->optional_param('id', 0, PARAM_INT);
        $this->set_data($id
            ? series::get($id)->fields()
            : ['courseid' => $this->optional_param('courseid', 0, PARAM_INT)]);
    }

    #[\Override]
    public function process_dynamic_submission(): array {
        global $USER;
        $data = $this->get_data();
        $id = (int) $data->id;
        try {
            if ($id) {
                series_manager::update($id, (int) $data->version, $data, (int) $USER->id);
            } else {
                $courseid = (int) $this->get_context_for_dynamic_submission()->instanceid;
                $id = series_manager::create($courseid, $data, (int) $USER->id);
            }
        } catch (refusal $refusal) {
            return ['status' => 'refused', 'code' => $refusal->reason, 'message' => $refusal->getMessage(), 'url' => ''];
        }
        $url = new \moodle_url('/local/kki/series.php', ['id' => $id]);
        return ['status' => 'ok', 'code' => '', 'message' => '', 'url' => $url->out(false)];
    }

    #[\Override]
    protected function get_page_url_for_dynamic_submission(): \moodle_url {
        return new \moodle_url('/local/kki/series.php', [
            'courseid' => $this->get_context_for_dynamic_submission()->instanceid,
        ]);
    }
}
