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

use local_kki\knowledge\item;

/**
 * Asks plugins what they have for the Wissensspeicher of a course that one person may see.
 *
 * Whoever answers checks the rights: an item that is added is shown.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
#[\core\attribute\label('Collects what the Wissensspeicher of a course can show to a person.')]
#[\core\attribute\tags('course')]
final class collect_items {
    /** @var item[] by key */
    private array $items = [];

    /**
     * Constructor.
     *
     * @param \stdClass $course the course
     * @param int $userid who asks
     */
    public function __construct(
        /** @var \stdClass the course */
        public readonly \stdClass $course,
        /** @var int who asks */
        public readonly int $userid,
    ) {
    }

    /**
     * Adds an item; one that was added before is replaced.
     *
     * @param item $item
     */
    public function add(item $item): void {
        $this->items[$item->key()] = $item;
    }

    /**
     * The items, newest first.
     *
     * @return item[]
     */
    public function items(): array {
        $items = array_values($this->items);
        usort($items, fn(item $a, item $b): int => [$b->time, $a->key()] <=> [$a->time, $b->key()]);
        return $items;
    }
}
