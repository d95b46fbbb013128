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
 * The trainer's page: the series of a course, and the dates of one of them.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

$id = optional_param('id', 0, PARAM_INT);
$delete = optional_param('delete', false, PARAM_BOOL);
$series = $id ? \local_kki\series\series::get($id) : null;
$courseid = $series ? $series->courseid() : required_param('courseid', PARAM_INT);

require_login($courseid);
$context = context_course::instance($courseid);
require_capability('local/kki:manageseries', $context);

$list = new moodle_url('/local/kki/series.php', ['courseid' => $courseid]);
$url = $series ? new moodle_url('/local/kki/series.php', ['id' => $id]) : $list;
$title = $series ? $series->name() : get_string('series_title', 'local_kki');
$PAGE->set_url($url);
$PAGE->set_context($context);
$PAGE->set_pagelayout('incourse');
$PAGE->set_title($title . moodle_page::TITLE_SEPARATOR . format_string($COURSE->fullname, true, ['context' => $context]));
$PAGE->set_heading(format_string($COURSE->fullname, true, ['context' => $context]));
$PAGE->navbar->add(get_string('series', 'local_kki'), $list);

if ($series && $delete && optional_param('confirm', false, PARAM_BOOL) && confirm_sesskey()) {
    \local_kki\series\series_manager::delete($id, (int) $USER->id);
    redirect($list, get_string('series_deleted', 'local_kki'), null, \core\output\notification::NOTIFY_SUCCESS);
}

$elementid = html_writer::random_id('kki-series');
if ($series) {
    $PAGE->navbar->add($title, $url);
    $data = \local_kki\series\trainer_view::data($series);
    $template = 'local_kki/series_page';
    $values = $data + [
        'json' => json_encode($data, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR),
        'listurl' => $list->out(false),
        'datesurl' => (new moodle_url('/local/kki/dates.php', ['id' => $id]))->out(false),
        'links' => \local_kki\hook\collect_series_links::of($series),
        'deleteurl' => (new moodle_url($url, ['delete' => 1]))->out(false),
    ];
} else {
    $template = 'local_kki/series_list';
    $values = ['series' => \local_kki\series\trainer_view::of_course($courseid)];
}
$values += ['elementid' => $elementid, 'courseid' => $courseid];

echo $OUTPUT->header();
if ($series && $delete) {
    echo $OUTPUT->confirm(
        get_string('series_delete_confirm', 'local_kki', $series->name()),
        new single_button(
            new moodle_url($url, ['delete' => 1, 'confirm' => 1]),
            get_string('series_delete', 'local_kki'),
            'post',
            single_button::BUTTON_DANGER,
        ),
        $url,
    );
} else {
    $PAGE->requires->js_call_amd('local_kki/series-lazy', 'init', [$elementid]);
    echo $OUTPUT->render_from_template($template, $values);
}
echo $OUTPUT->footer();
