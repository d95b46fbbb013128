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
 * The longer steps between versions.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * 2026112421: kinds of rooms, the name that one carries, and how many are in.
 */
function local_kki_upgrade_rooms(): void {
    global $DB;
    $manager = $DB->get_manager();
    $fields = [
        'local_kki_series' => [
            new xmldb_field('roomtype', XMLDB_TYPE_CHAR, '20', null, XMLDB_NOTNULL, null, 'link', 'openbefore'),
            new xmldb_field('roomcmid', XMLDB_TYPE_INTEGER, '10', null, null, null, null, 'roomtype'),
            new xmldb_field('dialin', XMLDB_TYPE_CHAR, '255', null, null, null, null, 'roomcmid'),
        ],
        'local_kki_date' => [
            new xmldb_field('interested', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0', 'reason'),
            new xmldb_field('present', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0', 'interested'),
            new xmldb_field('peak', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '0', 'present'),
        ],
        'local_kki_consent' => [
            new xmldb_field('namekind', XMLDB_TYPE_CHAR, '20', null, XMLDB_NOTNULL, null, 'own', 'provider'),
            new xmldb_field('pseudonym', XMLDB_TYPE_CHAR, '100', null, null, null, null, 'namekind'),
        ],
    ];
    foreach ($fields as $name => $added) {
        foreach ($added as $field) {
            if (!$manager->field_exists($name, $field)) {
                $manager->add_field(new xmldb_table($name), $field);
            }
        }
    }
    foreach (['local_kki_date_key', 'local_kki_presence'] as $name) {
        if (!$manager->table_exists($name)) {
            $manager->install_one_table_from_xmldb_file(__DIR__ . '/install.xml', $name);
        }
    }
}

/**
 * 2026112422: what is talked about at the meetings.
 */
function local_kki_upgrade_talk(): void {
    global $DB;
    $manager = $DB->get_manager();
    $field = new xmldb_field('topics', XMLDB_TYPE_TEXT, null, null, null, null, null, 'interested');
    if (!$manager->field_exists('local_kki_date', $field)) {
        $manager->add_field(new xmldb_table('local_kki_date'), $field);
    }
    foreach (['local_kki_concern', 'local_kki_concern_too', 'local_kki_note', 'local_kki_note_text'] as $name) {
        if (!$manager->table_exists($name)) {
            $manager->install_one_table_from_xmldb_file(__DIR__ . '/install.xml', $name);
        }
    }
}

/**
 * 2026112423: the entry for all interested.
 */
function local_kki_upgrade_public_entry(): void {
    global $DB;
    $manager = $DB->get_manager();
    $fields = [
        new xmldb_field('publicentry', XMLDB_TYPE_INTEGER, '1', null, XMLDB_NOTNULL, null, '0', 'dialin'),
        new xmldb_field('publickey', XMLDB_TYPE_INTEGER, '10', null, XMLDB_NOTNULL, null, '1', 'publicentry'),
    ];
    foreach ($fields as $field) {
        if (!$manager->field_exists('local_kki_series', $field)) {
            $manager->add_field(new xmldb_table('local_kki_series'), $field);
        }
    }
}
