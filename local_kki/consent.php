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
 * What the current user agreed to before entering video rooms, and how to take it back.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

require_login(null, false);
$context = context_user::instance($USER->id);
$url = new moodle_url('/local/kki/consent.php');
$PAGE->set_url($url);
$PAGE->set_context($context);
$PAGE->set_pagelayout('standard');
$PAGE->set_title(get_string('consent_title', 'local_kki'));
$PAGE->set_heading(get_string('consent_title', 'local_kki'));

$withdraw = optional_param('withdraw', 0, PARAM_INT);
if ($withdraw && confirm_sesskey()) {
    \local_kki\consent\consent::withdraw($withdraw, (int) $USER->id);
    redirect($url, get_string('consent_withdrawn', 'local_kki'), null, \core\output\notification::NOTIFY_SUCCESS);
}

echo $OUTPUT->header();
echo $OUTPUT->render_from_template('local_kki/consent_page', [
    'url' => $url->out(false),
    'sesskey' => sesskey(),
    'consents' => \local_kki\consent\consent::in_words((int) $USER->id),
]);
echo $OUTPUT->footer();
