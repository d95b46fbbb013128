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
 * Events that mod_thementeam listens to.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$observers = [
    [
        'eventname' => '\core\event\group_deleted',
        'callback' => '\mod_thementeam\local\observer::group_deleted',
    ],
    [
        'eventname' => '\core\event\user_deleted',
        'callback' => '\mod_thementeam\local\observer::user_deleted',
    ],
    [
        'eventname' => '\core\event\group_member_removed',
        'callback' => '\mod_thementeam\local\observer::group_member_removed',
    ],
    [
        'eventname' => '\core\event\user_enrolment_deleted',
        'callback' => '\mod_thementeam\local\observer::user_enrolment_deleted',
    ],
    [
        'eventname' => '\mod_thementeam\event\card_created',
        'callback' => '\mod_thementeam\local\completion::follow',
    ],
    [
        'eventname' => '\mod_thementeam\event\card_deleted',
        'callback' => '\mod_thementeam\local\completion::follow',
    ],
    [
        'eventname' => '\mod_thementeam\event\card_restored',
        'callback' => '\mod_thementeam\local\completion::follow',
    ],
    [
        'eventname' => '\mod_thementeam\event\comment_created',
        'callback' => '\mod_thementeam\local\completion::follow',
    ],
    [
        'eventname' => '\mod_thementeam\event\comment_deleted',
        'callback' => '\mod_thementeam\local\completion::follow',
    ],
    [
        'eventname' => '\mod_thementeam\event\answer_created',
        'callback' => '\mod_thementeam\local\completion::follow',
    ],
    [
        'eventname' => '\mod_thementeam\event\answer_deleted',
        'callback' => '\mod_thementeam\local\completion::follow',
    ],
    [
        'eventname' => '\mod_thementeam\event\publication_created',
        'callback' => '\mod_thementeam\local\completion::follow',
    ],
    [
        'eventname' => '\mod_thementeam\event\publication_withdrawn',
        'callback' => '\mod_thementeam\local\completion::follow',
    ],
];
