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
 * Takes a space along as a file, or brings one into an empty space.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core_files\archive_writer;
use local_kki\local\spreadsheet;
use mod_thementeam\event\space_exported;
use mod_thementeam\instance;
use mod_thementeam\local\transfer\cards_table;
use mod_thementeam\local\transfer\exporter;
use mod_thementeam\output\no_space;
use mod_thementeam\output\transfer_page;
use mod_thementeam\workspace;

require(__DIR__ . '/../../config.php');

$id = required_param('id', PARAM_INT);
$groupid = optional_param('group', null, PARAM_INT);
$download = optional_param('download', '', PARAM_ALPHA);

$instance = instance::from_cmid($id);
require_login($instance->course, true, $instance->cm);
require_capability('mod/thementeam:managespace', $instance->context);
$groupid ??= $instance->default_group();
$workspace = $groupid === null ? null : workspace::of_group($instance, $groupid);

if ($workspace && in_array($download, ['csv', 'json'], true)) {
    transfer_page::require_export($workspace);
    space_exported::of($workspace, (int) $workspace->space->id, ['as' => $download])->trigger();
    if ($download === 'csv') {
        spreadsheet::send($instance->cm->name, fn($handle) => cards_table::write($workspace, $handle));
        exit;
    }
    \core_php_time_limit::raise();
    \core\session\manager::write_close();
    $filename = clean_filename($instance->cm->name . '-' . userdate(time(), '%Y-%m-%d') . '.zip');
    (new exporter($workspace))->write(archive_writer::get_stream_writer($filename, archive_writer::ZIP_WRITER));
    exit;
}

$PAGE->set_url('/mod/thementeam/transfer.php', array_filter(['id' => $id, 'group' => $groupid], fn($value) => $value !== null));
$PAGE->set_title(get_string('transfer', 'thementeam'));
$PAGE->set_heading(format_string($instance->course->fullname, true, ['context' => $instance->context]));
$PAGE->activityheader->disable();
$page = $workspace ? new transfer_page($workspace) : new no_space($instance);
$count = $page instanceof transfer_page ? $page->import() : null;
if ($count !== null) {
    $done = $count === 1 ? get_string('transfer_done_one', 'thementeam') : get_string('transfer_done', 'thementeam', $count);
    redirect(new moodle_url('/mod/thementeam/view.php', ['id' => $id, 'group' => $groupid]), $done);
}
echo $OUTPUT->header();
echo $OUTPUT->render($page);
echo $OUTPUT->footer();
