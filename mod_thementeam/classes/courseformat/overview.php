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

namespace mod_thementeam\courseformat;

use core\output\action_link;
use core_calendar\output\humandate;
use core_courseformat\local\overview\overviewitem;
use mod_thementeam\output\task_list;

/**
 * What the course overview of Moodle 5 says of a ThemenTeam. Not loaded on Moodle 4.5.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class overview extends \core_courseformat\activityoverviewbase {
    /** @var bool whether it is the space of groups of others */
    private readonly bool $outside;

    /**
     * Somebody who is in none of the teams has done nothing wrong: Moodle's red row would say so.
     *
     * @param \cm_info $cm
     */
    public function __construct(\cm_info $cm) {
        parent::__construct($cm);
        // Moodle 5.0 does not ask for groups.
        $this->outside = property_exists($this, 'nogroupserror') && $this->nogroupserror;
        if ($this->outside) {
            $this->nogroupserror = false;
        }
    }

    /**
     * What waits for the person: asks of the own Kommune, questions, what one takes care of, sign-offs.
     *
     * @return overviewitem[]
     */
    public function get_extra_overview_items(): array {
        $tasks = new task_list($this->cm);
        return ['tasks' => new overviewitem(
            name: get_string('tasks', 'thementeam'),
            value: $tasks->count(),
            content: $this->outside ? get_string('tasks_outside', 'thementeam') : $tasks,
        )];
    }

    /**
     * The nearest date of what the person takes care of.
     *
     * @return overviewitem
     */
    public function get_due_date_overview(): ?overviewitem {
        $due = (new task_list($this->cm))->due();
        return new overviewitem(
            name: get_string('tasks_due', 'thementeam'),
            value: $due,
            content: $due === null ? '-' : humandate::create_from_timestamp($due),
        );
    }

    /**
     * The way into the team.
     *
     * @return overviewitem
     */
    public function get_actions_overview(): ?overviewitem {
        return new overviewitem(
            name: get_string('actions'),
            value: get_string('view'),
            content: new action_link(
                new \moodle_url('/mod/thementeam/view.php', ['id' => $this->cm->id]),
                get_string('view'),
                null,
                ['class' => 'btn btn-outline-secondary'],
            ),
        );
    }
}
