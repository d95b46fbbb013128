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

/**
 * Restore of a ThemenTeam.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

require_once($CFG->dirroot . '/mod/thementeam/backup/moodle2/restore_thementeam_stepslib.php');

/**
 * The task that restores a ThemenTeam.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class restore_thementeam_activity_task extends restore_activity_task {
    /**
     * No settings of its own.
     */
    protected function define_my_settings() {
    }

    /**
     * One step reads everything.
     */
    protected function define_my_steps() {
        $this->add_step(new restore_thementeam_activity_structure_step('thementeam_structure', 'thementeam.xml'));
    }

    /**
     * Texts with links in them.
     *
     * @return restore_decode_content[]
     */
    public static function define_decode_contents() {
        return [
            new restore_decode_content('thementeam', ['intro'], 'thementeam'),
            new restore_decode_content('thementeam_text', ['content'], 'thementeam_text'),
        ];
    }

    /**
     * Where links lead now.
     *
     * @return restore_decode_rule[]
     */
    public static function define_decode_rules() {
        return [
            new restore_decode_rule('THEMENTEAMVIEWBYID', '/mod/thementeam/view.php?id=$1', 'course_module'),
            new restore_decode_rule('THEMENTEAMCARD', '/mod/thementeam/card.php?id=$1', 'thementeam_card'),
            new restore_decode_rule('THEMENTEAMDOCUMENT', '/mod/thementeam/document.php?id=$1', 'thementeam_document'),
            new restore_decode_rule('THEMENTEAMMEETING', '/mod/thementeam/meeting.php?id=$1', 'thementeam_meeting'),
            new restore_decode_rule('THEMENTEAMMEETINGS', '/mod/thementeam/meetings.php?id=$1', 'course_module'),
            new restore_decode_rule('THEMENTEAMSOLUTION', '/mod/thementeam/solution.php?id=$1', 'thementeam_publication'),
            new restore_decode_rule('THEMENTEAMSOLUTIONS', '/mod/thementeam/solutions.php?id=$1', 'course_module'),
            new restore_decode_rule('THEMENTEAMINDEX', '/mod/thementeam/index.php?id=$1', 'course'),
        ];
    }
}
