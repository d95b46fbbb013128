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
 * Steps between versions.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Upgrades from an older version.
 *
 * @param int|string $oldversion the version that is installed
 * @return bool
 */
function xmldb_local_kki_upgrade($oldversion): bool {
    global $DB;
    require_once(__DIR__ . '/upgradelib.php');
    $dbman = $DB->get_manager();

    if ($oldversion < 2026112411) {
        // Which Bundesländer's holidays are marked while dates are planned.
        $table = new xmldb_table('local_kki_series');
        $field = new xmldb_field('regions', XMLDB_TYPE_CHAR, '80', null, null, null, null, 'openbefore');
        if (!$dbman->field_exists($table, $field)) {
            $dbman->add_field($table, $field);
        }
        upgrade_plugin_savepoint(true, 2026112411, 'local', 'kki');
    }

    if ($oldversion < 2026112412) {
        // For which last date the trainers were asked whether it goes on.
        $table = new xmldb_table('local_kki_series');
        $field = new xmldb_field('askedfor', XMLDB_TYPE_INTEGER, '10', null, null, null, null, 'regions');
        if (!$dbman->field_exists($table, $field)) {
            $dbman->add_field($table, $field);
        }
        upgrade_plugin_savepoint(true, 2026112412, 'local', 'kki');
    }

    if ($oldversion < 2026112413) {
        // The dates that are there already come into Moodle's calendar.
        \core\task\manager::queue_adhoc_task(new \local_kki\task\fill_calendar(), true);
        upgrade_plugin_savepoint(true, 2026112413, 'local', 'kki');
    }

    if ($oldversion < 2026112414) {
        // Who wishes to be reminded, and what people know of a date that is about to be told.
        $table = new xmldb_table('local_kki_date');
        $field = new xmldb_field('told', XMLDB_TYPE_CHAR, '40', null, null, null, null, 'reason');
        if (!$dbman->field_exists($table, $field)) {
            $dbman->add_field($table, $field);
        }
        $table = new xmldb_table('local_kki_reminder');
        $table->add_field('id', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, XMLDB_SEQUENCE, null);
        $table->add_field('seriesid', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, null);
        $table->add_field('userid', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, null);
        $table->add_field('timecreated', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, null);
        $table->add_field('timereminded', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0');
        $table->add_key('primary', XMLDB_KEY_PRIMARY, ['id']);
        $table->add_key('userid', XMLDB_KEY_FOREIGN, ['userid'], 'user', ['id']);
        $table->add_key('seriesid_userid', XMLDB_KEY_UNIQUE, ['seriesid', 'userid']);
        if (!$dbman->table_exists($table)) {
            $dbman->create_table($table);
        }
        upgrade_plugin_savepoint(true, 2026112414, 'local', 'kki');
    }

    if ($oldversion < 2026112421) {
        local_kki_upgrade_rooms();
        upgrade_plugin_savepoint(true, 2026112421, 'local', 'kki');
    }

    if ($oldversion < 2026112422) {
        local_kki_upgrade_talk();
        upgrade_plugin_savepoint(true, 2026112422, 'local', 'kki');
    }

    if ($oldversion < 2026112423) {
        local_kki_upgrade_public_entry();
        upgrade_plugin_savepoint(true, 2026112423, 'local', 'kki');
    }

    return true;
}
