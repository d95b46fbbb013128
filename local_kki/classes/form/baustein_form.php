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

namespace local_kki\form;

use core_form\dynamic_form;
use local_kki\baustein\bausteine;
use local_kki\baustein\builder;
use local_kki\baustein\merge;

/**
 * Name and summary of a Baustein.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class baustein_form extends dynamic_form {
    use merging_form;

    #[\Override]
    protected function get_context_for_dynamic_submission(): \context {
        $id = $this->optional_param('id', 0, PARAM_INT);
        $courseid = $id ? (int) bausteine::get($id)->courseid : $this->optional_param('courseid', 0, PARAM_INT);
        return \context_course::instance($courseid);
    }

    #[\Override]
    protected function check_access_for_dynamic_submission(): void {
        require_capability('local/kki:managebausteine', $this->get_context_for_dynamic_submission());
    }

    #[\Override]
    protected function get_page_url_for_dynamic_submission(): \moodle_url {
        return new \moodle_url('/local/kki/baustein.php', [
            'courseid' => $this->get_context_for_dynamic_submission()->instanceid,
        ]);
    }

    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        $form->addElement('hidden', 'courseid');
        $form->setType('courseid', PARAM_INT);
        $form->addElement('text', 'name', get_string('baustein_field_name', 'local_kki'), ['size' => 60, 'maxlength' => 255]);
        $form->setType('name', PARAM_TEXT);
        $form->addElement('textarea', 'summary', get_string('baustein_field_summary', 'local_kki'), ['rows' => 3, 'cols' => 60]);
        $form->setType('summary', PARAM_TEXT);
        $form->addElement('advcheckbox', 'visible', get_string('baustein_visible', 'local_kki'));
        $form->setDefault('visible', 1);
        $this->add_merging($form);
    }

    #[\Override]
    public function set_data_for_dynamic_submission(): void {
        $id = $this->optional_param('id', 0, PARAM_INT);
        if ($id) {
            $row = bausteine::get($id);
            $this->set_merging_data($id, (int) $row->version, bausteine::fields($row));
        } else {
            $this->set_data(['courseid' => $this->optional_param('courseid', 0, PARAM_INT)]);
        }
    }

    #[\Override]
    public function validation($data, $files): array {
        return bausteine::problems($data) ?: $this->save($data);
    }

    #[\Override]
    protected function write(int $id, array $data): ?merge {
        global $USER;
        $fields = ['name' => $data['name'], 'summary' => $data['summary'], 'visible' => (string) (int) $data['visible']];
        if ($id) {
            return bausteine::update($id, (int) $data['version'], $this->base($data), $fields, (int) $USER->id);
        }
        $courseid = (int) $this->get_context_for_dynamic_submission()->instanceid;
        $this->savedid = bausteine::create($courseid, (object) $fields, (int) $USER->id);
        return null;
    }

    #[\Override]
    protected function current(int $id): array {
        $row = bausteine::get($id);
        return ['version' => (int) $row->version, 'fields' => bausteine::fields($row), 'by' => (int) $row->usermodified];
    }

    #[\Override]
    public function process_dynamic_submission(): array {
        return [
            'message' => get_string('saved', 'local_kki'),
            'baustein' => builder::export($this->savedid),
        ];
    }
}
