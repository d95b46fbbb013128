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
 * A step of somebody was ticked or unticked.
 *
 * @package    local_kki
 * @copyright  2026 KKI PraxisPortal
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class progress_base extends \core\event\base {
    /**
     * The event for one person.
     *
     * @param \stdClass $phase of `local_kki_phase`
     * @param int $courseid
     * @param int $relateduserid whose step it is
     * @param int $userid who did it
     * @return static
     */
    public static function of(\stdClass $phase, int $courseid, int $relateduserid, int $userid): static {
        return static::create([
            'objectid' => $phase->id,
            'context' => \context_course::instance($courseid),
            'userid' => $userid,
            'relateduserid' => $relateduserid,
            'other' => ['bausteinid' => (int) $phase->bausteinid],
        ]);
    }

    #[\Override]
    protected function init() {
        $this->data['crud'] = 'u';
        $this->data['edulevel'] = self::LEVEL_PARTICIPATING;
        $this->data['objecttable'] = 'local_kki_phase';
    }

    #[\Override]
    public function get_description() {
        $verb = $this->action;
        return "The user with id '$this->userid' $verb the step with id '$this->objectid' "
            . "for the user with id '$this->relateduserid'.";
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
        return new \moodle_url('/local/kki/path.php', ['courseid' => $this->courseid, 'id' => $this->other['bausteinid']]);
    }

    #[\Override]
    public static function get_objectid_mapping() {
        return \core\event\base::NOT_MAPPED;
    }
}
