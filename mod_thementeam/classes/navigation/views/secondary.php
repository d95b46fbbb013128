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

namespace mod_thementeam\navigation\views;

use core\navigation\views\secondary as core_secondary;

/**
 * The order of the tabs: what a team and its trainers come for stands before the settings, of which Moodle hides some under "More".
 * A short one comes first: on a phone a long second tab would push the first one away too.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class secondary extends core_secondary {
    /**
     * The places of the tabs.
     *
     * @return array[] place by key, by type of node
     */
    protected function get_default_module_mapping(): array {
        $mapping = parent::get_default_module_mapping();
        $mapping[self::TYPE_SETTING] = [
            'thementeam_waiting' => 1,
            'thementeam_meetings' => 2,
            'modedit' => 3,
        ] + $mapping[self::TYPE_SETTING];
        return $mapping;
    }
}
