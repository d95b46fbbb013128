<?php
// This file is part of the KKI PraxisPortal, plugins for Moodle - http://moodle.org/
//
// This program is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// This program is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with this program.  If not, see <http://www.gnu.org/licenses/>.

/**
 * Takes our plugins out of a site with everything that a walk through them made, however far the walk came.
 *
 * Usage: php take_out.php CODEFOLDER
 *
 * @package   local_kki
 * @copyright 2026 KKI PraxisPortal
 * @license   https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('CLI_SCRIPT', true);
define('CACHE_DISABLE_ALL', true);
require($argv[1] . '/config.php');
require_once($CFG->libdir . '/adminlib.php');
require_once($CFG->libdir . '/upgradelib.php');

ob_start();
\core\session\manager::set_user(get_admin());
foreach ($DB->get_records_select('course', $DB->sql_like('shortname', '?'), ['PraxisPortal%']) as $course) {
    delete_course($course, false);
}
foreach (['block_mittagsmeeting', 'mod_thementeam', 'local_kki'] as $component) {
    $plugin = core_plugin_manager::instance()->get_plugin_info($component);
    if ($plugin && $plugin->versiondb !== null) {
        uninstall_plugin($plugin->type, $plugin->name);
    }
    if ($plugin && $plugin->rootdir) {
        remove_dir($plugin->rootdir);
    }
    core_component::reset();
    core_plugin_manager::reset_caches(true);
}
unset_user_preference('local_kki_trace', get_admin()->id);
delete_user_key('local_kki', get_admin()->id);
remove_dir($CFG->langotherroot . '/de');
if (moodle_needs_upgrading()) {
    upgrade_noncore(false);
}
purge_all_caches();
ob_end_clean();
