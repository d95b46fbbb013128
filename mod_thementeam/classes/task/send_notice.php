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

use mod_thementeam\local\stay\notices;

/**
 * Tells one person at once what happened in a space.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class send_notice extends \core\task\adhoc_task {
    /**
     * Queues it.
     *
     * @param int $userid
     * @param int $spaceid
     * @param int $from the revision before the first that is told
     * @param int $to the last one
     */
    public static function queue(int $userid, int $spaceid, int $from, int $to): void {
        $task = new self();
        $task->set_custom_data(['userid' => $userid, 'spaceid' => $spaceid, 'from' => $from, 'to' => $to]);
        \core\task\manager::queue_adhoc_task($task);
    }

    #[\Override]
    public function get_name() {
        return get_string('task_notice', 'thementeam');
    }

    #[\Override]
    public function execute() {
        $data = $this->get_custom_data();
        notices::send((int) $data->userid, (int) $data->spaceid, (int) $data->from, (int) $data->to);
    }
}
