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
 * What a kind of room can do.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class capabilities {
    /** The name that a person chooses before is carried into the room. */
    public const CHOOSE = 'choose';

    /** The room asks for a name itself. */
    public const ASK = 'ask';

    /** The room takes the name of the account. */
    public const ACCOUNT = 'account';

    /**
     * Says what a kind of room can do.
     *
     * @param string $names
     * @param bool $counts
     * @param bool $guests
     */
    public function __construct(
        /** @var string one of the constants */
        public readonly string $names,
        /** @var bool whether it tells how many are in it; otherwise clicks are what we know */
        public readonly bool $counts,
        /** @var bool whether people without an account can get in */
        public readonly bool $guests,
    ) {
    }
}
