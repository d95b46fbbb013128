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
 * What a ThemenTeam has published, for everybody in the course, whatever their group.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_thementeam\instance;
use mod_thementeam\output\solutions_page;

require(__DIR__ . '/../../config.php');

$id = required_param('id', PARAM_INT);

$instance = instance::from_cmid($id);
require_login($instance->course, true, $instance->cm);
require_capability('mod/thementeam:view', $instance->context);

$PAGE->set_url('/mod/thementeam/solutions.php', ['id' => $id]);
$PAGE->set_title(get_string('solutions', 'thementeam'));
$PAGE->set_heading(format_string($instance->course->fullname, true, ['context' => $instance->context]));
$PAGE->set_secondary_active_tab('modulepage');
$PAGE->activityheader->disable();
echo $OUTPUT->header();
echo $OUTPUT->render(new solutions_page($instance));
echo $OUTPUT->footer();
