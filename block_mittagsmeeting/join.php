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
 * The way into a meeting's room: a form posts here, who agreed is taken to the room, everybody else reads what is missing.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

use block_mittagsmeeting\join_page;
use local_kki\series\series;

$id = optional_param('id', 0, PARAM_INT);
$courseid = $id ? series::get($id)->courseid() : required_param('course', PARAM_INT);

$PAGE->set_url(new moodle_url('/blocks/mittagsmeeting/join.php', $id ? ['id' => $id] : ['course' => $courseid]));
require_login($courseid, false);
$series = $id ? series::get($id) : series::first_of_course($courseid, (int) $USER->id);
if (!$series) {
    redirect(new moodle_url('/course/view.php', ['id' => $courseid]), get_string('none', 'block_mittagsmeeting'));
}
require_capability('local/kki:joinmeeting', $series->context());

$page = new join_page($series);
if (data_submitted() && confirm_sesskey()) {
    $page = new join_page($series, [
        'agree' => (bool) optional_param('agree', false, PARAM_BOOL),
        'remember' => (bool) optional_param('remember', false, PARAM_BOOL),
        'phone' => (bool) optional_param('phone', false, PARAM_BOOL),
        'namekind' => optional_param('namekind', \local_kki\consent\carried_name::OWN, PARAM_ALPHA),
        'pseudonym' => optional_param('pseudonym', '', PARAM_TEXT),
    ]);
    $url = $page->enter((int) $USER->id);
    if ($url !== '') {
        \core\session\manager::write_close();
        header('Cache-Control: no-store');
        header('Referrer-Policy: no-referrer');
        header('Location: ' . $url, true, 303);
        die;
    }
}

$PAGE->set_pagelayout('incourse');
$PAGE->set_title($series->name());
$PAGE->set_heading(format_string($COURSE->fullname, true, ['context' => $series->context()]));
echo $OUTPUT->header();
echo $OUTPUT->render_from_template('block_mittagsmeeting/join', $page->values());
echo $OUTPUT->footer();
