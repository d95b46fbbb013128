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
 * One date as a file for a calendar.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

use local_kki\series\dates;
use local_kki\series\feed;
use local_kki\series\ical_answer;
use local_kki\series\series;

$row = dates::get(required_param('id', PARAM_INT));
$series = series::get((int) $row->seriesid);
$PAGE->set_url(new moodle_url('/local/kki/date.php', ['id' => $row->id]));
require_login($series->courseid(), false);

\core\session\manager::write_close();
ical_answer::file(feed::text_of_date($series, $row), "mittagsmeeting-$row->localdate.ics");
