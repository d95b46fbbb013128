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
 * What is talked about in a series: what is on one's mind for the next time, and what the meetings so far left behind.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

use block_mittagsmeeting\talk_page;
use local_kki\series\series;

$id = required_param('id', PARAM_INT);
$query = core_text::substr(trim(optional_param('q', '', PARAM_TEXT)), 0, 200);
$page = max(0, optional_param('page', 0, PARAM_INT));

$series = series::get($id);
$PAGE->set_url(new moodle_url('/blocks/mittagsmeeting/talk.php', ['id' => $id]));
require_login($series->courseid(), false);
require_capability('local/kki:joinmeeting', $series->context());

$values = talk_page::values($series, $query, $page);
$PAGE->set_pagelayout('incourse');
$PAGE->set_title(get_string('talk_title', 'block_mittagsmeeting') . moodle_page::TITLE_SEPARATOR . $series->name());
$PAGE->set_heading(format_string($COURSE->fullname, true, ['context' => $series->context()]));
$PAGE->requires->js_call_amd('block_mittagsmeeting/talk-lazy', 'init', [$values['elementid']]);
echo $OUTPUT->header();
echo $OUTPUT->render_from_template('block_mittagsmeeting/talk', $values);
echo $OUTPUT->footer();
