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
 * The address of a video room: https, a plain host name, and on the admin's list when there is one.
 *
 * The rules are stricter than a URL parser, so that PHP and every browser agree on where an address leads.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class room_url {
    /** The longest address. */
    private const MAX_LENGTH = 1000;

    /** A host name of at least two labels, then perhaps a port, then the rest without anything that browsers rewrite. */
    private const SHAPE = '~^https://((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9]))'
        . '(?::[0-9]{1,5})?(?:[/?#][\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7e]*)?\z~i';

    /**
     * Use {@see room_url::make()}.
     *
     * @param string $url
     * @param string $host in lower case
     */
    private function __construct(
        /** @var string the address */
        public readonly string $url,
        /** @var string its host, in lower case */
        public readonly string $host,
    ) {
    }

    /**
     * Reads an address.
     *
     * @param string $url what a trainer typed
     * @return self
     * @throws refusal with a sentence that can stand next to the field
     */
    public static function make(string $url): self {
        $url = trim($url, " \t\r\n");
        if ($url === '') {
            throw self::refuse('room_empty');
        }
        if (strlen($url) > self::MAX_LENGTH) {
            throw self::refuse('room_too_long', (string) self::MAX_LENGTH);
        }
        if (!preg_match('~^https://~i', $url)) {
            throw self::refuse('room_not_https');
        }
        if (preg_match('~^https://[^/?#]*@~i', $url)) {
            throw self::refuse('room_user');
        }
        if (!preg_match(self::SHAPE, $url, $parts)) {
            throw self::refuse('room_no_address');
        }
        $host = strtolower($parts[1]);
        if (!self::allowed($host)) {
            throw self::refuse('room_host', $host);
        }
        return new self($url, $host);
    }

    /**
     * Whether the admin lets meetings take place at a host; without a list every host will do.
     *
     * @param string $host in lower case
     * @return bool
     */
    private static function allowed(string $host): bool {
        $lines = preg_split('/[\s,]+/', strtolower((string) get_config('local_kki', 'roomhosts')), -1, PREG_SPLIT_NO_EMPTY);
        foreach ($lines as $line) {
            if ($host === $line || (str_starts_with($line, '*.') && str_ends_with($host, substr($line, 1)))) {
                return true;
            }
        }
        // The admin has named the Jitsi server in a setting of its own.
        return !$lines || $host === explode(':', jitsi_room::server())[0];
    }

    /**
     * A refusal with its sentence.
     *
     * @param string $code
     * @param string $a what the sentence names
     * @return refusal
     */
    private static function refuse(string $code, string $a = ''): refusal {
        return new refusal($code, get_string("series_refused_$code", 'local_kki', $a));
    }
}
