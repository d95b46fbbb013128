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
 * Something happened to a step of a Baustein, or to somebody's progress through it.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class phase_base extends \core\event\base {
    /** What is done to the row: c, u or d. */
    protected const CRUD = 'u';

    /** Whose business it is. */
    protected const LEVEL = self::LEVEL_TEACHING;

    /**
     * The event for a row.
     *
     * @param \stdClass $row of `local_kki_phase`
     * @param int $courseid
     * @param int $userid who did it
     * @param int|null $relateduserid for progress: whose step it is
     * @return static
     */
    public static function of(\stdClass $row, int $courseid, int $userid, ?int $relateduserid = null): static {
        return static::create([
            'objectid' => $row->id,
            'context' => \context_course::instance($courseid),
            'userid' => $userid,
            'relateduserid' => $relateduserid,
            'other' => ['bausteinid' => (int) $row->bausteinid],
        ]);
    }

    #[\Override]
    protected function init() {
        $this->data['crud'] = static::CRUD;
        $this->data['edulevel'] = static::LEVEL;
        $this->data['objecttable'] = 'local_kki_phase';
    }

    #[\Override]
    public function get_description() {
        $whose = $this->relateduserid ? " for the user with id '$this->relateduserid'" : '';
        return "The user with id '$this->userid' $this->action the step with id '$this->objectid' "
            . "of the Baustein with id '{$this->other['bausteinid']}'$whose.";
    }

    #[\Override]
    public static function get_other_mapping() {
        return ['bausteinid' => \core\event\base::NOT_MAPPED];
    }

    #[\Override]
    public static function get_name() {
        $class = (new \ReflectionClass(static::class))->getShortName();
        return get_string("event_$class", 'local_kki');
    }

    #[\Override]
    public function get_url() {
        return new \moodle_url('/local/kki/baustein.php', ['courseid' => $this->courseid, 'id' => $this->other['bausteinid']]);
    }

    #[\Override]
    public static function get_objectid_mapping() {
        return \core\event\base::NOT_MAPPED;
    }
}
