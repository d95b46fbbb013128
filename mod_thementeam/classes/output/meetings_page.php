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
use mod_thementeam\local\meeting\meeting_view;
use mod_thementeam\workspace;

/**
 * The meetings of a team: those to come, the one that runs, and what earlier ones decided.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class meetings_page implements named_templatable, renderable {
    /**
     * A page.
     *
     * @param workspace $workspace the space, and who reads
     * @param string $notice why no meeting could be made; '' otherwise
     */
    public function __construct(
        /** @var workspace the space, and who reads */
        private readonly workspace $workspace,
        /** @var string why no meeting could be made */
        private readonly string $notice = '',
    ) {
    }

    /**
     * The template.
     *
     * @param renderer_base $renderer
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'mod_thementeam/meetings';
    }

    /**
     * What the template shows.
     *
     * @param renderer_base $output
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        $address = ['id' => $this->workspace->instance->cm->id, 'group' => (int) $this->workspace->space->groupid];
        $meetings = (new meeting_view($this->workspace))->all();
        return [
            'notice' => $this->notice,
            'readers' => $this->workspace->readers(),
            'cancontribute' => $this->workspace->can_contribute(),
            'url' => (new \moodle_url('/mod/thementeam/meetings.php', $address))->out(false),
            'spaceurl' => (new \moodle_url('/mod/thementeam/view.php', $address))->out(false),
            'sesskey' => sesskey(),
            'uuid' => \core\uuid::generate(),
            'hasmeetings' => (bool) $meetings,
            'meetings' => array_map(fn(array $meeting): array => [
                'title' => meeting_page::title_of($meeting['state'], $meeting['time']),
                'state' => get_string('meeting_' . $meeting['state'], 'thementeam'),
                'running' => $meeting['state'] === 'running',
                'url' => (new \moodle_url('/mod/thementeam/meeting.php', ['id' => $meeting['id']]))->out(false),
                'count' => self::count('meeting_cards', $meeting['cards']) . ' · '
                    . self::count('meeting_decisions', $meeting['decisions']),
            ], $meetings),
        ];
    }

    /**
     * How many, in words.
     *
     * @param string $key
     * @param int $count
     * @return string
     */
    private static function count(string $key, int $count): string {
        return get_string($key . ($count === 1 ? '_one' : '_many'), 'thementeam', $count);
    }
}
