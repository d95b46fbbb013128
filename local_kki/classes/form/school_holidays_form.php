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

use local_kki\live\refusal;
use local_kki\series\regions;
use local_kki\series\school_holidays;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->libdir . '/formslib.php');

/**
 * The school holidays of one Bundesland: a list to edit, and a calendar file to take in.
 *
 * Custom data: `region`, the code of the Bundesland.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class school_holidays_form extends \moodleform {
    /** @var array[] the holidays that were read, once the form is valid */
    private array $holidays = [];

    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        $region = $this->_customdata['region'];
        $form->addElement('hidden', 'region', $region);
        $form->setType('region', PARAM_ALPHA);
        $form->addElement(
            'textarea',
            'list',
            get_string('schoolholidays_list', 'local_kki', regions::name($region)),
            ['rows' => 12, 'cols' => 60],
        );
        $form->setType('list', PARAM_RAW);
        $form->setDefault('list', school_holidays::text($region));
        // An empty list does not say what belongs into it.
        $form->addElement('static', 'listhelp', '', get_string('schoolholidays_list_help', 'local_kki'));
        $form->addElement('filepicker', 'file', get_string('schoolholidays_file', 'local_kki'), null, [
            'accepted_types' => ['.ics'],
            'maxbytes' => 1024 * 1024,
        ]);
        $form->addHelpButton('file', 'schoolholidays_file', 'local_kki');
        $this->add_action_buttons(false, get_string('save', 'local_kki'));
    }

    #[\Override]
    public function validation($data, $files): array {
        $errors = parent::validation($data, $files);
        try {
            $this->holidays = school_holidays::parse((string) $data['list']);
        } catch (refusal $refusal) {
            $errors['list'] = $refusal->getMessage();
        }
        // The content itself Moodle gives out only after this check.
        foreach ($this->get_draft_files('file') ?: [] as $file) {
            try {
                $this->holidays = school_holidays::merge($this->holidays, school_holidays::parse_ics($file->get_content()));
            } catch (refusal $refusal) {
                $errors['file'] = $refusal->getMessage();
            }
        }
        return $errors;
    }

    /**
     * What was read from list and file.
     *
     * @return array[] each with from, to, name
     */
    public function holidays(): array {
        return $this->holidays;
    }
}
