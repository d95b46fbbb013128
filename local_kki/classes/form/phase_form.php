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
use local_kki\baustein\activities;
use local_kki\baustein\bausteine;
use local_kki\baustein\builder;
use local_kki\baustein\merge;
use local_kki\baustein\phase_fields;
use local_kki\baustein\phase_type;
use local_kki\baustein\phases;

/**
 * One step of a Baustein; shows only what its type needs.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class phase_form extends dynamic_form {
    use merging_form;

    /** Fields that are sent. */
    private const FIELDS = ['name', 'description', 'cmid', 'minutes', 'timestart', 'timedue', 'place'];

    #[\Override]
    protected function get_context_for_dynamic_submission(): \context {
        return \context_course::instance($this->courseid());
    }

    #[\Override]
    protected function check_access_for_dynamic_submission(): void {
        require_capability('local/kki:managebausteine', $this->get_context_for_dynamic_submission());
    }

    #[\Override]
    protected function get_page_url_for_dynamic_submission(): \moodle_url {
        return new \moodle_url('/local/kki/baustein.php', ['courseid' => $this->courseid(), 'id' => $this->bausteinid()]);
    }

    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        $type = $this->type();
        $form->addElement('hidden', 'bausteinid');
        $form->setType('bausteinid', PARAM_INT);
        $form->addElement('hidden', 'type');
        $form->setType('type', PARAM_ALPHA);
        if ($type === phase_type::online) {
            $this->add_activities($form);
        }
        $label = $type === phase_type::online ? 'phase_field_name_optional' : 'phase_field_name';
        $form->addElement('text', 'name', get_string($label, 'local_kki'), ['size' => 60, 'maxlength' => 255]);
        $form->setType('name', PARAM_TEXT);
        if ($type === phase_type::presence) {
            $form->addElement('text', 'place', get_string('phase_field_place', 'local_kki'), ['size' => 60, 'maxlength' => 255]);
            $form->setType('place', PARAM_TEXT);
            foreach (['timestart' => 'phase_field_start', 'timedue' => 'phase_field_end'] as $field => $label) {
                $form->addElement('date_time_selector', $field, get_string($label, 'local_kki'), ['optional' => true]);
            }
        } else {
            $form->addElement('date_selector', 'timedue', get_string('phase_field_due', 'local_kki'), ['optional' => true]);
            $form->addElement('text', 'minutes', get_string('phase_field_minutes', 'local_kki'), [
                'size' => 5,
                'inputmode' => 'numeric',
            ]);
            $form->setType('minutes', PARAM_INT);
        }
        $form->addElement('textarea', 'description', get_string('phase_field_description', 'local_kki'), [
            'rows' => 3,
            'cols' => 60,
        ]);
        $form->setType('description', PARAM_TEXT);
        $this->add_merging($form);
    }

    #[\Override]
    public function set_data_for_dynamic_submission(): void {
        $id = $this->optional_param('id', 0, PARAM_INT);
        if ($id) {
            $row = phases::get($id);
            $this->set_merging_data($id, (int) $row->version, phase_fields::of($row));
            return;
        }
        $type = $this->type();
        $this->set_data([
            'bausteinid' => $this->bausteinid(),
            'type' => $type->value,
            'name' => $type->default_name(),
            'minutes' => $type->default_minutes(),
        ]);
    }

    #[\Override]
    public function validation($data, $files): array {
        $data = ['timestart' => 0, 'timedue' => 0] + $data;
        return phase_fields::problems($this->type(), $data, $this->courseid()) ?: $this->save($data);
    }

    #[\Override]
    protected function write(int $id, array $data): ?merge {
        global $USER;
        $fields = [];
        foreach (array_intersect(self::FIELDS, array_keys($data)) as $field) {
            $value = (string) $data[$field];
            $fields[$field] = $value === '0' && $field !== 'minutes' ? '' : $value;
        }
        if ($id) {
            return phases::update($id, (int) $data['version'], $this->base($data), $fields, (int) $USER->id);
        }
        $new = (object) (['type' => $this->type()->value] + $fields);
        $this->savedid = phases::create($this->bausteinid(), $new, (int) $USER->id);
        return null;
    }

    #[\Override]
    protected function current(int $id): array {
        $row = phases::get($id);
        return ['version' => (int) $row->version, 'fields' => phase_fields::of($row), 'by' => (int) $row->usermodified];
    }

    #[\Override]
    protected function shown(array $fields): array {
        // Date selectors and the choice of the activity want a number where there is none, too.
        foreach (array_intersect(['cmid', 'timestart', 'timedue'], array_keys($fields)) as $field) {
            $fields[$field] = (int) $fields[$field];
        }
        return $fields;
    }

    #[\Override]
    protected function describe(string $field, string $value): string {
        if ($value === '' || $value === '0') {
            return get_string('form_nothing', 'local_kki');
        }
        return match ($field) {
            'timestart', 'timedue' => userdate((int) $value),
            'cmid' => activities::of_course($this->courseid())->phase_name((object) [
                'name' => '',
                'cmid' => $value,
                'type' => phase_type::online->value,
            ]),
            default => $value,
        };
    }

    #[\Override]
    public function process_dynamic_submission(): array {
        return [
            'message' => get_string('saved', 'local_kki'),
            'phaseid' => $this->savedid,
            'baustein' => builder::export((int) phases::get($this->savedid)->bausteinid),
        ];
    }

    /**
     * Adds the choice of the activity.
     *
     * @param \MoodleQuickForm $form
     */
    private function add_activities(\MoodleQuickForm $form): void {
        [$tracked, $untracked] = activities::of_course($this->courseid())->choices();
        $groups = [get_string('phase_activities_tracked', 'local_kki') => [0 => get_string('choosedots')] + $tracked];
        if ($untracked) {
            $groups[get_string('phase_activities_untracked', 'local_kki')] = $untracked;
        }
        $form->addElement('selectgroups', 'cmid', get_string('phase_field_activity', 'local_kki'), $groups);
        if (!$tracked) {
            $form->addElement('static', 'noactivity', '', get_string('phase_activities_none', 'local_kki'));
        }
    }

    /**
     * The Baustein that the step belongs to; a stored step knows it itself.
     *
     * @return int
     */
    private function bausteinid(): int {
        $id = $this->optional_param('id', 0, PARAM_INT);
        return $id ? (int) phases::get($id)->bausteinid : $this->optional_param('bausteinid', 0, PARAM_INT);
    }

    /**
     * The course that the step belongs to.
     *
     * @return int
     */
    private function courseid(): int {
        return (int) bausteine::get($this->bausteinid())->courseid;
    }

    /**
     * The type of the step; a stored step knows it itself.
     *
     * @return phase_type
     */
    private function type(): phase_type {
        $id = $this->optional_param('id', 0, PARAM_INT);
        return phase_type::tryFrom($id ? phases::get($id)->type : $this->optional_param('type', '', PARAM_ALPHA))
            ?? throw new \invalid_parameter_exception('type');
    }
}
