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
 * The entry for all interested, without an account: one state, consent card, optional name, room.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// Nobody is logged in here, whoever opens the link; and nobody gets a session.
define('NO_MOODLE_COOKIES', true);

// phpcs:ignore moodle.Files.RequireLogin.Missing -- the link is the key, see local_kki\room\public_entry.
require(__DIR__ . '/../../config.php');

use block_mittagsmeeting\visit_page;
use local_kki\live\refusal;
use local_kki\room\public_entry;

$id = required_param('s', PARAM_INT);
$key = required_param('k', PARAM_ALPHANUM);
$entry = public_entry::find($id, $key);

if ($entry) {
    // Who has no account reads the times of the meeting, not those of the server.
    $USER->timezone = $entry->series->timezone();
}

$PAGE->set_context(context_system::instance());
$PAGE->set_url(new moodle_url('/blocks/mittagsmeeting/visit.php', ['s' => $id, 'k' => $key]));
$PAGE->set_pagelayout('embedded');
header('Referrer-Policy: no-referrer');
header('Cache-Control: no-store');
header('X-Robots-Tag: noindex');

$problem = '';
$name = core_text::substr(optional_param('name', '', PARAM_TEXT), 0, 200);
if ($entry && data_submitted()) {
    $cookie = 'kkimeeting' . $id;
    $kept = (string) ($_COOKIE[$cookie] ?? '');
    $token = preg_match('/^[0-9a-f]{32}\z/', $kept) ? $kept : bin2hex(random_bytes(16));
    try {
        $url = $entry->enter(required_param('ticket', PARAM_RAW), $name, $token);
        setcookie($cookie, $token, [
            'expires' => time() + DAYSECS,
            'path' => $CFG->sessioncookiepath ?: '/',
            'secure' => is_https(),
            'httponly' => true,
            'samesite' => 'Lax',
        ]);
        header('Location: ' . $url, true, 303);
        die;
    } catch (refusal $refusal) {
        $problem = $refusal->getMessage();
    }
}

$values = $entry ? visit_page::values($entry, $problem, $name) : ['gone' => true];
if ($entry && !$values['card']) {
    $PAGE->set_periodic_refresh_delay(60);
}
$PAGE->set_title($entry ? $entry->series->name() : get_string('pluginname', 'block_mittagsmeeting'));
if (!$entry) {
    http_response_code(404);
}
echo $OUTPUT->header();
echo $OUTPUT->render_from_template('block_mittagsmeeting/visit', $values);
echo $OUTPUT->footer();
