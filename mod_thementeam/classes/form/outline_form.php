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
 * Begins a solution: a name for it, and the cards that it grows from. Works without JavaScript.
 *
 * Custom data: `spaceid`, and `columns` with name (html) and cards (id and title as html) each.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class outline_form extends \moodleform {
    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        $form->addElement('hidden', 'space', $this->_customdata['spaceid']);
        $form->setType('space', PARAM_INT);
        $form->addElement('hidden', 'uuid', \core\uuid::generate());
        $form->setType('uuid', PARAM_ALPHANUMEXT);
        $form->addElement('text', 'title', get_string('document_title', 'thementeam'), ['size' => 60, 'maxlength' => 255]);
        $form->setType('title', PARAM_RAW);
        $form->addElement('static', 'hint', '', get_string('outline_hint', 'thementeam'));
        foreach ($this->_customdata['columns'] as $column) {
            $boxes = array_map(
                fn(array $card): \HTML_QuickForm_element =>
                    $form->createElement('advcheckbox', $card['id'], '', $card['title'], ['group' => 1]),
                $column['cards'],
            );
            if ($boxes) {
                $form->addGroup($boxes, 'cards' . $column['id'], $column['name'], '<div class="w-100"></div>', true);
            }
        }
        $this->add_action_buttons(true, get_string('outline_begin', 'thementeam'));
    }

    #[\Override]
    public function validation($data, $files): array {
        return trim((string) $data['title']) === '' ? ['title' => get_string('refused_no_title', 'thementeam')] : [];
    }

    /**
     * The cards that were chosen.
     *
     * @param \stdClass $data
     * @return int[]
     */
    public function chosen(\stdClass $data): array {
        $chosen = [];
        foreach ($this->_customdata['columns'] as $column) {
            $boxes = (array) ($data->{'cards' . $column['id']} ?? []);
            array_push($chosen, ...array_map('intval', array_keys(array_filter($boxes))));
        }
        return $chosen;
    }
}
