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

namespace mod_thementeam\task;

use core\task\adhoc_task;
use mod_thementeam\local\completion;

/**
 * Brings the completion of an activity up to date for those whom something may have completed it for. The task names the thing,
 * not its author.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class update_completion extends adhoc_task {
    /**
     * Name of the task.
     *
     * @return string
     */
    public function get_name() {
        return get_string('task_completion', 'thementeam');
    }

    /**
     * Does it.
     */
    public function execute() {
        global $CFG;
        require_once($CFG->libdir . '/completionlib.php');
        ['cmid' => $cmid, 'item' => $item, 'id' => $id] = (array) $this->get_custom_data();
        $cm = get_coursemodule_from_id('thementeam', $cmid);
        if (!$cm) {
            return;
        }
        $completion = new \completion_info(get_course($cm->course));
        if ($completion->is_enabled($cm) != COMPLETION_TRACKING_AUTOMATIC) {
            return;
        }
        foreach (completion::people(\context_module::instance($cm->id), $item, $id) as $userid) {
            if ($completion->is_tracked_user($userid)) {
                $completion->update_state($cm, COMPLETION_UNKNOWN, $userid);
            }
        }
    }
}
