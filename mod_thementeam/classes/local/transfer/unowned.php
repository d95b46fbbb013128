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

use local_kki\live\revision;
use mod_thementeam\local\texts;

/**
 * Texts of a file: they belong to nobody here, and say who wrote them where the trainer wants that. Use it inside a change.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class unowned {
    /**
     * Texts for a space.
     *
     * @param revision $revision the change under way
     * @param bool $names whether the names of authors stand below their texts
     */
    public function __construct(
        /** @var revision the change under way */
        private readonly revision $revision,
        /** @var bool whether the names of authors stand below their texts */
        public readonly bool $names,
    ) {
    }

    /**
     * Adds a text.
     *
     * @param string $itemtype
     * @param int $itemid
     * @param string|null $title
     * @param string $content
     * @param int $time
     * @param int $format FORMAT_…
     * @return int its id
     */
    public function add(string $itemtype, int $itemid, ?string $title, string $content, int $time, int $format): int {
        return texts::add($this->revision->ownerid, $itemtype, $itemid, 0, $title, $content, $time, $format);
    }

    /**
     * A text with its author's name below, where that is wanted.
     *
     * @param string $content
     * @param string|int $format FORMAT_…
     * @param string $author
     * @return string
     */
    public function signed(string $content, string|int $format, string $author): string {
        if (!$this->names || $author === '') {
            return $content;
        }
        $line = get_string('transfer_by', 'thementeam', $author);
        return (int) $format === (int) FORMAT_PLAIN ? ltrim("$content\n\n$line") : $content . '<p>' . s($line) . '</p>';
    }

    /**
     * A moment that is not in the future.
     *
     * @param int|null $time
     * @return int
     */
    public function moment(?int $time): int {
        return min($time ?? $this->revision->time, $this->revision->time);
    }
}
