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

namespace local_kki\room;

/**
 * What all kinds of rooms have in common: the trainer says who runs it and where.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class room_base implements provider {
    /**
     * A room of a series.
     *
     * @param \stdClass $row of `local_kki_series`
     */
    public function __construct(
        /** @var \stdClass row of `local_kki_series` */
        protected readonly \stdClass $row,
    ) {
    }

    #[\Override]
    public function status(): ?int {
        return null;
    }

    #[\Override]
    public function privacy_card(): array {
        $options = ['context' => \context_course::instance((int) $this->row->courseid)];
        return [
            'operator' => format_string((string) $this->row->operator, true, $options),
            'country' => format_string((string) $this->row->country, true, $options),
            'data' => get_string('room_data', 'local_kki'),
            'name' => get_string('room_name_' . $this->capabilities()->names, 'local_kki'),
        ];
    }
}
