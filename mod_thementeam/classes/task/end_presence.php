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

use mod_thementeam\local\here\presence;

/**
 * Every minute: forgets who was in a space and has gone.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class end_presence extends \core\task\scheduled_task {
    #[\Override]
    public function get_name(): string {
        return get_string('task_end_presence', 'thementeam');
    }

    #[\Override]
    public function execute(): void {
        $count = presence::end();
        mtrace("Somebody has gone from $count spaces of ThemenTeams.");
    }
}
