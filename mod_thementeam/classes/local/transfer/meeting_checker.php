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

use mod_thementeam\local\meeting\meetings;

/**
 * Reads the meetings of a file; see {@see checker}.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class meeting_checker {
    /**
     * Reads the meetings of a file.
     *
     * @param array[] $cards by the number that the file gives them
     */
    public function __construct(
        /** @var array[] by the number that the file gives them */
        private readonly array $cards,
    ) {
    }

    /**
     * All meetings.
     *
     * @param part[] $parts
     * @return array[]
     */
    public function all(array $parts): array {
        return array_map($this->meeting(...), $parts, array_keys($parts));
    }

    /**
     * A meeting.
     *
     * @param part $part
     * @param int $place
     * @return array
     */
    private function meeting(part $part, int $place): array {
        $started = $part->moment('started');
        $ended = $part->moment('ended');
        if ($ended && !$started) {
            $part->problem('missing', 'started');
        }
        $cardids = array_values(array_unique($part->numbers('cards', meetings::MAX)));
        array_walk($cardids, fn(int $id) => $this->known($part, 'cards', $id));
        return [
            'timecreated' => $part->moment('created'),
            'timestarted' => $started,
            'timeended' => $ended,
            'cards' => $cardids,
            'decisions' => array_map(
                $this->decision(...),
                $part->parts('decisions', format::MAX_PARTS, checker::called('decision', (string) ($place + 1))),
            ),
        ];
    }

    /**
     * A decision.
     *
     * @param part $part
     * @return array
     */
    private function decision(part $part): array {
        $content = $part->text('content');
        if ($content === '') {
            $part->problem('missing', 'content');
        }
        $card = $part->number('card');
        $card === null ? $part->problem('missing', 'card') : $this->known($part, 'card', $card);
        return [
            'card' => $card,
            'author' => $part->line('author'),
            'content' => $content,
            'timecreated' => $part->moment('created'),
        ];
    }

    /**
     * Notes a card that is not in the file.
     *
     * @param part $part
     * @param string $field
     * @param int $id
     */
    private function known(part $part, string $field, int $id): void {
        if (!isset($this->cards[$id])) {
            $part->problem('reference', $field, $id);
        }
    }
}
