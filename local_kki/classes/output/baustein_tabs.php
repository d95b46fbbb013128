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

/**
 * The Bausteine of a course to choose from; nothing where there is only one.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class baustein_tabs implements \renderable, \templatable {
    /**
     * The choice.
     *
     * @param string $script the page that shows one
     * @param int $courseid
     * @param array<int, \stdClass> $bausteine
     * @param int $current id of the one that is shown
     */
    public function __construct(
        /** @var string the page that shows one */
        private readonly string $script,
        /** @var int the course */
        private readonly int $courseid,
        /** @var array<int, \stdClass> the Bausteine */
        private readonly array $bausteine,
        /** @var int id of the one that is shown */
        private readonly int $current,
    ) {
    }

    #[\Override]
    public function export_for_template(\renderer_base $output): array {
        $context = \context_course::instance($this->courseid);
        return [
            'hastabs' => count($this->bausteine) > 1,
            'tabs' => array_values(array_map(fn(\stdClass $baustein): array => [
                'name' => format_string($baustein->name, true, ['context' => $context]),
                'hidden' => !$baustein->visible,
                'current' => (int) $baustein->id === $this->current,
                'url' => (new \moodle_url($this->script, ['courseid' => $this->courseid, 'id' => $baustein->id]))->out(false),
            ], $this->bausteine)),
        ];
    }
}
