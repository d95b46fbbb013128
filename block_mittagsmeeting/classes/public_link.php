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

use local_kki\room\public_entry;
use local_kki\series\series;

/**
 * The trainer's page of the entry for all interested: open it, close it, renew the link.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class public_link {
    /**
     * The values for the template block_mittagsmeeting/public.
     *
     * @param series $series
     * @return array
     */
    public static function values(series $series): array {
        $entry = public_entry::of($series);
        return [
            'id' => $series->id(),
            'name' => $series->name(),
            'url' => (new \moodle_url('/blocks/mittagsmeeting/public.php'))->out(false),
            'courseurl' => (new \moodle_url('/course/view.php', ['id' => $series->courseid()]))->out(false),
            'sesskey' => sesskey(),
            'possible' => $entry->can_be_opened(),
            'open' => $entry->is_open(),
            'link' => $entry->is_open() ? $entry->link()->out(false) : '',
        ];
    }
}
