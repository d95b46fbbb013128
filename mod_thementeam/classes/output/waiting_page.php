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
use mod_thementeam\local\texts;
use mod_thementeam\local\waiting;

/**
 * "What waits": for trainers, the things in an activity that would move on with a word from them. Never a count per person.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class waiting_page implements named_templatable, renderable {
    /**
     * A page.
     *
     * @param instance $instance the activity, seen by a trainer
     */
    public function __construct(
        /** @var instance the activity, seen by a trainer */
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
        return 'mod_thementeam/waiting';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $cmid = $this->instance->cm->id;
        $spaces = (new waiting($this->instance))->by_space();
        return [
            'nothing' => !$spaces,
            'spaces' => array_map(fn(array $waiting): array => [
                'name' => $this->name($waiting['space']),
                'url' => (new \moodle_url('/mod/thementeam/view.php', ['id' => $cmid, 'group' => (int) $waiting['space']->groupid]))
                    ->out(false),
                'items' => array_map($this->item(...), $waiting['items']),
            ], $spaces),
        ];
    }

    /**
     * A line: what waits, why, and the way there.
     *
     * @param array $item
     * @return array
     */
    private function item(array $item): array {
        $path = $item['page'] === 'card' ? '/mod/thementeam/view.php' : "/mod/thementeam/$item[page].php";
        $params = $item['page'] === 'card' ? ['id' => $this->instance->cm->id, 'card' => $item['id']] : ['id' => $item['id']];
        $many = in_array($item['kind'], ['section', 'signoff'], true);
        $key = "waiting_$item[kind]" . ($many && $item['a'] === 1 ? '_one' : '');
        return [
            'title' => texts::title_html($item['title'], $this->instance->context),
            'url' => (new \moodle_url($path, $params))->out(false),
            'why' => get_string(
                $key,
                'thementeam',
                $many ? $item['a'] : userdate($item['a'], get_string('strftimedate', 'langconfig')),
            ),
        ];
    }

    /**
     * Whose space it is.
     *
     * @param \stdClass $space
     * @return string html; empty where there are no groups
     */
    private function name(\stdClass $space): string {
        $name = $this->instance->readable_groups()[$space->groupid]->name ?? (string) $space->groupname;
        return format_string($name, true, ['context' => $this->instance->context]);
    }
}
