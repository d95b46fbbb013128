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
 * Web-service functions of local_kki.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$functions = [
    'local_kki_create_dates' => [
        'classname' => \local_kki\external\create_dates::class,
        'description' => 'Adds dates to a series',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'local/kki:manageseries',
    ],
    'local_kki_delete_dates' => [
        'classname' => \local_kki\external\delete_dates::class,
        'description' => 'Takes dates of a series away, to undo that they were added',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'local/kki:manageseries',
    ],
    'local_kki_get_series' => [
        'classname' => \local_kki\external\get_series::class,
        'description' => 'A series with all its dates, for those who plan them',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'readonlysession' => true,
        'capabilities' => 'local/kki:manageseries',
    ],
    'local_kki_move_date_back' => [
        'classname' => \local_kki\external\move_date_back::class,
        'description' => 'Takes a move back: the date is when it was planned at first',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'local/kki:manageseries',
    ],
    'local_kki_reinstate_date' => [
        'classname' => \local_kki\external\reinstate_date::class,
        'description' => 'Lets a cancelled date take place after all',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'local/kki:manageseries',
    ],
    'local_kki_set_regions' => [
        'classname' => \local_kki\external\set_regions::class,
        'description' => 'Says which Bundesländer\'s holidays are marked while dates are planned',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'local/kki:manageseries',
    ],
    'local_kki_delete_baustein' => [
        'classname' => \local_kki\external\delete_baustein::class,
        'description' => 'Puts a Baustein into the bin',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'local/kki:managebausteine',
    ],
    'local_kki_delete_phase' => [
        'classname' => \local_kki\external\delete_phase::class,
        'description' => 'Puts a step of a Baustein into the bin',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'local/kki:managebausteine',
    ],
    'local_kki_get_overview' => [
        'classname' => \local_kki\external\get_overview::class,
        'description' => 'The progress of everyone through a Baustein, one page',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'readonlysession' => true,
        'capabilities' => 'local/kki:viewprogress',
    ],
    'local_kki_get_path' => [
        'classname' => \local_kki\external\get_path::class,
        'description' => 'The own path through a Baustein',
        'type' => 'read',
        'ajax' => true,
        'loginrequired' => true,
        'readonlysession' => true,
        'capabilities' => 'local/kki:viewpath',
    ],
    'local_kki_mark_progress' => [
        'classname' => \local_kki\external\mark_progress::class,
        'description' => 'Ticks or unticks a step for people',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'local/kki:markprogress',
    ],
    'local_kki_move_phase' => [
        'classname' => \local_kki\external\move_phase::class,
        'description' => 'Moves a step of a Baustein',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'local/kki:managebausteine',
    ],
    'local_kki_restore_baustein' => [
        'classname' => \local_kki\external\restore_baustein::class,
        'description' => 'Takes a Baustein out of the bin',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'local/kki:managebausteine',
    ],
    'local_kki_restore_phase' => [
        'classname' => \local_kki\external\restore_phase::class,
        'description' => 'Takes a step of a Baustein out of the bin',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'local/kki:managebausteine',
    ],
    'local_kki_set_step' => [
        'classname' => \local_kki\external\set_step::class,
        'description' => 'Ticks or unticks an own step',
        'type' => 'write',
        'ajax' => true,
        'loginrequired' => true,
        'capabilities' => 'local/kki:viewpath',
    ],
];
