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

namespace mod_thementeam\local;

use mod_thementeam\instance;

/**
 * Links in the activity's navigation. Which group's space is open stands in the address of the page, and goes on in theirs.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class navigation {
    /**
     * Adds the links.
     *
     * @param \moodle_page $page a page of an activity
     * @param \navigation_node $node
     */
    public static function extend(\moodle_page $page, \navigation_node $node): void {
        $instance = instance::from_cmid((int) $page->cm->id);
        if (!$instance->has('mod/thementeam:view')) {
            return;
        }
        $group = $page->has_set_url() ? $page->url->get_param('group') : null;
        $address = ['id' => $instance->cm->id] + ($group === null ? [] : ['group' => $group]);
        foreach (self::links($instance) as $name) {
            $url = new \moodle_url("/mod/thementeam/$name.php", $address);
            $node->add(get_string($name, 'thementeam'), $url, \navigation_node::TYPE_SETTING, null, "thementeam_$name");
        }
    }

    /**
     * The pages that a person can go to.
     *
     * @param instance $instance
     * @return string[] names of scripts, and of their strings
     */
    private static function links(instance $instance): array {
        return $instance->has('mod/thementeam:managespace') ? ['meetings', 'waiting', 'transfer'] : ['meetings'];
    }
}
