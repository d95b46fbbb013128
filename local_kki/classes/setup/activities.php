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

namespace local_kki\setup;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->dirroot . '/course/modlib.php');
require_once($CFG->libdir . '/resourcelib.php');
require_once($CFG->libdir . '/completionlib.php');

/**
 * Activities that the setup puts into a course, found again by their idnumber.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class activities {
    /**
     * The activity with an idnumber.
     *
     * @param int $courseid the course, 0 in the dry run for a new one
     * @param string $idnumber its idnumber
     * @return int|null course module id
     */
    public static function find(int $courseid, string $idnumber): ?int {
        global $DB;
        $id = $DB->get_field('course_modules', 'id', [
            'course' => $courseid,
            'idnumber' => $idnumber,
            'deletioninprogress' => 0,
        ], IGNORE_MULTIPLE);
        return $id ? (int) $id : null;
    }

    /**
     * Adds a page that is done once it has been read.
     *
     * @param \stdClass $course the course
     * @param int $section number of the section
     * @param string $idnumber how it is found again
     * @param string $name its name
     * @param string $html its content
     * @param bool $completion whether reading it counts
     * @return int course module id
     */
    public static function add_page(
        \stdClass $course,
        int $section,
        string $idnumber,
        string $name,
        string $html,
        bool $completion = true,
    ): int {
        return self::add($course, $section, 'page', $idnumber, $name, [
            'content' => $html,
            'contentformat' => FORMAT_HTML,
            'display' => RESOURCELIB_DISPLAY_OPEN,
            'printintro' => 0,
            'printlastmodified' => 0,
            'completion' => $completion ? COMPLETION_TRACKING_AUTOMATIC : COMPLETION_TRACKING_NONE,
            'completionview' => $completion ? COMPLETION_VIEW_REQUIRED : COMPLETION_VIEW_NOT_REQUIRED,
        ]);
    }

    /**
     * Adds a link to a page of this site.
     *
     * @param \stdClass $course the course
     * @param int $section number of the section
     * @param string $idnumber how it is found again
     * @param string $name its name
     * @param \moodle_url $url where it leads
     * @return int course module id
     */
    public static function add_link(
        \stdClass $course,
        int $section,
        string $idnumber,
        string $name,
        \moodle_url $url,
    ): int {
        return self::add($course, $section, 'url', $idnumber, $name, [
            'externalurl' => $url->out(false),
            'display' => RESOURCELIB_DISPLAY_OPEN,
            'completion' => COMPLETION_TRACKING_NONE,
        ]);
    }

    /**
     * Removes an activity for good, without a copy in the recycle bin.
     *
     * @param int $cmid course module id
     */
    public static function delete(int $cmid): void {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/course/lib.php');
        if ($DB->record_exists('course_modules', ['id' => $cmid])) {
            quietly::run(fn() => course_delete_module($cmid));
        }
    }

    /**
     * Adds an activity as its form would.
     *
     * @param \stdClass $course the course
     * @param int $section number of the section
     * @param string $modname the activity's plugin
     * @param string $idnumber how it is found again
     * @param string $name its name
     * @param array $fields what else its form asks for
     * @return int course module id
     */
    private static function add(
        \stdClass $course,
        int $section,
        string $modname,
        string $idnumber,
        string $name,
        array $fields,
    ): int {
        global $DB;
        return (int) add_moduleinfo((object) ($fields + [
            'modulename' => $modname,
            'module' => (int) $DB->get_field('modules', 'id', ['name' => $modname], MUST_EXIST),
            'section' => $section,
            'visible' => 1,
            'visibleoncoursepage' => 1,
            'cmidnumber' => $idnumber,
            'name' => $name,
            'intro' => '',
            'introformat' => FORMAT_HTML,
        ]), $course)->coursemodule;
    }
}
