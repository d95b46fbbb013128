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

use core\output\named_templatable;
use core\output\renderable;
use core\output\renderer_base;
use mod_thementeam\local\my_tasks;

/**
 * What waits for a person in a ThemenTeam, in sentences that lead there.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class task_list implements named_templatable, renderable {
    /** @var array what waits, as {@see my_tasks::of()} returns it */
    private readonly array $tasks;

    /**
     * What waits for the current user.
     *
     * @param \cm_info $cm the activity
     */
    public function __construct(
        /** @var \cm_info the activity */
        private readonly \cm_info $cm,
    ) {
        global $USER;
        $this->tasks = my_tasks::of($cm, (int) $USER->id);
    }

    /**
     * How many things wait.
     *
     * @return int
     */
    public function count(): int {
        return array_sum(array_intersect_key($this->tasks, array_flip(my_tasks::KINDS)));
    }

    /**
     * The nearest date of what the person takes care of.
     *
     * @return int|null
     */
    public function due(): ?int {
        return $this->tasks['due'];
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'mod_thementeam/task_list';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $params = ['id' => $this->cm->id, 'group' => $this->tasks['groupid']];
        $url = new \moodle_url('/mod/thementeam/view.php', array_filter($params, fn(mixed $value): bool => $value !== null));
        $kinds = array_values(array_filter(my_tasks::KINDS, fn(string $kind): bool => $this->tasks[$kind] > 0));
        return [
            'url' => $url->out(false),
            'tasks' => array_map(fn(string $kind): string => $this->tasks[$kind] === 1
                ? get_string("tasks_{$kind}_one", 'thementeam')
                : get_string("tasks_$kind", 'thementeam', $this->tasks[$kind]), $kinds),
            'none' => !$kinds,
        ];
    }
}
