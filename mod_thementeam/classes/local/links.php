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

namespace mod_thementeam\local;

/**
 * Links on cards, each with its source. Owner of the table thementeam_link.
 *
 * @package    mod_thementeam
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class links {
    /** Most links that a card has. */
    public const MAX = 30;

    /** Longest address. */
    public const MAX_URL = 1333;

    /**
     * The links of a card, in their order.
     *
     * @param int $cardid
     * @return array[] url, title and source, plain text each
     */
    public static function of(int $cardid): array {
        global $DB;
        $rows = $DB->get_records('thementeam_link', ['cardid' => $cardid], 'sortorder, id');
        return array_values(array_map(fn(\stdClass $row): array => [
            'url' => $row->url,
            'title' => (string) $row->title,
            'source' => (string) $row->source,
        ], $rows));
    }

    /**
     * Links as they are stored: those without an address are left out.
     *
     * @param array[] $links url, title and source each
     * @return array[]
     * @throws \local_kki\live\refusal when an address is none, or something is too long
     */
    public static function clean(array $links): array {
        $clean = [];
        foreach ($links as $link) {
            $keys = ['url' => 'url', 'title' => 'title', 'source' => 'source'];
            $link = array_map(fn(string $key): string => trim((string) ($link[$key] ?? '')), $keys);
            if ($link['url'] === '') {
                continue;
            }
            if (!self::is_address($link['url'])) {
                throw refusals::of('bad_link', $link['url']);
            }
            foreach (['title', 'source'] as $key) {
                if (\core_text::strlen($link[$key]) > texts::MAX_TITLE) {
                    throw refusals::of('too_long', texts::MAX_TITLE);
                }
            }
            $clean[] = $link;
        }
        return array_slice($clean, 0, self::MAX);
    }

    /**
     * Whether something is an address on the web that can be stored.
     *
     * @param string $url
     * @return bool
     */
    public static function is_address(string $url): bool {
        return preg_match('~^https?://[^/\s]~i', $url)
            && clean_param($url, PARAM_URL) === $url
            && \core_text::strlen($url) <= self::MAX_URL;
    }

    /**
     * Gives a card its links. Call it inside a change.
     *
     * @param int $spaceid
     * @param int $cardid
     * @param array[] $links as {@see self::clean()} returns them
     */
    public static function set(int $spaceid, int $cardid, array $links): void {
        global $DB;
        $DB->delete_records('thementeam_link', ['cardid' => $cardid]);
        $place = 0;
        $rows = [];
        foreach ($links as $link) {
            $rows[] = (object) ($link + ['spaceid' => $spaceid, 'cardid' => $cardid, 'sortorder' => $place++]);
        }
        $DB->insert_records('thementeam_link', $rows);
    }

    /**
     * Removes the links of cards for good.
     *
     * @param int[] $cardids
     */
    public static function purge(array $cardids): void {
        global $DB;
        $DB->delete_records_list('thementeam_link', 'cardid', $cardids);
    }
}
