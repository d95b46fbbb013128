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

use local_kki\hook\collect_series_links;
use local_kki\hook\locate_meeting;
use local_kki\room\public_entry;
use local_kki\series\series;

/**
 * The block's own pages about a meeting, which need no block: where one joins, and what a trainer finds there.
 *
 * @package    block_mittagsmeeting
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class meeting_page {
    /**
     * Answers the hook.
     *
     * @param locate_meeting $hook
     */
    public static function locate(locate_meeting $hook): void {
        $hook->url = new \moodle_url('/blocks/mittagsmeeting/join.php', ['id' => $hook->seriesid]);
    }
    /**
     * Answers the hook.
     *
     * @param collect_series_links $hook
     */
    public static function link(collect_series_links $hook): void {
        $hook->add(self::numbers($hook->series), get_string('numbers_title', 'block_mittagsmeeting'));
        $public = self::public_entry($hook->series);
        if ($public !== null) {
            $hook->add($public, get_string('public_title', 'block_mittagsmeeting'));
        }
    }

    /**
     * How many came.
     *
     * @param series $series
     * @return \moodle_url
     */
    public static function numbers(series $series): \moodle_url {
        return new \moodle_url('/blocks/mittagsmeeting/numbers.php', ['id' => $series->id()]);
    }

    /**
     * The entry for all interested.
     *
     * @param series $series
     * @return \moodle_url|null null where the site does not allow it
     */
    public static function public_entry(series $series): ?\moodle_url {
        return public_entry::is_allowed() ? new \moodle_url('/blocks/mittagsmeeting/public.php', ['id' => $series->id()]) : null;
    }
}
