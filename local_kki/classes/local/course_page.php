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

declare(strict_types=1);

namespace local_kki\local;

use core\hook\output\before_http_headers;
use local_kki\baustein\people;
use local_kki\output\path_card;

/**
 * Puts "my Baustein, what is next" at the head of a course's page, for participants of a course with a Kompetenzbaustein.
 *
 * It is a header action, the place that Moodle offers to everybody on every theme; our styles give it the full width.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_page {
    /**
     * Before the page is sent.
     *
     * @param before_http_headers $hook
     */
    public static function before_http_headers(before_http_headers $hook): void {
        global $PAGE, $USER;
        if (!str_starts_with((string) $PAGE->pagetype, 'course-view-') || $PAGE->user_is_editing()) {
            return;
        }
        $courseid = (int) $PAGE->course->id;
        if ($courseid === (int) SITEID || !people::is_participant($courseid, (int) $USER->id)) {
            return;
        }
        $card = (new path_card($courseid, (int) $USER->id))->export_for_template($hook->renderer);
        if ($card['hasbaustein']) {
            $PAGE->add_header_action($hook->renderer->render_from_template('local_kki/path_card', $card));
        }
    }
}
