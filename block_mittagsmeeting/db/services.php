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
 * Web-service functions of block_mittagsmeeting.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$functions = [
    'block_mittagsmeeting_get_state' => [
        'classname' => \block_mittagsmeeting\external\get_state::class,
        'description' => 'The dates of a series for a viewer',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'readonlysession' => true,
    ],
    'block_mittagsmeeting_leave_meeting' => [
        'classname' => \block_mittagsmeeting\external\leave_meeting::class,
        'description' => 'Takes the caller out of the count of those who are in',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'local/kki:joinmeeting',
    ],
    'block_mittagsmeeting_set_interest' => [
        'classname' => \block_mittagsmeeting\external\set_interest::class,
        'description' => 'Says that somebody will probably come to a date, or takes it back',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'local/kki:joinmeeting',
    ],
    'block_mittagsmeeting_add_concern' => [
        'classname' => \block_mittagsmeeting\external\add_concern::class,
        'description' => 'Adds a one-liner to a coming date',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'local/kki:joinmeeting',
    ],
    'block_mittagsmeeting_get_talk' => [
        'classname' => \block_mittagsmeeting\external\get_talk::class,
        'description' => 'What is talked about in a series',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'readonlysession' => true,
        'capabilities' => 'local/kki:joinmeeting',
    ],
    'block_mittagsmeeting_remove_concern' => [
        'classname' => \block_mittagsmeeting\external\remove_concern::class,
        'description' => 'Takes a one-liner away',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'local/kki:joinmeeting',
    ],
    'block_mittagsmeeting_remove_note' => [
        'classname' => \block_mittagsmeeting\external\remove_note::class,
        'description' => 'Removes a note of a meeting',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'local/kki:joinmeeting',
    ],
    'block_mittagsmeeting_save_note' => [
        'classname' => \block_mittagsmeeting\external\save_note::class,
        'description' => 'Adds or changes a note of a meeting',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'local/kki:joinmeeting',
    ],
    'block_mittagsmeeting_set_concern_too' => [
        'classname' => \block_mittagsmeeting\external\set_concern_too::class,
        'description' => 'Says "me too" to a one-liner, or takes it back',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'local/kki:joinmeeting',
    ],
];
