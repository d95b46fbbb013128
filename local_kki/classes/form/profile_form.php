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

use local_kki\profile\associations;
use local_kki\profile\mapping;
use local_kki\profile\profile;
use local_kki\profile\profiles;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->libdir . '/formslib.php');

/**
 * What a person says of her Kommune. Each field is optional; a mapped field is shown and changed elsewhere.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class profile_form extends \moodleform {
    /**
     * The fields.
     */
    protected function definition(): void {
        $form = $this->_form;
        /** @var profile $profile */
        $profile = $this->_customdata['profile'];
        $form->addElement('static', 'intro', '', get_string('profile_intro', 'local_kki'));

        if (!$this->is_mapped('municipality', 'profile_municipality', $profile->municipality)) {
            $label = get_string('profile_municipality', 'local_kki');
            $form->addElement('text', 'municipality', $label, ['size' => 40, 'maxlength' => 255]);
            $form->setType('municipality', PARAM_TEXT);
            $form->setDefault('municipality', $profile->municipality);
        }
        if (!$this->is_mapped('associationid', 'profile_association', $profile->association)) {
            $menu = array_map('s', associations::menu($profile->associationid));
            $form->addElement('select', 'associationid', get_string('profile_association', 'local_kki'), $this->with_none($menu));
            $form->setDefault('associationid', $profile->associationid ?? '');
        }
        if (!$this->is_mapped('sizeclass', 'profile_size', $profile->size)) {
            $sizes = array_combine(profiles::SIZES, array_map(profiles::size_name(...), profiles::SIZES));
            $form->addElement('select', 'sizeclass', get_string('profile_size', 'local_kki'), $this->with_none($sizes));
            $form->setDefault('sizeclass', $profile->sizeclass);
        }
        $form->addElement('static', 'whosees', '', get_string('profile_whosees', 'local_kki'));
        $this->add_action_buttons();
    }

    /**
     * Shows a mapped field as text.
     *
     * @param string $field one of profiles::FIELDS
     * @param string $label name of the string for the label
     * @param string $value its value, plain text
     * @return bool whether it is mapped
     */
    private function is_mapped(string $field, string $label, string $value): bool {
        if (mapping::of($field) === null) {
            return false;
        }
        $text = $value === '' ? get_string('profile_none', 'local_kki') : $value;
        $note = get_string('profile_elsewhere', 'local_kki');
        $this->_form->addElement('static', 'mapped_' . $field, get_string($label, 'local_kki'), s("$text ($note)"));
        return true;
    }

    /**
     * Puts "Not stated" before the choices.
     *
     * @param array $choices the choices
     * @return array
     */
    private function with_none(array $choices): array {
        return ['' => get_string('profile_none', 'local_kki')] + $choices;
    }
}
