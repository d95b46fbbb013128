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
 * Events of Moodle that local_kki observes.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$observers = [
    [
        'eventname' => \local_kki\event\date_moved::class,
        'callback' => [\local_kki\presence\watcher::class, 'date_moved'],
    ],
    [
        'eventname' => \local_kki\event\date_deleted::class,
        'callback' => [\local_kki\presence\watcher::class, 'date_deleted'],
    ],
    [
        'eventname' => \core\event\course_reset_ended::class,
        'callback' => [\local_kki\series\course_changes::class, 'reset_ended'],
    ],
    [
        'eventname' => \core\event\user_enrolment_deleted::class,
        'callback' => [\local_kki\series\course_changes::class, 'user_enrolment_deleted'],
    ],
    [
        'eventname' => \core\event\user_deleted::class,
        'callback' => [\local_kki\local\user_watcher::class, 'user_deleted'],
    ],
];
