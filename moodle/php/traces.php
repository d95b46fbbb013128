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
 * Lists what a site holds of our plugins as JSON: nothing of it may be left when they are uninstalled.
 *
 * Usage: php traces.php CODEFOLDER [--plant]
 * With --plant the administrator gets a preference and a private key first, of the kinds that the plugins own.
 *
 * @package   local_kki
 * @copyright 2026 KKI PraxisPortal
 * @license   https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('CLI_SCRIPT', true);
define('CACHE_DISABLE_ALL', true);
require($argv[1] . '/config.php');

if (in_array('--plant', $argv, true)) {
    set_user_preference('local_kki_trace', 1, get_admin()->id);
    create_user_key('local_kki', get_admin()->id);
}

$components = ['local_kki', 'mod_thementeam', 'block_mittagsmeeting'];
[$ours, $params] = $DB->get_in_or_equal(array_merge($components, ['thementeam']));
$named = implode(' OR ', array_fill(0, 3, '%1$s LIKE ?'));
$like = ['%local\_kki%', '%thementeam%', '%mittagsmeeting%'];

/** @var array<string, array{string, string, array}> table, column that names it, condition, its parameters */
$places = [
    'setting' => ['config_plugins', 'name', "plugin $ours", $params],
    'site setting' => ['config', 'name', sprintf($named, 'name'), $like],
    'user preference' => ['user_preferences', 'name', sprintf($named, 'name'), $like],
    'private key' => ['user_private_key', 'script', "script $ours", $params],
    'capability' => ['capabilities', 'name', "component $ours", $params],
    'permission' => [
        'role_capabilities', 'capability', sprintf($named, 'capability'), ['local/kki:%', 'mod/thementeam:%', 'block/mittagsmeeting:%'],
    ],
    'web service' => ['external_functions', 'name', "component $ours", $params],
    'task' => ['task_scheduled', 'classname', "component $ours", $params],
    'ad-hoc task' => ['task_adhoc', 'classname', "component $ours", $params],
    'message' => ['message_providers', 'name', "component $ours", $params],
    'calendar entry' => ['event', 'id', "modulename = 'thementeam' OR component $ours", $params],
    'activity type' => ['modules', 'name', 'name = ?', ['thementeam']],
    'orphaned activity' => ['course_modules', 'id', 'module NOT IN (SELECT id FROM {modules})', []],
    'grade item' => ['grade_items', 'id', 'itemmodule = ?', ['thementeam']],
    'block type' => ['block', 'name', 'name = ?', ['mittagsmeeting']],
    'block' => ['block_instances', 'id', 'blockname = ?', ['mittagsmeeting']],
    'file' => ['files', 'filearea', "component $ours", $params],
    'tag area' => ['tag_area', 'itemtype', "component $ours", $params],
];

$traces = array_map(
    fn(string $table): string => "table $table",
    array_values(preg_grep('/^(local_kki|thementeam|block_mittagsmeeting|mittagsmeeting)/', $DB->get_tables(false))),
);
foreach ($places as $what => [$table, $column, $where, $values]) {
    foreach ($DB->get_fieldset_select($table, $column, $where, $values) as $name) {
        $traces[] = "$what $name";
    }
}
foreach (['local_kki', 'mod_thementeam', 'block_mittagsmeeting'] as $folder) {
    if (is_dir("$CFG->dataroot/$folder")) {
        $traces[] = "data folder $folder";
    }
}
foreach (glob("$CFG->dataroot/local_kki/pulse/*/*") as $file) {
    $traces[] = 'pulse ' . basename($file);
}

echo json_encode(['showsnotices' => $CFG->debugdeveloper && $CFG->debugdisplay, 'traces' => $traces]), "\n";
