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
 * All dates of a series for those who take part, and how they get into one's own calendar.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

use local_kki\output\dates_page;
use local_kki\series\series;

$series = series::get(required_param('id', PARAM_INT));
$url = new moodle_url('/local/kki/dates.php', ['id' => $series->id()]);
$PAGE->set_url($url);
require_login($series->courseid(), false);

$page = new dates_page($series, (int) $USER->id);
$action = optional_param('action', '', PARAM_ALPHA);
if ($action !== '' && data_submitted() && confirm_sesskey()) {
    redirect($url, $page->act($action), null, \core\output\notification::NOTIFY_SUCCESS);
}

$PAGE->set_pagelayout('incourse');
$PAGE->set_title(get_string('dates_title', 'local_kki', $series->name()));
$PAGE->set_heading(format_string($COURSE->fullname, true, ['context' => $series->context()]));
$PAGE->navbar->add(get_string('dates_title', 'local_kki', $series->name()), $url);
$PAGE->requires->js_call_amd('core/copy_to_clipboard');
echo $OUTPUT->header();
echo $OUTPUT->render_from_template('local_kki/dates_page', $page->export_for_template($OUTPUT));
echo $OUTPUT->footer();
