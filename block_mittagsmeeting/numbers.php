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
 * For trainers: how many were in at most, per date.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

use block_mittagsmeeting\numbers;
use local_kki\series\series;

$series = series::get(required_param('id', PARAM_INT));
$PAGE->set_url(new moodle_url('/blocks/mittagsmeeting/numbers.php', ['id' => $series->id()]));
require_login($series->courseid());
require_capability('local/kki:manageseries', $series->context());
$PAGE->set_pagelayout('incourse');
$PAGE->set_title(get_string('numbers_title', 'block_mittagsmeeting'));
$PAGE->set_heading(format_string($COURSE->fullname, true, ['context' => $series->context()]));

$chart = numbers::chart(numbers::of($series));
echo $OUTPUT->header();
echo $OUTPUT->render_from_template('block_mittagsmeeting/numbers', [
    'name' => $series->name(),
    'courseurl' => (new moodle_url('/course/view.php', ['id' => $series->courseid()]))->out(false),
    'minimum' => numbers::MINIMUM,
    'chart' => $chart ? $OUTPUT->render_chart($chart) : '',
]);
echo $OUTPUT->footer();
