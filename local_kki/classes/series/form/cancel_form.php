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

use local_kki\series\date_manager;

/**
 * Cancels a date, with a reason that everybody reads.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cancel_form extends date_base {
    #[\Override]
    protected function definition(): void {
        $this->add_ids();
        $this->add_reason();
    }

    #[\Override]
    public function validation($data, $files): array {
        return array_filter(['reason' => $this->conflict($data)]);
    }

    #[\Override]
    protected function act(\stdClass $data, int $userid): void {
        date_manager::cancel((int) $data->dateid, (int) $data->version, (string) $data->reason, $userid);
    }
}
