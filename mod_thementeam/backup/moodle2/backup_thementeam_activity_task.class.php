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
 * Backup of a ThemenTeam.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

require_once($CFG->dirroot . '/mod/thementeam/backup/moodle2/backup_thementeam_stepslib.php');

/**
 * The task that backs a ThemenTeam up.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class backup_thementeam_activity_task extends backup_activity_task {
    /**
     * No settings of its own.
     */
    protected function define_my_settings() {
    }

    /**
     * One step writes everything.
     */
    protected function define_my_steps() {
        $this->add_step(new backup_thementeam_activity_structure_step('thementeam_structure', 'thementeam.xml'));
    }

    /**
     * Links to our pages, so that they lead to the copy after a restore.
     *
     * @param string $content
     * @return string
     */
    public static function encode_content_links($content) {
        global $CFG;
        $base = preg_quote($CFG->wwwroot . '/mod/thementeam/', '/');
        $content = preg_replace("/({$base}index\.php\?id=)(\d+)/", '$@THEMENTEAMINDEX*$2@$', $content);
        $content = preg_replace("/({$base}card\.php\?id=)(\d+)/", '$@THEMENTEAMCARD*$2@$', $content);
        $content = preg_replace("/({$base}document\.php\?id=)(\d+)/", '$@THEMENTEAMDOCUMENT*$2@$', $content);
        $content = preg_replace("/({$base}meeting\.php\?id=)(\d+)/", '$@THEMENTEAMMEETING*$2@$', $content);
        $content = preg_replace("/({$base}meetings\.php\?id=)(\d+)/", '$@THEMENTEAMMEETINGS*$2@$', $content);
        $content = preg_replace("/({$base}solution\.php\?id=)(\d+)/", '$@THEMENTEAMSOLUTION*$2@$', $content);
        $content = preg_replace("/({$base}solutions\.php\?id=)(\d+)/", '$@THEMENTEAMSOLUTIONS*$2@$', $content);
        return preg_replace("/({$base}view\.php\?id=)(\d+)/", '$@THEMENTEAMVIEWBYID*$2@$', $content);
    }
}
