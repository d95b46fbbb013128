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
 * Web-service functions of mod_thementeam.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$functions = [
    'mod_thementeam_get_space' => [
        'classname' => \mod_thementeam\external\get_space::class,
        'description' => 'A space with its columns and cards.',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'readonlysession' => true,
        'capabilities' => 'mod/thementeam:view',
    ],
    'mod_thementeam_get_changes' => [
        'classname' => \mod_thementeam\external\get_changes::class,
        'description' => 'What changed in a space since a revision.',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'readonlysession' => true,
        'capabilities' => 'mod/thementeam:view',
    ],
    'mod_thementeam_get_card' => [
        'classname' => \mod_thementeam\external\get_card::class,
        'description' => 'A card with its text and comments.',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'readonlysession' => true,
        'capabilities' => 'mod/thementeam:view',
    ],
    'mod_thementeam_create_card' => [
        'classname' => \mod_thementeam\external\create_card::class,
        'description' => 'Adds a card.',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'mod/thementeam:contribute',
    ],
    'mod_thementeam_update_card' => [
        'classname' => \mod_thementeam\external\update_card::class,
        'description' => 'Changes the text of a card.',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'mod/thementeam:contribute',
    ],
    'mod_thementeam_move_card' => [
        'classname' => \mod_thementeam\external\move_card::class,
        'description' => 'Moves a card to a place in a column.',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'mod/thementeam:contribute',
    ],
    'mod_thementeam_delete_card' => [
        'classname' => \mod_thementeam\external\delete_card::class,
        'description' => 'Puts a card into the bin.',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'mod/thementeam:contribute',
    ],
    'mod_thementeam_restore_card' => [
        'classname' => \mod_thementeam\external\restore_card::class,
        'description' => 'Takes a card out of the bin.',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'mod/thementeam:contribute',
    ],
    'mod_thementeam_create_comment' => [
        'classname' => \mod_thementeam\external\create_comment::class,
        'description' => 'Adds a comment to a card.',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'mod/thementeam:contribute',
    ],
    'mod_thementeam_delete_comment' => [
        'classname' => \mod_thementeam\external\delete_comment::class,
        'description' => 'Removes a comment.',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'mod/thementeam:contribute',
    ],
];
