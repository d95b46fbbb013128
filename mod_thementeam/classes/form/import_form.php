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

namespace mod_thementeam\form;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->libdir . '/formslib.php');

/**
 * Brings a file of another ThemenTeam into an empty space.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import_form extends \moodleform {
    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        $form->addElement('filepicker', 'file', get_string('transfer_file', 'thementeam'), null, [
            'accepted_types' => ['.zip', '.json'],
        ]);
        $form->addHelpButton('file', 'transfer_file', 'thementeam');
        $form->addElement('advcheckbox', 'names', '', get_string('transfer_names', 'thementeam'));
        $form->addHelpButton('names', 'transfer_names', 'thementeam');
        $form->addElement('submit', 'go', get_string('transfer_import_go', 'thementeam'));
    }

    #[\Override]
    public function validation($data, $files): array {
        return file_get_draft_area_info((int) $data['file'])['filecount'] ? [] : [
            'file' => get_string('transfer_file_missing', 'thementeam'),
        ];
    }

    /**
     * Where the file lies.
     *
     * @return string
     */
    public function path(): string {
        return $this->save_temp_file('file');
    }
}
