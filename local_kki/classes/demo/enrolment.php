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

namespace local_kki\demo;

/**
 * Puts sample people into a course, with manual enrolment and the site's own roles.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class enrolment {
    /**
     * Enrols one person, without a welcome message.
     *
     * @param \stdClass $course the course
     * @param int $userid the person
     * @param string $archetype archetype of the role
     */
    public static function add(\stdClass $course, int $userid, string $archetype): void {
        $roles = get_archetype_roles($archetype);
        $instance = self::instance($course);
        $instance->customint1 = ENROL_DO_NOT_SEND_EMAIL;
        enrol_get_plugin('manual')->enrol_user($instance, $userid, $roles ? (int) reset($roles)->id : null);
    }

    /**
     * The course's manual enrolment, made and noted where there is none.
     *
     * @param \stdClass $course the course
     * @return \stdClass
     */
    private static function instance(\stdClass $course): \stdClass {
        global $CFG, $DB;
        require_once($CFG->libdir . '/enrollib.php');
        $where = ['courseid' => $course->id, 'enrol' => 'manual', 'status' => ENROL_INSTANCE_ENABLED];
        $instances = $DB->get_records('enrol', $where, 'sortorder, id', '*', 0, 1);
        if ($instances) {
            return reset($instances);
        }
        $id = (int) enrol_get_plugin('manual')->add_instance($course);
        register::add('enrol', $id);
        return $DB->get_record('enrol', ['id' => $id], '*', MUST_EXIST);
    }
}
