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

namespace mod_thementeam\local\solution;

use mod_thementeam\local\refusals;

/**
 * What everything that changes sections has in common.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class section_changes extends document_changes {
    /**
     * A section of this space that was not removed.
     *
     * @param int $sectionid
     * @return \stdClass
     * @throws \local_kki\live\refusal
     */
    public function section(int $sectionid): \stdClass {
        $section = $this->row($sectionid);
        $this->live((int) $section->documentid);
        return $section->timedeleted === null ? $section : throw refusals::of('deleted_section');
    }

    /**
     * A section of this space, removed or not.
     *
     * @param int $sectionid
     * @return \stdClass
     * @throws \local_kki\live\refusal
     */
    protected function row(int $sectionid): \stdClass {
        global $DB;
        $key = ['id' => $sectionid, 'spaceid' => $this->workspace->space->id];
        return $DB->get_record('thementeam_section', $key) ?: throw refusals::of('deleted_section');
    }
}
