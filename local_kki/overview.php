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
 * Everyone's progress through a Baustein, for trainers.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

use local_kki\baustein\bausteine;
use local_kki\baustein\overview;
use local_kki\baustein\people;
use local_kki\baustein\phases;
use local_kki\baustein\progress;
use local_kki\baustein\result;

$courseid = required_param('courseid', PARAM_INT);
$id = optional_param('id', 0, PARAM_INT);
$sort = optional_param('sort', people::BY_NAME, PARAM_ALPHA);
$descending = optional_param('desc', false, PARAM_BOOL);
$page = optional_param('page', 0, PARAM_INT);

$course = get_course($courseid);
require_login($course);
$context = context_course::instance($courseid);
require_capability('local/kki:viewprogress', $context);

$bausteine = bausteine::of_course($courseid, true);
$baustein = $id ? $bausteine[$id] ?? null : (reset($bausteine) ?: null);
$params = ['courseid' => $courseid] + ($id ? ['id' => $id] : []);
$url = new moodle_url('/local/kki/overview.php', $params + ['sort' => $sort, 'desc' => (int) $descending, 'page' => $page]);
$PAGE->set_url($url);
$PAGE->set_pagelayout('incourse');
$PAGE->set_secondary_active_tab('local_kki_tracker');
$PAGE->set_title(get_string('overview', 'local_kki') . ': ' . $course->fullname);
$PAGE->set_heading($course->fullname);
$PAGE->navbar->add(get_string('overview', 'local_kki'));

// Without JavaScript marks arrive as a form.
$phaseid = optional_param('phaseid', 0, PARAM_INT);
if ($phaseid && data_submitted()) {
    require_sesskey();
    require_capability('local/kki:markprogress', $context);
    if ((int) phases::get($phaseid)->courseid !== $courseid) {
        throw new moodle_exception('invalidrecordunknown');
    }
    $userids = optional_param_array('userids', [], PARAM_INT);
    $done = (bool) required_param('done', PARAM_BOOL);
    $result = result::of(static function () use ($phaseid, $userids, $done): string {
        global $USER;
        $changed = [];
        return progress::mark_seen($phaseid, $userids, $done, (int) $USER->id, $changed);
    });
    $type = $result['status'] === 'ok' ? \core\output\notification::NOTIFY_SUCCESS : \core\output\notification::NOTIFY_WARNING;
    redirect($url, s($result['message']), null, $type);
}

$overview = $baustein ? new overview($baustein, (int) $USER->id) : null;
if ($overview && optional_param('download', false, PARAM_BOOL)) {
    \local_kki\baustein\download::send($overview, $baustein->name);
    die;
}

echo $OUTPUT->header();
$data = $overview?->export($sort, (bool) $descending, $page);
echo $OUTPUT->render_from_template(
    'local_kki/overview_page',
    (new \local_kki\output\overview_page($courseid, $bausteine, $data))->export_for_template($OUTPUT),
);
echo $OUTPUT->footer();
