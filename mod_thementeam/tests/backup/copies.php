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

namespace mod_thementeam\backup;

/**
 * Copies a course for tests, by backup and restore.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
trait copies {
    /**
     * Copies the course by backup and restore.
     *
     * @param bool[] $settings such as users and groups
     * @return int id of the new course
     */
    private function copy(array $settings): int {
        global $CFG, $USER;
        require_once($CFG->dirroot . '/backup/util/includes/backup_includes.php');
        require_once($CFG->dirroot . '/backup/util/includes/restore_includes.php');
        $CFG->backup_file_logger_level = \backup::LOG_NONE;
        $controller = new \backup_controller(
            \backup::TYPE_1COURSE,
            $this->course->id,
            \backup::FORMAT_MOODLE,
            \backup::INTERACTIVE_NO,
            \backup::MODE_GENERAL,
            $USER->id,
        );
        foreach ($settings as $name => $value) {
            $controller->get_plan()->get_setting($name)->set_value($value);
        }
        $controller->execute_plan();
        $file = $controller->get_results()['backup_destination'];
        $controller->destroy();
        $folder = \restore_controller::get_tempdir_name($this->course->id, $USER->id);
        $file->extract_to_pathname(get_file_packer('application/vnd.moodle.backup'), make_backup_temp_directory($folder));
        $courseid = \restore_dbops::create_new_course('Kopie', 'kopie', $this->course->category);
        $controller = new \restore_controller(
            $folder,
            $courseid,
            \backup::INTERACTIVE_NO,
            \backup::MODE_GENERAL,
            $USER->id,
            \backup::TARGET_NEW_COURSE,
        );
        $this->assertTrue($controller->execute_precheck());
        $controller->execute_plan();
        $controller->destroy();
        return $courseid;
    }
}
