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

namespace local_kki\output;

use local_kki\baustein\people;

/**
 * A participant's path through a Baustein.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class path_page implements \renderable, \templatable {
    /**
     * The page.
     *
     * @param int $courseid
     * @param array{path: array|null, bausteine: array<int, \stdClass>} $read what {@see \local_kki\baustein\path::read()} gave
     * @param int $userid the reader
     */
    public function __construct(
        /** @var int the course */
        private readonly int $courseid,
        /** @var array{path: array|null, bausteine: array<int, \stdClass>} the path and the Bausteine to choose from */
        private readonly array $read,
        /** @var int the reader */
        private readonly int $userid,
    ) {
    }

    #[\Override]
    public function export_for_template(\renderer_base $output): array {
        $context = \context_course::instance($this->courseid);
        $path = $this->read['path'];
        $steps = $path['steps'] ?? [];
        $next = array_values(array_filter($steps, static fn(array $step): bool => $step['isnext']));
        return [
            'rootid' => \html_writer::random_id('kki-path'),
            'path' => $path,
            'hassteps' => (bool) $steps,
            'next' => $next[0] ?? null,
            'tabs' => (new baustein_tabs('/local/kki/path.php', $this->courseid, $this->read['bausteine'], $path['id'] ?? 0))
                ->export_for_template($output),
            'trainer' => !people::is_participant($this->courseid, $this->userid),
            'canmanage' => has_capability('local/kki:managebausteine', $context, $this->userid),
            'canview' => has_capability('local/kki:viewprogress', $context, $this->userid),
            'bausteinurl' => $this->url('/local/kki/baustein.php', $path['id'] ?? 0),
            'overviewurl' => $this->url('/local/kki/overview.php', $path['id'] ?? 0),
            'actionurl' => $this->url('/local/kki/path.php', $path['id'] ?? 0),
            'sesskey' => sesskey(),
            'json' => $path === null ? '' : json_encode($path, JSON_HEX_TAG | JSON_HEX_AMP | JSON_THROW_ON_ERROR),
        ];
    }

    /**
     * An address in this course.
     *
     * @param string $script
     * @param int $bausteinid
     * @return string
     */
    private function url(string $script, int $bausteinid): string {
        $params = ['courseid' => $this->courseid] + ($bausteinid ? ['id' => $bausteinid] : []);
        return (new \moodle_url($script, $params))->out(false);
    }
}
