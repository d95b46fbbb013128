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

use local_kki\live\refusal;
use local_kki\series\date_manager;
use local_kki\series\wall_time;

/**
 * Adds a single date, or moves one.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class date_form extends date_base {
    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        $this->add_ids();
        $form->addElement('date_time_selector', 'start', get_string('series_start', 'local_kki'), [
            'timezone' => $this->series()->timezone(),
            'step' => 5,
        ]);
        $form->addElement('text', 'duration', get_string('series_duration', 'local_kki'), [
            'size' => 4,
            'inputmode' => 'numeric',
        ]);
        $form->setType('duration', PARAM_INT);
        if ($this->optional_param('dateid', 0, PARAM_INT)) {
            $this->add_reason();
        }
    }

    #[\Override]
    public function validation($data, $files): array {
        $conflict = $this->conflict($data);
        if ($conflict !== null) {
            return ['start' => $conflict];
        }
        try {
            $time = $this->time((object) $data);
            wall_time::make($time['date'], $time['time'], $time['duration'], $this->series()->timezone());
        } catch (refusal $refusal) {
            return [$refusal->reason === 'no_such_duration' ? 'duration' : 'start' => $refusal->getMessage()];
        }
        return [];
    }

    #[\Override]
    protected function act(\stdClass $data, int $userid): void {
        if ($data->dateid) {
            date_manager::move((int) $data->dateid, (int) $data->version, $this->time($data), (string) $data->reason, $userid);
        } else if (!date_manager::add($this->series()->id(), [$this->time($data)], $userid)) {
            throw new refusal('taken', get_string('series_refused_taken', 'local_kki'));
        }
    }

    /**
     * What was chosen, as it is read off a clock where the series is at home.
     *
     * @param \stdClass $data
     * @return array date, time, duration
     */
    private function time(\stdClass $data): array {
        $start = (new \DateTimeImmutable('@' . (int) $data->start))
            ->setTimezone(new \DateTimeZone($this->series()->timezone()));
        return ['date' => $start->format('Y-m-d'), 'time' => $start->format('H:i'), 'duration' => (int) $data->duration];
    }
}
