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
 * A picture that a phone can read: the address of the meeting's page on this site. Not the room's.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

use local_kki\series\series;

$series = series::get(required_param('id', PARAM_INT));
$PAGE->set_url(new moodle_url('/blocks/mittagsmeeting/qr.php', ['id' => $series->id()]));
require_login($series->courseid(), false, null, true, true);
require_capability('local/kki:joinmeeting', $series->context());
\core\session\manager::write_close();

$url = new moodle_url('/blocks/mittagsmeeting/join.php', ['id' => $series->id()]);
$code = new core_qrcode($url->out(false));
header('Content-Type: image/svg+xml');
header('Cache-Control: private, max-age=86400');
header("Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'");
echo $code->getBarcodeSVGcode(4, 4);
