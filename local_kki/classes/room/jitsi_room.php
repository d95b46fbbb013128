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

use Firebase\JWT\JWT;
use local_kki\live\refusal;

/**
 * A room on the site's own Jitsi server. Its name cannot be guessed; where a secret is set, only those get in whom we let in.
 *
 * The claims are those of Jitsi's token authentication (`aud`, `iss`, `sub`, `room`, `exp`, `context.user`).
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class jitsi_room extends room_base {
    /** A token can be used this long after the meeting's end, for those who lost their connection, in seconds. */
    private const GRACE = 15 * MINSECS;

    /** The shortest secret that HS256 takes, in bytes (RFC 7518, 3.2). */
    public const MIN_SECRET = 32;

    /**
     * Whether the admin has set a server.
     *
     * @return bool
     */
    public static function is_available(): bool {
        return self::server() !== '';
    }

    /**
     * The server's host, and its port if it is not the usual one.
     *
     * @return string empty where there is none
     */
    public static function server(): string {
        return strtolower(trim((string) get_config('local_kki', 'jitsiserver')));
    }

    #[\Override]
    public function id(): string {
        return 'jitsi:' . self::server();
    }

    #[\Override]
    public function join_url(visitor $visitor): string {
        $room = $this->room();
        try {
            $url = room_url::make('https://' . self::server() . '/' . $room)->url;
            $token = $this->token($room, $visitor);
        } catch (refusal | \DomainException) {
            throw new refusal('blocked', get_string('room_blocked', 'local_kki'));
        }
        $query = $token === '' ? '' : '?jwt=' . $token;
        $name = rawurlencode(json_encode($visitor->name, JSON_THROW_ON_ERROR));
        return $url . $query . ($visitor->name === '' ? '' : "#userInfo.displayName=$name");
    }

    #[\Override]
    public function capabilities(): capabilities {
        return new capabilities(capabilities::CHOOSE, false, true);
    }

    /**
     * The name of the series' room: the same every time, and known to nobody who was not let in.
     *
     * @return string
     */
    private function room(): string {
        $secret = get_config('local_kki', 'roomsecret');
        if (!$secret) {
            $secret = bin2hex(random_bytes(32));
            set_config('roomsecret', $secret, 'local_kki');
        }
        return 'kki-' . substr(hash_hmac('sha256', 'jitsi:' . $this->row->id, $secret), 0, 32);
    }

    /**
     * The signed token that lets one visitor into one room.
     *
     * @param string $room
     * @param visitor $visitor
     * @return string empty where no secret is set
     */
    private function token(string $room, visitor $visitor): string {
        $secret = (string) get_config('local_kki', 'jitsisecret');
        if ($secret === '') {
            return '';
        }
        if (strlen($secret) < self::MIN_SECRET) {
            throw new \DomainException('The secret is too short for HS256.');
        }
        $now = \core\di::get(\core\clock::class)->time();
        $appid = (string) get_config('local_kki', 'jitsiappid');
        return JWT::encode([
            'aud' => $appid,
            'iss' => $appid,
            'sub' => explode(':', self::server())[0],
            'room' => $room,
            'nbf' => $now - MINSECS,
            'exp' => $visitor->until + self::GRACE,
            'context' => ['user' => $visitor->name === '' ? new \stdClass() : ['name' => $visitor->name]],
        ], $secret, 'HS256');
    }
}
