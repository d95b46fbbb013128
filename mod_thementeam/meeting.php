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
 * A meeting of a team: agenda, cards one by one, decisions; afterwards its result. Reads without JavaScript.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
use local_kki\live\refusal;
use mod_thementeam\output\meeting_page;
use mod_thementeam\workspace;

require(__DIR__ . '/../../config.php');

$id = required_param('id', PARAM_INT);
$view = optional_param('view', '', PARAM_ALPHA);

require_login();
try {
    $workspace = workspace::of_meeting($id);
    $instance = $workspace->instance;
    require_login($instance->course, true, $instance->cm);
    $workspace->require_reader();
    $page = meeting_page::of($workspace, $id, $view);
} catch (refusal $refusal) {
    $url = isset($instance) ? new moodle_url('/mod/thementeam/view.php', ['id' => $instance->cm->id]) : new moodle_url('/');
    redirect($url, $refusal->getMessage(), null, \core\output\notification::NOTIFY_INFO);
}

$PAGE->set_url('/mod/thementeam/meeting.php', array_filter(['id' => $id, 'view' => $view]));
$PAGE->set_title($page->title());
$PAGE->set_heading(format_string($instance->course->fullname, true, ['context' => $instance->context]));
$PAGE->set_secondary_active_tab('thementeam_meetings');
$PAGE->activityheader->disable();
if ($page->live) {
    $PAGE->requires->js_call_amd('mod_thementeam/meeting-lazy', 'init', [$page->element_id()]);
}
echo $OUTPUT->header();
echo $OUTPUT->render($page);
echo $OUTPUT->footer();
