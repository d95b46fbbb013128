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

namespace mod_thementeam\local\transfer;

use local_kki\profile\profiles;
use mod_thementeam\local\solution\documents;
use mod_thementeam\local\solution\section_texts;
use mod_thementeam\local\solution\sections;
use mod_thementeam\local\solution\snapshot;
use mod_thementeam\local\texts;

/**
 * Reads the solutions of a file; see {@see checker}. What was published is not read: an imported solution is signed off and
 * published anew.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class document_checker {
    /**
     * Reads the solutions of a file.
     *
     * @param checker $checker
     * @param array[] $cards by the number that the file gives them
     */
    public function __construct(
        /** @var checker reads the rest */
        private readonly checker $checker,
        /** @var array[] by the number that the file gives them */
        private readonly array $cards,
    ) {
    }

    /**
     * All solutions.
     *
     * @param part[] $parts
     * @return array[]
     */
    public function all(array $parts): array {
        return array_map(
            fn(part $part, int $place): array => $this->document($part, $place + 1),
            $parts,
            array_keys($parts),
        );
    }

    /**
     * A solution.
     *
     * @param part $part
     * @param int $number
     * @return array
     */
    private function document(part $part, int $number): array {
        return [
            'title' => $part->line('title', texts::MAX_TITLE, true),
            'lead' => $part->line('lead', documents::MAX_LEAD) ?: null,
            'audience' => $part->line('audience') ?: null,
            'effort' => $part->line('effort') ?: null,
            'sizeclasses' => implode(',', array_intersect(profiles::SIZES, $part->lines('sizeclasses', 20, 20))) ?: null,
            'timereview' => $part->moment('review'),
            'timecreated' => $part->moment('created'),
            'timemodified' => $part->moment('modified'),
            'tags' => $part->lines('tags', format::MAX_TAGS, checker::MAX_TAG),
            'files' => $this->checker->files($part, [snapshot::ATTACHED]),
            'sections' => array_map(
                $this->section(...),
                $part->parts('sections', sections::MAX, checker::called('section', (string) $number)),
            ),
        ];
    }

    /**
     * A section.
     *
     * @param part $part
     * @return array
     */
    private function section(part $part): array {
        $cards = array_filter($part->numbers('cards', format::MAX_PARTS), fn(int $id): bool => isset($this->cards[$id]));
        return [
            'title' => $part->line('title', texts::MAX_TITLE, true),
            'role' => $part->word('role', sections::ROLES, '') ?: null,
            'content' => $part->text('content', section_texts::MAX),
            'cards' => array_values(array_unique($cards)),
            'files' => $this->checker->files($part, [section_texts::AREA]),
        ];
    }
}
