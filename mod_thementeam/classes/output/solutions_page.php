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
use mod_thementeam\local\solution\publications;
use mod_thementeam\local\solution\reactions;
use mod_thementeam\local\texts;

/**
 * The list of what a ThemenTeam has published.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class solutions_page implements named_templatable, renderable {
    /**
     * A page.
     *
     * @param instance $instance the activity, seen by the reader
     */
    public function __construct(
        /** @var instance the activity, seen by the reader */
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
        return 'mod_thementeam/solutions';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $context = $this->instance->context;
        $rows = publications::of_instances([(int) $this->instance->cm->instance]);
        $counts = reactions::counts(array_map('intval', array_keys($rows)));
        $now = \core\di::get(\core\clock::class)->time();
        return [
            'team' => format_string($this->instance->cm->name, true, ['context' => $context]),
            'hassolutions' => (bool) $rows,
            'solutions' => array_values(array_map(fn(\stdClass $row): array => [
                'title' => texts::title_html($row->title, $context),
                'lead' => (string) $row->lead,
                'url' => (new \moodle_url('/mod/thementeam/solution.php', ['id' => $row->id]))->out(false),
                'state' => get_string('solution_published', 'thementeam', [
                    'number' => $row->number,
                    'date' => userdate((int) $row->timepublished, get_string('strftimedate', 'langconfig')),
                ]),
                'used' => $counts[(int) $row->id]['used'],
                'reviewdue' => $row->timereview && $now >= $row->timereview + DAYSECS,
            ], $rows)),
            'spaceurl' => (new \moodle_url('/mod/thementeam/view.php', ['id' => $this->instance->cm->id]))->out(false),
        ];
    }
}
