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

use local_kki\series\series;

/**
 * Asks plugins which pages about a series its trainer should find beside the dates.
 *
 * The trainer may manage the series; whatever else a page asks for, whoever answers checks.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
#[\core\attribute\label('Collects the pages about a series that its trainer finds beside the dates.')]
#[\core\attribute\tags('course')]
final class collect_series_links {
    /** @var array{url: string, title: string}[] in the order they were added */
    private array $links = [];

    /**
     * Constructor.
     *
     * @param series $series
     */
    public function __construct(
        /** @var series the series */
        public readonly series $series,
    ) {
    }

    /**
     * Adds a page.
     *
     * @param \moodle_url $url
     * @param string $title plain text
     */
    public function add(\moodle_url $url, string $title): void {
        $this->links[] = ['url' => $url->out(false), 'title' => $title];
    }

    /**
     * The pages for a series.
     *
     * @param series $series
     * @return array{url: string, title: string}[] for a template
     */
    public static function of(series $series): array {
        $hook = new self($series);
        \core\di::get(\core\hook\manager::class)->dispatch($hook);
        return $hook->links;
    }
}
