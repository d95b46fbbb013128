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

namespace mod_thementeam\output;

use mod_thementeam\local\spaces;
use mod_thementeam\workspace;

/**
 * The way from one space of an activity to the others.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class team_links {
    /**
     * The spaces that the person can go to, archived ones last.
     *
     * @param workspace $workspace the space that is open
     * @param string $page that the links lead to, without its ending
     * @return array[] name (html), url and current each
     */
    public static function of(workspace $workspace, string $page = 'view'): array {
        $instance = $workspace->instance;
        $names = array_map(fn(\stdClass $group): string => $group->name, $instance->readable_groups());
        if ($instance->has('moodle/site:accessallgroups')) {
            foreach (spaces::of_instance((int) $instance->cm->instance) as $space) {
                if (!$instance->reaches((int) $space->groupid)) {
                    $name = $space->groupid ? (string) $space->groupname : get_string('everyone', 'thementeam');
                    $names[$space->groupid] = get_string('archivedspace', 'thementeam', $name);
                }
            }
            if ($instance->reaches(0)) {
                $names = [0 => get_string('everyone', 'thementeam')] + $names;
            }
        }
        $links = [];
        foreach ($names as $groupid => $name) {
            $url = new \moodle_url("/mod/thementeam/$page.php", ['id' => $instance->cm->id, 'group' => $groupid]);
            $links[] = [
                'name' => format_string($name, true, ['context' => $instance->context]),
                'url' => $url->out(false),
                'current' => (int) $groupid === (int) $workspace->space->groupid,
            ];
        }
        return $links;
    }
}
