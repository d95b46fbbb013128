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

namespace local_kki\hook;

/**
 * Asks where one comes to the meeting of a series: a page of Moodle, never the address of the room.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
#[\core\attribute\label('Asks for the page on which one joins the meeting of a series.')]
#[\core\attribute\tags('course')]
final class locate_meeting {
    /** @var \moodle_url where one joins; the page of the dates unless a plugin knows better */
    public \moodle_url $url;

    /**
     * Constructor.
     *
     * @param int $seriesid
     */
    public function __construct(
        /** @var int the series */
        public readonly int $seriesid,
    ) {
        $this->url = new \moodle_url('/local/kki/dates.php', ['id' => $seriesid]);
    }

    /**
     * The page for a series.
     *
     * @param int $seriesid
     * @return \moodle_url
     */
    public static function url(int $seriesid): \moodle_url {
        $hook = new self($seriesid);
        \core\di::get(\core\hook\manager::class)->dispatch($hook);
        return $hook->url;
    }
}
