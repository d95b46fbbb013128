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
 * Where a trainer builds the Bausteine of a course.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

$courseid = required_param('courseid', PARAM_INT);
$id = optional_param('id', 0, PARAM_INT);

$course = get_course($courseid);
require_login($course);
$context = context_course::instance($courseid);
require_capability('local/kki:managebausteine', $context);

$bausteine = \local_kki\baustein\bausteine::of_course($courseid, true);
$current = isset($bausteine[$id]) ? $id : (int) array_key_first($bausteine);
$PAGE->set_url(new moodle_url('/local/kki/baustein.php', ['courseid' => $courseid] + ($id ? ['id' => $id] : [])));
$PAGE->set_pagelayout('incourse');
$PAGE->add_body_class('limitedwidth');
$PAGE->set_secondary_active_tab('local_kki_tracker');
$PAGE->set_title(get_string('baustein_build', 'local_kki') . ': ' . $course->fullname);
$PAGE->set_heading($course->fullname);
$PAGE->navbar->add(get_string('baustein_build', 'local_kki'));

echo $OUTPUT->header();
echo $OUTPUT->render_from_template(
    'local_kki/path_builder',
    (new \local_kki\output\path_builder($courseid, $bausteine, $current))->export_for_template($OUTPUT),
);
echo $OUTPUT->footer();
