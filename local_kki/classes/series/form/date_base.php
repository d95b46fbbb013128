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
use local_kki\series\dates;
use local_kki\series\series;
use local_kki\series\trainer_view;

/**
 * What the dialogues about one date have in common.
 *
 * Arguments: `dateid` and the `version` that the trainer saw; for a new date `seriesid` instead.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class date_base extends dynamic_form {
    /**
     * Does what the form is for.
     *
     * @param \stdClass $data
     * @param int $userid
     * @throws refusal
     */
    abstract protected function act(\stdClass $data, int $userid): void;

    /**
     * The hidden fields.
     */
    protected function add_ids(): void {
        foreach (['dateid', 'seriesid', 'version'] as $name) {
            $this->_form->addElement('hidden', $name);
            $this->_form->setType($name, PARAM_INT);
        }
    }

    /**
     * The field for the reason.
     */
    protected function add_reason(): void {
        $this->_form->addElement('text', 'reason', get_string('series_reason', 'local_kki'), ['size' => 48, 'maxlength' => 500]);
        $this->_form->setType('reason', PARAM_TEXT);
        $this->_form->addHelpButton('reason', 'series_reason', 'local_kki');
    }

    /**
     * What somebody else made of the date since the form was opened, in a sentence; null when nobody did.
     *
     * Nothing that was typed is lost: who saves again after reading it means it, so the form then carries the newest version.
     *
     * @param array $data
     * @return string|null
     */
    protected function conflict(array $data): ?string {
        if (!$data['dateid']) {
            return null;
        }
        $row = dates::get((int) $data['dateid']);
        if ((int) $row->version === (int) $data['version']) {
            return null;
        }
        $this->_form->getElement('version')->setValue((int) $row->version);
        $user = \core_user::get_user((int) $row->usermodified);
        return get_string('series_refused_changed', 'local_kki', (object) [
            'who' => $user ? fullname($user) : get_string('series_somebody', 'local_kki'),
            'what' => trainer_view::in_a_sentence($row, $this->series()),
        ]);
    }

    /**
     * The series that the date belongs to, from the date's own row.
     *
     * @return series
     */
    protected function series(): series {
        $dateid = $this->optional_param('dateid', 0, PARAM_INT);
        return series::get($dateid ? dates::series_of($dateid) : $this->optional_param('seriesid', 0, PARAM_INT));
    }

    #[\Override]
    protected function get_context_for_dynamic_submission(): \context {
        return $this->series()->context();
    }

    #[\Override]
    protected function check_access_for_dynamic_submission(): void {
        require_capability('local/kki:manageseries', $this->get_context_for_dynamic_submission());
    }

    #[\Override]
    public function set_data_for_dynamic_submission(): void {
        $dateid = $this->optional_param('dateid', 0, PARAM_INT);
        $row = $dateid ? dates::get($dateid) : null;
        $this->set_data([
            'dateid' => $dateid,
            'seriesid' => $this->optional_param('seriesid', 0, PARAM_INT),
            'version' => $row->version ?? 0,
            'start' => (int) ($row->timestart ?? $this->proposal()),
            'duration' => $row->duration ?? 30,
        ]);
    }

    /**
     * When a new date might be: a week from now, at a quarter past twelve.
     *
     * @return int
     */
    private function proposal(): int {
        $now = \core\di::get(\core\clock::class)->now();
        return $now->setTimezone(new \DateTimeZone($this->series()->timezone()))->modify('+1 week 12:15')->getTimestamp();
    }

    #[\Override]
    public function process_dynamic_submission(): array {
        global $USER;
        try {
            $this->act($this->get_data(), (int) $USER->id);
        } catch (refusal $refusal) {
            return [
                'status' => $refusal->reason === 'conflict' ? 'conflict' : 'refused',
                'code' => $refusal->reason,
                'message' => $refusal->getMessage(),
            ];
        }
        return ['status' => 'ok', 'code' => '', 'message' => ''];
    }

    #[\Override]
    protected function get_page_url_for_dynamic_submission(): \moodle_url {
        return new \moodle_url('/local/kki/series.php', ['id' => $this->series()->id()]);
    }
}
