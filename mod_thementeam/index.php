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
 * The ThemenTeams of a course: on Moodle 5 a part of the course overview, before that a list.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_thementeam\event\course_module_instance_list_viewed;
use mod_thementeam\output\instance_list;

require(__DIR__ . '/../../config.php');

$id = required_param('id', PARAM_INT);
if (class_exists(\core_courseformat\activityoverviewbase::class)) {
    \core_courseformat\activityoverviewbase::redirect_to_overview_page($id, 'thementeam');
}

$course = get_course($id);
require_course_login($course, true);
$context = context_course::instance($course->id);
$event = course_module_instance_list_viewed::create(['context' => $context]);
$event->add_record_snapshot('course', $course);
$event->trigger();

$name = get_string('modulenameplural', 'thementeam');
$PAGE->set_pagelayout('incourse');
$PAGE->set_url('/mod/thementeam/index.php', ['id' => $id]);
$PAGE->set_title($name);
$PAGE->set_heading(format_string($course->fullname, true, ['context' => $context]));
$PAGE->navbar->add($name);
echo $OUTPUT->header();
echo $OUTPUT->render(new instance_list(get_fast_modinfo($course)));
echo $OUTPUT->footer();
