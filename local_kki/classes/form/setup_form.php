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

use local_kki\setup\course_setup;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->libdir . '/formslib.php');

/**
 * Which course becomes the PraxisPortal.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class setup_form extends \moodleform {
    /**
     * The fields.
     */
    protected function definition(): void {
        $form = $this->_form;
        $existing = course_setup::existing();
        $form->addElement('static', 'intro', '', get_string('setup_intro', 'local_kki'));
        $form->addElement('course', 'courseid', get_string('setup_choose', 'local_kki'), [
            'multiple' => false,
            'includefrontpage' => false,
            'noselectionstring' => get_string('setup_course', 'local_kki', get_string('course_fullname', 'local_kki')),
        ]);
        $form->setDefault('courseid', $existing ? (int) $existing->id : null);
        $form->addElement('static', 'note', '', get_string('setup_choose_desc', 'local_kki'));
        $this->add_action_buttons(false, get_string('setup_showplan', 'local_kki'));
    }

    /**
     * The front page cannot become the course.
     *
     * @param array $data what was chosen
     * @param array $files none
     * @return array<string, string> sentences by field
     */
    public function validation($data, $files): array {
        $errors = parent::validation($data, $files);
        if ((int) $data['courseid'] === (int) SITEID) {
            $errors['courseid'] = get_string('setup_notfrontpage', 'local_kki');
        }
        return $errors;
    }
}
