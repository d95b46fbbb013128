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

namespace mod_thementeam\local\stay;

use mod_thementeam\workspace;

/**
 * What is new to a person in a space.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class news {
    /**
     * The news of a space.
     *
     * @param workspace $workspace the space, and who reads
     */
    public function __construct(
        /** @var workspace the space, and who reads */
        private readonly workspace $workspace,
    ) {
    }

    /**
     * What is new since the last visit, as get_news returns it; notes that the person is here now.
     *
     * @return array
     */
    public function visit(): array {
        $space = $this->workspace->space;
        $userid = $this->workspace->userid();
        $now = \core\di::get(\core\clock::class)->time();
        $since = visits::enter((int) $space->id, $userid, (int) $space->revision, $now);
        $news = [
            'revision' => (int) $space->revision,
            'since' => $since->time,
            'headline' => '',
            'note' => '',
            'groups' => [],
            'more' => 0,
            'fresh' => [],
            'watching' => watches::has((int) $space->id, 0, $userid),
            'digest' => digests::choice(),
        ];
        if (!$since->time) {
            return $news;
        }
        [$report, $complete] = $this->since($since);
        return [
            'headline' => words::headline($since->time, $report->counts, $now),
            'note' => $complete ? '' : get_string('news_incomplete', 'thementeam'),
            'groups' => $report->groups,
            'more' => $report->more,
            'fresh' => $report->fresh,
        ] + $news;
    }

    /**
     * What others did after a moment.
     *
     * @param mark $since
     * @return array{report, bool} and whether the journal reaches back that far
     */
    public function since(mark $since): array {
        $acts = acts::since($this->workspace->space, $since);
        $others = $acts->without($this->workspace->userid())->filter(fn(\stdClass $act): bool => $act->verb !== 'assign');
        return [report::of($this->workspace, $others), $acts->complete];
    }
}
