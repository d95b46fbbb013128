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

namespace local_kki\event;

/**
 * What the events about series and their dates have in common.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class series_event extends \core\event\base {
    /**
     * Prepares an event.
     *
     * @param int $id of the series or date
     * @param int $courseid
     * @param int $userid who acts
     * @param array $other for dates: seriesid
     * @return static
     */
    public static function of(int $id, int $courseid, int $userid, array $other = []): static {
        return static::create([
            'objectid' => $id,
            'context' => \context_course::instance($courseid),
            'userid' => $userid,
            'other' => $other,
        ]);
    }

    /**
     * What was done to the row: c, u or d.
     *
     * @return string
     */
    abstract protected static function verb(): string;

    /**
     * The row's table.
     *
     * @return string
     */
    abstract protected static function table(): string;

    #[\Override]
    protected function init(): void {
        $this->data['crud'] = static::verb();
        $this->data['edulevel'] = self::LEVEL_TEACHING;
        $this->data['objecttable'] = static::table();
    }

    #[\Override]
    public static function get_name() {
        return get_string('event_' . substr(strrchr(static::class, '\\'), 1), 'local_kki');
    }

    #[\Override]
    public function get_description() {
        $what = str_replace('_', ' ', substr(strrchr(static::class, '\\'), 1));
        return "The user with id '$this->userid' caused '$what' for the row with id '$this->objectid'.";
    }

    #[\Override]
    public function get_url() {
        $seriesid = $this->data['other']['seriesid'] ?? null;
        if ($seriesid === null && $this->data['crud'] !== 'd') {
            $seriesid = $this->objectid;
        }
        $params = $seriesid === null ? ['courseid' => $this->courseid] : ['id' => $seriesid];
        return new \moodle_url('/local/kki/series.php', $params);
    }

    #[\Override]
    public static function get_objectid_mapping() {
        return ['db' => static::table(), 'restore' => static::table()];
    }

    #[\Override]
    public static function get_other_mapping() {
        return ['seriesid' => ['db' => 'local_kki_series', 'restore' => 'local_kki_series']];
    }
}
