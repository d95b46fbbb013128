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

namespace local_kki\room;

/**
 * Who goes into a room.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class visitor {
    /**
     * Describes somebody on the way into a room.
     *
     * @param int $userid
     * @param string $name
     * @param int $until
     */
    public function __construct(
        /** @var int 0: somebody without an account */
        public readonly int $userid,
        /** @var string the name to carry; empty: none */
        public readonly string $name,
        /** @var int when the meeting ends, seconds since 1970 */
        public readonly int $until,
    ) {
    }
}
