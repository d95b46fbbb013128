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
 * The form with which a trainer adds a ThemenTeam.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_thementeam\local\completion;
use mod_thementeam\local\solution\signoffs;
use mod_thementeam\local\templates;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->dirroot . '/course/moodleform_mod.php');

/**
 * Three decisions: name, template and groups; everything else has a sensible default.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class mod_thementeam_mod_form extends moodleform_mod {
    /**
     * The fields.
     */
    public function definition(): void {
        $mform = $this->_form;
        $mform->addElement('header', 'general', get_string('general', 'form'));

        $mform->addElement('text', 'name', get_string('topic', 'thementeam'), ['size' => '64']);
        $mform->setType('name', PARAM_TEXT);
        $mform->addRule('name', null, 'required', null, 'client');
        $mform->addRule('name', get_string('maximumchars', '', 255), 'maxlength', 255, 'client');
        $mform->addHelpButton('name', 'topic', 'thementeam');

        if (!$this->_instance) {
            $this->add_templates();
        }

        $mform->addElement('header', 'introhdr', get_string('teamintro', 'thementeam'));
        $this->standard_intro_elements(get_string('teamintro', 'thementeam'));
        $numbers = range(0, signoffs::MAX);
        $mform->addElement('header', 'solutionhdr', get_string('solutions', 'thementeam'));
        $mform->addElement('select', 'signoffs', get_string('setting_signoffs', 'thementeam'), [
            '' => get_string('setting_signoffs_auto', 'thementeam'),
        ] + array_combine($numbers, $numbers));
        $mform->addHelpButton('signoffs', 'setting_signoffs', 'thementeam');
        $this->standard_coursemodule_elements();
        $this->add_groups();
        $this->add_action_buttons();
    }

    /**
     * Who works together: Moodle's group mode in a trainer's words; where the course has groupings also which groups.
     */
    private function add_groups(): void {
        $said = fn(string $key): string => get_string($key, 'thementeam');
        $this->replace('groupmode', 'groups_who', [
            NOGROUPS => $said('groups_none'),
            SEPARATEGROUPS => $said('groups_separate'),
            VISIBLEGROUPS => $said('groups_visible'),
        ]);
        $groupings = groups_get_all_groupings($this->get_course()->id);
        if ($groupings) {
            $names = array_map(fn(stdClass $grouping): string => format_string($grouping->name), $groupings);
            $this->replace('groupingid', 'groups_which', [0 => $said('groups_all')] + $names);
        }
    }

    /**
     * Moves a choice of Moodle's own up to the name, with other words and a help of its own.
     *
     * @param string $name of the element
     * @param string $label string of the label and, with _help, of the help
     * @param string[] $options
     */
    private function replace(string $name, string $label, array $options): void {
        $mform = $this->_form;
        if ($mform->elementExists($name)) {
            $mform->removeElement($name);
            $select = $mform->createElement('select', $name, get_string($label, 'thementeam'), $options);
            $mform->insertElementBefore($select, 'introhdr');
            $mform->addHelpButton($name, $label, 'thementeam');
        }
    }

    /**
     * What the columns are made from; later they are changed on the board.
     */
    private function add_templates(): void {
        $mform = $this->_form;
        $sources = templates::sources($this->get_course());
        $keys = $sources ? [...templates::keys(), templates::COPY] : templates::keys();
        $choices = array_map(fn(string $key): \HTML_QuickForm_element => $mform->createElement(
            'radio',
            'template',
            '',
            get_string("template_$key", 'thementeam'),
            $key,
        ), $keys);
        $mform->addGroup($choices, 'templates', get_string('template', 'thementeam'), '<br>', false);
        $mform->addHelpButton('templates', 'template', 'thementeam');
        $mform->setDefault('template', templates::DEFAULT);
        if ($sources) {
            $options = [0 => get_string('choosedots')] + $sources;
            $mform->addElement('select', 'copyfrom', get_string('template_copyfrom', 'thementeam'), $options);
            $mform->hideIf('copyfrom', 'template', 'neq', templates::COPY);
        }
    }

    /**
     * The rules of completion.
     *
     * @return string[] names of the elements
     */
    public function add_completion_rules(): array {
        $mform = $this->_form;
        $suffix = $this->get_suffix();
        $number = 'completioncontributions' . $suffix;
        $enabled = 'completioncontributionsenabled' . $suffix;
        $group = 'completioncontributionsgroup' . $suffix;
        $mform->addGroup([
            $mform->createElement('checkbox', $enabled, '', get_string('completioncontributions', 'thementeam')),
            $mform->createElement('text', $number, get_string('completioncontributions_number', 'thementeam'), ['size' => 3]),
        ], $group, '', ' ', false);
        $mform->setType($number, PARAM_INT);
        $mform->hideIf($number, $enabled, 'notchecked');
        $names = [$group];
        foreach (['completionanswered', 'completionpublished'] as $rule) {
            $mform->addElement('checkbox', $rule . $suffix, '', get_string($rule, 'thementeam'));
            $names[] = $rule . $suffix;
        }
        return $names;
    }

    /**
     * Whether one of the rules is on.
     *
     * @param array $data
     * @return bool
     */
    public function completion_rule_enabled($data): bool {
        $suffix = $this->get_suffix();
        return (!empty($data['completioncontributionsenabled' . $suffix]) && (int) $data['completioncontributions' . $suffix] > 0)
            || !empty($data['completionanswered' . $suffix])
            || !empty($data['completionpublished' . $suffix]);
    }

    /**
     * A number in the table is a tick and a number in the form.
     *
     * @param array $defaultvalues
     */
    public function data_preprocessing(&$defaultvalues): void {
        parent::data_preprocessing($defaultvalues);
        $suffix = $this->get_suffix();
        $number = 'completioncontributions' . $suffix;
        $defaultvalues['completioncontributionsenabled' . $suffix] = empty($defaultvalues[$number]) ? 0 : 1;
        if (empty($defaultvalues[$number])) {
            $defaultvalues[$number] = 3;
        }
    }

    /**
     * What is not ticked is off.
     *
     * @param stdClass $data
     */
    public function data_postprocessing($data): void {
        parent::data_postprocessing($data);
        if (empty($data->completionunlocked)) {
            return;
        }
        $suffix = $this->get_suffix();
        $automatic = ($data->{'completion' . $suffix} ?? 0) == COMPLETION_TRACKING_AUTOMATIC;
        foreach (completion::RULES as $rule) {
            $ticked = $rule === 'completioncontributions' ? "{$rule}enabled$suffix" : $rule . $suffix;
            if (!$automatic || empty($data->$ticked)) {
                $data->{$rule . $suffix} = 0;
            }
        }
    }

    /**
     * Says what is missing.
     *
     * @param array $data
     * @param array $files
     * @return string[] by field
     */
    public function validation($data, $files) {
        $errors = parent::validation($data, $files);
        if (($data['template'] ?? '') === templates::COPY && empty($data['copyfrom'])) {
            $errors['copyfrom'] = get_string('template_copyfrom_missing', 'thementeam');
        }
        return $errors;
    }
}
