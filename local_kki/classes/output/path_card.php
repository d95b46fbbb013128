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

namespace local_kki\output;

use local_kki\baustein\bausteine;
use local_kki\baustein\path;
use local_kki\baustein\wording;

/**
 * "My Baustein … Next …": a small card for the course page. Two queries.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class path_card implements \renderable, \templatable {
    /**
     * The card.
     *
     * @param int $courseid
     * @param int $userid whose path it is
     */
    public function __construct(
        /** @var int the course */
        private readonly int $courseid,
        /** @var int whose path it is */
        private readonly int $userid,
    ) {
    }

    #[\Override]
    public function export_for_template(\renderer_base $output): array {
        $path = path::of($this->courseid, $this->userid);
        $bausteinid = $path->current();
        if ($bausteinid === null) {
            return ['hasbaustein' => false];
        }
        $baustein = bausteine::get($bausteinid);
        $next = $path->next($bausteinid);
        [$done, $total] = $path->count($bausteinid);
        $step = $next === null ? null : $path->export_step($next, 0, $next, false);
        $url = new \moodle_url('/local/kki/path.php', ['courseid' => $this->courseid, 'id' => $bausteinid]);
        return [
            'hasbaustein' => true,
            'name' => format_string($baustein->name, true, ['context' => \context_course::instance($this->courseid)]),
            'counttext' => wording::count($done, $total),
            'percent' => wording::percent($done, $total),
            'finished' => $total > 0 && $done === $total,
            'next' => $step,
            'continueurl' => ($step['url'] ?? '') ?: $url->out(false),
            'pathurl' => $url->out(false),
        ];
    }
}
