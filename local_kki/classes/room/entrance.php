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

use local_kki\consent\consent;
use local_kki\live\refusal;
use local_kki\series\dates;
use local_kki\series\moment;
use local_kki\series\series;

/**
 * The one way into a series' room. That the person may join was checked before.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class entrance {
    /** The person goes in: {@see entrance::$url} says where. */
    public const OPEN = 'open';

    /** The person has to agree first. */
    public const CONSENT = 'consent';

    /** No meeting is on. */
    public const CLOSED = 'closed';

    /** The address is no longer allowed on this site. */
    public const BLOCKED = 'blocked';

    /** How many of the coming dates are looked at. */
    private const LOOKAHEAD = 10;

    /**
     * Use {@see entrance::enter()}.
     *
     * @param string $status
     * @param string $url
     */
    private function __construct(
        /** @var string one of the constants */
        public readonly string $status,
        /** @var string the address of the room, empty unless the status is OPEN */
        public readonly string $url = '',
    ) {
    }

    /**
     * Lets a person in, if the room is open and they agreed to who runs it.
     *
     * @param series $series
     * @param int $userid
     * @param bool $agrees whether the person agrees right now
     * @param bool $remember whether that is to be remembered for this provider
     * @return self
     */
    public static function enter(series $series, int $userid, bool $agrees, bool $remember): self {
        $now = \core\di::get(\core\clock::class)->time();
        $moment = moment::at(
            dates::after($series->id(), $now, self::LOOKAHEAD),
            $now,
            $series->opens_before(),
            $series->timezone(),
        );
        if (!$moment->is_open()) {
            return new self(self::CLOSED);
        }
        try {
            $room = room_url::make($series->room_url());
        } catch (refusal) {
            return new self(self::BLOCKED);
        }
        if ($agrees && $remember) {
            consent::give($userid, $room->provider());
        }
        return $agrees || consent::given($userid, $room->provider())
            ? new self(self::OPEN, $room->url)
            : new self(self::CONSENT);
    }
}
