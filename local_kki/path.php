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
 * A participant's path through the Bausteine of a course.
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
require_capability('local/kki:viewpath', $context);

$url = new moodle_url('/local/kki/path.php', ['courseid' => $courseid] + ($id ? ['id' => $id] : []));
$PAGE->set_url($url);
$PAGE->set_pagelayout('incourse');
$PAGE->add_body_class('limitedwidth');
$PAGE->set_secondary_active_tab('local_kki_tracker');
$PAGE->set_title(get_string('path', 'local_kki') . ': ' . $course->fullname);
$PAGE->set_heading($course->fullname);
$PAGE->navbar->add(get_string('path', 'local_kki'));

// Without JavaScript a tick arrives as a form.
$phaseid = optional_param('phaseid', 0, PARAM_INT);
if ($phaseid && data_submitted()) {
    require_sesskey();
    if ((int) \local_kki\baustein\phases::get($phaseid)->courseid !== $courseid) {
        throw new moodle_exception('invalidrecordunknown');
    }
    $done = (bool) required_param('done', PARAM_BOOL);
    $result = \local_kki\baustein\result::of(
        static fn(): string => \local_kki\baustein\progress::set_own($phaseid, (int) $USER->id, $done),
    );
    $type = $result['status'] === 'ok' ? \core\output\notification::NOTIFY_SUCCESS : \core\output\notification::NOTIFY_WARNING;
    redirect($url, s($result['message']), null, $type);
}

$read = \local_kki\baustein\path::read($courseid, $id, (int) $USER->id);
echo $OUTPUT->header();
echo $OUTPUT->render_from_template(
    'local_kki/path_page',
    (new \local_kki\output\path_page($courseid, $read, (int) $USER->id))->export_for_template($OUTPUT),
);
echo $OUTPUT->footer();
