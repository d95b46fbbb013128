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

namespace local_kki\event;

/**
 * A step of somebody was ticked or unticked.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class progress_base extends phase_base {
    /** It is about what a participant did, whoever ticks it. */
    protected const LEVEL = self::LEVEL_PARTICIPATING;

    #[\Override]
    public function get_url() {
        return new \moodle_url('/local/kki/path.php', ['courseid' => $this->courseid, 'id' => $this->other['bausteinid']]);
    }
}
