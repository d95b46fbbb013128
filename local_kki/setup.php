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
 * Sets up the PraxisPortal course: choose, see what would be added, agree.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use local_kki\form\setup_form;
use local_kki\output\setup_page;
use local_kki\setup\course_setup;
use local_kki\setup\german;

require(__DIR__ . '/../../config.php');
require_once($CFG->libdir . '/adminlib.php');

admin_externalpage_setup('local_kki_setup');

$courseid = optional_param('courseid', 0, PARAM_INT);
if (optional_param('apply', false, PARAM_BOOL) && data_submitted()) {
    require_sesskey();
    \core_php_time_limit::raise();
    $german = new german();
    $notes = $german->sentences($german->ensure());
    [$course, $added] = (new course_setup($courseid ?: null))->apply();
    $page = setup_page::done($course, $added, $notes);
} else {
    $form = new setup_form();
    $data = $form->get_data();
    $page = $data ? setup_page::plan((int) $data->courseid, (new course_setup((int) $data->courseid ?: null))->plan()) : null;
}

$output = $PAGE->get_renderer('core');
echo $output->header();
echo $output->heading(get_string('setup', 'local_kki'));
if ($page) {
    echo $output->render_from_template('local_kki/setup_page', $page->export_for_template($output));
} else {
    $form->display();
}
echo $output->footer();
