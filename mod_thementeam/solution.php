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
 * A published solution, for everybody in the course: to read, to print, as a draft for the council, to pass on, as PDF.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_thementeam\instance;
use mod_thementeam\local\solution\files;
use mod_thementeam\local\solution\publications;
use mod_thementeam\output\solution_pdf;
use mod_thementeam\output\solution_page;

require(__DIR__ . '/../../config.php');

$id = required_param('id', PARAM_INT);
$view = optional_param('view', '', PARAM_ALPHA);

require_login();
$publication = publications::get($id);
$instance = instance::from_id((int) $publication->thementeamid);
require_login($instance->course, true, $instance->cm);
require_capability('mod/thementeam:view', $instance->context);
$page = new solution_page($publication, $instance, $view === 'council');

$PAGE->set_url('/mod/thementeam/solution.php', array_filter(['id' => $id, 'view' => $view === 'council' ? $view : '']));
$PAGE->set_title($page->title());
$PAGE->set_heading(format_string($instance->course->fullname, true, ['context' => $instance->context]));
$PAGE->set_secondary_active_tab('modulepage');
$PAGE->activityheader->disable();
if ($view === 'council') {
    $PAGE->add_body_class('limitedwidth');
}
if ($view === 'pdf' && files::may_see($publication, $instance)) {
    (new solution_pdf($publication, $instance))->send($PAGE->get_renderer('core'));
    exit;
}
$PAGE->requires->js_call_amd('mod_thementeam/solution-lazy', 'init', [$page->element_id()]);
echo $OUTPUT->header();
echo $OUTPUT->render($page);
echo $OUTPUT->footer();
