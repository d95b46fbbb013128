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
 * What the Moodle app shows of a ThemenTeam: the board, and a card with its comments.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$addons = [
    'mod_thementeam' => [
        'handlers' => [
            'space' => [
                'delegate' => 'CoreCourseModuleDelegate',
                'method' => 'space_view',
                'displaydata' => [
                    'icon' => $CFG->wwwroot . '/mod/thementeam/pix/monologo.svg',
                    'class' => '',
                ],
                'offlinefunctions' => ['space_view' => []],
            ],
        ],
        'lang' => array_map(fn(string $key): array => [$key, 'thementeam'], [
            'app_comment', 'app_comment_send', 'app_full', 'comments', 'emptycolumn', 'nocomments', 'pluginname',
        ]),
    ],
];
