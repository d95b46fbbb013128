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
 * What a setup would add, with a button, or what it has added.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class setup_page implements \templatable {
    /**
     * Constructor.
     *
     * @param int $courseid the course; 0 for one that is still to be made
     * @param string[] $steps what is (or would be) added
     * @param string[] $notes what else there is to say
     * @param bool $done whether it has been added
     */
    private function __construct(
        /** @var int the course */
        private readonly int $courseid,
        /** @var string[] what is (or would be) added */
        private readonly array $steps,
        /** @var string[] what else there is to say */
        private readonly array $notes,
        /** @var bool whether it has been added */
        private readonly bool $done,
    ) {
    }

    /**
     * Before anything is added.
     *
     * @param int $courseid the course; 0 for one that is still to be made
     * @param string[] $steps what would be added
     * @return self
     */
    public static function plan(int $courseid, array $steps): self {
        return new self($courseid, $steps, [], false);
    }

    /**
     * Afterwards.
     *
     * @param \stdClass $course the course
     * @param string[] $steps what was added
     * @param string[] $notes what else there is to say
     * @return self
     */
    public static function done(\stdClass $course, array $steps, array $notes): self {
        return new self((int) $course->id, $steps, $notes, true);
    }

    /**
     * Data for the template setup_page.
     *
     * @param \renderer_base $output
     * @return array
     */
    public function export_for_template(\renderer_base $output): array {
        return [
            'courseid' => $this->courseid,
            'steps' => $this->steps,
            'hassteps' => (bool) $this->steps,
            'notes' => $this->notes,
            'done' => $this->done,
            'action' => (new \moodle_url('/local/kki/setup.php'))->out(false),
            'courseurl' => $this->courseid ? (new \moodle_url('/course/view.php', ['id' => $this->courseid]))->out(false) : '',
            'sesskey' => sesskey(),
        ];
    }
}
