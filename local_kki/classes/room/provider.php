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

use local_kki\live\refusal;

/**
 * A kind of video room. What the rest of the code knows of rooms stands here; {@see rooms} finds the right one.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
interface provider {
    /**
     * What a consent is given for: the kind of room and the host that serves it.
     *
     * @return string such as link:meet.example.org
     */
    public function id(): string;

    /**
     * The way into the room. Only {@see entrance} asks for it, inside the window, for somebody who agreed.
     *
     * @param visitor $visitor
     * @return string
     * @throws refusal with a sentence for the visitor, without the room's address
     */
    public function join_url(visitor $visitor): string;

    /**
     * How many people are in the room right now.
     *
     * @return int|null null where the provider does not tell, or nothing can be said at the moment
     */
    public function status(): ?int;

    /**
     * What this kind of room can do.
     *
     * @return capabilities
     */
    public function capabilities(): capabilities;

    /**
     * What a person is told before the first time.
     *
     * @return array operator, country (HTML); data, name (plain text)
     */
    public function privacy_card(): array;
}
