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
 * A person's own page: Kommune, Landesverband and size class.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use local_kki\form\profile_form;
use local_kki\profile\profiles;

require(__DIR__ . '/../../config.php');

require_login(null, false);
if (isguestuser()) {
    throw new require_login_exception('Guests have no profile.');
}
$context = context_user::instance($USER->id);
$url = new moodle_url('/local/kki/profile.php');
$PAGE->set_context($context);
$PAGE->set_url($url);
$PAGE->set_pagelayout('admin');
$PAGE->set_title(get_string('profile', 'local_kki'));
$PAGE->set_heading(fullname($USER));

$form = new profile_form($url, ['profile' => profiles::of((int) $USER->id)]);
$back = new moodle_url('/user/preferences.php');
if ($form->is_cancelled()) {
    redirect($back);
}
$data = $form->get_data();
if ($data) {
    profiles::save(
        (int) $USER->id,
        (string) ($data->municipality ?? ''),
        (int) ($data->associationid ?? 0) ?: null,
        (string) ($data->sizeclass ?? ''),
    );
    redirect($back, get_string('profile_saved', 'local_kki'), null, \core\output\notification::NOTIFY_SUCCESS);
}

echo $OUTPUT->header();
echo $OUTPUT->heading(get_string('profile', 'local_kki'));
$form->display();
echo $OUTPUT->footer();
