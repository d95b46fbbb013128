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
 * For trainers: opens, closes and renews the entry for all interested.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

use block_mittagsmeeting\public_link;
use local_kki\room\public_entry;
use local_kki\series\series;
use local_kki\series\series_manager;

$id = required_param('id', PARAM_INT);
$series = series::get($id);
$url = new moodle_url('/blocks/mittagsmeeting/public.php', ['id' => $id]);
$PAGE->set_url($url);
require_login($series->courseid());
require_capability('local/kki:manageseries', $series->context());
if (!public_entry::is_allowed()) {
    $course = new moodle_url('/course/view.php', ['id' => $series->courseid()]);
    throw new moodle_exception('public_refused_admin', 'local_kki', $course);
}

if (data_submitted() && confirm_sesskey()) {
    $act = required_param('act', PARAM_ALPHA);
    series_manager::set_public($id, $act !== 'close', $act === 'renew', (int) $USER->id);
    redirect($url, get_string("public_done_$act", 'block_mittagsmeeting'), null, \core\output\notification::NOTIFY_SUCCESS);
}

$PAGE->set_pagelayout('incourse');
$PAGE->set_title(get_string('public_title', 'block_mittagsmeeting'));
$PAGE->set_heading(format_string($COURSE->fullname, true, ['context' => $series->context()]));
$PAGE->requires->js_call_amd('core/copy_to_clipboard');
echo $OUTPUT->header();
echo $OUTPUT->render_from_template('block_mittagsmeeting/public', public_link::values($series));
echo $OUTPUT->footer();
