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

namespace local_kki\presence;

use local_kki\live\refusal;
use local_kki\series\dates;

/**
 * "Ich schaue vorbei": how many will probably come to a date, and nothing of who.
 *
 * A browser makes up a token. What is kept of it until a day after the date is a mark, an HMAC with the date's secret, in a sorted
 * list without time or order: so the same token counts once however often it is sent, and only who holds it can take it back. It
 * says nothing about a person, an account or another date.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class interest {
    /** More than this many at one date are no people. */
    public const MAX = 2000;

    /** How many hexadecimal digits of the HMAC are kept. */
    private const LENGTH = 16;

    /**
     * Somebody says that they will probably come, or takes it back. A second time changes nothing.
     *
     * @param int $dateid
     * @param string $token 32 hexadecimal digits that the browser made up
     * @param bool $comes
     * @return int how many will probably come
     * @throws refusal
     */
    public static function say(int $dateid, string $token, bool $comes): int {
        if (!preg_match('/^[0-9a-f]{32}\z/', $token)) {
            throw new refusal('token', get_string('interest_refused_token', 'local_kki'));
        }
        return (int) keys::locked($dateid, static function (\stdClass $date) use ($token, $comes): array {
            global $DB;
            if ($date->status === dates::CANCELLED || (int) $date->timeend <= \core\di::get(\core\clock::class)->time()) {
                throw new refusal('over', get_string('interest_refused_over', 'local_kki'));
            }
            $row = keys::row((int) $date->id);
            $marks = array_fill_keys(array_filter(explode(',', (string) $row->marks)), true);
            $mark = substr(hash_hmac('sha256', "interest:$token", $row->secret), 0, self::LENGTH);
            if (isset($marks[$mark]) === $comes) {
                return [];
            }
            if ($comes && count($marks) >= self::MAX) {
                throw new refusal('full', get_string('interest_refused_full', 'local_kki'));
            }
            if ($comes) {
                $marks[$mark] = true;
            } else {
                unset($marks[$mark]);
            }
            ksort($marks, SORT_STRING);
            $DB->set_field(keys::TABLE, 'marks', implode(',', array_keys($marks)), ['id' => $row->id]);
            return ['interested' => count($marks)];
        })->interested;
    }
}
