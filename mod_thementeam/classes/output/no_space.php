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
use mod_thementeam\instance;

/**
 * What is said to a person for whom there is no space yet, because the activity works in groups.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class no_space implements named_templatable, renderable {
    /**
     * A page.
     *
     * @param instance $instance
     */
    public function __construct(
        /** @var instance the activity, seen by this person */
        private readonly instance $instance,
    ) {
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'mod_thementeam/no_space';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $course = \context_course::instance($this->instance->course->id);
        $manages = has_capability('moodle/course:managegroups', $course, $this->instance->userid);
        return [
            'manages' => $manages,
            'solutionsurl' => (new \moodle_url('/mod/thementeam/solutions.php', ['id' => $this->instance->cm->id]))->out(false),
            'groupsurl' => (new \moodle_url('/group/index.php', ['id' => $this->instance->course->id]))->out(false),
        ];
    }
}
