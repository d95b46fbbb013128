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

/**
 * The ThemenTeams of a course that a person sees.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class instance_list implements named_templatable, renderable {
    /**
     * A list.
     *
     * @param \course_modinfo $modinfo
     */
    public function __construct(
        /** @var \course_modinfo the course */
        private readonly \course_modinfo $modinfo,
    ) {
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'mod_thementeam/instance_list';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $visible = array_filter($this->modinfo->get_instances_of('thementeam'), fn(\cm_info $cm): bool => $cm->uservisible);
        return ['instances' => array_values(array_map(fn(\cm_info $cm): array => [
            'name' => $cm->get_formatted_name(),
            'url' => $cm->url->out(false),
            'tasklist' => $output->render(new task_list($cm)),
        ], $visible))];
    }
}
