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
 * The meetings of a team, and the button that begins the next one. Works without JavaScript.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
use local_kki\live\refusal;
use mod_thementeam\external\structures;
use mod_thementeam\instance;
use mod_thementeam\local\meeting\meetings;
use mod_thementeam\output\meetings_page;
use mod_thementeam\output\no_space;
use mod_thementeam\workspace;

require(__DIR__ . '/../../config.php');

$id = required_param('id', PARAM_INT);
$groupid = optional_param('group', null, PARAM_INT);
$uuid = optional_param('uuid', '', PARAM_ALPHANUMEXT);

$instance = instance::from_cmid($id);
require_login($instance->course, true, $instance->cm);
require_capability('mod/thementeam:view', $instance->context);

$groupid ??= $instance->default_group();
$PAGE->set_url('/mod/thementeam/meetings.php', array_filter(['id' => $id, 'group' => $groupid]));
$PAGE->set_title(get_string('meetings', 'thementeam'));
$PAGE->set_heading(format_string($instance->course->fullname, true, ['context' => $instance->context]));
$PAGE->activityheader->disable();

$notice = '';
$workspace = $groupid === null ? null : workspace::of_group($instance, $groupid);
if ($workspace && $uuid !== '' && confirm_sesskey()) {
    structures::require_uuid($uuid);
    try {
        $workspace->require_contributor();
        redirect(new moodle_url('/mod/thementeam/meeting.php', ['id' => (new meetings($workspace))->create($uuid)]));
    } catch (refusal $refusal) {
        $notice = $refusal->getMessage();
    }
}

echo $OUTPUT->header();
echo $OUTPUT->render($workspace ? new meetings_page($workspace, $notice) : new no_space($instance));
echo $OUTPUT->footer();
