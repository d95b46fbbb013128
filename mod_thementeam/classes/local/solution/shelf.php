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

use local_kki\hook\collect_items;
use local_kki\knowledge\item;

/**
 * Hands published solutions to the Wissensspeicher.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class shelf {
    /**
     * Adds what the ThemenTeams of a course have published and the person may see.
     *
     * @param collect_items $hook
     */
    public static function collect_items(collect_items $hook): void {
        $now = \core\di::get(\core\clock::class)->time();
        $instances = [];
        foreach (get_fast_modinfo($hook->course, $hook->userid)->get_instances_of('thementeam') as $cm) {
            if ($cm->uservisible && has_capability('mod/thementeam:view', $cm->context, $hook->userid)) {
                $instances[] = (int) $cm->instance;
            }
        }
        foreach (publications::of_instances($instances) as $row) {
            $content = snapshot::read($row);
            $review = $row->timereview === null ? null : (int) $row->timereview;
            $hook->add(new item(
                component: 'mod_thementeam',
                id: (int) $row->id,
                type: 'solution',
                title: $row->title,
                lead: (string) $row->lead,
                url: new \moodle_url('/mod/thementeam/solution.php', ['id' => $row->id]),
                audience: $content['audience'],
                sizeclasses: $content['sizeclasses'],
                tags: $content['tags'],
                time: (int) $row->timepublished,
                timereview: $review,
                status: $review !== null && $now >= $review + DAYSECS ? item::REVIEW : item::CURRENT,
            ));
        }
    }
}
