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
 * The kinds of rooms that a series can have.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class rooms {
    /** Any https address. */
    public const LINK = 'link';

    /** A room on the site's Jitsi server. */
    public const JITSI = 'jitsi';

    /** A BigBlueButton activity of the course. */
    public const BIGBLUEBUTTON = 'bigbluebutton';

    /**
     * The room of a series.
     *
     * @param \stdClass $row of `local_kki_series`
     * @return provider
     */
    public static function of(\stdClass $row): provider {
        return match ($row->roomtype ?? self::LINK) {
            self::JITSI => new jitsi_room($row),
            self::BIGBLUEBUTTON => new bigbluebutton_room($row),
            default => new link_room($row),
        };
    }

    /**
     * The kinds that a trainer can choose.
     *
     * @param int $courseid
     * @param string $current the kind that the series has, which stays on the list
     * @return string[] names by kind
     */
    public static function choices(int $courseid, string $current = self::LINK): array {
        $there = [
            self::LINK => true,
            self::JITSI => jitsi_room::is_available(),
            self::BIGBLUEBUTTON => bigbluebutton_room::is_available() && bigbluebutton_room::activities($courseid),
        ];
        $choices = [];
        foreach ($there as $kind => $available) {
            if ($available || $kind === $current) {
                $choices[$kind] = get_string("room_type_$kind", 'local_kki');
            }
        }
        return $choices;
    }

    /**
     * What is wrong with the room's fields of a form.
     *
     * @param \stdClass $data roomtype, roomurl, roomcmid, courseid
     * @return string[] sentences by field
     */
    public static function problems(\stdClass $data): array {
        switch ($data->roomtype ?? self::LINK) {
            case self::LINK:
                try {
                    room_url::make((string) ($data->roomurl ?? ''));
                } catch (refusal $refusal) {
                    return ['roomurl' => $refusal->getMessage()];
                }
                return [];
            case self::JITSI:
                return jitsi_room::is_available() ? [] : ['roomtype' => get_string('series_refused_room_type', 'local_kki')];
            case self::BIGBLUEBUTTON:
                $choices = bigbluebutton_room::is_available() ? bigbluebutton_room::activities((int) ($data->courseid ?? 0)) : [];
                return isset($choices[(int) ($data->roomcmid ?? 0)])
                    ? []
                    : ['roomcmid' => get_string('series_refused_room_activity', 'local_kki')];
            default:
                return ['roomtype' => get_string('series_refused_room_type', 'local_kki')];
        }
    }

    /**
     * The columns of a room, from a form without problems.
     *
     * @param \stdClass $data
     * @return array roomtype, roomurl, roomcmid, provider
     */
    public static function columns(\stdClass $data): array {
        $type = $data->roomtype ?? self::LINK;
        $columns = [
            'roomtype' => $type,
            'roomurl' => $type === self::LINK ? room_url::make((string) $data->roomurl)->url : null,
            'roomcmid' => $type === self::BIGBLUEBUTTON ? (int) $data->roomcmid : null,
        ];
        return $columns + ['provider' => self::of((object) $columns)->id()];
    }
}
