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
 * A solution that the team writes together; or the choice of cards that a new one grows from. Reads without JavaScript.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use local_kki\live\refusal;
use mod_thementeam\form\outline_form;
use mod_thementeam\local\board;
use mod_thementeam\local\solution\documents;
use mod_thementeam\output\document_page;
use mod_thementeam\workspace;

require(__DIR__ . '/../../config.php');

$id = optional_param('id', 0, PARAM_INT);
$spaceid = optional_param('space', 0, PARAM_INT);

require_login();
try {
    $workspace = $id ? workspace::of_document($id) : workspace::of_space($spaceid);
    $instance = $workspace->instance;
    require_login($instance->course, true, $instance->cm);
    $id ? $workspace->require_reader() : $workspace->require_contributor();
    $page = $id ? document_page::of($workspace, $id) : null;
} catch (refusal $refusal) {
    $url = isset($instance) ? new moodle_url('/mod/thementeam/view.php', ['id' => $instance->cm->id]) : new moodle_url('/');
    redirect($url, $refusal->getMessage(), null, \core\output\notification::NOTIFY_INFO);
}

$spaceurl = new moodle_url('/mod/thementeam/view.php', [
    'id' => $instance->cm->id,
    'group' => (int) $workspace->space->groupid,
]);
$PAGE->set_url('/mod/thementeam/document.php', $id ? ['id' => $id] : ['space' => $spaceid]);
$PAGE->set_title($page ? $page->title() : get_string('outline', 'thementeam'));
$PAGE->set_heading(format_string($instance->course->fullname, true, ['context' => $instance->context]));
$PAGE->set_secondary_active_tab('modulepage');
$PAGE->activityheader->disable();

$notice = '';
if (!$page) {
    $space = (new board($workspace))->space();
    $columns = array_map(fn(array $column): array => $column + [
        'cards' => array_values(array_filter($space['cards'], fn(array $card): bool => $card['columnid'] === $column['id'])),
    ], $space['columns']);
    $form = new outline_form($PAGE->url, ['spaceid' => $spaceid, 'columns' => $columns]);
    if ($form->is_cancelled()) {
        redirect($spaceurl);
    }
    $data = $form->get_data();
    if ($data) {
        try {
            $id = (new documents($workspace))->create((string) $data->title, $form->chosen($data), $data->uuid);
            redirect(new moodle_url('/mod/thementeam/document.php', ['id' => $id]));
        } catch (refusal $refusal) {
            $notice = $refusal->getMessage();
        }
    }
}

if ($page) {
    $PAGE->requires->js_call_amd('mod_thementeam/document-lazy', 'init', [$page->element_id()]);
}
echo $OUTPUT->header();
if ($page) {
    echo $OUTPUT->render($page);
} else {
    echo $OUTPUT->heading(get_string('outline', 'thementeam'), 2);
    echo $notice === '' ? '' : $OUTPUT->notification(s($notice), 'warning');
    $form->display();
}
echo $OUTPUT->footer();
