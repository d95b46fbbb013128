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

namespace block_mittagsmeeting;

use local_kki\room\entrance;
use local_kki\series\series;

/**
 * What those read who are not (yet) taken to the room.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class join_page {
    /**
     * The values for the template block_mittagsmeeting/join.
     *
     * @param series $series
     * @param entrance|null $entrance what came of the attempt; null when the page was only opened
     * @return array
     */
    public static function values(series $series, ?entrance $entrance): array {
        $words = words::of(view::state($series));
        $status = $entrance?->status;
        return $words + [
            'id' => $series->id(),
            'name' => $series->name(),
            'operator' => $series->operator(),
            'country' => $series->country(),
            'joinurl' => (new \moodle_url('/blocks/mittagsmeeting/join.php'))->out(false),
            'courseurl' => (new \moodle_url('/course/view.php', ['id' => $series->courseid()]))->out(false),
            'sesskey' => sesskey(),
            'consent' => $status === entrance::CONSENT,
            'blocked' => $status === entrance::BLOCKED,
            'closed' => !$words['open'],
            'canenter' => $words['open'] && $status === null,
        ];
    }
}
