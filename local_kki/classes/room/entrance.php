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

use local_kki\consent\carried_name;
use local_kki\consent\consent;
use local_kki\live\refusal;
use local_kki\presence\presence;
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

    /** The room cannot be opened, for example because its address is no longer allowed on this site. */
    public const BLOCKED = 'blocked';

    /** How many of the coming dates are looked at. */
    private const LOOKAHEAD = 10;

    /**
     * Use {@see entrance::enter()}.
     *
     * @param string $status
     * @param string $url
     * @param string $message
     */
    private function __construct(
        /** @var string one of the constants */
        public readonly string $status,
        /** @var string the address of the room, empty unless the status is OPEN */
        public readonly string $url = '',
        /** @var string why there is no way in, for a status BLOCKED */
        public readonly string $message = '',
    ) {
    }

    /**
     * Lets a person in, if the room is open and they agreed to who runs it.
     *
     * @param series $series
     * @param int $userid
     * @param bool $agrees whether the person agrees right now
     * @param bool $remember whether that is to be remembered for this provider
     * @param carried_name|null $name the one that was chosen with it; their own unless given
     * @return self
     */
    public static function enter(
        series $series,
        int $userid,
        bool $agrees,
        bool $remember,
        ?carried_name $name = null,
    ): self {
        $date = self::open_date($series);
        if (!$date) {
            return new self(self::CLOSED);
        }
        $room = $series->room();
        $name = $agrees ? $name ?? carried_name::make(carried_name::OWN) : consent::given($userid, $room->id());
        $carried = $name && $room->capabilities()->names === capabilities::CHOOSE ? $name->for_room($userid) : '';
        try {
            $url = $room->join_url(new visitor($userid, $carried, (int) $date->timeend));
        } catch (refusal $refusal) {
            return new self(self::BLOCKED, '', $refusal->getMessage());
        }
        if (!$name) {
            return new self(self::CONSENT);
        }
        if ($agrees && $remember) {
            consent::give($userid, $room->id(), $name);
        }
        presence::join((int) $date->id, presence::member($userid));
        return new self(self::OPEN, $url);
    }

    /**
     * The number to call instead, while the room is open.
     *
     * @param series $series
     * @return string empty where there is none, or outside of the window
     */
    public static function dial_in(series $series): string {
        return self::open_date($series) ? $series->dial_in() : '';
    }

    /**
     * The date for which the room is open right now.
     *
     * @param series $series
     * @return \stdClass|null row of `local_kki_date`
     */
    public static function open_date(series $series): ?\stdClass {
        $now = \core\di::get(\core\clock::class)->time();
        $moment = moment::at(
            dates::after($series->id(), $now, self::LOOKAHEAD),
            $now,
            $series->opens_before(),
            $series->timezone(),
        );
        return $moment->is_open() ? $moment->next : null;
    }
}
