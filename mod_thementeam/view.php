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
 * A space: what the team works on. Reads without JavaScript; the browser's code takes over when it has loaded.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_thementeam\instance;
use mod_thementeam\local\spaces;
use mod_thementeam\output\no_space;
use mod_thementeam\output\space_page;
use mod_thementeam\workspace;

require(__DIR__ . '/../../config.php');

$id = required_param('id', PARAM_INT);
$groupid = optional_param('group', null, PARAM_INT);
$cardid = optional_param('card', 0, PARAM_INT);

$instance = instance::from_cmid($id);
require_login($instance->course, true, $instance->cm);
require_capability('mod/thementeam:view', $instance->context);

$space = $cardid ? spaces::of_card($cardid) : null;
if ($space && (int) $space->thementeamid === (int) $instance->cm->instance) {
    $groupid = (int) $space->groupid;
} else {
    $cardid = 0;
}
$groupid ??= $instance->default_group();

$PAGE->set_url('/mod/thementeam/view.php', array_filter(['id' => $id, 'group' => $groupid, 'card' => $cardid]));
$PAGE->set_title(format_string($instance->cm->name, true, ['context' => $instance->context]));
$PAGE->set_heading(format_string($instance->course->fullname, true, ['context' => $instance->context]));
$page = $groupid === null
    ? new no_space($instance)
    : new space_page(workspace::of_group($instance, $groupid), $cardid);
$instance->viewed();

if ($page instanceof space_page) {
    $PAGE->requires->js_call_amd('mod_thementeam/space-lazy', 'init', [$page->element_id()]);
}
echo $OUTPUT->header();
echo $OUTPUT->render($page);
echo $OUTPUT->footer();
