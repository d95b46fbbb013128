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

/**
 * A moment up to which somebody knows a space.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class mark {
    /**
     * A moment.
     *
     * @param int $revision of the space; -1: only the time is known
     * @param int $time in seconds since 1970; 0: never
     */
    public function __construct(
        /** @var int revision of the space; -1: only the time is known */
        public readonly int $revision,
        /** @var int in seconds since 1970; 0: never */
        public readonly int $time,
    ) {
    }

    /**
     * The later one of two.
     *
     * @param self $other
     * @return self
     */
    public function or_later(self $other): self {
        return $other->time > $this->time ? $other : $this;
    }
}
