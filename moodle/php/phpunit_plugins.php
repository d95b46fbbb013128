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
 * Adds our plugins to a PHPUnit site that was installed without them, which takes seconds where a whole installation takes minutes.
 *
 * It ends as admin/tool/phpunit/cli/util.php --install ends: same steps, same state kept. Usage: php phpunit_plugins.php CODEFOLDER
 *
 * @package   local_kki
 * @copyright 2026 KKI PraxisPortal
 * @license   https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('IGNORE_COMPONENT_CACHE', true);
define('CACHE_DISABLE_ALL', true);
define('PHPUNIT_UTIL', true);
putenv('BEHAT_CLI=0');

$code = $argv[1];
$web = is_dir("$code/public/lib") ? "$code/public" : $code;
// The script runs as one of the site's own would: Moodle looks at where it was started from.
$_SERVER['SCRIPT_FILENAME'] = $_SERVER['SCRIPT_NAME'] = "$web/admin/tool/phpunit/cli/util.php";
require_once("$web/lib/clilib.php");
require_once("$web/lib/phpunit/bootstraplib.php");
require_once("$web/lib/testing/lib.php");
require("$code/vendor/autoload.php");
require("$web/lib/phpunit/bootstrap.php");
require_once($CFG->libdir . '/adminlib.php');
require_once($CFG->libdir . '/upgradelib.php');
require_once($CFG->libdir . '/installlib.php');

/**
 * Reaches the steps of core's installation that are closed to others. Core takes the first word of the class for the framework.
 */
final class phpunit_kki_util extends phpunit_util {
    /**
     * Installs what is new in the code folder and keeps the result as the state that every test starts from.
     */
    public static function add_plugins(): void {
        upgrade_noncore(false);
        upgrade_finished();
        \core\session\manager::set_user(get_admin());
        admin_apply_default_settings(null, false);
        while ($task = \core\task\manager::get_next_adhoc_task(time())) {
            $task->execute();
            \core\task\manager::adhoc_task_complete($task);
        }
        self::save_original_data_files();
        self::store_versions_hash();
        self::store_database_state();
    }
}

// A PHPUnit site whose plugins changed is not loaded by itself: it could only be dropped, Moodle thinks.
initialise_cfg();
phpunit_kki_util::add_plugins();
