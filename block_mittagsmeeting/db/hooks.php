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
 * Hooks that block_mittagsmeeting answers.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$callbacks = [
    [
        'hook' => \local_kki\hook\collect_series_links::class,
        'callback' => [\block_mittagsmeeting\meeting_page::class, 'link'],
    ],
    [
        'hook' => \local_kki\hook\locate_meeting::class,
        'callback' => [\block_mittagsmeeting\meeting_page::class, 'locate'],
    ],
    [
        'hook' => \local_kki\hook\setup_course::class,
        'callback' => [\block_mittagsmeeting\course_setup::class, 'add'],
    ],
];
