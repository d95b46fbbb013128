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

namespace local_kki\tests;

use local_kki\baustein\bausteine;
use local_kki\baustein\phase_type;

/**
 * A course with people, activities and a Baustein, for the tracker's tests.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tracker_course {
    /** @var \stdClass the course */
    public readonly \stdClass $course;

    /** @var int the Baustein */
    public readonly int $bausteinid;

    /** @var array<string, int> the steps by type */
    public array $phases = [];

    /** @var \stdClass the activity of the online step */
    public readonly \stdClass $page;

    /**
     * Makes the course: one Baustein with one step of each type, in the order presence, online, peer, transfer.
     *
     * @param \testing_data_generator $generator
     * @param array<string, mixed> $settings of the course
     */
    public function __construct(
        /** @var \testing_data_generator Moodle's generator */
        private readonly \testing_data_generator $generator,
        array $settings = [],
    ) {
        $this->course = $generator->create_course(['enablecompletion' => 1] + $settings);
        $this->page = $this->activity();
        $this->bausteinid = $this->baustein('Teilhabe');
        foreach (phase_type::cases() as $type) {
            $this->phases[$type->value] = $this->phase($type, ['cmid' => $this->page->cmid]);
        }
    }

    /**
     * A person in the course.
     *
     * @param string $role archetype
     * @param array<string, mixed> $user fields of the user
     * @return \stdClass
     */
    public function person(string $role = 'student', array $user = []): \stdClass {
        return $this->generator->create_and_enrol($this->course, $role, $user);
    }

    /**
     * An activity that is done when its own user says so.
     *
     * @param int $completion
     * @return \stdClass with `cmid`
     */
    public function activity(int $completion = COMPLETION_TRACKING_MANUAL): \stdClass {
        return $this->generator->create_module('page', ['course' => $this->course->id, 'completion' => $completion]);
    }

    /**
     * A Baustein.
     *
     * @param string $name
     * @param bool $visible
     * @return int
     */
    public function baustein(string $name, bool $visible = true): int {
        $data = (object) ['name' => $name, 'visible' => (int) $visible];
        return bausteine::create((int) $this->course->id, $data, (int) get_admin()->id);
    }

    /**
     * A step at the end of the Baustein.
     *
     * @param phase_type $type
     * @param array<string, mixed> $data
     * @return int
     */
    public function phase(phase_type $type, array $data = []): int {
        $bausteinid = (int) ($data['bausteinid'] ?? $this->bausteinid);
        return bausteine::add_phase($bausteinid, (object) ($data + ['type' => $type->value]), (int) get_admin()->id);
    }

    /**
     * Completes an activity for somebody, as Moodle would note it.
     *
     * @param int $cmid
     * @param int $userid
     * @param int $state
     */
    public function complete(int $cmid, int $userid, int $state = COMPLETION_COMPLETE): void {
        global $DB;
        $DB->insert_record('course_modules_completion', [
            'coursemoduleid' => $cmid,
            'userid' => $userid,
            'completionstate' => $state,
            'timemodified' => time(),
        ]);
    }
}
